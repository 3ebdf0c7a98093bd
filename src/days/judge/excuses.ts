/** Tolerances of the test oracle: times and chats for which a rule is not enforced. */
import type { Group, Human } from "../cast/cast.ts";

const MINUTE = 60_000;
/** For so long after a trouble, what waited behind it may be late. */
const AFTERMATH = 10 * MINUTE;

/** Filled by those who cause trouble; asked by the judge. Times are virtual milliseconds. */
export class Excuses {
  #lineUntil = 0;
  #cloudsUntil = 0;
  #clockUntil = 0;
  readonly #groups = new Map<Group, number>();
  readonly #orders = new Map<Human | Group, number>();

  /** Since when answers must be on time again; Infinity while network faults are pending. */
  get calmSince(): number {
    return Math.max(this.#lineUntil, this.#cloudsUntil);
  }

  /** The program is offline until then, by a cut or a crash. */
  lineDown(until: number): void {
    this.#lineUntil = Math.max(this.#lineUntil, until + AFTERMATH);
  }

  /** Network faults are pending; it is not known which messages they will hit, or when. */
  cloudsGather(): void {
    this.#cloudsUntil = Infinity;
  }

  /** The last network fault is used up. */
  cloudsGone(at: number): void {
    this.#cloudsUntil = at + AFTERMATH;
  }

  /** All troubles are over and their effects too: answers must be on time from now on. */
  isCalm(at: number): void {
    this.#lineUntil = this.#cloudsUntil = at;
  }

  /** The machine's clock was set: for a while it is uncertain what was written before what. */
  clockSet(at: number): void {
    this.#clockUntil = at + AFTERMATH;
  }

  /** Whether the clock was set so recently that the order of writing is uncertain. */
  clockIsNew = (at: number): boolean => at < this.#clockUntil;

  /** Members of the group were changed, or it refused a message: until it is healed, nothing there counts. */
  meddled(group: Group): void {
    this.#groups.set(group, Infinity);
  }

  /** The group is as it should be again: what is written there from now on counts. */
  healed(group: Group, at: number): void {
    if (this.#groups.get(group) === Infinity) this.#groups.set(group, at);
  }

  /** Whether what happened in the group at that time does not count. */
  cover = (group: Group, at: number): boolean => at <= (this.#groups.get(group) ?? -1);

  /**
   * Two person rows became one, or a dead letter was sent again: words up to this place in the order of delivery may be shown
   * in any order.
   */
  mixedUp(chat: Human | Group, order: number): void {
    this.#orders.set(chat, order);
  }

  /** Whether a word with this place in the order of delivery may be shown in any order. */
  isMixedUp = (chat: Human | Group, order: number): boolean => order <= (this.#orders.get(chat) ?? -1);
}
