/** Media upload host: takes encrypted files over HTTPS and serves them, byte ranges included. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { World } from "../state/world.ts";

const MAX_BYTES = 100 * 1024 * 1024;
const TYPE = "application/octet-stream";

/** Keeps uploaded ciphertexts in memory. It has no keys and never sees a plaintext. */
export class MediaHost {
  readonly #files = new Map<string, Buffer>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Uploads are POSTs below `/mms/`, downloads GETs below `/v/`; anything else is answered 404. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? "/", "https://localhost");
    if (request.method === "POST" && url.pathname.startsWith("/mms/")) this.#takeUpload(request, response);
    else if (request.method === "GET" && url.pathname.startsWith("/v/"))
      this.#sendFile(request, response, url.pathname);
    else response.writeHead(404).end();
  }

  /** Forgets an upload, as WhatsApp does after some weeks: downloads of it are answered 404 from now on. */
  forget(directPath: string): void {
    this.#files.delete(directPath.split("?")[0] ?? "");
  }

  /** Inverts one bit of an upload. Throws when there is no such upload. */
  tamper(directPath: string): void {
    const file = this.#files.get(directPath);
    if (!file) throw new Error("no such upload");
    const place = file.length >> 1;
    file.writeUInt8(file.readUInt8(place) ^ 1, place);
  }

  /** Keeps a copy of an upload under a new path, which it returns. Throws when there is no such upload. */
  copy(directPath: string): string {
    const file = this.#files.get(directPath);
    if (!file) throw new Error("no such upload");
    return this.#keep(Buffer.from(file));
  }

  #keep(file: Buffer): string {
    const path = `/v/${randomBytes(16).toString("hex")}`;
    this.#files.set(path, file);
    return path;
  }

  #takeUpload(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_BYTES) request.destroy();
      else chunks.push(chunk);
    });
    request.on("end", () => {
      if (this.#world.faults.onUpload()) return void response.writeHead(500).end("{}");
      const path = this.#keep(Buffer.concat(chunks));
      this.#world.counters.add("mediaUploads");
      const answer = { url: `https://${this.#world.host}${path}`, direct_path: path };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
  }

  #sendFile(request: IncomingMessage, response: ServerResponse, path: string): void {
    const file = this.#files.get(path);
    const fault = this.#world.faults.onDownload();
    this.#world.counters.add("mediaDownloads");
    if (fault?.kind === "status") return void response.writeHead(fault.status).end();
    if (!file) return void response.writeHead(404).end();
    if (fault?.kind === "cut") return cutInTheMiddle(response, file);
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    if (!range)
      return void response.writeHead(200, { "content-type": TYPE, "content-length": file.length }).end(file);
    const start = Number(range[1]);
    const end = Math.min(range[2] ? Number(range[2]) : Infinity, file.length - 1);
    const headers = { "content-type": TYPE, "content-range": `bytes ${start}-${end}/${file.length}` };
    response.writeHead(206, headers).end(file.subarray(start, end + 1));
  }
}

function cutInTheMiddle(response: ServerResponse, file: Buffer): void {
  response.writeHead(200, { "content-type": TYPE, "content-length": file.length });
  response.write(file.subarray(0, file.length >> 1), () => response.destroy());
}
