/** Keeps one line up: dials, judges every ending, waits, dials again, and says truthfully how things stand. */
import { fetchLatestWaWebVersion, type BaileysEventMap, type WAVersion } from "@whiskeysockets/baileys";
import {
  afterEnding,
  KEYS_REFUSED,
  noAttempts,
  type Attempts,
  type Ending,
  type Next,
} from "./connection.ts";
import type { Intake } from "../inbound/intake.ts";
import { keepGroups } from "../groups/group-upkeep.ts";
import { Line } from "./line.ts";
import { Lookout } from "./lookout.ts";
import { lineDeps, type Parts } from "../parts.ts";
import type { Connection, Liveness } from "../port.ts";
import type { Phone } from "../../domain/ids.ts";

/** Somebody else holds the session: we look again, in case they are gone. */
const LEASE_MS = 20_000;
const STOP_MS = 10_000;

export class Connector {
  readonly #parts: Parts;
  readonly #intake: Intake;
  #connection: Connection = { state: "connecting", problem: null };
  #line: Line | null = null;
  /** The line before: it may still be writing. */
  #former: Line | null = null;
  #attempts: Attempts = noAttempts;
  #timer: NodeJS.Timeout | undefined;
  #lookout: Lookout | null = null;
  #dialling: Promise<void> | null = null;
  #version: WAVersion | null = null;
  #stopped = false;
  #liveness: Liveness = { lastInboundAt: null, lastAckAt: null, connectedAt: null, reconnects: 0 };

  constructor(parts: Parts, intake: Intake) {
    this.#parts = parts;
    this.#intake = intake;
  }

  get connection(): Connection {
    return this.#connection;
  }

  get liveness(): Liveness {
    return this.#liveness;
  }

  /** The open line; null = not connected. */
  get open(): Line | null {
    return this.#line?.isOpen ? this.#line : null;
  }

  /** The line that shows a QR; null in every other state. */
  get pairing(): Line | null {
    return this.#connection.state === "awaiting_qr" ? this.#line : null;
  }

