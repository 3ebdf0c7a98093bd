/**
 * Commit, then send: no frame leaves before what it depends on is on disk, and frames keep their order.
 *
 * 1. The library encrypts, and so turns a ratchet, inside a key transaction that it commits after it has sent. A kill
 *    in between would rewind the ratchet, and the next message would use the same message key again.
 * 2. Every frame passes here, still within the transaction that made it. What the transaction has changed so far is
 *    committed (`settle` in `signal/key-lock.ts`); the identity of our device too, when it has just changed.
 * 3. Frames are numbered by their encryption, so one that waits holds up those behind it.
 * 4. When the disk refuses, the gate shuts: that frame and all after it never leave, receipts included. The server
 *    keeps what was not confirmed and delivers it again on the next connection.
 */
import { DisconnectReason } from "@whiskeysockets/baileys";

type Sent = (error?: Error) => void;

/** The part of a WebSocket that writes. */
export interface Outlet {
  send(data: Uint8Array | string, sent?: Sent): void;
}

export class FrameGate {
  readonly #settled: () => Promise<unknown> | null;
  /** The end of the line of frames that wait; null = nothing waits. */
  #last: Promise<void> | null = null;
  #isShut = false;

  /** `settled` is asked for each frame, in its own context: what must end first; null = nothing. */
  constructor(settled: () => Promise<unknown> | null) {
    this.#settled = settled;
  }

  get isShut(): boolean {
    return this.#isShut;
  }

  /** Puts the gate before a socket: everything it sends from now on passes here. */
  guard(outlet: Outlet): void {
    const send = outlet.send.bind(outlet);
    outlet.send = (data, sent) => this.#pass(() => send(data, sent), sent);
  }

  /** Shuts the gate: no frame leaves any more. */
  shut(): void {
    this.#isShut = true;
  }

  #pass(leave: () => void, sent: Sent | undefined): void {
    const settled = this.#isShut ? null : this.#settled();
    if (settled === null && this.#last === null) return this.#leave(leave, sent);
    const turn = Promise.all([this.#last, settled?.catch(() => this.shut())]).then(() => {
      if (this.#last === turn) this.#last = null;
      this.#leave(leave, sent);
    });
    this.#last = turn;
  }

  #leave(leave: () => void, sent: Sent | undefined): void {
    if (this.#isShut) return sent?.(neverSent());
    try {
      leave();
    } catch (error) {
      // Whoever sent it is told; those who wait behind it are not held up.
      sent?.(error instanceof Error ? error : new Error("the socket refused", { cause: error }));
    }
  }
}

/** As the library says that a connection is closed: certainly not sent. */
const neverSent = (): Error =>
  Object.assign(new Error("Connection Closed"), {
    isBoom: true,
    output: { statusCode: DisconnectReason.connectionClosed },
  });
