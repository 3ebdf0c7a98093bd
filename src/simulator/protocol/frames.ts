/** Frame codec: splits the byte stream of a client into length-prefixed frames, and makes such frames. */

/** Noise prologue that every client sends first: "WA", 6, and 3 as the version of the token dictionary. */
const HEADER = Buffer.from([0x57, 0x41, 6, 3]);
/** Start of the optional edge routing info before the prologue: "ED", 2 bytes, its length in 3 bytes, the info. */
const ROUTING = Buffer.from("ED");

/**
 * Reads the frames of one client (length in 3 bytes, then that many). Skips routing info and prologue, which come before the
 * first frame.
 */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);
  #greeted = false;

  /** Adds what arrived and returns the frames that are complete now. Throws when the client does not speak the protocol. */
  push(chunk: Buffer): Buffer[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    if (!this.#greeted && !this.#readGreeting()) return [];
    const frames: Buffer[] = [];
    while (this.#rest.length >= 3) {
      const end = 3 + this.#rest.readUIntBE(0, 3);
      if (this.#rest.length < end) break;
      frames.push(this.#rest.subarray(3, end));
      this.#rest = this.#rest.subarray(end);
    }
    return frames;
  }

  #readGreeting(): boolean {
    let at = 0;
    if (this.#rest.subarray(0, 2).equals(ROUTING)) {
      if (this.#rest.length < 7) return false;
      at = 7 + this.#rest.readUIntBE(4, 3);
    }
    if (this.#rest.length < at + HEADER.length) return false;
    if (!this.#rest.subarray(at, at + HEADER.length).equals(HEADER)) throw new Error("not a WhatsApp client");
    this.#rest = this.#rest.subarray(at + HEADER.length);
    this.#greeted = true;
    return true;
  }
}

/** Puts the length of a body in 3 bytes before it. */
export function toFrame(body: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(3 + body.length);
  frame.writeUIntBE(body.length, 0, 3);
  frame.set(body, 3);
  return frame;
}
