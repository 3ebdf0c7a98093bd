/** One line for everything that arrives: decoded, told and written down in order, several together when they pile up. */
import type { Address, Arrival } from "../domain/inbound.ts";
import { samePerson } from "./address.ts";
import type { Log } from "./library-log.ts";

/** Something to decode when its turn comes. */
export interface Incoming {
  journalKey: string | null;
  decode(): Promise<Arrival | null>;
}

export interface ArrivalDeps {
  log: Log;
  /** Resolves when they are written down, their journal entries marked. */
  deliver: (arrivals: Arrival[]) => Promise<void>;
  /** Marks the journal entries of what was noise. */
  dismiss: (journalKeys: string[]) => Promise<void>;
}

const TOGETHER = 64;

export class Arrivals {
  readonly #deps: ArrivalDeps;
  readonly #waiting: Incoming[] = [];
  readonly #underway = new Set<string>();
  #batch: Arrival[] = [];
  #draining: Promise<void> | null = null;

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

  /** The secret of a message that came just before, and is not stored yet. */
  secretOf(message: string, by: Address): string | null {
    const said = this.#batch.findLast(({ id, author }) => id === message && samePerson(author, by));
    return said?.secret ?? null;
  }

  async idle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  async #drain(): Promise<void> {
    // Let what came in the same turn share the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#handle(this.#waiting.splice(0, TOGETHER));
    this.#draining = null;
  }

  async #handle(incoming: Incoming[]): Promise<void> {
    const noise: string[] = [];
    this.#batch = [];
    for (const one of incoming) {
      await this.#tryEach([one], async () => {
        const arrival = await one.decode();
        if (arrival) this.#batch.push(arrival);
        else if (one.journalKey !== null) noise.push(one.journalKey);
      });
    }
    const { deliver, dismiss } = this.#deps;
    if (this.#batch.length > 0) await this.#tryEach(this.#batch, deliver);
    if (noise.length > 0) await this.#tryEach(noise, dismiss);
    for (const { journalKey } of incoming) if (journalKey !== null) this.#underway.delete(journalKey);
  }

  /** One that cannot be written down must not take the others with it. Its journal entry stays open: it is replayed. */
  async #tryEach<T>(items: T[], work: (items: T[]) => Promise<void>): Promise<void> {
    try {
      await work(items);
    } catch (error) {
      const [only] = items;
      if (items.length === 1 || only === undefined)
        this.#deps.log.error({ err: error }, "an arrival could not be written down");
      else for (const item of items) await this.#tryEach([item], work);
    }
  }
}
