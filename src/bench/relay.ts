/** What the two programs under comparison have in common, and whom each works for. */
import type { Account } from "../simulator/state/accounts.ts";
import type { Simulator } from "../simulator/simulator.ts";
import { openPhone, type Pair, type Phone } from "./people.ts";
import type { Child } from "./child.ts";

export interface Relay {
  readonly name: string;
  /** Changes with every start. */
  readonly child: Child;
  /** The conversations it copies. */
  readonly pairs: Pair[];
  /** Starts it anew. Milliseconds from the start of the process until it is connected. */
  restart(env?: Record<string, string>): Promise<number>;
  /** Whether it marks what clients write as read. */
  marksRead(on: boolean): Promise<void>;
}

export interface Place {
  simulator: Simulator;
  folder: string;
  /** How many conversations at once. */
  cases: number;
}

export interface Cast {
  office: Account;
  agent: Phone;
  clients: Phone[];
}

/** A number, an agent and clients for one relay; `series` keeps the phone numbers of two relays apart. */
export async function gatherCast({ simulator, cases }: Place, series: number): Promise<Cast> {
  const number = (n: number): string => `549381555${String(series * 1000 + n)}`;
  const office = simulator.addAccount({ phone: number(0), name: "Mesa de ayuda" });
  const agent = await openPhone(simulator, number(1), "Ana");
  const clients: Phone[] = [];
  for (let n = 1; n <= cases; n += 1)
    clients.push(await openPhone(simulator, number(100 + n), `Cliente ${n}`));
  return { office, agent, clients };
}
