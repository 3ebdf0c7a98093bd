/** Offline queue (at-least-once delivery) of one device: the stanzas that it has not confirmed. */
import { withoutDevice } from "../protocol/address.ts";
import type { Stanza } from "../protocol/stanza.ts";

/** An ack or receipt by which a client confirms one stanza. Addresses may come with or without the device. */
export interface Confirmation {
  readonly tag: "message" | "receipt" | "notification" | "call";
  readonly id: string;
  readonly from?: string | undefined;
  readonly participant?: string | undefined;
  readonly type?: string | undefined;
}

/**
 * Everything for one device that it has not confirmed yet, in order. What stays here is sent again, unchanged, at the next
 * login.
 */
export class Mailbox {
  readonly #waiting = new Map<number, Stanza>();
  readonly #byId = new Map<string, number[]>();
  #last = 0;

  get size(): number {
    return this.#waiting.size;
  }

  put(stanza: Stanza): void {
    this.#last += 1;
    this.#waiting.set(this.#last, stanza);
    const key = keyOf(stanza.tag, stanza.attrs["id"] ?? "");
    const same = this.#byId.get(key);
    if (same) same.push(this.#last);
    else this.#byId.set(key, [this.#last]);
  }

  /**
   * Removes the oldest stanza with this tag and id whose addresses and type fit; the oldest with this tag and id when none
   * fits. False when there is none with this tag and id.
   */
  confirm(confirmation: Confirmation): boolean {
    const key = keyOf(confirmation.tag, confirmation.id);
    const candidates = this.#byId.get(key);
    if (!candidates) return false;
    const number = candidates.find((one) => fits(this.#waiting.get(one), confirmation)) ?? candidates[0];
    if (number === undefined) return false;
    this.#waiting.delete(number);
    if (candidates.length === 1) this.#byId.delete(key);
    else candidates.splice(candidates.indexOf(number), 1);
    return true;
  }

  /** Oldest first. */
  waiting(): Stanza[] {
    return [...this.#waiting.values()];
  }

  clear(): void {
    this.#waiting.clear();
    this.#byId.clear();
  }
}

function keyOf(tag: string, id: string): string {
  return `${tag} ${id}`;
}

function fits(stanza: Stanza | undefined, { from, participant, type }: Confirmation): boolean {
  if (!stanza) return false;
  const { attrs } = stanza;
  if (stanza.tag === "receipt" && type !== attrs["type"]) return false;
  return same(attrs["participant"], participant) && (from === undefined || same(attrs["from"], from));
}

function same(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return withoutDevice(left) === withoutDevice(right);
}
