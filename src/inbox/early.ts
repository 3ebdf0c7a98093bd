/** Out-of-order changes: an edit, a deletion or a reaction that arrives before its message is kept, and carried out with it. */
import type { DeskContext } from "../desk/context.ts";
import type { MessageId } from "../domain/ids.ts";
import { keepEarly } from "../store/messages/early-changes.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import { isInOutbox } from "../store/messages/outbox.ts";
import { findReceived } from "../store/messages/received.ts";

/** True when the message has not been worked on yet, and the change waits for it. */
export async function waitsForMessage(ctx: DeskContext, row: InboxRow, target: MessageId): Promise<boolean> {
  const received = await findReceived(ctx.tx, row.chat, target);
  const comes =
    row.arrival.content.kind === "reaction"
      ? received.every(comesAgain) && !(await isInOutbox(ctx.tx, target))
      : comesOf(row, received);
  if (comes) await keepEarly(ctx.tx, row, { target, at: ctx.now });
  return comes;
}

/** Somebody else's message is no business of theirs; one of theirs that was dealt with comes no more. */
function comesOf({ sender }: InboxRow, received: InboxRow[]): boolean {
  const own = received.find((one) => one.sender === sender);
  return own ? isAhead(own) : received.length === 0;
}

/** Worked on later: it came in the same batch, behind its change, or was put aside. */
const isAhead = ({ state }: InboxRow): boolean => state === "pending" || state === "parked";

/** People react to anybody's message, and to one that could not be read it may still be carried out. */
const comesAgain = (row: InboxRow): boolean =>
  isAhead(row) || (row.state !== "discarded" && row.arrival.content.kind === "undecryptable");
