/** Internal notes in a ticket: written by colleagues for colleagues, never sent to the client. */
import type { Ticket } from "../../domain/ticket.ts";
import { inHistory, personOf, userOf, type Actor } from "../actor.ts";
import type { DeskContext } from "../context.ts";
import type { Original } from "./original.ts";
import { record } from "./relay.ts";

/** `original`: the message it was typed in, so that an edit of that changes the note. */
export async function addNote(
  ctx: DeskContext,
  ticket: Ticket,
  { by, text, original = null }: { by: Actor; text: string; original?: Original | null },
): Promise<void> {
  await record(
    ctx,
    {
      ticket: ticket.number,
      side: "note",
      author: personOf(by),
      panelUser: userOf(by),
      at: ctx.now,
      content: { kind: "text", text },
    },
    original,
  );
  await inHistory(ctx, { ticket: ticket.number, event: "noted", by });
  ctx.changed({ topic: "ticket", number: ticket.number });
}
