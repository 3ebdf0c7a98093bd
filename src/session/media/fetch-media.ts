/** Download of a media file from WhatsApp: only from its hosts, limited in size and time, and verified to the last byte. */
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { DEFAULT_ORIGIN } from "@whiskeysockets/baileys";
import type { Log } from "../library-log.ts";
import { mediaAddress } from "./media-address.ts";
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
    const answer = await fetch(address, {
      headers: { Origin: DEFAULT_ORIGIN },
      redirect: "error",
      signal: patience.signal,
    });
    if (GONE.has(answer.status)) return await refused(answer, "gone");
    if (!answer.ok || !answer.body) return await refused(answer, "offline");
    if (Number(answer.headers.get("content-length") ?? 0) > ask.maxBytes + SEALING_BYTES)
      return await refused(answer, "too-big");
    return { outcome: "ok", size: await write(patience.over(answer.body), ref, ask) };
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

/** Discards the body of a refused answer: unread, it would keep its connection busy. */
async function refused(answer: Response, outcome: "gone" | "offline" | "too-big"): Promise<FileOutcome> {
  await answer.body?.cancel();
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
