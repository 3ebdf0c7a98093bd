/** Logger handed to the library: level and message only, because its records hold keys, addresses and whole messages. */
import type { SocketConfig } from "@whiskeysockets/baileys";

export type LibraryLog = SocketConfig["logger"];

/** The part of pino that is used here. */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Keeps the sentence and, of an error, its kind and words. Nothing the library reports needs a person: it goes out as "warn". */
export function makeLibraryLog(log: Log): LibraryLog {
  const say = (facts: unknown, message?: string): void => {
    const said = message ?? (typeof facts === "string" ? facts : "");
    log.warn(errorIn(facts), withoutAddresses(`library: ${said}`));
  };
  const silent = (): void => undefined;
  const logger: LibraryLog = {
    level: "warn",
    child: () => logger,
    trace: silent,
    debug: silent,
    info: silent,
    warn: say,
    error: say,
  };
  return logger;
}

function errorIn(facts: unknown): object {
  if (typeof facts !== "object" || facts === null) return {};
  const { err, error, e, trace, fullErrorNode } = facts as Record<string, unknown>;
  const cause = err ?? error ?? e ?? (fullErrorNode ? "stream error" : trace);
  if (cause === undefined) return {};
  const { code, output } = cause as { code?: unknown; output?: { statusCode?: unknown } };
  return { problem: withoutAddresses(wordsOf(cause)), code: output?.statusCode ?? code };
}

function wordsOf(cause: unknown): string {
  if (cause instanceof Error) return `${cause.name}: ${cause.message}`;
  // Only the first line: the rest is a stack.
  return typeof cause === "string" ? (cause.split("\n")[0] ?? "") : "";
}

/** Phones, LIDs and group ids are digits, five at least. */
const withoutAddresses = (text: string): string => text.replaceAll(/\d{5,}([:.\-_]\d+)*/g, "…");
