/**
 * Queue of received messages: decodes them, hands them to the session's listener and has them stored in order, several per
 * transaction when they pile up.
 */
import { proto, type WAMessage } from "@whiskeysockets/baileys";
import { toMessageId, type MessageId } from "../../domain/ids.ts";
import type { Address, Arrival } from "../../domain/messages/inbound.ts";
import { isDiskTrouble } from "../../domain/disk-trouble.ts";
import { markStored } from "../../store/engine/journal.ts";
import { isReadable } from "../../store/messages/received.ts";
import { samePerson } from "../address.ts";
import type { Parts } from "../parts.ts";
import { decode, type Circumstances } from "./decode/decode.ts";
import { EarlyEdits, sealedTarget } from "./early-edits.ts";

/** A message to decode when its turn comes, with what tells it from every other. */
export interface Incoming extends Omit<Circumstances, "secretOf"> {
  key: string;
  /** As the library gave it, in bytes as it was kept when it failed, or why the journal's entry cannot be read. */
  message: WAMessage | Uint8Array | Error;
  /** It was here before and could not be taken in, or the journal brought it back. */
  again: boolean;
  /** It has waited long enough for the message that it changes. */
  last?: boolean;
}

/** What could not be taken in, and how far it got. */
export interface Failed {
  incoming: Incoming;
  stage: "decode" | "store";
  error: unknown;
}

export interface ArrivalDeps {
  parts: Pick<Parts, "log" | "options">;
  /** Told of the people in each batch, before it is handed on. */
  learn: (addresses: Address[]) => void;
  /** Told after each batch of what it could not take in. */
  failed: (failed: Failed[]) => Promise<void>;
}

const TOGETHER = 64;
const PAUSES_MS = [250, 500, 1000, 2000, 4000, 4000];

export class Arrivals {
  readonly #deps: ArrivalDeps;
  readonly #early = new EarlyEdits();
  readonly #waiting: Incoming[] = [];
  readonly #underway = new Set<string>();
  #batch: Arrival[] = [];
  #draining: Promise<void> | null = null;
  /** What is left of the batch's patience. */
  #pauses: number[] = [];
  #stopped = false;

  constructor(deps: ArrivalDeps) {
    this.#deps = deps;
  }

  add(incoming: Incoming): void {
    if (incoming.journalKey !== null) this.#underway.add(incoming.journalKey);
    this.#waiting.push(incoming);
    this.#draining ??= this.#drain();
  }

  /** Whether that stanza is waiting here already. */
  has(journalKey: string): boolean {
    return this.#underway.has(journalKey);
  }

