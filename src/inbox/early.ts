/** An edit or a deletion that came before its message, as after an interruption: it waits, and is carried out with it. */
import type { Desk } from "../desk/desk.ts";
import type { MessageId } from "../domain/ids.ts";
import { keepEarly } from "../store/early-changes.ts";
import type { InboxRow } from "../store/inbox.ts";
import { findReceived } from "../store/received.ts";

/** True when its author's message has not been worked on yet, and the change waits for it. */
export async function waitsForMessage(desk: Desk, row: InboxRow, target: MessageId): Promise<boolean> {
  const received = await findReceived(desk.tx, row.chat, target);
  const own = received.find(({ sender }) => sender === row.sender);
  // Somebody else's message is no business of theirs; one of theirs that was dealt with comes no more.
  if (own ? own.state !== "parked" : received.length > 0) return false;
  await keepEarly(desk.tx, row, { target, at: desk.now });
  return true;
}
