/** Start-up errors as sentences that say what to do, in the installation's language. */
import { ConfigError, listOf } from "../config.ts";
import { PanelError } from "../panel/server.ts";
import { WrongSecretKeyError } from "../session/signal/encryption-at-rest.ts";
import { DatabaseError } from "../store/engine/migrate.ts";
import type { Language } from "../domain/languages.ts";
import { createTranslator } from "../i18n/translator.ts";

/** null = a bug, to be seen with its stack. `language`: null while it is not known. */
export function explainStart(error: unknown, language: Language | null): string | null {
  if (error instanceof ConfigError) return listOf(error.problems, language ?? error.language);
  const t = createTranslator(language ?? "es");
  if (error instanceof PanelError) return error.message;
  if (error instanceof DatabaseError) return t(`terminal.start-database-${error.reason}`, error.facts);
  if (error instanceof WrongSecretKeyError) return t("terminal.start-wrong-key");
  return isFull(error) ? t("terminal.start-disk-full") : null;
}

function isFull(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  // SHMSIZE: the file beside the database could not grow.
  return code === "SQLITE_FULL" || code === "SQLITE_IOERR_SHMSIZE" || code === "ENOSPC";
}
