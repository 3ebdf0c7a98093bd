/**
 * Sender: the only place that sends outbox messages.
 *
 * 1. It is woken by a commit that wrote to the outbox, a new connection, the time of a message that had to wait, or a written
 *    mark, unless the last look saw nothing that waits for it.
 * 2. One query gives the head of each chat with something pending, and how urgent the most urgent in that chat is.
 * 3. `turns.ts` chooses: lane before lane, chats in turn within a lane, as fast as `pace.ts` allows, one message per chat.
 * 4. The chosen are loaded and handed to WhatsApp with the id and bytes that their rows hold. Their chats are busy meanwhile.
 * 5. `backoff.ts` says what the answer means; `marking.ts` writes it down, and only then may the chat go on.
 * 6. For those that must wait, a timer is set to the soonest, and it begins at 1.
 * Waits are counted on the clock that only goes forward. Times in rows are dates: when the date is set back, they go back too.
 */
import type { Handed, SenderPort } from "../desk/context.ts";
import type { ChatId } from "../domain/ids.ts";
import type { Lane } from "../domain/messages/lane.ts";
import { isDiskTrouble } from "../domain/disk-trouble.ts";
import { limitsOf, type HeldBy, type SendingNow } from "../domain/messages/pace.ts";
import { defaultSettings } from "../domain/settings.ts";
import type { SendOutcome, WhatsApp } from "../session/port.ts";
import { headQueries, type HeadQueries, type Look } from "../store/messages/outbox-heads.ts";
import type { OutboxMessage } from "../store/messages/outbox.ts";
import { bringForward, findRefusing, mendWaits } from "../store/messages/outbox-waits.ts";
import type { Written } from "../store/engine/query-cache.ts";
import { getSetup } from "../store/settings.ts";
import { noteAllIn, rememberHandOvers } from "./all-in.ts";
import { afterAttempt, isAnswer } from "./backoff.ts";
import { HandOvers } from "./hand-overs.ts";
import { Lately } from "./lately.ts";
import { MARK_AGAIN_MS, Marking, type Attempted, type MarkingParts } from "./marking.ts";
import { Pace } from "./pace.ts";
import { toRecipient } from "./recipient.ts";
import { Refusals } from "./refusing-groups.ts";
import { PLACES, takeTurns, type Chosen } from "./turns.ts";

const STOP_MS = 10_000;
/** The timers of Node hold no more than 24.8 days. */
const LONGEST_MS = 24 * 3_600_000;
/** A date that lost more than this against the time that passed was set back. */
const SET_BACK_MS = 5000;

export interface SenderParts extends MarkingParts {
  whatsapp: Pick<WhatsApp, "connection" | "send">;
  /** `none` removes every deliberate delay, whatever is set. */
  delays: "human" | "none";
  /** Evenly from 0 to 1. */
  chance(): number;
}

