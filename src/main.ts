/** The real thing: config → app → wait for a signal → stop in order. */
import { loadConfig } from "./config.ts";
import { logFor, openLog } from "./log.ts";
import { keepSecretKey, prepareDataDir } from "./secret-key.ts";

const config = loadConfig();
const log = openLog({ level: config.logLevel });
await prepareDataDir(config.dataDir);
const secretKey = config.secretKey ?? (await keepSecretKey(config.dataDir)).key;
logFor(log, "app").warn({ bytes: secretKey.length }, "there is no app yet");
