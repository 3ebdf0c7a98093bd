import { describe, expect, it } from "vitest";
import { isOfBrokenLine } from "./stray-errors.ts";

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
  ])("ends the program when it is %s", (_, error) => {
    expect(isOfBrokenLine(error)).toBe(false);
  });
});
