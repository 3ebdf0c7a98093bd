/** Queue of received messages: decodes them, reports them and stores them in order, several per transaction when they pile up. */
import type { Address, Arrival } from "../../domain/messages/inbound.ts";
import { isDiskTrouble } from "../../domain/disk-trouble.ts";
import { samePerson } from "../address.ts";
import type { Log } from "../library-log.ts";

/** Something to decode when its turn comes. */
export interface Incoming {
  journalKey: string | null;
  /** It was here before and could not be taken in, or the journal brought it back. */
  again: boolean;
  /** null: noise · later: it waits for another one, and is added again. */
  decode(): Promise<Arrival | "later" | null>;
}

/** What could not be taken in, and how far it got. */
export interface Failed<One extends Incoming = Incoming> {
  incoming: One;
  stage: "decode" | "store";
  error: unknown;
}

export interface ArrivalDeps<One extends Incoming> {
  log: Log;
  /** Resolves when they are written down, their journal entries marked. */
  deliver: (arrivals: Arrival[]) => Promise<void>;
  /** Marks the journal entries of what was noise. */
  dismiss: (journalKeys: string[]) => Promise<void>;
  /** Told after each batch of what it could not take in … */
  failed: (failed: Failed<One>[]) => Promise<void>;
  /** … and of what it took in this time. */
  takenIn: (incoming: One[]) => Promise<void>;
}

const TOGETHER = 64;
const PAUSES_MS = [250, 500, 1000, 2000, 4000, 4000];

export class Arrivals<One extends Incoming = Incoming> {
  readonly #deps: ArrivalDeps<One>;
  readonly #waiting: One[] = [];
  readonly #underway = new Set<string>();
  #batch: Arrival[] = [];
  #draining: Promise<void> | null = null;
  /** What is left of the batch's patience. */
  #pauses: number[] = [];
  #stopped = false;

  constructor(deps: ArrivalDeps<One>) {
    this.#deps = deps;
  }

  add(incoming: One): void {
    if (incoming.journalKey !== null) this.#underway.add(incoming.journalKey);
    this.#waiting.push(incoming);
    this.#draining ??= this.#drain();
  }

  /** Whether that stanza is waiting here already. */
  has(journalKey: string): boolean {
    return this.#underway.has(journalKey);
  }

  /** The secret of a message that came just before, and is not stored yet. */
  secretOf(message: string, by: Address): string | null {
    const said = this.#batch.findLast(({ id, author }) => id === message && samePerson(author, by));
    return said?.secret ?? null;
  }

  /** Whether a message that can be read came just before, and is not stored yet. */
  hasInHand(message: string): boolean {
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
        this.#deps.log.error({ err: error }, "a batch of arrivals could not be handled");
        for (const { journalKey } of some) if (journalKey !== null) this.#underway.delete(journalKey);
      }
    }
    this.#draining = null;
  }

  async #handle(incoming: One[]): Promise<void> {
    const failed: Failed<One>[] = [];
    const noise: One[] = [];
    const decoded: { one: One; arrival: Arrival }[] = [];
    this.#batch = [];
    this.#pauses = [...PAUSES_MS];
    for (const one of incoming) {
      try {
        const arrival = await one.decode();
        if (arrival === "later") continue;
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
    const { deliver, dismiss } = this.#deps;
    const stored = await this.#tryEach(decoded, {
      failed,
      work: (some) => this.#patiently(() => deliver(some.map(({ arrival }) => arrival))),
    });
    const journalled = noise.flatMap((one) => (one.journalKey === null ? [] : { one, key: one.journalKey }));
    const dismissed = await this.#tryEach(journalled, {
      failed,
      work: (some) => dismiss(some.map(({ key }) => key)),
    });
    await this.#report(
      failed,
      [...stored, ...dismissed].map(({ one }) => one),
    );
    for (const { journalKey } of incoming) if (journalKey !== null) this.#underway.delete(journalKey);
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
        this.#deps.log.warn({ err: error }, "arrivals wait for the disk");
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** Gives up retrying on a disk that refuses. */
  stop(): void {
    this.#stopped = true;
  }

  /** One that cannot be written down must not take the others with it. Gives those that were. */
  async #tryEach<T extends { one: One }>(
    items: T[],
    { work, failed }: { work: (items: T[]) => Promise<void>; failed: Failed<One>[] },
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
  async #report(failed: Failed<One>[], done: One[]): Promise<void> {
    const { log } = this.#deps;
    for (const { error, stage } of failed)
      log.error({ err: error, stage }, "an arrival could not be taken in");
    try {
      if (failed.length > 0) await this.#deps.failed(failed);
      const again = done.filter((one) => one.again);
      if (again.length > 0) await this.#deps.takenIn(again);
    } catch (error) {
      log.error({ err: error }, "arrivals that could not be taken in could not be told of");
    }
  }
}
