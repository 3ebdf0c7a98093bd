/** Selection of a bulk act's tickets, in the order in which they are processed: urgent ones first, then those that wait longest. */
import type { z } from "zod";
import { BULK_MOST, stampOf, type BulkTarget } from "../../domain/bulk.ts";
import { toTicketNumber, type TicketNumber } from "../../domain/ids.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { findTargets, findTargetsOf, type TargetRow } from "../../store/tickets/bulk-targets.ts";
import type { bulkPreviewBody } from "../../contract/tickets/bulk.ts";
import type { Panel } from "../panel.ts";
import { toTicketFilter } from "./tickets.ts";

export type Chosen = Pick<z.output<typeof bulkPreviewBody>, "tickets" | "filter">;

/** Read between two breaths: nobody else waits longer than it takes. */
const AT_ONCE = 400;

/** The tickets, by number or by filter. Refuses more than a job may have; leaves out numbers without a ticket. */
export async function targetsOf(
  { store }: Pick<Panel, "store">,
  { tickets, filter }: Chosen,
): Promise<TargetRow[] | Refusal> {
  if ((tickets === undefined) === (filter === undefined)) return refuse("bulk-one-way");
  const rows: TargetRow[] = [];
  if (tickets) rows.push(...(await findTargets(store.read, [...new Set(tickets)].map(toTicketNumber))));
  else {
    let after: TicketNumber | null = null;
    do {
      const page: TargetRow[] = await findTargetsOf(store.read, {
        filter: toTicketFilter(filter ?? {}),
        after,
        limit: AT_ONCE,
      });
      rows.push(...page);
      if (rows.length > BULK_MOST) return refuse("bulk-too-many", { most: BULK_MOST });
      after = page.length < AT_ONCE ? null : toTicketNumber(Math.max(...page.map(({ number }) => number)));
      await new Promise(setImmediate);
    } while (after !== null);
  }
  return rows.sort(byTurn);
}

const isUrgent = ({ urgent, mood, asksForPerson }: TargetRow): boolean =>
  urgent || mood === "angry" || asksForPerson;
const since = ({ waitingSince, openedAt }: TargetRow): number => (waitingSince ?? openedAt).getTime();

const byTurn = (one: TargetRow, other: TargetRow): number =>
  Number(isUrgent(other)) - Number(isUrgent(one)) || since(one) - since(other) || one.number - other.number;

/** Each ticket with a stamp of its present state, so that a change before its turn is noticed. */
export const toTargets = (rows: TargetRow[]): BulkTarget[] =>
  rows.map((row) => ({ number: row.number, stamp: stampOf(row) }));
