/** Download of a media file from WhatsApp: only from its hosts, limited in size and time, and verified to the last byte. */
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { Agent } from "node:https";
import { pipeline } from "node:stream/promises";
import type { Log } from "../library-log.ts";
import { mediaAddress } from "./media-address.ts";
import { getFile } from "./get-file.ts";
import { refIn, type MediaRef } from "./media-facts.ts";
import type { FileAsk, FileOutcome, MessageRef } from "../port.ts";
import { BadFile, SEALING_BYTES, decryptMedia } from "./decrypt-media.ts";

/** In all, and without a byte. */
const WHOLE_MS = 5 * 60_000;
const STALL_MS = 30_000;
/** Not there, not there any more, and an address that is too old. */
const GONE = new Set([403, 404, 410]);

export interface FetchDeps {
  /** Another WhatsApp server than the real one. */
  server: string | null;
  /** Whose certificates that server's files may have; null = those Node trusts. */
  agent: Agent | null;
  log: Log;
  /** Asks our phone to upload it once more; gives the new path, null when it will not. */
  askPhone: (message: MessageRef, mediaKey: Uint8Array) => Promise<string | null>;
}

export async function fetchMedia(deps: FetchDeps, ask: FileAsk): Promise<FileOutcome> {
  const ref = refIn(ask.wire);
  if (!ref?.node.mediaKey || !ref.node.fileSha256 || !ref.node.fileEncSha256) return { outcome: "damaged" };
  const first = await attempt(deps, ask, ref);
  if (first.outcome !== "gone" || ask.message === null) return first;
  const directPath = await deps.askPhone(ask.message, ref.node.mediaKey);
  if (directPath === null) return first;
  return attempt(deps, ask, { ...ref, node: { ...ref.node, directPath, url: null } });
}

async function attempt(deps: FetchDeps, ask: FileAsk, ref: MediaRef): Promise<FileOutcome> {
  const address = mediaAddress(ref.node, deps.server);
  if (!address) return { outcome: "damaged" };
  const patience = new Patience(ask.signal);
  try {
    const answer = await getFile(address, { agent: deps.agent, signal: patience.signal });
    const { statusCode = 0, headers } = answer;
    if (GONE.has(statusCode)) return refused(answer, "gone");
    if (statusCode < 200 || statusCode > 299) return refused(answer, "offline");
    if (Number(headers["content-length"] ?? 0) > ask.maxBytes + SEALING_BYTES)
      return refused(answer, "too-big");
    return { outcome: "ok", size: await write(patience.over(answer), ref, ask) };
  } catch (error) {
    await rm(ask.into, { force: true });
    return outcomeOf(error, deps.log, ask.signal);
  } finally {
    patience.end();
  }
}

/** Gives the size of what was written. The file is on the disk, not only on its way there. */
async function write(sealed: AsyncIterable<Uint8Array>, ref: MediaRef, ask: FileAsk): Promise<number> {
  let size = 0;
  await pipeline(
    decryptMedia(sealed, ref, ask.maxBytes),
    async function* (plain: AsyncIterable<Buffer>) {
      for await (const part of plain) {
        size += part.length;
        yield part;
      }
    },
    createWriteStream(ask.into, { flags: "wx", mode: 0o600, flush: true }),
  );
  return size;
}

/** Hangs up: the body of a refused answer is not wanted, and unread it would keep its connection busy. */
function refused(answer: IncomingMessage, outcome: "gone" | "offline" | "too-big"): FileOutcome {
  answer.destroy();
  return { outcome };
}

function outcomeOf(error: unknown, log: Log, signal: AbortSignal): FileOutcome {
  signal.throwIfAborted();
  if (error instanceof BadFile) return { outcome: error.outcome };
  if (OF_THE_DISK.has((error as NodeJS.ErrnoException).syscall ?? "")) throw error;
  log.info({ err: error }, "a file could not be fetched");
  return { outcome: "offline" };
}

const OF_THE_DISK = new Set(["open", "write", "fsync", "close"]);

/** One signal for: it takes too long, nothing comes any more, nobody wants it any more. */
class Patience {
  readonly #stalled = new AbortController();
  readonly signal: AbortSignal;
  #timer: NodeJS.Timeout;

  constructor(wanted: AbortSignal) {
    this.signal = AbortSignal.any([wanted, this.#stalled.signal, AbortSignal.timeout(WHOLE_MS)]);
    this.#timer = this.#wait();
  }

  async *over(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      clearTimeout(this.#timer);
      this.#timer = this.#wait();
      yield chunk;
    }
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #wait(): NodeJS.Timeout {
    return setTimeout(() => this.#stalled.abort(new Error("nothing came any more")), STALL_MS);
  }
}
