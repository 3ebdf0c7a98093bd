/** The whole product on one machine, with no phone: a WhatsApp of our own, the real program, and people who use it. */
import { once } from "node:events";
import closeWithGrace from "close-with-grace";
import { loadConfig, type Config } from "./config.ts";
import { Checklist } from "./demo/checklist.ts";
import { playDay } from "./demo/day.ts";
import { introduce, showPanel, showVerdict } from "./demo/frame.ts";
import { Narrator } from "./demo/narrator.ts";
import { Play } from "./demo/play.ts";
import { smallTalk } from "./demo/small-talk.ts";
import { openStage, type Stage } from "./demo/stage.ts";
import type { Team } from "./demo/set-up.ts";
import { logFor, openLog } from "./log.ts";
import { catchStrayErrors, StrayErrors } from "./session/connection/stray-errors.ts";
import { explainStart } from "./app/start-problem.ts";

/** The outbox may take ten seconds to finish what is on its way. */
const STOP_MS = 20_000;

const fast = process.argv.includes("--fast");
/** Short enough to watch, long enough for a hello and a photo to arrive as one case. */
const settings = { companyName: "UltraWiFi", gatherSeconds: fast ? 1 : 3 };

try {
  await run(loadConfig());
} catch (error) {
  const sentence = explainStart(error, null);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

async function run(config: Config): Promise<void> {
  const log = logFor(openLog({ level: "error" }), "session");
  catchStrayErrors(log, new StrayErrors(log));
  const stop = new AbortController();
  const { signal } = stop;
  const narrator = new Narrator({ out: process.stdout, paced: !fast, timezone: config.timezone, signal });
  const stage = await openStage();
  const { uninstall } = stopOnSignal(stage, narrator, stop);
  try {
    await stage.startProgram(config);
    await perform(new Play({ stage, narrator, checklist: new Checklist() }), config, signal);
  } catch (error) {
    // Stopped by a person: whoever heard the signal is tidying up and will end the process.
    if (signal.aborted) return;
    process.exitCode = 1;
    throw error;
  } finally {
    if (!signal.aborted) {
      uninstall();
      await stage[Symbol.asyncDispose]();
    }
  }
  // Phones that were switched off leave timers behind which would keep us for a quarter of a minute.
  process.exit();
}

/** `--fast`: until the day is over. Otherwise: until somebody stops it. */
async function perform(play: Play, config: Config, signal: AbortSignal): Promise<void> {
  const { stage, narrator, checklist } = play;
  await introduce(play, { wantedPort: config.port, fast });
  const team = await playDay(play, settings).catch((error: unknown) => {
    signal.throwIfAborted();
    narrator.problem(error instanceof Error ? error.message : String(error));
    return null;
  });
  showVerdict(play);
  if (fast) {
    process.exitCode = checklist.missing().length === 0 ? 0 : 1;
    return;
  }
  showPanel(narrator, stage);
  await stayUp(play, team, signal);
}

/** Rejects when somebody stops it. */
async function stayUp(play: Play, team: Team | null, signal: AbortSignal): Promise<void> {
  if (team) await smallTalk(play, team, signal);
  await once(signal, "abort");
}

function stopOnSignal(stage: Stage, narrator: Narrator, stop: AbortController): { uninstall(): void } {
  return closeWithGrace({ delay: STOP_MS, skip: ["unhandledRejection"] }, async ({ err }) => {
    stop.abort();
    if (err) narrator.problem(`La demo se detiene por un error: ${err.stack ?? err.message}`);
    narrator.say("\nCerrando en orden: primero el programa, después los teléfonos y el simulador…", "dim");
    await stage[Symbol.asyncDispose]();
    narrator.say("Listo. No quedó nada: la carpeta temporal se borró.", "dim");
  });
}
