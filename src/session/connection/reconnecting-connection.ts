/**
 * Reconnecting connection: connects, reconnects with backoff, and publishes the connection state.
 *
 * 1. A lease makes sure that one process runs the session. Without it the state is `disconnected` (`leased-elsewhere`),
 *    and the next attempt follows in 20 s.
 * 2. The former socket is retired (its keys are taken back), the journal is replayed, then one `SocketConnection` is made.
 * 3. Events of a socket that is no longer the present one are ignored.
 * 4. When a socket ends, `decideReconnect` says what follows: connect again after a wait, or stop until a person acts.
 * 5. When the phone unlinked us, the keys are put aside; the next attempt shows a QR.
 * 6. Every change of state goes to the session's listener once, with its reason.
 */
import { fetchLatestWaWebVersion, type BaileysEventMap, type WAVersion } from "@whiskeysockets/baileys";
import {
  decideReconnect,
  KEYS_REFUSED,
  noAttempts,
  type Attempts,
  type Disconnect,
  type Next,
} from "./reconnect-policy.ts";
import type { InboundPipeline } from "../inbound/inbound-pipeline.ts";
import { keepGroups } from "../groups/group-upkeep.ts";
import { SocketConnection, type SocketEvents } from "./socket-connection.ts";
import { ConnectionWatchdog } from "./connection-watchdog.ts";
import { afterChange, noLiveness } from "./signs-of-life.ts";
import { socketDeps, type Parts } from "../parts.ts";
import type { Connection, Liveness } from "../port.ts";
import type { Phone } from "../../domain/ids.ts";

/** Somebody else holds the session: we look again, in case they are gone. */
const LEASE_MS = 20_000;
const STOP_MS = 10_000;

export class ReconnectingConnection {
  readonly #parts: Parts;
  readonly #inbound: InboundPipeline;
  #connection: Connection = { state: "connecting", problem: null };
  #socket: SocketConnection | null = null;
  /** The socket before: it may still be writing. */
  #retiring: SocketConnection | null = null;
  #attempts: Attempts = noAttempts;
  #timer: NodeJS.Timeout | undefined;
  #watchdog: ConnectionWatchdog | null = null;
  #connecting: Promise<void> | null = null;
  #version: WAVersion | null = null;
  #stopped = false;
  #liveness = noLiveness;

  constructor(parts: Parts, inbound: InboundPipeline) {
    this.#parts = parts;
    this.#inbound = inbound;
  }

  get connection(): Connection {
    return this.#connection;
  }

  get liveness(): Liveness {
    return this.#liveness;
  }

  /** The open socket; null = not connected. */
  get open(): SocketConnection | null {
    return this.#socket?.isOpen ? this.#socket : null;
  }

  /** The socket that shows a QR; null in every other state. */
  get pairing(): SocketConnection | null {
    return this.#connection.state === "awaiting_qr" ? this.#socket : null;
  }

