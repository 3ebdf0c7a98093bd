/** Read receipts to clients: sent when the agent's copy was accepted by WhatsApp. */
import type { EntryId, MessageId } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { Log } from "../log.ts";
import type { WhatsApp } from "../session/port.ts";
import type { Read, Store } from "../store/engine/open.ts";
import { findClientOriginals } from "../store/messages/entries.ts";
import type { OutboxRow } from "../store/messages/outbox.ts";
import { getSetup } from "../store/settings.ts";

interface MarkRead {
  store: Store;
  whatsapp: WhatsApp;
  log: Log;
}

/** Never rejects: a mark that was not shown costs nothing but the mark. */
export async function markRead({ store, whatsapp, log }: MarkRead, rows: OutboxRow[]): Promise<void> {
  const accepted = rows.map((row) => row.entry).filter((entry) => entry !== null);
  if (accepted.length === 0) return;
  try {
    if (!(await getSetup(store.read)).settings.markRead) return;
    for (const { from, ids } of await readMarks(store.read, accepted)) await whatsapp.markRead(from, ids);
  } catch (error) {
    log.warn({ err: error }, "a client was not shown that they were read");
  }
}

/** One per client. `accepted`: the entries whose copies just left. */
async function readMarks(read: Read, accepted: EntryId[]): Promise<{ from: Address; ids: MessageId[] }[]> {
  const marks = new Map<number, { from: Address; ids: MessageId[] }>();
  for (const { person, lid, phone, message } of await findClientOriginals(read, accepted)) {
    const mark = marks.get(person) ?? { from: { lid, phone }, ids: [] };
    mark.ids.push(message);
    marks.set(person, mark);
  }
  return [...marks.values()];
}
