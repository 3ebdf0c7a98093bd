/** What nobody is blamed for, and until when: a line in trouble, a group that was meddled with, a chat without one order. */
import type { Group, Human } from "../cast/cast.ts";

const MINUTE = 60_000;
/** What waited behind a trouble may take so long. */
const AFTERMATH = 10 * MINUTE;

export class Excuses {
  #lineUntil = 0;
  #cloudsUntil = 0;
  #clockUntil = 0;
  readonly #groups = new Map<Group, number>();
  readonly #orders = new Map<Human | Group, number>();

  /** Since when nothing is wrong with the line. */
  get calmSince(): number {
    return Math.max(this.#lineUntil, this.#cloudsUntil);
  }

  /** The line is cut, or the program down, until then. */
  lineDown(until: number): void {
    this.#lineUntil = Math.max(this.#lineUntil, until + AFTERMATH);
  }

  /** Some of the next messages fare badly; nobody knows which, or when they come. */
  cloudsGather(): void {
    this.#cloudsUntil = Infinity;
  }

  /** The last of them is over. */
  cloudsGone(at: number): void {
    this.#cloudsUntil = at + AFTERMATH;
  }

  /** Everything was put right, and time passed. */
  isCalm(at: number): void {
    this.#lineUntil = this.#cloudsUntil = at;
  }

  /** The machine's clock was set: for a while nobody can tell what was written before what. */
  clockSet(at: number): void {
    this.#clockUntil = at + AFTERMATH;
  }

  clockIsNew = (at: number): boolean => at < this.#clockUntil;

  /** People were taken out of it, or it refused a message. */
  meddled(group: Group): void {
    this.#groups.set(group, Infinity);
  }

  /** It is as it should be again: what is written from now on counts. */
  healed(group: Group, at: number): void {
    if (this.#groups.get(group) === Infinity) this.#groups.set(group, at);
  }

  /** Whether what happened there at that time cannot be counted on. */
  cover = (group: Group, at: number): boolean => at <= (this.#groups.get(group) ?? -1);

  /** Two rows became one, or something given up was sent again: what was known by then has no one order. */
  mixedUp(chat: Human | Group, order: number): void {
    this.#orders.set(chat, order);
  }

  isMixedUp = (chat: Human | Group, order: number): boolean => order <= (this.#orders.get(chat) ?? -1);
}
