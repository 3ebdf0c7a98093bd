/** What colleagues write for colleagues. It never leaves. */
import type { PersonId } from "../domain/ids.ts";
import type { Ticket } from "../domain/ticket.ts";
import { addEntry } from "../store/entries.ts";
import { noteEvent } from "../store/tickets.ts";
import type { Desk } from "./desk.ts";

/** `by` null = from the panel. */
export async function addNote(
  desk: Desk,
  ticket: Ticket,
  { by, text }: { by: PersonId | null; text: string },
): Promise<void> {
  await addEntry(desk.tx, {
    ticket: ticket.number,
    side: "note",
    author: by,
    at: desk.now,
    content: { kind: "text", text },
  });
  await noteEvent(desk.tx, { ticket: ticket.number, at: desk.now, event: "noted", actor: by });
  desk.changed({ topic: "ticket", number: ticket.number });
}
