import type { Account } from "../state/accounts.ts";

/** An order per account that is good for a number of times. */
export class Budget<Order> {
  readonly #orders = new Map<Account, { left: number; readonly order: Order }>();

  set(account: Account, order: Order, times: number): void {
    if (times > 0) this.#orders.set(account, { left: times, order });
    else this.#orders.delete(account);
  }

  /** Without using it. */
  look(account: Account): Order | undefined {
    return this.#orders.get(account)?.order;
  }

  /** Uses the order once; undefined when there is none (left). */
  take(account: Account): Order | undefined {
    const entry = this.#orders.get(account);
    if (!entry) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.#orders.delete(account);
    return entry.order;
  }
}
