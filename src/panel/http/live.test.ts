import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Request, Response } from "express";
import { describe, expect, it } from "vitest";
import { makeLive, type Listener } from "./live.ts";

const listener: Listener = {
  account: 1,
  role: "viewer",
  login: "a browser",
  until: new Date("2026-03-02T13:00:00Z"),
};

describe("Event streams that are opened at the same moment", () => {
  it("beyond those that a login may have end, and none of them ends the program", async () => {
    const live = makeLive(() => new Date("2026-03-02T12:00:00Z"));
    const asked: [IncomingMessage, ServerResponse][] = [];
    const server = createServer((req, res) => {
      asked.push([req, res]);
      if (asked.length < 6) return;
      for (const [one, answer] of asked) void live.join(one as Request, answer as Response, listener);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answers = await Promise.all(Array.from({ length: 6 }, async () => fetch(url)));
    live.end(() => true);
    const told = await Promise.all(answers.map((answer) => answer.text()));
    expect(told.filter((text) => text.includes('"hello"'))).toHaveLength(4);
    await new Promise((resolve) => server.close(resolve));
  });
});
