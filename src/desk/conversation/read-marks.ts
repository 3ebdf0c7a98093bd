/** Which of a client's messages may be marked as read: those whose copy was accepted in the room. */
import type { EntryId, MessageId } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { findClientOriginals } from "../../store/messages/entries.ts";
import type { Read } from "../../store/engine/open.ts";

/** One per client. `accepted`: the entries whose copies just left. */
export async function readMarks(
  read: Read,
  accepted: EntryId[],
): Promise<{ from: Address; ids: MessageId[] }[]> {
  const marks = new Map<number, { from: Address; ids: MessageId[] }>();
  for (const { person, lid, phone, message } of await findClientOriginals(read, accepted)) {
    const mark = marks.get(person) ?? { from: { lid, phone }, ids: [] };
    mark.ids.push(message);
    marks.set(person, mark);
  }
  return [...marks.values()];
}