  start(): void {
    this.#lookout = new Lookout({
      log: this.#parts.log,
      line: () => this.open,
      lastInboundAt: () => this.#liveness.lastInboundAt,
      outboxHeadAgeMs: () => this.#parts.options.outboxHeadAgeMs?.() ?? null,
    });
    this.#dialIn(0);
  }

  /** Hangs up, forgets earlier failures, dials. Resolves when the new attempt has begun. */
  async restart(): Promise<void> {
    this.#attempts = noAttempts;
    this.#hangUp();
    this.#say({ state: "connecting", problem: null });
    await this.#dial();
  }

  /** Forgets the pairing, then shows a new QR. */
  async startOver(): Promise<void> {
    this.#hangUp();
    await this.#forget();
    await this.restart();
  }

  /** A code goes on being valid while the QR changes. */
  #showQr(qr: string): void {
    const { pairingCode, pairingPhone } = { pairingCode: null, pairingPhone: null, ...this.#connection };
    this.#say({ state: "awaiting_qr", qr, pairingCode, pairingPhone });
  }

  showPairingCode(pairing: { pairingCode: string; pairingPhone: Phone }): void {
    if (this.#connection.state === "awaiting_qr") this.#say({ ...this.#connection, ...pairing });
  }

  acked(): void {
    this.#liveness = { ...this.#liveness, lastAckAt: new Date() };
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#lookout?.stop();
    this.#hangUp();
    this.#intake.stop();
    await this.#dialling;
    await this.#retireFormer();
    // Whoever does not finish in time finds everything in the journal at the next start.
    await Promise.race([this.#intake.idle(), new Promise((resolve) => setTimeout(resolve, STOP_MS).unref())]);
    // A disk that refuses must not keep the rest of the program from ending in order.
    for (const end of [() => this.#parts.credentials.idle(), () => this.#parts.lease.release()])
      await end().catch((error: unknown) => {
        this.#parts.log.warn({ err: error }, "the session could not be put away as it should");
      });
  }

  #dialIn(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#dial(), ms);
  }

  #dial(): Promise<void> {
    this.#dialling ??= this.#dialOnce().finally(() => {
      this.#dialling = null;
    });
    return this.#dialling;
  }

  async #dialOnce(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#line || this.#stopped) return;
    try {
      if (!(await this.#takeLease())) return;
      await this.#retireFormer();
      await this.#intake.replay();
      if (this.#stopped) return;
      this.#parts.credentials.abandonHalfPairing();
      const line: Line = new Line(
        lineDeps(this.#parts, this.#version),
        this.#eventsOf(() => line),
      );
      this.#line = line;
    } catch (error) {
      this.#parts.log.error({ err: error }, "the session could not start");
      this.#dialIn(LEASE_MS);
    }
  }

  /** Writes, so it also tells whether the disk takes anything: without that, nothing could be received. */
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
    await this.#former?.retire();
    this.#former = null;
  }

  /** After the last write of the old line, or it would come back. */
  async #forget(): Promise<void> {
    await this.#retireFormer();
    await this.#parts.credentials.forget();
  }

  #waitForLease(): void {
    this.#say({ state: "disconnected", problem: "leased-elsewhere", until: null });
    this.#dialIn(LEASE_MS);
  }

  #leaseLost(): void {
    this.#parts.log.error({}, "another process took the session over");
    this.#hangUp();
    this.#waitForLease();
  }

  /** What an old line still says does not count. */
  #eventsOf(line: () => Line): ConstructorParameters<typeof Line>[1] {
    const current =
      <T extends unknown[]>(act: (...values: T) => void) =>
      (...values: T): void => {
        if (this.#line === line()) act(...values);
      };
    return {
      qr: current((qr) => this.#showQr(qr)),
      opened: current(() => this.#opened(line())),
      ended: current((ending) => this.#ended(ending)),
      signOfLife: current(() => {
        this.#liveness = { ...this.#liveness, lastInboundAt: new Date() };
      }),
      acked: (ack) => {
        this.acked();
        this.#parts.acks.came(ack);
      },
      // What a line decrypted before its end is journalled, and counts.
      message: (message, live) => {
        if (!line().isRetired) this.#intake.message(message, live);
      },
      numberChanged: (change) => {
        const { teller, options } = this.#parts;
        teller.tell("number change", () => options.listener.numberChanged(change));
      },
      happened: (events) => void this.#happened(line(), events),
    };
  }

  async #happened(line: Line, events: Partial<BaileysEventMap>): Promise<void> {
    try {
      await keepGroups(this.#parts.groups, line, events);
    } catch (error) {
      this.#parts.log.warn({ err: error }, "a change of a group could not be noted");
    }
    try {
      this.#intake.happened(events);
    } catch (error) {
      this.#parts.log.error({ err: error, events: Object.keys(events) }, "what happened could not be told");
    }
    this.#learnName(line, events["creds.update"]?.me?.name);
  }

  /** Right after pairing the account has no name yet. */
  #learnName(line: Line, name: string | undefined): void {
    if (this.open === line && this.#connection.state === "connected" && name)
      this.#say({ ...this.#connection, name });
  }

  #opened(line: Line): void {
    const since = new Date();
    const self = this.#intake.self();
    this.#liveness = { ...this.#liveness, connectedAt: since };
    this.#say({ state: "connected", self, name: line.sock.user?.name ?? null, since });
  }

  #ended(ending: Ending): void {
    this.#hangUp();
    if (this.#stopped) return;
    const { options, log } = this.#parts;
    const chance = { now: new Date(), random: Math.random(), baseMs: options.reconnectMs ?? 1000 };
    const { next, attempts } = afterEnding(ending, this.#attempts, chance);
    this.#attempts = attempts;
    log.info({ code: ending.code, reason: ending.reason, next: next.step }, "connection ended");
    void this.#follow(next);
  }

  /** Never rejects: what follows an ending must come, or nothing would any more. */
  async #follow(next: Next): Promise<void> {
    try {
      await this.#goOn(next);
    } catch (error) {
      this.#followFailed(next, error);
    }
  }

  async #goOn(next: Next): Promise<void> {
    if (next.step === "connect") {
      // A restart that the server asked for is no trouble.
      const reconnects = this.#liveness.reconnects + (next.problem === null ? 0 : 1);
      this.#liveness = { ...this.#liveness, reconnects };
      this.#say({ state: "connecting", problem: next.problem });
      if (next.renewVersion) await this.#renewVersion();
      return this.#dialIn(next.inMs);
    }
    if (next.forget) await this.#forget();
    this.#say({ state: "disconnected", problem: next.problem, until: next.until });
  }

  /** The disk did not let us forget the keys, or a bug: what comes next comes all the same, and says how it stands. */
  #followFailed(next: Next, error: unknown): void {
    this.#parts.log.error({ err: error, next: next.step }, "what follows the end of a connection failed");
    if (next.step === "connect") return this.#dialIn(next.inMs);
    this.#say({ state: "disconnected", problem: next.problem, until: next.until });
  }

  /** Asks WhatsApp's site, never for another server. */
  async #renewVersion(): Promise<void> {
    if (this.#parts.options.url !== null) return;
    const { version, isLatest } = await fetchLatestWaWebVersion();
    if (isLatest) this.#version = version;
  }

  #hangUp(): void {
    clearTimeout(this.#timer);
    const line = this.#line;
    if (!line) return;
    this.#line = null;
    this.#former = line;
    this.#parts.acks.lost();
    line.end();
  }

  #say(connection: Connection): void {
    if (JSON.stringify(connection) === JSON.stringify(this.#connection)) return;
    this.#connection = connection;
    const { teller, options } = this.#parts;
    teller.tell("connection", () => options.listener.connectionChanged(connection));
  }
}
