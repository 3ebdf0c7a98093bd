import { describe, expect, it } from "vitest";
import { isOfBrokenLine, StrayErrors } from "./stray-errors.ts";

const withFields = (message: string, fields: object): Error => Object.assign(new Error(message), fields);

describe("An error that the library left to nobody", () => {
  it.each<[string, unknown]>([
    ["a write to a socket that is gone", withFields("write ECONNRESET", { code: "ECONNRESET" })],
    ["a write to a closed pipe", withFields("write EPIPE", { code: "EPIPE" })],
    [
      "its own word for a closed connection",
      withFields("Connection Closed", { isBoom: true, output: { statusCode: 428 } }),
    ],
    ["the WebSocket's word for it", new Error("WebSocket is not open: readyState 2 (CLOSING)")],
  ])("is forgiven when it is %s", (_, error) => {
    expect(isOfBrokenLine(error)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["a bug of ours", new TypeError("Cannot read properties of undefined (reading 'room')")],
    ["a full disk", withFields("database or disk is full", { code: "SQLITE_FULL" })],
    ["no error at all", "ECONNRESET"],
  ])("is noted as a bug when it is %s", (_, error) => {
    expect(isOfBrokenLine(error)).toBe(false);
  });
});

describe("An error that nobody caught", () => {
  const heard: [string, unknown][] = [];
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (facts: object, what: string) => void heard.push([what, (facts as { err: unknown }).err]),
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it("is logged and counted, and told to a person as soon as that can be written down", async () => {
    const strays = new StrayErrors(log);
    const bug = new TypeError("a bug");
    strays.note(bug);
    expect(strays.count).toBe(1);
    expect(heard).toEqual([["an error that nobody caught; the program goes on", bug]]);
    const told: unknown[] = [];
    let full = true;
    strays.tellBy(async (error) => {
      if (full) throw new Error("the disk is full");
      told.push(error);
    });
    await settled();
    expect(told).toEqual([]);
    full = false;
    strays.tellAgain();
    await settled();
    strays.tellAgain();
    await settled();
    expect(told).toEqual([bug]);
  });
});
