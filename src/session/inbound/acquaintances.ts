/** Deduplication of address pairs (phone number and LID of one person): each pair is reported once. */
import type { Address } from "../../domain/messages/inbound.ts";

/** Pairs remembered as told; telling one twice does no harm. */
const LIMIT = 20_000;

export class Acquaintances {
  readonly #told = new Set<string>();

  /** Of these addresses, those that are pairs and were not reported before. */
  news(addresses: Address[]): Address[] {
    return addresses.filter(({ lid, phone }) => {
      const pair = `${lid}|${phone}`;
      if (lid === null || phone === null || this.#told.has(pair)) return false;
      if (this.#told.size >= LIMIT) this.#told.clear();
      this.#told.add(pair);
      return true;
    });
  }
}
