/**
 * One WebSocket connection of the library, from connecting to its end: set up with our keys, caches and frame gate.
 * Emits QR, open, end, acks; messages go to the inbound pipeline.
 */
import {
  DisconnectReason,
  makeWASocket,
  type BaileysEventMap,
  type BinaryNode,
  type WAMessage,
  type WASocket,
} from "@whiskeysockets/baileys";
import { KEYS_REFUSED, toDisconnect, type Disconnect } from "./reconnect-policy.ts";
import type { Credentials, LentKeys } from "../signal/credentials.ts";
import type { NumberChange } from "../../domain/messages/inbound.ts";
import { FrameGate, type Outlet } from "./frame-gate.ts";
import type { Given } from "../signal/key-holders.ts";
import { KeySpans } from "../signal/key-lock.ts";
import { socketConfigFor } from "./socket-config.ts";
import type { SocketDeps } from "./socket-deps.ts";
import type { LibraryLog } from "../library-log.ts";
import type { InboundPipeline } from "../inbound/inbound-pipeline.ts";
import { takeNumberChange } from "../inbound/number-change.ts";
import type { Stanzas } from "../signal/stanzas.ts";

/** What the socket's owner is told. Everything but `ended` may come late, and then is ignored by the owner. */
export interface SocketEvents {
  qr(qr: string): void;
  opened(): void;
  ended(ending: Disconnect): void;
  acked(ack: BinaryNode): void;
  numberChanged(change: NumberChange): void;
  /** A message, receipt or notice came. */
  signOfLife(): void;
  happened(events: Partial<BaileysEventMap>): void;
}

/** A refused upgrade never ends by itself, so each attempt has its time. */
const CONNECT_MS = 60_000;
/** A closing handshake with a dead peer takes the library half a minute. */
const CLOSE_MS = 5000;

export class SocketConnection {
  readonly sock: WASocket;
  readonly #events: SocketEvents;
  readonly #inbound: Pick<InboundPipeline, "message">;
  readonly #keys: LentKeys;
  readonly #spans: KeySpans;
  readonly #gate: FrameGate;
  readonly #logger: LibraryLog;
  #watchdog: NodeJS.Timeout | undefined;
  #openedAt: number | null = null;
  #over = false;

