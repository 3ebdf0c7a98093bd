/** The real thing: config → app → wait for a signal → stop in order. */
import { join } from "node:path";
import closeWithGrace from "close-with-grace";
import type { App } from "./app/app-parts.ts";
import { startApp } from "./app.ts";
import { DEFAULT_LOG_LEVEL, loadConfig, type Config } from "./config.ts";
import { migrations, pages } from "./installed.ts";
import { logFor, openLog, type Log } from "./log.ts";
import { dropSecretKey, keepSecretKey, keepToOurselves, prepareDataDir } from "./app/secret-key.ts";
import { WrongSecretKeyError } from "./session/signal/encryption-at-rest.ts";
import { catchStrayErrors, StrayErrors } from "./session/connection/stray-errors.ts";
import { sayStopping, sayTrouble, showProgress } from "./app/terminal.ts";
import { terminalLog } from "./app/terminal-log.ts";
import { explainStart } from "./app/start-problem.ts";
import type { Language } from "./domain/languages.ts";

/** Longer than the ten seconds in which the outbox may finish what is on its way. */
const STOP_MS = 20_000;

let language: Language | null = null;
try {
  await run();
} catch (error) {
  const sentence = explainStart(error, language);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const config = loadConfig();
  language = config.locale;
  keepToOurselves();
  await prepareDataDir(config.dataDir, { isOpen: config.dataDirOpen });
  const log = openLogOf(config);
  const strays = new StrayErrors(logFor(log, "app"));
  catchStrayErrors(logFor(log, "session"), strays);
  const secret = config.secretKey
    ? { key: config.secretKey, created: false }
    : await keepSecretKey(config.dataDir);
  const app = await startApp({
    config,
    log,
    strays,
    secretKey: secret.key,
    migrations,
    pages,
  }).catch(async (error: unknown) => {
    // The right one is missing: a new one in its place would only hide that.
    if (secret.created && error instanceof WrongSecretKeyError) await dropSecretKey(config.dataDir);
    throw error;
  });
  stopOnSignal(app, { log, say: isWatched(config) ? () => sayStopping(config) : null });
  showProgress(app, config);
}

/** Somebody reads what we write, and asked for no lines of the log. */
function isWatched({ logLevel }: Config): boolean {
  return process.stdout.isTTY && logLevel === DEFAULT_LOG_LEVEL;
}

function openLogOf(config: Config): Log {
  const level = config.logLevel;
  if (!isWatched(config)) return openLog({ level });
  const path = join(config.dataDir, "relevo.log");
  return openLog({ level, to: terminalLog({ path, tell: () => sayTrouble(config, path) }) });
}

function stopOnSignal(app: App, { log, say }: { log: Log; say: (() => void) | null }): void {
  // Rejections have their own net; after an exception the state is unknown, so that the program ends in order. Nothing
  // is lost by it: what came and what was promised stands in rows. The next start shows that it happened.
  closeWithGrace({ delay: STOP_MS, skip: ["unhandledRejection"] }, async ({ err, signal }) => {
    if (err) {
      logFor(log, "app").fatal({ err }, "stopping because of an error nobody handled");
      await app.noteEnd(err);
    }
    say?.();
    if (!err) logFor(log, "app").info({ signal }, "stopping");
    await app[Symbol.asyncDispose]();
  });
}
