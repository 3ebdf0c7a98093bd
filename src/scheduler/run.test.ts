import { pino } from "pino";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RunInTransaction, DeskContext } from "../desk/context.ts";
import type { Log } from "../log.ts";
import { runJob, startScheduler, type Job } from "./run.ts";

const runInTransaction: RunInTransaction = (verb) => verb({ now: new Date(0) } as DeskContext);

function logged(): { lines: Record<string, unknown>[]; log: Log } {
  const lines: Record<string, unknown>[] = [];
  return {
    lines,
    log: pino({ level: "info" }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
  };
}

/** Runs every second until the wanted runs have happened. */
async function runUntil(jobs: (count: () => void) => Job[], runs: number) {
  const { lines, log } = logged();
  let count = 0;
  const enough = new Promise<void>((resolve) => {
    const scheduled = jobs(() => {
      if (++count === runs) resolve();
    });
    scheduler = startScheduler({
      jobs: scheduled,
      runInTransaction,
      failing: new Set(),
      timezone: "America/Argentina/Buenos_Aires",
      log,
    });
  });
  await enough;
  await scheduler?.[Symbol.asyncDispose]();
  return lines;
}
let scheduler: AsyncDisposable | undefined;

describe("The clock's jobs", () => {
  it("run at their time, and one that fails is named in the log and keeps no other from running", async () => {
    const lines = await runUntil(
      (ran) => [
        { name: "fails", cron: "* * * * * *", verb: () => Promise.reject(new Error("bug")) },
        { name: "works", cron: "* * * * * *", verb: async () => ran() },
      ],
      2,
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatchObject({ job: "fails" });
  });

  it("stop only after the one that runs has ended", async () => {
    const { log } = logged();
    const order: string[] = [];
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let end = (): void => {};
    const verb = () => {
      begin();
      return new Promise<void>((resolve) => (end = resolve)).then(() => order.push("ended"));
    };
    const running = startScheduler({
      jobs: [{ name: "long", cron: "* * * * * *", verb }],
      runInTransaction,
      failing: new Set(),
      timezone: "UTC",
      log,
    });
    await begun;
    const stopped = Promise.resolve(running[Symbol.asyncDispose]()).then(() => order.push("stopped"));
    end();
    await stopped;
    expect(order).toEqual(["ended", "stopped"]);
  });

  it("end well for whoever runs one by hand, whatever the verb does", async () => {
    const { lines, log } = logged();
    const verb = () => Promise.reject(new Error("bug"));
    await expect(
      runJob({ name: "fails", cron: "* * * * *", verb }, { runInTransaction, failing: new Set(), log }),
    ).resolves.toBeUndefined();
    expect(lines.filter(({ msg }) => msg === "a job failed")).toHaveLength(1);
  });
});

describe("A date that somebody sets", () => {
  const HOUR = 3_600_000;
  afterEach(() => vi.useRealTimers());

  async function ticking(cron: string, work: (runs: () => number) => Promise<void>): Promise<void> {
    vi.useFakeTimers({ now: Date.parse("2026-03-02T15:00:00Z") });
    let runs = 0;
    await using _running = startScheduler({
      jobs: [{ name: "counts", cron, verb: async () => void runs++ }],
      runInTransaction,
      failing: new Set(),
      timezone: "America/Argentina/Buenos_Aires",
      log: logged().log,
    });
    await work(() => runs);
  }

  it("stops no job when it is set back by hours", () =>
    ticking("* * * * * *", async (runs) => {
      await vi.advanceTimersByTimeAsync(3000);
      expect(runs()).toBe(3);
      vi.setSystemTime(Date.now() - 5 * HOUR);
      await vi.advanceTimersByTimeAsync(4000);
      expect(runs()).toBe(7);
    }));

  it("runs what was missed once, when it is set forward by a week", () =>
    ticking("* * * * * *", async (runs) => {
      await vi.advanceTimersByTimeAsync(2000);
      vi.setSystemTime(Date.now() + 7 * 24 * HOUR);
      await vi.advanceTimersByTimeAsync(2000);
      expect(runs()).toBe(4);
    }));

  it("keeps the minute of a job, also when the second in which it begins was missed", () =>
    ticking("17 4 * * *", async (runs) => {
      vi.setSystemTime(Date.parse("2026-03-03T07:16:00Z"));
      await vi.advanceTimersByTimeAsync(1000);
      expect(runs()).toBe(0);
      vi.setSystemTime(Date.parse("2026-03-03T07:17:40Z"));
      await vi.advanceTimersByTimeAsync(90_000);
      expect(runs()).toBe(1);
    }));
});
