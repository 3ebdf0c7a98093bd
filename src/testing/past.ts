/** Test data of past days: clients with one closed ticket each, inserted while the program runs. */
import { toLid, toPhone } from "../domain/ids.ts";
import { addEntry } from "../store/messages/entries.ts";
import { openStore, type Tx } from "../store/engine/open.ts";
import { addPerson, toContact } from "../store/contacts/people.ts";
import { noteEvent, openTicket, saveTicket } from "../store/tickets/tickets.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Adds one closed ticket a day; the last is from yesterday. */
export async function addPast(database: string, names: string[]): Promise<void> {
  await using store = openStore(database);
  const today = Date.now();
  await store.transaction(async (tx) => {
    for (const [index, name] of names.entries())
      await addOne(tx, { index, name, at: new Date(today - (names.length - index) * DAY) });
  });
}

async function addOne(tx: Tx, { index, name, at }: { index: number; name: string; at: Date }): Promise<void> {
  const number = String(1000 + index);
  const { id } = await addPerson(tx, {
    lid: toLid(`7000000000${number}`),
    phone: toPhone(`549381555${number}`),
    pushName: name,
    now: at,
  });
  await toContact(tx, id, at);
  const {
    gatherUntil: _until,
    gatherBy: _by,
    ...opened
  } = await openTicket(tx, id, {
    now: at,
    gatherUntil: at,
    gatherBy: at,
  });
  const content = { kind: "text", text: `Hola, soy ${name}` } as const;
  await addEntry(tx, { ticket: opened.number, side: "client", author: id, at, content });
  const closedAt = new Date(at.getTime() + 25 * MINUTE);
  await saveTicket(tx, {
    ...opened,
    state: "closed",
    area: index % 2 === 0 ? "support" : "sales",
    mainGroup: null,
    closedAt,
    reason: "resuelto",
    closedBy: null,
    unansweredSince: null,
  });
  await noteEvent(tx, { ticket: opened.number, at, event: "opened", actor: null });
  await noteEvent(tx, {
    ticket: opened.number,
    at: closedAt,
    event: "closed",
    actor: null,
    facts: { reason: "resuelto" },
  });
}