  constructor(deps: SocketDeps, inbound: Pick<InboundPipeline, "message">, events: SocketEvents) {
    this.#events = events;
    this.#inbound = inbound;
    this.#keys = deps.credentials.lend();
    this.#logger = deps.logger;
    this.#spans = new KeySpans(this.#keys, (error) => this.#keysRefused(error));
    this.#gate = new FrameGate(() => this.#settled(deps.credentials));
    this.sock = makeWASocket(socketConfigFor(deps, this.#spans, () => this.sock));
    this.#gate.guard((this.sock.ws as unknown as { socket: Outlet }).socket);
    this.#listen(deps);
    this.#watchdog = setTimeout(() => this.end(new Error("no connection within a minute")), CONNECT_MS);
  }

  get isOpen(): boolean {
    return this.#openedAt !== null && !this.#over;
  }

  get openForMs(): number {
    return this.#openedAt === null ? 0 : performance.now() - this.#openedAt;
  }

  /** Runs a send. What it gives is for `remember`, when WhatsApp has taken the message. */
  noting(send: (sock: WASocket) => Promise<void>): Promise<Given> {
    return this.#spans.holders.noting(() => send(this.sock));
  }

  /** Stores who holds our key. Never throws: whoever is not stored is given the key again. */
  async remember(given: Given): Promise<void> {
    if (this.isRetired) return;
    try {
      await this.#spans.remember(given);
    } catch (error) {
      this.#logger.warn({ error }, "who holds our key could not be noted");
    }
  }

  /**
   * The next send to this group hands our key to everybody again. The library remembers for ever whom it gave it to,
   * also when they changed their phone meanwhile.
   */
  async forgetWhoHoldsOurKey(group: string): Promise<void> {
    const { keys, creds } = this.sock.authState;
    await keys.transaction(
      async () => keys.set({ "sender-key-memory": { [group]: null } }),
      creds.me?.id ?? group,
    );
  }

  /**
   * Lets what was begun finish writing, for a few seconds, then takes the keys away: two sockets that turn the same
   * ratchet at once lose steps of it.
   */
  async retire(): Promise<void> {
    const { keys, creds } = this.sock.authState;
    const begun = keys.transaction(async () => undefined, creds.me?.id ?? "").catch(() => undefined);
    await Promise.race([begun, new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref())]);
    this.#keys.takeBack();
  }

  get isRetired(): boolean {
    return this.#keys.isTakenBack();
  }

  /** Self-test: asks the server something harmless, and acquires the lock of the keys in passing, as a stuck one makes every send hang. */
  async answers(withinMs: number): Promise<boolean> {
    const { keys, creds } = this.sock.authState;
    const count: BinaryNode = {
      tag: "iq",
      attrs: { xmlns: "encrypt", type: "get", to: "s.whatsapp.net" },
      content: [{ tag: "count", attrs: {} }],
    };
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), withinMs).unref());
    const asked = this.sock
      .query(count, withinMs)
      .then(() => keys.transaction(async () => true, creds.me?.id ?? ""))
      .catch(() => false);
    return Promise.race([asked, late]);
  }

  /** Closes the connection. `ended` follows, at the latest after a few seconds. */
  end(error?: Error): void {
    if (this.#over) return;
    void this.sock.end(error);
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#finish(error), CLOSE_MS);
  }

  #listen({ stanzas, credentials }: SocketDeps): void {
    const { ws, ev } = this.sock;
    const alive = (): void => this.#events.signOfLife();
    ws.prependListener("CB:message", this.#guarded(arriving(stanzas)));
    const notice = (node: BinaryNode): void => {
      const change = takeNumberChange(node);
      if (change) this.#events.numberChanged(change);
    };
    ws.prependListener("CB:notification", this.#guarded(notice));
    for (const tag of ["message", "receipt", "notification", "call"]) ws.on(`CB:${tag}`, alive);
    const acked = (node: BinaryNode): void => this.#events.acked(node);
    ws.on("CB:ack,class:message", this.#guarded(acked));
    ws.on("unexpected-response", (_request: unknown, response: { statusCode?: number }) => {
      // Not WhatsApp's code: a 401 of some proxy must not cost us the pairing.
      const statusCode = (response.statusCode ?? 0) >= 500 ? DisconnectReason.unavailableService : undefined;
      this.end(Object.assign(new Error("upgrade refused"), { output: { statusCode } }));
    });
    this.#tapMessages();
    ev.process(async (events) => {
      const update = events["connection.update"];
      if (update) this.#guarded(() => this.#connectionChanged(update))();
      if (events["creds.update"]) await this.#save(credentials);
      this.#guarded(() => this.#events.happened(events))();
    });
  }

  /**
   * Error boundary for callbacks of the library or the socket: an exception is logged, and neither ends the program nor
   * stops other callbacks.
   */
  #guarded<T extends unknown[]>(listener: (...values: T) => void): (...values: T) => void {
    return (...values) => {
      try {
        listener(...values);
      } catch (error) {
        this.#logger.error({ error }, "a listener of the line failed");
      }
    };
  }

  async #save(credentials: Credentials): Promise<void> {
    try {
      await credentials.save();
    } catch (error) {
      this.#keysRefused(error);
    }
  }

  /** What the frame depends on: the key steps of its transaction, and the identity of our device. */
  #settled({ saving }: Credentials): Promise<unknown> | null {
    const steps = this.#spans.settle();
    return saving === null ? steps : Promise.all([steps, saving]);
  }

  /**
   * The disk is full, or another process has the session. From here on nothing is confirmed and nothing sent: what
   * could not be written down is delivered again on the next connection.
   */
  #keysRefused(error: unknown): void {
    this.#gate.shut();
    if (this.#over) return;
    this.#logger.error({ error }, KEYS_REFUSED);
    this.end(new Error(KEYS_REFUSED, { cause: error }));
  }

  /** Messages are taken before the library's event buffer, which merges edits, deletions and equal ids into one another. */
  #tapMessages(): void {
    const { ev } = this.sock;
    const emit = ev.emit.bind(ev);
    ev.emit = (event, data) => {
      // Behind a shut gate the library takes for unreadable what only could not be written down.
      // What was decrypted before our end is journalled, and counts until the keys are taken back.
      if (event === "messages.upsert" && !this.#gate.isShut && !this.isRetired) {
        const { messages, type } = data as BaileysEventMap["messages.upsert"];
        const take = this.#guarded((one: WAMessage) => this.#inbound.message(one, type === "notify"));
        // Copies: the library goes on changing its own.
        for (const message of messages) take({ ...message, key: { ...message.key } });
      }
      return emit(event, data);
    };
  }

  #connectionChanged({
    connection,
    qr,
    lastDisconnect,
  }: Partial<BaileysEventMap["connection.update"]>): void {
    if (qr !== undefined) {
      clearTimeout(this.#watchdog);
      this.#events.qr(qr);
    }
    if (connection === "open") {
      clearTimeout(this.#watchdog);
      this.#openedAt = performance.now();
      this.#events.opened();
    }
    if (connection === "close") {
      // Buffered events are thrown away right after this; WhatsApp will not repeat them.
      this.sock.ev.flush();
      this.#finish(lastDisconnect?.error);
    }
  }

  #finish(error: Error | undefined): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#watchdog);
    // When the stream ends by a word of the server, the library forgets to tell those who wait for an answer, and a
    // send among them would hold the lock of the keys until its time is up.
    const closed = { output: { statusCode: DisconnectReason.connectionClosed } };
    this.sock.ws.emit("error", Object.assign(new Error("Connection Closed"), closed));
    this.#events.ended(
      toDisconnect(error, this.#openedAt === null ? null : performance.now() - this.#openedAt),
    );
  }
}

const arriving =
  (stanzas: Stanzas) =>
  (node: BinaryNode): void => {
    stanzas.saw(node);
    queueUp(node);
  };

/**
 * The library decrypts a backlog message by message, and what comes meanwhile beside it. A crash then leaves the new in
 * the journal and the old at the server, and nobody could tell any more which came first. So everything joins the queue.
 */
function queueUp({ attrs }: BinaryNode): void {
  attrs["offline"] ??= "0";
}
