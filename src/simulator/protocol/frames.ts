const HEADER = Buffer.from([0x57, 0x41, 6, 3]);
const ROUTING = Buffer.from("ED");

/** Cuts what a client sends into frames (`length` in 3 bytes, then that many), after skipping its greeting. */
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

export function toFrame(body: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(3 + body.length);
  frame.writeUIntBE(body.length, 0, 3);
  frame.set(body, 3);
  return frame;
}
