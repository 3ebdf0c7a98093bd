/** Merge of tickets: moves everything from one ticket to another, when the two turned out to be one person's. */
import { eq } from "drizzle-orm";
import type { TicketNumber } from "../../domain/ids.ts";
import { moveAlerts } from "./alerts.ts";
import { moveCards } from "./cards.ts";
import type { Tx } from "../engine/open.ts";
import { entries, outbox } from "../schema/messages.ts";
import { claimQuestions, pendingClaims } from "../schema/tickets.ts";
import { ticketTags } from "../schema/conversation.ts";

interface Move {
  from: TicketNumber;
  to: TicketNumber;
}

/**
 * Moves entries, outbox messages, cards, alerts, tags and pending claims. The history events stay with their
 * ticket.
 */
export async function moveTicket(tx: Tx, { from, to }: Move): Promise<void> {
  await tx.update(entries).set({ ticket: to }).where(eq(entries.ticket, from));
  await tx.update(outbox).set({ ticket: to }).where(eq(outbox.ticket, from));
  await moveCards(tx, from, to);
  await moveAlerts(tx, from, to);
  const tags = await tx.delete(ticketTags).where(eq(ticketTags.ticket, from)).returning();
  for (const { tag } of tags) await tx.insert(ticketTags).values({ ticket: to, tag }).onConflictDoNothing();
  await tx.update(pendingClaims).set({ ticket: to }).where(eq(pendingClaims.ticket, from));
  await tx.update(claimQuestions).set({ ticket: to }).where(eq(claimQuestions.ticket, from));
}
