/**
 * Console filter: libsignal prints whole sessions, private keys included, through the global console. What it prints never
 * reaches the terminal; lines of others do.
 */

const METHODS = ["log", "info", "warn", "error"] as const;

/** First arguments of every console call in libsignal 6. */
const LINES =
  /^(Closing session:|Opening session:|Removing old closed session:|Session already (closed|open)|Closing open session in favor|Migrating session to:|V1 session storage migration error|Failed to decrypt message with any known session|Session error:|Decrypted message with closed session|Unhandled bucket type|WARNING: Expected pubkey of length 33)/;

/** Private parts of a session, should a later version print it under another title. */
const holdsKeys = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  ("currentRatchet" in value || "privKey" in value || "_chains" in value);

type Lines = Pick<Console, (typeof METHODS)[number]>;

/** Filters the console given, the process's own by default. Call it once, before the first session opens. */
export function silenceLibsignal(target: Lines = console): void {
  for (const method of METHODS) {
    const print = target[method].bind(target);
    target[method] = (...values: unknown[]): void => {
      if (!isLibsignal(values)) print(...values);
    };
  }
}

function isLibsignal(values: unknown[]): boolean {
  const [first] = values;
  return (
    (typeof first === "string" && LINES.test(first)) ||
    values.some(holdsKeys) ||
    /[\\/]libsignal[\\/]/.test(callerOf())
  );
}

function callerOf(): string {
  const { stackTraceLimit } = Error;
  // This function, isLibsignal, the filter, and then whoever printed.
  Error.stackTraceLimit = 4;
  const lines = new Error("who printed").stack?.split("\n") ?? [];
  Error.stackTraceLimit = stackTraceLimit;
  return lines[4] ?? "";
}
