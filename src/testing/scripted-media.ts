/** Fake media port: the test puts files there to be fetched, and uploads are kept. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { proto } from "@whiskeysockets/baileys";
import type { Media, MediaKind } from "../domain/messages/inbound.ts";
import { mediaOf as mediaIn } from "../session/inbound/decode/decode-media.ts";
import { describe } from "../session/media/media-facts.ts";
import type { FileAsk, FileOutcome, MediaPort, NewFile } from "../session/port.ts";

const NODES = {
  image: "imageMessage",
  video: "videoMessage",
  gif: "videoMessage",
  "round-video": "ptvMessage",
  audio: "audioMessage",
  voice: "audioMessage",
  document: "documentMessage",
  sticker: "stickerMessage",
} as const satisfies Record<MediaKind, keyof proto.IMessage>;

interface Details {
  mimetype?: string;
  fileName?: string | null;
  jpegThumbnail?: Uint8Array | null;
  width?: number | null;
  height?: number | null;
}

/** The fake; `asked` and `uploaded` record the calls. */
export class ScriptedMedia implements MediaPort {
  readonly describe = describe;
  readonly asked: FileAsk[] = [];
  readonly uploaded: NewFile[] = [];
  /** When set, every fetch ends with this outcome. */
  trouble: Exclude<FileOutcome, { outcome: "ok" }>["outcome"] | null = null;
  /** Fetches wait for it. */
  gate: Promise<void> = Promise.resolve();
  readonly #files = new Map<string, Buffer>();
  readonly #mustBeConnected: () => void;

  constructor(mustBeConnected: () => void) {
    this.#mustBeConnected = mustBeConnected;
  }

  /** Stores a file as if on WhatsApp's servers; gives the media of a message about it. */
  put(kind: MediaKind, file: Buffer, details: Details = {}): Media {
    const sha256 = createHash("sha256").update(file).digest();
    const node = {
      directPath: `/v/${sha256.toString("hex")}`,
      mediaKey: Buffer.alloc(32, 1),
      fileSha256: sha256,
      fileEncSha256: sha256,
      fileLength: file.length,
      ptt: kind === "voice",
      gifPlayback: kind === "gif",
      mimetype: "application/octet-stream",
      ...details,
    };
    const content = mediaIn(proto.Message.fromObject({ [NODES[kind]]: node }));
    if (content?.kind !== "media") throw new Error("no file in it");
    this.#files.set(content.media.wire, file);
    return content.media;
  }

  async fetch(ask: FileAsk): Promise<FileOutcome> {
    this.asked.push(ask);
    await this.gate;
    if (this.trouble) return { outcome: this.trouble };
    const file = this.#files.get(ask.wire);
    if (!file) return { outcome: "gone" };
    await writeFile(ask.into, file, { flag: "wx", mode: 0o600 });
    return { outcome: "ok", size: file.length };
  }

  async upload(file: NewFile): Promise<Media> {
    this.#mustBeConnected();
    this.uploaded.push(file);
    const { kind, mimeType, fileName, thumbnail, width, height } = file;
    const details = { mimetype: mimeType, fileName, jpegThumbnail: thumbnail, width, height };
    return this.put(kind, await readFile(file.path), details);
  }
}