  /** The secret of a message, which may have come just before and not be stored yet. */
  async #secretOf(message: MessageId, by: Address): Promise<string | null> {
    const said = this.#batch.findLast(({ id, author }) => id === message && samePerson(author, by));
    return said?.secret ?? this.#deps.parts.options.secretOf(message, by);
  }

  /** Whether a message that can be read came just before, and is not stored yet. */
  #hasInHand(message: string): boolean {
    return this.#batch.some(({ id, content }) => id === message && content.kind !== "undecryptable");
  }

  async idle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  async #drain(): Promise<void> {
    // Let what came in the same turn share the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const some = this.#waiting.splice(0, TOGETHER);
      try {
        await this.#handle(some);
      } catch (error) {
        // Their journal entries stay open; whoever comes next must not wait for them.
        this.#deps.parts.log.error({ err: error }, "a batch of arrivals could not be handled");
        for (const { journalKey } of some) if (journalKey !== null) this.#underway.delete(journalKey);
      }
    }
    this.#draining = null;
  }

  async #handle(incoming: Incoming[]): Promise<void> {
    const failed: Failed[] = [];
    const noise: Incoming[] = [];
    const decoded: { one: Incoming; arrival: Arrival }[] = [];
    this.#batch = [];
    this.#pauses = [...PAUSES_MS];
    for (const one of incoming) {
      try {
        const message = toMessage(one);
        const secretOf = (id: MessageId, by: Address) => this.#secretOf(id, by);
        const arrival = await decode(message, { ...one, secretOf });
        if (arrival?.content.kind === "unsupported" && (await this.#waits(one, message))) continue;
        if (!arrival) noise.push(one);
        else {
          decoded.push({ one, arrival });
          this.#batch.push(arrival);
        }
      } catch (error) {
        // What it refers to could not be looked up: the message itself may be good.
        failed.push({ incoming: one, stage: isDiskTrouble(error) ? "store" : "decode", error });
      }
    }
    const stored = await this.#tryEach(decoded, {
      failed,
      work: (some) => this.#patiently(() => this.#deliver(some.map(({ arrival }) => arrival))),
    });
    const journalled = noise.flatMap((one) => (one.journalKey === null ? [] : { one, key: one.journalKey }));
    const dismissed = await this.#tryEach(journalled, {
      failed,
      work: (some) => this.#dismiss(some.map(({ key }) => key)),
    });
    await this.#report(
      failed,
      [...stored, ...dismissed].map(({ one }) => one),
    );
    for (const { journalKey } of incoming) if (journalKey !== null) this.#underway.delete(journalKey);
  }

  /** Whether it changes a message that has not come yet: then it is kept until that has, and added again. */
  async #waits(one: Incoming, message: WAMessage): Promise<boolean> {
    const target = one.last ? null : sealedTarget(message);
    if (target === null || this.#hasInHand(target)) return false;
    if (await isReadable(this.#deps.parts.options.store.read, toMessageId(target))) return false;
    return this.#early.keep(target, (last) => this.add({ ...one, again: false, last }));
  }

  /** Resolves when they are written down, their journal entries marked. */
  async #deliver(arrivals: Arrival[]): Promise<void> {
    this.#deps.learn(
      arrivals.flatMap(({ author, chat }) => (chat.kind === "direct" ? [author, chat.with] : [author])),
    );
    await this.#deps.parts.options.listener.arrived(arrivals);
    for (const { id, content } of arrivals) if (content.kind !== "undecryptable") this.#early.came(id);
  }

  /** Marks the journal entries of what was noise. */
  async #dismiss(keys: string[]): Promise<void> {
    const now = new Date();
    await this.#deps.parts.options.store.transaction(async (tx) => {
      for (const key of keys) await markStored(tx, key, now);
    });
  }

  /**
   * While the disk refuses, everybody waits a while: those that come later must not be taken in first. Each batch has its
   * patience once; what is refused after that stays in the journal and is told of.
   */
  async #patiently(work: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const pause = isDiskTrouble(error) && !this.#stopped ? this.#pauses.shift() : undefined;
        if (pause === undefined) throw error;
        this.#deps.parts.log.warn({ err: error }, "arrivals wait for the disk");
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** The program ends: what the disk refuses now, and what still waits for its message, is taken in by the next start. */
  stop(): void {
    this.#early.stop();
    this.#stopped = true;
  }

  /** One that cannot be written down must not take the others with it. Gives those that were. */
  async #tryEach<T extends { one: Incoming }>(
    items: T[],
    { work, failed }: { work: (items: T[]) => Promise<void>; failed: Failed[] },
  ): Promise<T[]> {
    const [only] = items;
    if (only === undefined) return [];
    try {
      await work(items);
      return items;
    } catch (error) {
      if (items.length === 1) failed.push({ incoming: only.one, stage: "store", error });
    }
    if (items.length === 1) return [];
    const done: T[] = [];
    for (const item of items) done.push(...(await this.#tryEach([item], { work, failed })));
    return done;
  }

  /** Reports messages that could not be stored. Their journal entries stay open, so that nothing is lost even if the report fails. */
  async #report(failed: Failed[], done: Incoming[]): Promise<void> {
    const { log, options } = this.#deps.parts;
    for (const { error, stage } of failed)
      log.error({ err: error, stage }, "an arrival could not be taken in");
    try {
      if (failed.length > 0) await this.#deps.failed(failed);
      const again = done.filter((one) => one.again);
      if (again.length > 0) await options.listener.arrivalsTakenIn(again.map(({ key }) => key));
    } catch (error) {
      log.error({ err: error }, "arrivals that could not be taken in could not be told of");
    }
  }
}

/** Throws when the journal's entry, or the bytes, cannot be read. */
function toMessage({ message }: Incoming): WAMessage {
  if (message instanceof Error) throw message;
  return message instanceof Uint8Array ? (proto.WebMessageInfo.decode(message) as WAMessage) : message;
}
