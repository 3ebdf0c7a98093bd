/** Server acknowledgements (acks) of sent messages: resolves whoever waits for one. */
import type { BinaryNode } from "@whiskeysockets/baileys";

const SECOND = 1000;

export type Answer =
  /** `at`: when, by WhatsApp's clock, in whole seconds; null = it did not say. */
  | { answer: "taken"; hash: string | undefined; at: Date | null }
  | { answer: "refused"; code: string }
  /** The time was up, or the connection ended first. */
  | { answer: "none"; reason: string };

export class Acks {
  readonly #waiting = new Map<string, (answer: Answer) => void>();

  /** Register before sending: the answer may be faster than the send's own return. */
  expect(id: string): Promise<Answer> {
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
    });
  }

  came({ attrs }: BinaryNode): void {
    const { id = "", error, phash, t } = attrs;
    const at = Number(t) > 0 ? new Date(Number(t) * SECOND) : null;
    this.#settle(id, error ? { answer: "refused", code: error } : { answer: "taken", hash: phash, at });
  }

  /** The connection ended: no ack will come any more. */
  lost(): void {
    for (const id of this.#waiting.keys()) this.giveUp(id, "the connection ended");
  }

  giveUp(id: string, reason: string): void {
    this.#settle(id, { answer: "none", reason });
  }

  #settle(id: string, answer: Answer): void {
    const settle = this.#waiting.get(id);
    this.#waiting.delete(id);
    settle?.(answer);
  }
}
