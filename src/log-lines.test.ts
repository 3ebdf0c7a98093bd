import { expect, it } from "vitest";
import { openLog } from "./log.ts";
import { plainLines, toPlainLine } from "./log-lines.ts";

it.each([
  [
    { level: "info", time: "2026-11-14T14:05:03.000Z", part: "outbox", ticket: 12, msg: "sent" },
    "14:05:03 outbox: sent (ticket 12)\n",
  ],
  [
    { level: "warn", time: "2026-11-14T14:05:03.000Z", msg: "waits", why: { code: 463 } },
    '14:05:03 ⚠️ waits (why {"code":463})\n',
  ],
  [
    { level: "error", time: "2026-11-14T14:05:03.000Z", msg: "failed", err: { stack: "Error: x\nat y" } },
    "14:05:03 ❌ failed\n    Error: x\n    at y\n",
  ],
])("At a terminal the log is read, not parsed", (line, plain) => {
  expect(toPlainLine(JSON.stringify(line))).toBe(plain);
});

it("What is no line of the log is shown as it is", () => {
  expect(toPlainLine("hola\n")).toBe("hola\n");
});

it("Nothing that the log hides is shown at a terminal", () => {
  const shown: string[] = [];
  const terminal = { write: (text: string) => shown.push(text) > 0 } as unknown as NodeJS.WritableStream;
  openLog({ level: "info", to: plainLines(terminal) }).info({ phone: "5493815551234" }, "somebody wrote");
  expect(shown.join("")).toMatch(/^\d\d:\d\d:\d\d somebody wrote \(phone \[hidden\]\)\n$/);
});
