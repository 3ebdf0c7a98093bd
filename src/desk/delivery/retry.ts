/** Retry of dead letters by hand, with the same id and bytes. */
import { chatOfPerson, type EntryId } from "../../domain/ids.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import type { Ticket } from "../../domain/ticket.ts";
import { getEntry } from "../../store/messages/entries.ts";
import { reviveEntry } from "../../store/messages/outbox-lists.ts";
import type { DeskContext } from "../context.ts";

/** Makes every dead part of an entry, on its way to the client, pending again. */
export async function retryEntry(ctx: DeskContext, ticket: Ticket, id: EntryId): Promise<true | Refusal> {
  const entry = await getEntry(ctx.tx, id);
  if (entry?.ticket !== ticket.number) return refuse("no-such-entry");
  if (!(await reviveEntry(ctx.tx, { entry: id, chat: chatOfPerson(ticket.contact) })))
    return refuse("not-undelivered");
  ctx.changed({ topic: "ticket", number: ticket.number });
  return true;
}
