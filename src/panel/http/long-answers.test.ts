import { EventEmitter } from "node:events";
import { createServer, type Server } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import type { Response } from "express";
import { afterEach, expect, it } from "vitest";
import { FILES, LONG, makeLongAnswers } from "./long-answers.ts";

const STALLED_MS = 300;
let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server whose every answer is long, and a reader of it who takes nothing. `write` writes the answer. */
async function readerOf(write: (res: Response) => void): Promise<Socket> {
  const answers = makeLongAnswers({ ...LONG, stalledMs: STALLED_MS });
  const here = createServer((_req, res) => {
    answers.begin(res as Response, { account: 1, about: null });
    write(res as Response);
  });
  server = here;
  await new Promise<void>((resolve) => here.listen(0, "127.0.0.1", resolve));
  const socket = connect((here.address() as AddressInfo).port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.pause();
  socket.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
  return socket;
}

it("A reader who takes nothing is hung up on", async () => {
  let closed: Promise<unknown> = Promise.resolve();
  await readerOf((res) => {
    closed = new Promise((resolve) => res.once("close", () => resolve(res.writableFinished)));
    // More than the buffers of both ends hold.
    for (let n = 0; n < 64; n++) res.write(Buffer.alloc(1024 * 1024));
  });
  await expect.poll(() => closed, { timeout: 5000 }).toBe(false);
});

it("A reader who took all that there is waits for us, however slow we are", async () => {
  const socket = await readerOf((res) => {
    res.write("first");
    setTimeout(() => res.end("last"), STALLED_MS * 3);
  });
  let text = "";
  socket.on("data", (part) => (text += part.toString()));
  socket.resume();
  await expect.poll(() => text, { timeout: 5000 }).toContain("last");
});

it.each([
  ["few exports", LONG],
  ["many single files, but not any number", FILES],
])("There are %s in all, and each that ends makes room", (_, limits) => {
  const answers = makeLongAnswers(limits);
  const begun: EventEmitter[] = [];
  const begin = (account: number): void => {
    const res = Object.assign(new EventEmitter(), { setTimeout: () => undefined });
    answers.begin(res as unknown as Response, { account, about: null });
    begun.push(res);
  };
  for (let n = 0; n < limits.mostInAll; n++) begin(Math.floor(n / limits.mostPerAccount));
  expect(() => begin(99)).toThrow("too-many-downloads");
  begun[0]?.emit("close");
  begin(99);
  expect(() => begin(99)).toThrow("too-many-downloads");
});
