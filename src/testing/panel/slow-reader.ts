/** A reader of the panel's answers who takes nothing at first: a slow line, or somebody who stopped it. */
import { connect } from "node:net";
import type { Browser } from "./test-panel.ts";

export interface SlowReader {
  /** The status of the answer, as far as it came. Takes the head. */
  status(): string;
  /** Goes on taking, and gives all of it once the connection is closed. */
  rest(): Promise<string>;
  close(): void;
}

/** Asks with the cookies of this browser, without compression. Resolves once the answer has had time to begin. */
export async function asksSlowly(url: string, browser: Browser, path: string): Promise<SlowReader> {
  const { hostname, port, host } = new URL(url);
  const cookies = (await browser.get("/api/me")).get("Set-Cookie") ?? [];
  const cookie = cookies.map((one) => one.split(";")[0]).join("; ");
  const socket = connect(Number(port), hostname);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => undefined);
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.pause();
  const head = [`GET ${path} HTTP/1.1`, `Host: ${host}`, `Cookie: ${cookie}`, "Connection: close"];
  socket.write(`${head.join("\r\n")}\r\nAccept-Encoding: identity\r\n\r\n`);
  await new Promise((resolve) => setTimeout(resolve, 700));
  return {
    status: () => String(socket.read(12) ?? "").slice(9),
    async rest() {
      let text = "";
      socket.on("data", (part) => (text += part.toString("latin1")));
      socket.resume();
      await closed;
      return text;
    },
    close: () => socket.destroy(),
  };
}
