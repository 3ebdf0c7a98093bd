/**
 * Data export of one contact: everything that is stored about them as one JSON document, written while it is read, for some
 * have said thousands of long things.
 */
import type { z } from "zod";
import { byId } from "../../contract/basics.ts";
import {
  contactExport,
  exportedEvent,
  exportedHead,
  exportedMessage,
  exportedTicket,
} from "../../contract/contacts/contacts.ts";
import { contactFields } from "../../desk/contacts/contact-fields.ts";
import { toPersonId, type PersonId, type TicketNumber } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import {
  findExportEnd,
  findExportEvents,
  findExportMessages,
  findExportNotes,
  findExportTickets,
  type ExportEnd,
} from "../../store/contacts/contact-export.ts";
import type { Read } from "../../store/engine/open.ts";
import { writeLine } from "../auth/audited.ts";
import { ANSWERED, route, type Call, type Route } from "../http/route.ts";
import { beginLong, writePieces } from "../auth/long-answer.ts";
import type { Panel } from "../panel.ts";
import { contactPage } from "./contact-json.ts";

/** Rows between two breaths: nobody else waits longer than they take, and no more of them are in memory. */
const AT_ONCE = 50;

/**
 * Begins an answer with what we hold about a client, and writes it down. Refused when there is no such client; throws where too many
 * long answers are under way.
 */
export async function beginExport(
  call: Pick<Call, "panel" | "who" | "req" | "res"> & { params: { id: number } },
) {
  const { panel, params } = call;
  const id = toPersonId(params.id);
  const contact = await contactPage(panel.store.read, id);
  if (isRefusal(contact)) return contact;
  // Of somebody who was erased before there is nothing to break off.
  const asking = { ...call, about: contact.erasedAt === null ? id : null };
  beginLong(asking);
  await panel.runInTransaction(({ tx, now }) =>
    writeLine(tx, call, { at: now, action: "contact.exported", facts: { contact: id } }),
  );
  return { id, contact, asking };
}

const download = route({
  method: "get",
  path: "/api/contacts/:id/export",
  role: "supervisor",
  summary: "Everything we hold about one client, as a file",
  params: byId,
  answer: contactExport,
  async handle(call) {
    const { panel, res } = call;
    const begun = await beginExport(call);
    if (isRefusal(begun)) return begun;
    const { id, contact, asking } = begun;
    res.attachment(`contact-${id}.json`).type("application/json");
    await writePieces(asking, piecesOf(panel, id, contact));
    return ANSWERED;
  },
});

type Contact = z.input<typeof exportedHead>["contact"];

/** The document in pieces: the head, then a page of rows at a time. */
async function* piecesOf(panel: Panel, id: PersonId, contact: Contact): AsyncGenerator<string> {
  const { read } = panel.store;
  const known = await contactFields(read, panel.speakers[panel.config.language]);
  const labelOf = (key: string): string => known.find((field) => field.key === key)?.label ?? key;
  const head = exportedHead.parse({
    exportedAt: panel.clock(),
    contact,
    fields: Object.entries(contact.fields).map(([key, value]) => ({ label: labelOf(key), value })),
    notes: await findExportNotes(read, id),
  });
  yield `${opened(head)},"tickets":`;
  yield* listOf(ticketsOf(read, id, await findExportEnd(read)));
  yield "}";
}

/** An object to which more is added: without its last brace. */
const opened = (value: object): string => JSON.stringify(value).slice(0, -1);

/** `end`: what there was when the export began; what is said while it is written is for the next one. */
async function* ticketsOf(
  read: Read,
  contact: PersonId,
  end: ExportEnd,
): AsyncGenerator<AsyncIterable<string>> {
  const page = (after: number) =>
    findExportTickets(read, { contact, after, upTo: end.ticket, limit: AT_ONCE });
  for await (const ticket of rowsOf(page, ({ number }) => number)) yield ticketOf(read, ticket, end);
}

type Ticket = z.input<typeof exportedTicket> & { number: TicketNumber };

async function* ticketOf(read: Read, ticket: Ticket, end: ExportEnd): AsyncGenerator<string> {
  const of = (after: number, upTo: number) => ({ ticket: ticket.number, after, upTo, limit: AT_ONCE });
  yield `${opened(exportedTicket.parse(ticket))},"events":`;
  yield* listOf(
    written(
      rowsOf(
        (after) => findExportEvents(read, of(after, end.event)),
        ({ id }) => id,
      ),
      exportedEvent,
    ),
  );
  yield `,"messages":`;
  yield* listOf(
    written(
      rowsOf(
        (after) => findExportMessages(read, of(after, end.entry)),
        ({ id }) => id,
      ),
      exportedMessage,
    ),
  );
  yield "}";
}

/** Every row, page by page. */
async function* rowsOf<Row>(
  page: (after: number) => Promise<Row[]>,
  keyOf: (row: Row) => number,
): AsyncGenerator<Row> {
  let rows: Row[];
  let after = 0;
  do {
    rows = await page(after);
    yield* rows;
    const last = rows.at(-1);
    if (last !== undefined) after = keyOf(last);
    // Reading a page takes no turn of its own: whoever waits for one gets it here.
    await new Promise(setImmediate);
  } while (rows.length === AT_ONCE);
}

/** Each row as the contract has it, and as JSON. */
async function* written<Row>(
  rows: AsyncIterable<Row>,
  shape: z.ZodType<unknown, Row>,
): AsyncGenerator<Iterable<string>> {
  for await (const row of rows) yield [JSON.stringify(shape.parse(row))];
}

/** A JSON list of items that come in pieces themselves. */
async function* listOf(
  items: AsyncIterable<AsyncIterable<string> | Iterable<string>>,
): AsyncGenerator<string> {
  let separator = "[";
  for await (const item of items) {
    yield separator;
    yield* item;
    separator = ",";
  }
  yield separator === "[" ? "[]" : "]";
}

export const contactExportRoutes: Route[] = [download];
