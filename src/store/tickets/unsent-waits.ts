/**
 * Withdrawal of stale reminders: pending texts that say how long somebody has waited are deleted with the
 * keys that mark them as said, so that they fall due again and are written anew. If an attempt delivered one
 * already, it is said twice, and is true both times. A text and its marks are matched by their instant,
 * because one transaction wrote them.
 */
import { and, eq, inArray, like, sql } from "drizzle-orm";
import { chatOfGroup, type TicketNumber } from "../../domain/ids.ts";
import type { Tx } from "../engine/open.ts";
import { alertMessages } from "../schema/alerts.ts";
import { outbox, said } from "../schema/messages.ts";
import { mainGroups } from "../schema/team.ts";
import { cards, ticketEvents, tickets } from "../schema/tickets.ts";
import { forgetAlert } from "./alerts.ts";
import { alertKey, nudgeKey, reminderKey } from "./clock-lists.ts";

/** To be called when the connection is lost. A second call does no harm. */
export async function takeBackWaits(tx: Tx): Promise<void> {
  const pending = await tx
    .select({
      id: outbox.id,
      chat: outbox.chat,
      message: outbox.message,
      content: outbox.content,
      ticket: outbox.ticket,
      at: outbox.createdAt,
      kind: cards.kind,
      cause: alertMessages.cause,
    })
    .from(outbox)
    .leftJoin(cards, and(eq(cards.chat, outbox.chat), eq(cards.message, outbox.message)))
    .leftJoin(
      alertMessages,
      and(eq(alertMessages.chat, outbox.chat), eq(alertMessages.message, outbox.message)),
    )
    .where(and(sql`${outbox.state} = 'pending'`, eq(outbox.lane, "alert")));
  for (const row of pending) {
    if (row.content.kind !== "text" || !(await unsay(tx, row))) continue;
    await tx.delete(outbox).where(eq(outbox.id, row.id));
  }
}

type Unsent = Pick<typeof outbox.$inferSelect, "chat" | "message" | "ticket"> & {
  at: Date;
  kind: (typeof cards.$inferSelect)["kind"] | null;
  cause: (typeof alertMessages.$inferSelect)["cause"] | null;
};

/** False when the text does not tell of a waiting time. */
async function unsay(tx: Tx, row: Unsent): Promise<boolean> {
  if (row.cause !== null) {
    const named = await forgetAlert(tx, { ...row, cause: row.cause });
    for (const number of named) await unmarkTold(tx, { key: alertKey(number, row.cause, null), at: row.at });
    await forgetEvents(tx, { event: "reported", numbers: named, at: row.at });
    return true;
  }
  if (row.kind === "reminder" || row.kind === "reminders") return unsayReminder(tx, row);
  return row.ticket !== null && (await unmark(tx, { key: nudgeKey(row.ticket), at: row.at }));
}

const LIVE = ["waiting", "in_progress"] as const;

async function unsayReminder(tx: Tx, { chat, at }: Unsent): Promise<boolean> {
  const groups = await tx.select({ id: mainGroups.id, jid: mainGroups.jid }).from(mainGroups);
  const group = groups.find(({ jid }) => jid !== null && chatOfGroup(jid) === chat);
  if (!group) return false;
  // Live ones alone, found by their state: of a closed one nothing is said again, and the history of two years is not looked through.
  const rows = await tx
    .select({ number: tickets.number })
    .from(tickets)
    .innerJoin(ticketEvents, eq(ticketEvents.ticket, tickets.number))
    .where(
      and(
        inArray(tickets.state, LIVE),
        eq(tickets.mainGroup, group.id),
        eq(ticketEvents.event, "reminded"),
        eq(ticketEvents.at, at),
      ),
    );
  const numbers = rows.map(({ number }) => number);
  for (const number of numbers) await unmark(tx, { key: reminderKey(number), at });
  await unmark(tx, { key: `remind:${group.id}`, at });
  await forgetEvents(tx, { event: "reminded", numbers, at });
  return true;
}

async function unmark(tx: Tx, { key, at }: { key: string; at: Date }): Promise<boolean> {
  const rows = await tx
    .delete(said)
    .where(and(eq(said.key, key), eq(said.at, at)))
    .returning();
  return rows.length > 0;
}

/** Deletes the key of the alert, whatever instant it names. */
async function unmarkTold(tx: Tx, { key, at }: { key: string; at: Date }): Promise<void> {
  await tx.delete(said).where(and(like(said.key, `${key}%:told`), eq(said.at, at)));
}

async function forgetEvents(
  tx: Tx,
  { event, numbers, at }: { event: "reminded" | "reported"; numbers: TicketNumber[]; at: Date },
): Promise<void> {
  await tx
    .delete(ticketEvents)
    .where(
      and(eq(ticketEvents.event, event), inArray(ticketEvents.ticket, numbers), eq(ticketEvents.at, at)),
    );
}
