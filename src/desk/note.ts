/** What colleagues write for colleagues. It never leaves. */
import type { Ticket } from "../domain/ticket.ts";
import { addEntry } from "../store/entries.ts";
import { inHistory, personOf, userOf, type Actor } from "./actor.ts";
import type { Desk } from "./desk.ts";

export async function addNote(
  desk: Desk,
  ticket: Ticket,
  { by, text }: { by: Actor; text: string },
): Promise<void> {
  await addEntry(desk.tx, {
    ticket: ticket.number,
    side: "note",
    author: personOf(by),
    panelUser: userOf(by),
    at: desk.now,
    content: { kind: "text", text },
  });
  await inHistory(desk, { ticket: ticket.number, event: "noted", by });
  desk.changed({ topic: "ticket", number: ticket.number });
}
