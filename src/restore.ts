/** `npm run restore -- <file>`: puts a backup in the database's place, while the program does not run. */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { loadConfig, type Config } from "./config.ts";
import { migrations } from "./installed.ts";
import { realClock } from "./app/clock-and-ids.ts";
import { findSecretKey, keepToOurselves } from "./app/secret-key.ts";
import { makeSealer, placeOf } from "./session/signal/encryption-at-rest.ts";
import { explainStart } from "./app/start-problem.ts";
import { findBackups } from "./store/engine/backup-files.ts";
import { restoreDatabase, type Restoring } from "./store/engine/restore.ts";
import type { Language } from "./domain/languages.ts";
import { createTranslator, type Translate } from "./i18n/translator.ts";

let language: Language | null = null;
try {
  keepToOurselves();
  const config = loadConfig();
  language = config.locale;
  await run(config, createTranslator(config.locale), process.argv[2]);
} catch (error) {
  const sentence = explainStart(error, language);
  if (sentence === null) throw error;
  fail(sentence);
}

async function run(config: Config, t: Translate, wanted: string | undefined): Promise<void> {
  const backups = join(config.dataDir, "backups");
  if (wanted === undefined) {
    const names = (await findBackups(backups)).map(({ name }) => `  ${name}`);
    const list = names.length === 0 ? t("terminal.restore-none", { folder: backups }) : names.join("\n");
    return fail(`${t("terminal.restore-usage")}\n${list}`);
  }
  const here = join(backups, basename(wanted));
  const restored = await restoreDatabase({
    file: existsSync(resolve(wanted)) || !existsSync(here) ? resolve(wanted) : here,
    database: join(config.dataDir, "relevo.db"),
    backups,
    migrations,
    now: realClock.now(),
    opens: await openerOf(config),
  });
  if ("problem" in restored) return fail(t(`terminal.${restored.problem}`));
  out(t("terminal.restored"));
  if (restored.aside !== null) out(t("terminal.restored-aside", { file: restored.aside }));
  out(t(`terminal.restored-whatsapp-${restored.whatsapp}`));
}

/** Without a key nothing opens: one that is made now would not be the one. */
async function openerOf({ secretKey, dataDir }: Config): Promise<Restoring["opens"]> {
  const key = secretKey ?? (await findSecretKey(dataDir));
  if (key === null) return () => false;
  const sealer = makeSealer(key);
  return ({ type, id, sealed }) => {
    try {
      sealer.open(placeOf(type, id), sealed);
      return true;
    } catch {
      return false;
    }
  };
}

function out(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
