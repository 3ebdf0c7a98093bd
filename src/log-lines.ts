/** The log as a person at a terminal reads it, between the sentences that are meant for them. Machines get JSON lines. */
import type { DestinationStream } from "pino";

const marks: Record<string, string> = { warn: "⚠️ ", error: "❌ ", fatal: "❌ " };
/** Said by the time and the mark, or only for machines. */
const UNSAID = new Set(["level", "time", "msg", "part", "hostname", "pid"]);

/** One line of JSON in words: `14:05:03 ⚠️ outbox: a message waits (ticket 12)`. What is no JSON stays as it is. */
export function toPlainLine(json: string): string {
  const line = parsed(json);
  if (line === null) return json;
  const { err } = line;
  const [level, time, msg, part] = ["level", "time", "msg", "part"].map((name) => inWords(line[name]));
  const facts = Object.entries(line).filter(([name]) => !UNSAID.has(name) && name !== "err");
  const said = facts.map(([name, value]) => `${name} ${inWords(value)}`);
  const stack = (err as { stack?: string; message?: string } | undefined)?.stack;
  return [
    time?.slice(11, 19),
    ` ${marks[level ?? ""] ?? ""}`,
    part === "" ? "" : `${part}: `,
    msg,
    said.length === 0 ? "" : ` (${said.join(", ")})`,
    stack === undefined ? "" : `\n${stack.replaceAll(/^/gm, "    ")}`,
    "\n",
  ].join("");
}

function inWords(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    const line: unknown = JSON.parse(json);
    return typeof line === "object" && line !== null ? (line as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Writes to a terminal. */
export function plainLines(terminal: NodeJS.WritableStream): DestinationStream {
  return { write: (line) => void terminal.write(toPlainLine(line)) };
}