  start(): void {
    this.#watchdog = new ConnectionWatchdog({
      log: this.#parts.log,
      socket: () => this.open,
      lastInboundAt: () => this.#liveness.lastInboundAt,
      outboxHeadAgeMs: () => this.#parts.options.outboxHeadAgeMs?.() ?? null,
    });
    this.#connectIn(0);
  }

  /** Disconnects, forgets earlier failures, connects. Resolves when the new attempt has begun. */
  async restart(): Promise<void> {
    this.#attempts = noAttempts;
    this.#disconnect();
    this.#publish({ state: "connecting", problem: null });
    await this.#connect();
  }

  /** Forgets the pairing, then shows a new QR. */
  async startOver(): Promise<void> {
    this.#disconnect();
    await this.#forget();
    await this.restart();
  }

  /** A code goes on being valid while the QR changes. */
  #showQr(qr: string): void {
    const { pairingCode, pairingPhone } = { pairingCode: null, pairingPhone: null, ...this.#connection };
    this.#publish({ state: "awaiting_qr", qr, pairingCode, pairingPhone });
  }

  showPairingCode(pairing: { pairingCode: string; pairingPhone: Phone }): void {
    if (this.#connection.state === "awaiting_qr") this.#publish({ ...this.#connection, ...pairing });
  }

  acked(): void {
    this.#liveness = { ...this.#liveness, lastAckAt: new Date() };
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#watchdog?.stop();
    this.#disconnect();
    this.#inbound.stop();
    await this.#connecting;
    await this.#retireFormer();
    // Whoever does not finish in time finds everything in the journal at the next start.
    await Promise.race([
      this.#inbound.idle(),
      new Promise((resolve) => setTimeout(resolve, STOP_MS).unref()),
    ]);
    // A disk that refuses must not keep the rest of the program from ending in order.
    for (const end of [() => this.#parts.credentials.idle(), () => this.#parts.lease.release()])
      await end().catch((error: unknown) => {
        this.#parts.log.warn({ err: error }, "the session could not be put away as it should");
      });
  }

  #connectIn(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#connect(), ms);
  }

  #connect(): Promise<void> {
    this.#connecting ??= this.#connectOnce().finally(() => {
      this.#connecting = null;
    });
    return this.#connecting;
  }

  async #connectOnce(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#socket || this.#stopped) return;
    try {
      if (!(await this.#takeLease())) return;
      await this.#retireFormer();
      await this.#inbound.replay();
      if (this.#stopped) return;
      this.#parts.credentials.abandonHalfPairing();
      const socket: SocketConnection = new SocketConnection(
        socketDeps(this.#parts, this.#version),
        this.#inbound,
        this.#eventsOf(() => socket),
      );
      this.#socket = socket;
    } catch (error) {
      this.#parts.log.error({ err: error }, "the session could not start");
      this.#connectIn(LEASE_MS);
    }
  }

  /** Acquires the lease. As that writes, it also shows whether the disk accepts writes: without them nothing could be received. */
  async #takeLease(): Promise<boolean> {
    try {
      if (await this.#parts.lease.take(() => this.#leaseLost())) return true;
      this.#waitForLease();
    } catch (error) {
      this.#parts.log.warn({ err: error }, "the disk refuses the lease");
      this.#ended({ code: null, text: KEYS_REFUSED, reason: null, expireSeconds: null, openForMs: null });
    }
    return false;
  }

  async #retireFormer(): Promise<void> {
    await this.#retiring?.retire();
    this.#retiring = null;
  }

  /** Forgets the pairing, after the last write of the former socket, which would bring it back. */
  async #forget(): Promise<void> {
    await this.#retireFormer();
    await this.#parts.credentials.forget();
  }

  #waitForLease(): void {
    this.#publish({ state: "disconnected", problem: "leased-elsewhere", until: null });
    this.#connectIn(LEASE_MS);
  }

  #leaseLost(): void {
    this.#parts.log.error({}, "another process took the session over");
    this.#disconnect();
    this.#waitForLease();
  }

  /** Events of a former socket do not count. */
  #eventsOf(socket: () => SocketConnection): SocketEvents {
    const current =
      <T extends unknown[]>(act: (...values: T) => void) =>
      (...values: T): void => {
        if (this.#socket === socket()) act(...values);
      };
    return {
      qr: current((qr) => this.#showQr(qr)),
      opened: current(() => this.#opened(socket())),
      ended: current((ending) => this.#ended(ending)),
      signOfLife: current(() => {
        this.#liveness = { ...this.#liveness, lastInboundAt: new Date() };
      }),
      acked: (ack) => {
        this.acked();
        this.#parts.acks.came(ack);
      },
      numberChanged: (change) => {
        const { dispatcher, options } = this.#parts;
        dispatcher.tell("number change", () => options.listener.numberChanged(change));
      },
      happened: (events) => void this.#happened(socket(), events),
    };
  }

  async #happened(socket: SocketConnection, events: Partial<BaileysEventMap>): Promise<void> {
    try {
      await keepGroups(this.#parts.groups, socket, events);
    } catch (error) {
      this.#parts.log.warn({ err: error }, "a change of a group could not be noted");
    }
    try {
      this.#inbound.happened(events);
    } catch (error) {
      this.#parts.log.error({ err: error, events: Object.keys(events) }, "what happened could not be told");
    }
    this.#learnName(socket, events["creds.update"]?.me?.name);
  }

  /** Right after pairing our number has no name yet. */
  #learnName(socket: SocketConnection, name: string | undefined): void {
    if (this.open === socket && this.#connection.state === "connected" && name)
      this.#publish({ ...this.#connection, name });
  }

  #opened(socket: SocketConnection): void {
    const self = this.#inbound.self();
    this.#publish({ state: "connected", self, name: socket.sock.user?.name ?? null, since: new Date() });
  }

  #ended(ending: Disconnect): void {
    this.#disconnect();
    if (this.#stopped) return;
    const { options, log } = this.#parts;
    const chance = { now: new Date(), random: Math.random(), baseMs: options.reconnectMs ?? 1000 };
    const { next, attempts } = decideReconnect(ending, this.#attempts, chance);
    this.#attempts = attempts;
    log.info({ code: ending.code, reason: ending.reason, next: next.step }, "connection ended");
    void this.#follow(next);
  }

  /** Carries out what follows the end of a connection. Never rejects: if it did, no connection would be made any more. */
  async #follow(next: Next): Promise<void> {
    try {
      await this.#goOn(next);
    } catch (error) {
      // The disk did not let us forget the keys, or a bug: what comes next comes all the same, and says how it stands.
      this.#parts.log.error({ err: error, next: next.step }, "what follows the end of a connection failed");
      if (next.step === "connect") this.#connectIn(next.inMs);
      else this.#publish({ state: "disconnected", problem: next.problem, until: next.until });
    }
  }

  async #goOn(next: Next): Promise<void> {
    if (next.step === "connect") {
      // A restart that the server asked for is no trouble.
      const reconnects = this.#liveness.reconnects + (next.problem === null ? 0 : 1);
      this.#liveness = { ...this.#liveness, reconnects };
      this.#publish({ state: "connecting", problem: next.problem });
      if (next.renewVersion) await this.#renewVersion();
      return this.#connectIn(next.inMs);
    }
    if (next.forget) await this.#forget();
    this.#publish({ state: "disconnected", problem: next.problem, until: next.until });
  }

  /** Asks WhatsApp's site for the version it accepts; not with another server. */
  async #renewVersion(): Promise<void> {
    if (this.#parts.options.url !== null) return;
    const { version, isLatest } = await fetchLatestWaWebVersion();
    if (isLatest) this.#version = version;
  }

  #disconnect(): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = null;
    this.#retiring = socket;
    this.#parts.acks.lost();
    socket.end();
  }

  #publish(connection: Connection): void {
    if (JSON.stringify(connection) === JSON.stringify(this.#connection)) return;
    this.#liveness = afterChange(this.#liveness, this.#connection, connection);
    this.#connection = connection;
    const { dispatcher, options } = this.#parts;
    dispatcher.tell("connection", () => options.listener.connectionChanged(connection));
  }
}
