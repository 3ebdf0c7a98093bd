/** Report of a drill as text: what was done, what was measured, which faults were found. */
import type { Outcome } from "./drill.ts";
import { TROUBLES, type Trouble } from "./plan.ts";

/** Faults that are listed; the rest is counted. */
const LISTED = 40;

export function report(outcome: Outcome): string {
  const { plan, minutes, messages, backAfterMs, askedAgain, faults } = outcome;
  const troubles = (Object.keys(TROUBLES) as Trouble[]).map(
    (name) => `  ${String(plan.troubles[name]).padStart(5)}  ${TROUBLES[name].what}`,
  );
  const lines = [
    `Drill with seed ${plan.seed}: ${plan.clients} clients, ${plan.agents} agents, ${minutes.toFixed(1)} minutes`,
    ...troubles,
    `  messages of clients     ${messages.fromClients}`,
    `  messages of agents      ${messages.fromAgents}`,
    `  back after a start      ${quantile(backAfterMs, 0.5)} s (half), ${quantile(backAfterMs, 0.99)} s (99 of 100)`,
    `  asked for again         ${askedAgain.byProgram.length} by the program, ${askedAgain.amongPhones.length} by phones of one another`,
    ...[...askedAgain.byProgram, ...askedAgain.amongPhones].map(
      ({ by, of, id, group }) => `    ${by} of ${of}: ${id}${group === null ? "" : ` in ${group}`}`,
    ),
    faults.length === 0
      ? "All well: every message shown once, in order, to whom it was meant; the database is sound."
      : `${faults.length} faults:`,
    ...faults.slice(0, LISTED).map((fault) => `  - ${fault}`),
  ];
  return lines.join("\n");
}

function quantile(values: number[], part: number): string {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return value === undefined ? "–" : (value / 1000).toFixed(1);
}
