/** Read receipts to the client: sent once the agent's copy was accepted. */
import { readMarks } from "../desk/conversation/read-marks.ts";
import type { Log } from "../log.ts";
import type { WhatsApp } from "../session/port.ts";
import type { Store } from "../store/engine/open.ts";
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
