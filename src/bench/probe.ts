/**
 * Probe preloaded into every measured process: reports CPU time, event-loop utilization and memory, records
 * CPU profiles, and counts SQL statements when `BENCH_COUNT_SQL` is set.
 */
import { Session } from "node:inspector/promises";
import { answering } from "./child-channel.ts";
import { countSql } from "./sql-count.ts";
import { spentBy, type Profile } from "./spent.ts";

/** Resources that a process has used since its start. */
export interface Usage {
  /** Processor time of all its threads so far. */
  cpuMs: number;
  /** How long its event loop was occupied so far, be it with work or with waiting for the disk. */
  occupiedMs: number;
  /** Resident now, and at most so far. */
  rssMb: number;
  peakMb: number;
}

const session = new Session();

answering({
  usage: (): Usage => {
    const { user, system } = process.cpuUsage();
    return {
      cpuMs: (user + system) / 1000,
      occupiedMs: performance.eventLoopUtilization().active,
      rssMb: process.memoryUsage.rss() / 2 ** 20,
      peakMb: process.resourceUsage().maxRSS / 1024,
    };
  },
  "start profile": async () => {
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.setSamplingInterval", { interval: 200 });
    await session.post("Profiler.start");
  },
  "stop profile": async () => {
    const { profile } = await session.post("Profiler.stop");
    session.disconnect();
    return spentBy(profile as Profile);
  },
});

// The channel alone keeps no program alive, and no program outlives the bench.
process.channel?.unref();
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));

if (process.env["BENCH_COUNT_SQL"]) {
  const count = countSql();
  answering({ sql: () => count });
}
