/** Sliding window of sent messages: how many left within the last minute, per lane. */
import { lanes, type Lane } from "../domain/messages/lane.ts";

const MINUTE = 60_000;

export class Lately {
  #left: { lane: Lane; at: number }[] = [];

  add(lane: Lane, at: number): void {
    this.#forget(at);
    this.#left.push({ lane, at });
  }

  count(at: number): Record<Lane, number> {
    this.#forget(at);
    const counted = Object.fromEntries(lanes.map((lane) => [lane, 0])) as Record<Lane, number>;
    for (const { lane } of this.#left) counted[lane]++;
    return counted;
  }

  /** They stand in the order in which they left. */
  #forget(at: number): void {
    const [oldest] = this.#left;
    if (oldest && at - oldest.at >= MINUTE) this.#left = this.#left.filter((one) => at - one.at < MINUTE);
  }
}
