/** Countdown of fault orders: an order for an account that applies a number of times. */
import type { Account } from "../state/accounts.ts";

/** At most one order for each account, with the number of times that it still applies. */
export class Budget<Order> {
  readonly #orders = new Map<Account, { left: number; readonly order: Order }>();

  /** Replaces the order of the account. `times` of 0 withdraws it; Infinity keeps it until withdrawn. */
  set(account: Account, order: Order, times: number): void {
    if (times > 0) this.#orders.set(account, { left: times, order });
    else this.#orders.delete(account);
  }

  /** The order, without using it. */
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
