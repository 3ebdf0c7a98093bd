/** Reconnecting connection of a test person's phone. */
import { setTimeout as wait } from "node:timers/promises";
import type { BaileysEventMap, WASocket } from "@whiskeysockets/baileys";
import { Watchers } from "../watchers.ts";

/** How long `ready` waits. */
const READY_MS = 20_000;
/** Long enough not to spin when the server is refusing, short enough for a test. */
const RECONNECT_MS = 20;
/**
 * Closes after which a phone does not reconnect: unlinked (401), locked (403), banned (406), replaced by another connection
 * (440).
 */
const FINAL = new Set([401, 403, 406, 440]);

/** How long after a failed send the close of its connection is waited for. */
const BREAKING_MS = 500;

/** What the connection needs, and what it reports. */
export interface LineHooks {
  readonly connect: () => WASocket;
  readonly onQr: (qr: string) => Promise<void>;
  readonly onEvents: (events: Partial<BaileysEventMap>) => void;
  /** A message stanza arrived. Its content is reported later by `onEvents`, perhaps in another order. */
  readonly onStanza: (attrs: Readonly<Record<string, string>>) => void;
  /** The state of the connection has changed. */
  readonly onChange: () => void;
}

/** Keeps one client connected: reconnects after every close but the final ones. */
export class PhoneLine {
  /** Status codes of every close, oldest first. */
  readonly closes: number[] = [];
  readonly #hooks: LineHooks;
  readonly #watchers = new Watchers();
  readonly #acks = new Map<string, string>();
  #socket: WASocket | null = null;
  #isOpen = false;
  #isCaughtUp = false;
  #isWanted = false;
  #failure: Error | null = null;

  constructor(hooks: LineHooks) {
    this.#hooks = hooks;
  }

  /** Connected, and everything missed has arrived. */
  get isReady(): boolean {
    return this.#isOpen && this.#isCaughtUp;
  }

  /** The current socket, connected or not. Throws before the first `open`. */
  get socket(): WASocket {
    if (!this.#socket) throw new Error("this phone was never switched on");
    return this.#socket;
  }

  /** Connects and waits until everything missed has arrived. Once connected, it only waits. Rejects after 20 seconds. */
  async open(): Promise<WASocket> {
    if (!this.#isWanted) {
      this.#isWanted = true;
      this.#connect();
    }
    return this.ready();
  }

  /** The socket, once it is connected and everything missed has arrived. Rejects after 20 seconds. */
  ready(): Promise<WASocket> {
    const complaint = (): string =>
      `the phone did not connect; closes so far: ${this.closes.join(", ") || "none"}`;
    return this.#watchers.until(() => this.#readyOrFailed(), { timeoutMs: READY_MS, complaint });
  }

  /** Disconnects and stays away. Resolves when the connection is closed. */
  async close(): Promise<void> {
    this.#isWanted = false;
    const socket = this.#socket;
    this.#isOpen = false;
    await socket?.end(undefined);
  }

  /**
   * Error code ("" = none) when the server has acknowledged the message; null when the connection broke before. Rejects after
   * `timeoutMs`.
   */
  async ackOf(id: string, timeoutMs: number): Promise<string | null> {
    const socket = this.#socket;
    const complaint = (): string => `the server did not acknowledge message ${id}`;
    const answer = await this.#watchers.until(
      () => this.#acks.get(id) ?? (this.#socket === socket && this.#isOpen ? undefined : null),
      { timeoutMs, complaint },
    );
    this.#acks.delete(id);
    return answer;
  }

  /**
   * After a failed send: true when the connection has closed, or closes within half a second. Errors of a breaking connection
   * take many shapes (EPIPE, 428, 408 …) and come before the close, so waiting for the close is surer than a list of them.
   */
  isGone(socket: WASocket): Promise<boolean> {
    const find = (): true | undefined => (socket !== this.#socket || !this.#isOpen ? true : undefined);
    const complaint = (): string => "the connection is well";
    return this.#watchers.until(find, { timeoutMs: BREAKING_MS, complaint }).catch(() => false);
  }

  #readyOrFailed(): WASocket | undefined {
    if (this.#failure) throw this.#failure;
    return this.isReady ? this.socket : undefined;
  }

  #connect(): void {
    const socket = this.#hooks.connect();
    this.#socket = socket;
    this.#isOpen = false;
    this.#isCaughtUp = false;
    socket.ws.on("CB:ack,class:message", ({ attrs }: { attrs: Record<string, string> }) => {
      this.#acks.set(attrs["id"] ?? "", attrs["error"] ?? "");
      this.#watchers.look();
    });
    socket.ws.on("CB:message", ({ attrs }: { attrs: Record<string, string> }) => this.#hooks.onStanza(attrs));
    socket.ev.on("connection.update", (update) => this.#onUpdate(socket, update));
    socket.ev.process((events) => this.#hooks.onEvents(events));
  }

  #onUpdate(socket: WASocket, update: BaileysEventMap["connection.update"]): void {
    if (socket !== this.#socket) return;
    if (update.qr) void this.#hooks.onQr(update.qr).catch((error: Error) => this.#fail(error));
    if (update.connection === "open") this.#isOpen = true;
    if (update.receivedPendingNotifications) this.#isCaughtUp = true;
    if (update.connection === "close") this.#onClose(socket, update.lastDisconnect?.error);
    this.#watchers.look();
    this.#hooks.onChange();
  }

  #onClose(socket: WASocket, error: Error | undefined): void {
    this.#isOpen = false;
    // Baileys throws away what it holds back at this moment, although the server was told that it arrived.
    socket.ev.flush();
    // Right after this it also drops its listeners, while a message that it has just confirmed may be on its way to them.
    setImmediate(() => socket.ev.process((events) => this.#hooks.onEvents(events)));
    const code = statusOf(error);
    this.closes.push(code);
    if (!this.#isWanted || FINAL.has(code)) this.#isWanted = false;
    else void this.#reconnect(code);
  }

  async #reconnect(code: number): Promise<void> {
    if (code !== 515) await wait(RECONNECT_MS);
    if (this.#isWanted) this.#connect();
  }

  #fail(error: Error): void {
    this.#failure = error;
    this.#watchers.look();
  }
}

function statusOf(error: (Error & { output?: { statusCode?: number } }) | undefined): number {
  return error?.output?.statusCode ?? 0;
}
