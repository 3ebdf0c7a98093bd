/**
 * Record of which pending messages were handed to WhatsApp, and in which connection: it tells what nobody can have read yet. It
 * is kept in memory, because each message would cost a commit more. Of rows from before this run it knows that only those at
 * the head of their chat may have been handed over.
 */
import type { Handed } from "../desk/context.ts";
import type { SendOutcome } from "../session/port.ts";

interface HandOver {
  /** The connection of the first attempt that may have arrived, by when it was opened. */
  connection: number;
  /** An attempt ended without an answer: it may have arrived. */
  mayHaveArrived: boolean;
}

export class HandOvers {
  /** Rows that an earlier run may have handed over; null = not read yet. */
  #before: ReadonlySet<number> | null = null;
  readonly #first = new Map<number, HandOver>();
  /** Rows that a transaction deletes, or has deleted … */
  readonly #takenBack = new Set<number>();
  /** … and those of them that are deleted for good. */
  readonly #gone: number[] = [];

  /** Whether `begin` was called. */
  get begun(): boolean {
    return this.#before !== null;
  }

  /** Call before the first attempt. `heads`: ids of the rows that were next in their chats when the program started. */
  begin(heads: number[]): void {
    this.#before = new Set(heads);
  }

  /** Call before the message is handed over. */
  leave(id: number, connection: number): void {
    if (!this.#first.has(id)) this.#first.set(id, { connection, mayHaveArrived: false });
  }

  /** Call with the outcome. Whatever WhatsApp took stays noted until its mark is on disk. */
  answered(id: number, { outcome }: SendOutcome): void {
    const first = this.#first.get(id);
    if (outcome === "sent" || !first) return;
    if (outcome === "unknown") first.mayHaveArrived = true;
    else if (!first.mayHaveArrived) this.#first.delete(id);
  }

  /** Call when the row is no longer pending. */
  forget(id: number): void {
    this.#first.delete(id);
  }

  /** Keeps a message that was never handed over from being; false = it may have left. */
  takeBack(id: number): boolean {
    if (this.of(id, null) !== "never") return false;
    this.#takenBack.add(id);
    return true;
  }

  /** The transaction that took these back has ended. Whoever read them before may still have them in hand. */
  tookBack(ids: number[], gone: boolean): void {
    for (const id of ids) {
      if (gone) this.#gone.push(id);
      else this.#takenBack.delete(id);
    }
  }

  isTakenBack(id: number): boolean {
    return this.#takenBack.has(id);
  }

  /** Call when nothing that was read before is in hand any more. */
  looksAnew(): void {
    for (const id of this.#gone.splice(0)) this.#takenBack.delete(id);
  }

  /** Of a pending message. `connection`: the present one; null = there is none. */
  of(id: number, connection: number | null): Handed {
    if (this.#before === null || this.#before.has(id)) return "unknown";
    const first = this.#first.get(id);
    if (!first) return "never";
    return first.connection === connection ? "in-this-connection" : "unknown";
  }
}
