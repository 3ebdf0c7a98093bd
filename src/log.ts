/** The root logger: JSON lines on stdout, or plain ones at a terminal, that name nobody and give no secret away. */
import { pino, stdSerializers, type DestinationStream, type Logger } from "pino";
import { plainLines } from "./log-lines.ts";

export type Log = Logger;

/** Who is speaking: the folder. */
export type Part =
  | "app"
  | "commands"
  | "inbox"
  | "media"
  | "outbox"
  | "panel"
  | "provisioning"
  | "scheduler"
  | "session"
  | "simulator";

/** `to`: elsewhere than stdout, for tests. */
export function openLog({ level, to = standardOut() }: { level: string; to?: DestinationStream }): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // Reached by whoever logs a raw request; `httpFields` below never puts them in.
      redact: { paths: ["req.headers", "req.query", "req.body", "res.headers"], censor: HIDDEN },
      // Fields of child loggers pass through serializers only, those of single lines through the formatter.
      serializers: {
        err: (error: unknown) => hide(error),
        ...Object.fromEntries([...HIDDEN_FIELDS].map((field) => [field, () => HIDDEN])),
      },
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => hide(fields) as Record<string, unknown>,
      },
      hooks: { streamWrite: hideAddresses },
    },
    to,
  );
}

function standardOut(): DestinationStream {
  return process.stdout.isTTY ? plainLines(process.stdout) : pino.destination(1);
}

/** The logger of one folder. */
export function logFor(log: Log, part: Part): Log {
  return log.child({ part });
}

/** What pino-http may write of a request and its answer: no header, no query (people search for names). */
export const httpFields = {
  req: ({ id, method, url }: { id?: unknown; method?: string; url?: string }) => ({
    id,
    method,
    path: url?.split("?")[0],
  }),
  res: ({ statusCode }: { statusCode?: number }) => ({ status: statusCode }),
};

const HIDDEN = "[hidden]";
/** Deeper than this nobody reads, and a wire message may be endless. */
const DEPTH = 6;

const HIDDEN_FIELDS = new Set(
  (
    "jid remoteJid phone name pushName notify verifiedName address email " +
    "text caption body conversation words note params vcard " +
    "cookie cookies set-cookie authorization password secret secretKey token qr"
  ).split(" "),
);
/** A code somebody types is a secret; one that says what went wrong is not. */
const ERROR_CODE = /^(E[A-Z0-9_]+|SQLITE_\w+|\d{3}|[a-z]+(-[a-z]+)*)$/;
const NUMBERED = new Set(["statusCode", "exitCode", "errorCode"]);

function isHidden(field: string, value: unknown): boolean {
  if (HIDDEN_FIELDS.has(field)) return value !== null && value !== undefined;
  if (typeof value !== "string" || NUMBERED.has(field)) return false;
  return /code$/i.test(field) && !(field === "code" && ERROR_CODE.test(value));
}

function hide(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return hide({ ...stdSerializers.err(value), name: undefined }, depth);
  if (typeof value === "string") return hideParameters(value);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (!isPlain(value)) return value;
  if (depth > DEPTH) return "[…]";
  if (Array.isArray(value)) return value.map((item) => hide(item, depth + 1));
  const fields = Object.entries(value).map(([field, inner]) => [
    field,
    isHidden(field, inner) ? HIDDEN : hide(inner, depth + 1),
  ]);
  return Object.fromEntries(fields);
}

/** Class instances (requests, sockets) are left to pino: walking them would be endless. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === null || parent === Object.prototype || Array.isArray(value);
}

/** drizzle puts the values of a failed query, people's words among them, into the message of its error. */
function hideParameters(text: string): string {
  return text.replaceAll(/\nparams: [\s\S]*?(?=\n\s+at |$)/g, `\nparams: ${HIDDEN}`);
}

/** Addresses also hide in messages and stacks. The last four digits stay, to follow one through the log. */
function hideAddresses(line: string): string {
  return line.replaceAll(/[\d-]*?(\d{0,4})(:\d+)?@(s\.whatsapp\.net|c\.us|lid|g\.us)/g, "…$1@$3");
}
