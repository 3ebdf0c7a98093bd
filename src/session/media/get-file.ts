/** HTTPS GET of a file. Resolves when the head of the answer has come; the body is read by the caller. Redirections are not followed. */
import type { IncomingMessage } from "node:http";
import { request, type Agent } from "node:https";
import { DEFAULT_ORIGIN } from "@whiskeysockets/baileys";

export interface GetFile {
  /** Holds the connections, and whose certificates count; null = Node's own agent. */
  agent: Agent | null;
  /** Ends the request, and the body that is still coming. */
  signal: AbortSignal;
}

/** Rejects when the host cannot be reached, with the reason as `cause`: an error of the network must not pass for one of the disk. */
export function getFile(address: URL, { agent, signal }: GetFile): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { ...(agent === null ? {} : { agent }), signal, headers: { Origin: DEFAULT_ORIGIN } };
    request(address, options, resolve)
      .on("error", (cause) => reject(new Error("the host of a file did not answer", { cause })))
      .end();
  });
}
