/** Plan of a drill: how many of each fault, and in which order they come. Parsed from the command line. */
import { parseArgs } from "node:util";

/** What may happen to the program, with what the command line calls it and how much of it there is unless told. */
export const TROUBLES = {
  kill: { option: "kills", usual: 30, what: "SIGKILL, and started again at once" },
  cut: { option: "cuts", usual: 8, what: "the connection is cut" },
  "lost-ack": { option: "lost-acks", usual: 4, what: "messages are taken without a word, then a cut" },
  "lost-message": { option: "lost-messages", usual: 4, what: "messages vanish on the way, then a cut" },
  redelivery: { option: "redeliveries", usual: 4, what: "WhatsApp delivers again what was confirmed" },
  "full-disk": { option: "full-disks", usual: 2, what: "no file grows for some seconds" },
  refusal: { option: "refusals", usual: 3, what: "WhatsApp refuses the next messages for now" },
} as const;

export type Trouble = keyof typeof TROUBLES;

export interface DrillPlan {
  seed: number;
  clients: number;
  agents: number;
  troubles: Record<Trouble, number>;
}

const names = Object.keys(TROUBLES) as Trouble[];

const usual = (): Record<Trouble, number> =>
  Object.fromEntries(names.map((name) => [name, TROUBLES[name].usual])) as Record<Trouble, number>;

/** From the command line: `--seed 7 --kills 100 --cuts 50 …`. Throws when something is no number. */
export function planFrom(args: string[], anySeed: number): DrillPlan {
  const option = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: {
      seed: option,
      clients: option,
      agents: option,
      ...Object.fromEntries(names.map((name) => [TROUBLES[name].option, option])),
    },
  });
  const number = (name: string, otherwise: number): number => {
    const given = (values as Record<string, string | undefined>)[name];
    const value = given === undefined ? otherwise : Number(given);
    if (!Number.isInteger(value) || value < 0)
      throw new Error(`--${name} takes a whole number, not ${given}`);
    return value;
  };
  const troubles = usual();
  for (const name of names) troubles[name] = number(TROUBLES[name].option, TROUBLES[name].usual);
  return {
    seed: number("seed", anySeed),
    clients: number("clients", 3),
    agents: number("agents", 2),
    troubles,
  };
}

/** All faults of the plan, shuffled: the same seed gives the same order. */
export function inOrder({ troubles }: Pick<DrillPlan, "troubles">, random: () => number): Trouble[] {
  const order = names.flatMap((name) => Array.from({ length: troubles[name] }, () => name));
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as Trouble, order[last] as Trouble];
  }
  return order;
}
