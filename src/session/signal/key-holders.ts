/**
 * Sender key distribution: who holds our key of a group. The library notes it before the message with the key has left, for
 * ever: a message that was lost on the way, or a kill, would leave phones that cannot read what follows. Here it is noted
 * when WhatsApp has accepted the message. Giving a key twice is harmless.
 */
import { AsyncLocalStorage } from "node:async_hooks";

/** The library's name for it among the types of keys. */
export const HOLDERS = "sender-key-memory";

type Values = Record<string, Record<string, unknown>>;

/** Recipients of our key in one send, per group. */
export interface Given {
  readonly holders: Map<string, { who: unknown; forgotten: number }>;
}

export class KeyHolders {
  readonly #sending = new AsyncLocalStorage<Given>();
  /** How often the holders of each group were forgotten. */
  readonly #forgotten = new Map<string, number>();

  /** Runs a send, and returns to whom it gives our key. */
  async noting(send: () => Promise<void>): Promise<Given> {
    const given: Given = { holders: new Map() };
    await this.#sending.run(given, send);
    return given;
  }

  /** The values without the holders of our key, which are stored later (`taken`). That nobody holds it is stored at once. */
  withhold(values: Values): Values {
    const { [HOLDERS]: memory, ...rest } = values;
    if (!memory) return values;
    const nobody: Record<string, unknown> = {};
    for (const [group, who] of Object.entries(memory)) {
      if (who === null) {
        this.#forgotten.set(group, this.#timesForgotten(group) + 1);
        nobody[group] = null;
      } else this.#sending.getStore()?.holders.set(group, { who, forgotten: this.#timesForgotten(group) });
    }
    return Object.keys(nobody).length > 0 ? { ...rest, [HOLDERS]: nobody } : rest;
  }

  /**
   * After WhatsApp has accepted the message: the holders that may be stored now, by group. A group that was forgotten
   * meanwhile stays forgotten.
   */
  taken({ holders }: Given): [group: string, who: unknown][] {
    return [...holders]
      .filter(([group, { forgotten }]) => forgotten === this.#timesForgotten(group))
      .map(([group, { who }]) => [group, who]);
  }

  #timesForgotten(group: string): number {
    return this.#forgotten.get(group) ?? 0;
  }
}
