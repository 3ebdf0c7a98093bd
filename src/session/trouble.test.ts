import { describe, expect, it } from "vitest";
import { wasNeverWritten } from "./trouble.ts";

const withFields = (message: string, fields: object): Error => Object.assign(new Error(message), fields);
const boom = (message: string, statusCode: number): Error =>
  withFields(message, { isBoom: true, output: { statusCode } });

describe("A send that failed", () => {
  it.each<[string, unknown]>([
    ["the library found the connection closed", boom("Connection Closed", 428)],
    ["the socket was gone", withFields("write EPIPE", { code: "EPIPE" })],
    ["the other end had hung up", withFields("write ECONNRESET", { code: "ECONNRESET" })],
    ["the WebSocket was closing", new Error("WebSocket is not open: readyState 2 (CLOSING)")],
  ])("certainly did not arrive when %s: it goes again as soon as there is a line", (_, error) => {
    expect(wasNeverWritten(error)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["the time was up", boom("Timed Out", 408)],
    ["the connection was terminated meanwhile", boom("Connection Terminated", 428)],
    ["it is something else", new Error("no session record")],
  ])("may have arrived when %s", (_, error) => {
    expect(wasNeverWritten(error)).toBe(false);
  });
});
