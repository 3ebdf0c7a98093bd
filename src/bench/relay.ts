/**
 * Interface of a relay under test: what the baseline and Relevo have in common, and the simulated people each
 * of them works for.
 */
import type { Account } from "../simulator/state/accounts.ts";
import type { Simulator } from "../simulator/simulator.ts";
import { openPhone, type Pair, type Phone } from "./people.ts";
import type { Child } from "./child.ts";

/** A relay under test: a process that copies messages between pairs of chats. */
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

/** Where a relay runs: the simulator and the folder of its data. */
export interface Place {
  simulator: Simulator;
  folder: string;
  /** How many conversations at once. */
  cases: number;
}

/** The account of a relay, its agent and its clients. */
export interface Cast {
  office: Account;
  agent: Phone;
  clients: Phone[];
}

/**
 * Creates an account, an agent and clients for one relay. `series` keeps the phone numbers of two relays
 * apart.
 */
export async function gatherCast({ simulator, cases }: Place, series: number): Promise<Cast> {
  const number = (n: number): string => `549381555${String(series * 1000 + n)}`;
  const office = simulator.addAccount({ phone: number(0), name: "Mesa de ayuda" });
  const agent = await openPhone(simulator, number(1), "Ana");
  const clients: Phone[] = [];
  for (let n = 1; n <= cases; n += 1)
    clients.push(await openPhone(simulator, number(100 + n), `Cliente ${n}`));
  return { office, agent, clients };
}