export class Sender implements AsyncDisposable, SenderPort {
  readonly #parts: SenderParts;
  readonly #queries: HeadQueries;
  readonly #marking: Marking;
  readonly #pace: Pace;
  readonly #lately = new Lately();
  readonly #handOvers = new HandOvers();
  #refusals = new Refusals();
  /** Chats with a message between the look at its row and the mark on it. */
  readonly #busy = new Map<ChatId, { row: number; attempt: Promise<void> }>();
  /** What the last look left waiting: anything but what is on its way, in chats that are busy and elsewhere. */
  #behind: ReadonlySet<ChatId> | "elsewhere" = "elsewhere";
  #heldBy: ReadonlyMap<Lane, HeldBy> = new Map();
  /** Since when attempts go out and nothing at all is answered; null = the last one was, or none is out. */
  #unansweredSince: number | null = null;
  /** What the date was ahead of the ticks at the last look; null before the first. */
  #ahead: number | null = null;
  #limitsKnown = false;
  #looking: Promise<void> | null = null;
  #stale = false;
  #stopped = false;
  #cancelTimer: () => void = () => {};

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#queries = headQueries(parts.store.read, PLACES);
    this.#pace = new Pace(parts.delays === "none" ? null : limitsOf(defaultSettings), parts.clock.ticks());
    this.#marking = new Marking(parts, (attempted) => this.#marked(attempted));
  }

  /** Call after a commit: when it wrote nothing to the outbox, there is nothing new to send. */
  committed(written: Written): void {
    if (!written.has("outbox")) return;
    const chats = [...((written.placesIn("outbox") as ReadonlySet<ChatId> | null) ?? [])];
    const behind = this.#behind;
    const allBusy = chats.length > 0 && chats.every((chat) => this.#busy.has(chat));
    if (!allBusy || behind === "elsewhere" || this.#looking) return this.wake();
    // Each waits for what is on its way in its chat: the mark of that looks.
    this.#behind = new Set([...behind, ...chats]);
  }

  /** Call when the connection changed: there may be something to send. Cheap, and harmless when there is nothing. */
  wake(): void {
    this.#stale = true;
    if (this.#stopped) return;
    this.#looking ??= this.#look();
  }

  /** Reads the rate limits anew from the settings; they hold from the next look on. */
  settingsChanged(): void {
    this.#limitsKnown = false;
    this.wake();
  }

  /** The sender's present state, for the panel. */
  now(): SendingNow {
    return {
      limits: this.#pace.limits,
      heldBy: this.#heldBy,
      leftLately: this.#lately.count(this.#parts.clock.ticks()),
      inFlight: this.#busy.size,
    };
  }

  /** Whether a message of this lane would leave at once. */
  mayLeave(lane: Lane): boolean {
    return (
      !this.#stopped && this.#connection() !== null && this.#pace.hasRoom(lane, this.#parts.clock.ticks())
    );
  }

  /** Whether somebody may have read a pending message, by its row id. */
  handed(outbox: number): Handed {
    return this.#handOvers.of(outbox, this.#connection());
  }

  takeBack = (outbox: number): boolean => this.#handOvers.takeBack(outbox);

  tookBack(outbox: number[], gone: boolean): void {
    this.#handOvers.tookBack(outbox, gone);
    if (!gone && outbox.length > 0) this.wake();
  }

  /** How long WhatsApp has answered none of what we send; null = it answers, or nothing is sent. What waits on purpose does not count. */
  unansweredMs(): number | null {
    return this.#unansweredSince === null ? null : this.#parts.clock.ticks() - this.#unansweredSince;
  }

  /** Begins nothing new and waits, at most ten seconds, for what is on its way. What remains is sent after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#marking.stop();
    this.#cancelTimer();
    let giveUp = (): void => {};
    const late = new Promise<void>((resolve) => {
      giveUp = this.#parts.clock.after(STOP_MS, resolve);
    });
    await Promise.race([this.#idle(), late]);
    giveUp();
    if (this.#handOvers.begun && this.#busy.size === 0) await noteAllIn(this.#parts);
  }

  [Symbol.asyncDispose] = (): Promise<void> => this.stop();

  async #idle(): Promise<void> {
    await this.#looking;
    await Promise.all([...this.#busy.values()].map(({ attempt }) => attempt));
  }

  async #look(): Promise<void> {
    try {
      // Several works of one commit wake us in the same turn: one look is enough for all.
      await Promise.resolve();
      while (this.#stale && !this.#stopped) {
        this.#stale = false;
        await this.#begin();
      }
    } catch (error) {
      this.#parts.log.error({ err: error }, "looking for promises failed");
      this.#wakeIn(MARK_AGAIN_MS);
    } finally {
      this.#looking = null;
    }
  }

  /** Sends the heads that may leave now, as places allow, and sets the timer for the next one that may not yet. */
  async #begin(): Promise<void> {
    this.#cancelTimer();
    if (!this.#handOvers.begun) await rememberHandOvers(this.#handOvers, this.#parts.store, this.#queries);
    const connection = this.#connection();
    if (connection === null) {
      this.#unansweredSince = null;
      return;
    }
    await this.#followDate();
    await this.#followSettings();
    this.#handOvers.looksAnew();
    const free = PLACES - this.#busy.size;
    // With every place taken, whoever comes back first looks again.
    this.#behind = "elsewhere";
    if (free <= 0) return;
    const look = await this.#queries.look();
    const { heads } = look;
    const { clock, chance } = this.#parts;
    const turn = takeTurns(heads, this.#pace, {
      now: clock.now(),
      ticks: clock.ticks(),
      busy: this.#busy,
      atMost: free,
      chance,
    });
    this.#heldBy = turn.heldBy;
    if (turn.soonest !== null) this.#wakeIn(turn.soonest);
    if (turn.chosen.length > 0) await this.#leaveAll(turn.chosen, look);
    this.#behind = this.#leftBehind(look);
  }

  async #leaveAll(chosen: Chosen[], { rows: known }: Look): Promise<void> {
    const lanes = new Map(chosen.map(({ head, lane }) => [head.id, lane]));
    const rows = known?.filter(({ id }) => lanes.has(id)) ?? (await this.#queries.load([...lanes.keys()]));
    if (this.#stopped) return;
    // In the order of their turns: what WhatsApp gets first leaves first.
    const order = [...lanes.keys()];
    rows.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    for (const row of rows) if (this.#mayLeave(row)) this.#leave(row, lanes.get(row.id) ?? row.lane);
  }

  /** Call when those that may leave have left. A busy chat's head may be another one than what is on its way. */
  #leftBehind({ heads, longer }: Look): ReadonlySet<ChatId> | "elsewhere" {
    if (heads.some(({ chat }) => !this.#busy.has(chat))) return "elsewhere";
    const others = heads.filter(({ id, chat }) => this.#busy.get(chat)?.row !== id);
    return new Set([...longer, ...others.map(({ chat }) => chat)]);
  }

  /** Their chats may go on. What was written since the last look wakes by itself. */
  #marked(attempted: Attempted[]): void {
    for (const { row } of attempted) this.#busy.delete(row.chat);
    const behind = this.#behind;
    const goesOn =
      behind === "elsewhere" ||
      attempted.some(({ row, next }) => next.state !== "sent" || behind.has(row.chat));
    if (goesOn) this.wake();
    else if (behind.size === 0) this.#pace.waitingIn(new Set(), this.#parts.clock.ticks());
  }

  /** The look at the heads may be older than the last mark, and than a transaction that deletes: a retry must not leave before its time. */
  #mayLeave({ id, nextAt }: OutboxMessage): boolean {
    return (nextAt === null || nextAt <= this.#parts.clock.now()) && !this.#handOvers.isTakenBack(id);
  }

  #leave(row: OutboxMessage, lane: Lane): void {
    const { clock, chance } = this.#parts;
    const ticks = clock.ticks();
    if (row.content.kind === "media") this.#pace.pauseAfterFile(row.chat, ticks, chance());
    this.#lately.add(lane, ticks);
    this.#unansweredSince ??= ticks;
    this.#handOvers.leave(row.id, this.#connection() ?? 0);
    this.#busy.set(row.chat, { row: row.id, attempt: this.#attempt(row) });
  }

  async #attempt(row: OutboxMessage): Promise<void> {
    const outcome = await this.#send(row);
    this.#handOvers.answered(row.id, outcome);
    if (isAnswer(outcome)) this.#unansweredSince = null;
    const connected = this.#connection() !== null;
    const { attempts, createdAt, error } = row;
    const everywhere = this.#refusals.isEverywhere(row.chat, outcome);
    const attempt = { attempts, createdAt, connected, error, everywhere };
    const next = afterAttempt(outcome, attempt, this.#parts.clock.now());
    await this.#marking.add({
      row,
      takenAt: outcome.outcome === "sent" ? outcome.at : null,
      next,
      newlyHeld: (outcome.outcome === "held" && outcome.code !== error) || outcome.outcome === "refused",
    });
    if (next.state !== "pending") this.#handOvers.forget(row.id);
  }

  /** When the present connection was opened; null = there is none. */
  #connection(): number | null {
    const connection = this.#parts.whatsapp.connection();
    return connection.state === "connected" ? connection.since.getTime() : null;
  }

  async #send(row: OutboxMessage): Promise<SendOutcome> {
    const { store, whatsapp, log } = this.#parts;
    try {
      const to = await toRecipient(store.read, row.chat);
      if (to === null) return { outcome: "impossible", code: "no-address" };
      return await whatsapp.send({ to, id: row.message, bytes: row.bytes });
    } catch (error) {
      log.error({ err: error, outbox: row.id }, "sending failed unexpectedly");
      // To whom could not be read, so nothing has left.
      if (isDiskTrouble(error)) return { outcome: "failed", reason: "disk" };
      return { outcome: "unknown", reason: "bug" };
    }
  }

  /** Brings retry times forward when the system clock was set back, now or while we were not running: no message waits longer for it. */
  async #followDate(): Promise<void> {
    const { clock, store } = this.#parts;
    const now = clock.now();
    const ahead = now.getTime() - clock.ticks();
    const lost = this.#ahead === null ? 0 : this.#ahead - ahead;
    if (this.#ahead === null) {
      await store.transaction((tx) => mendWaits(tx, now));
      this.#refusals = new Refusals(await findRefusing(store.read));
    }
    if (lost > SET_BACK_MS) await store.transaction((tx) => bringForward(tx, lost));
    this.#ahead = ahead;
  }

  async #followSettings(): Promise<void> {
    if (this.#limitsKnown) return;
    this.#limitsKnown = true;
    try {
      this.#pace.setLimits(limitsOf((await getSetup(this.#parts.store.read)).settings));
    } catch (error) {
      this.#limitsKnown = false;
      throw error;
    }
  }

  #wakeIn(ms: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#parts.clock.after(Math.min(ms, LONGEST_MS), () => {
      this.wake();
    });
  }
}
