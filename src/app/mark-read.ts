/** Read receipts to clients: sent when the agent's copy was accepted by WhatsApp. */
import { openChat } from "../domain/ids.ts";
import type { EntryId, MessageId } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { Log } from "../log.ts";
import type { WhatsApp } from "../session/port.ts";
import type { Read, Store } from "../store/engine/open.ts";
import { findClientOriginals } from "../store/messages/entries.ts";
import type { OutboxRow } from "../store/messages/outbox.ts";
import { getSetup } from "../store/settings.ts";

export interface ReadMarksParts {
  store: Store;
  whatsapp: WhatsApp;
  log: Log;
}

export class ReadMarks {
  readonly #parts: ReadMarksParts;
  /** Whether the settings want them; null = not read since they changed. */
  #wanted: Promise<boolean> | null = null;

  constructor(parts: ReadMarksParts) {
    this.#parts = parts;
  }

  /** Call after the commit of a change of the settings. */
  settingsChanged(): void {
    this.#wanted = null;
  }

  /** For what just left. Never rejects: a mark that was not shown costs nothing but the mark. */
  async show(rows: OutboxRow[]): Promise<void> {
    const { store, whatsapp, log } = this.#parts;
    // What left for a client was said by us.
    const copies = rows.filter(({ chat }) => openChat(chat).kind === "group");
    const accepted = copies.map((row) => row.entry).filter((entry) => entry !== null);
    if (accepted.length === 0) return;
    try {
      if (!(await this.#areWanted())) return;
      for (const { from, ids } of await readMarks(store.read, accepted)) await whatsapp.markRead(from, ids);
    } catch (error) {
      log.warn({ err: error }, "a client was not shown that they were read");
    }
  }

  #areWanted(): Promise<boolean> {
    const known = this.#wanted;
    if (known) return known;
    const asked = getSetup(this.#parts.store.read).then(({ settings }) => settings.markRead);
    this.#wanted = asked;
    asked.catch(() => {
      if (this.#wanted === asked) this.#wanted = null;
    });
    return asked;
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
