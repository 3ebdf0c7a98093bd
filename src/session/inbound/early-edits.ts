/**
 * Buffer for encrypted edits that arrive before their message, whose secret is needed to decrypt them. An edit waits a
 * moment; its journal entry stays open, so that a crash loses nothing. If the message has not come by then, the edit is
 * taken in undecrypted.
 */
import { normalizeMessageContent, type WAMessage } from "@whiskeysockets/baileys";

const WAITS_MS = 30_000;
/** More than that nobody edits in a moment: what comes beyond is taken in as it is. */
const MOST = 500;

/** The message that a sealed edit changes; null = it is none. */
export const sealedTarget = ({ message }: WAMessage): string | null =>
  normalizeMessageContent(message)?.secretEncryptedMessage?.targetMessageKey?.id ?? null;

/** Takes in again what waited; `last`: whatever becomes of it. */
type Again = (last: boolean) => void;

export class EarlyEdits {
  readonly #waiting = new Map<string, { again: Again; timer: NodeJS.Timeout }[]>();
  #count = 0;

  /** False when too many wait already. */
  keep(target: string, again: Again): boolean {
    if (this.#count >= MOST) return false;
    this.#count += 1;
    const one = { again, timer: setTimeout(() => this.#giveUp(target), WAITS_MS) };
    this.#waiting.set(target, [...(this.#waiting.get(target) ?? []), one]);
    return true;
  }

  /** Releases the edits that wait for this message, which has come. */
  came(message: string): void {
    for (const { again } of this.#take(message)) again(false);
  }

  /** The program ends: the next start finds their journal entries. */
  stop(): void {
    for (const target of this.#waiting.keys()) this.#take(target);
  }

  #giveUp(target: string): void {
    for (const { again } of this.#take(target)) again(true);
  }

  #take(target: string): { again: Again }[] {
    const waited = this.#waiting.get(target) ?? [];
    this.#waiting.delete(target);
    this.#count -= waited.length;
    for (const { timer } of waited) clearTimeout(timer);
    return waited;
  }
}
