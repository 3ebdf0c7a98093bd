/** Route handler of the global search: contacts, tickets and messages. */
import { toEntryId, toMessageId, toTicketNumber, type EntryId, type PersonId } from "../../domain/ids.ts";
import { asciiDigits } from "../../domain/text/digits.ts";
import { snippetOf } from "../../domain/text/snippet.ts";
import { findContactRows } from "../../store/contacts/contact-lists.ts";
import type { Read } from "../../store/engine/open.ts";
import { findSaidRows, findTicketsMeant, getEntryOfMessage } from "../../store/tickets/search-lists.ts";
import { findSaid, MARKS, type Said } from "../../store/tickets/search.ts";
import { toContactItems } from "../contacts/contact-json.ts";
import { searchAnswer, searchQuery } from "../../contract/tickets/search.ts";
import { route, type Route } from "../http/route.ts";

/** Of people and tickets; their own pages list them all. */
const FEW = 5;

const search = route({
  method: "get",
  path: "/api/search",
  role: "viewer",
  summary: "People, tickets and messages, by name, phone, number, message id, tag, own field and content",
  query: searchQuery,
  answer: searchAnswer,
  async handle({ panel, query }) {
    const { q, cursor, limit } = query;
    const { read } = panel.store;
    const messages = await messagesFor(read, { q, before: cursor ?? null, limit });
    if (cursor !== undefined) return { contacts: [], tickets: [], ...messages };
    const rows = await findContactRows(read, {
      q,
      blocked: null,
      tag: null,
      sort: "activity",
      after: null,
      limit: FEW,
    });
    const meant = { number: numberIn(q), contacts: rows.map(({ id }) => id), tag: q };
    const tickets = await findTicketsMeant(read, meant, FEW);
    return {
      contacts: await toContactItems(read, rows),
      tickets: tickets.map(withContact),
      ...messages,
    };
  },
});

/** `1042` and `#1042`. */
function numberIn(q: string) {
  const [, digits] = /^#?(\d{1,9})$/.exec(asciiDigits(q)) ?? [];
  return digits === undefined ? null : toTicketNumber(Number(digits));
}

const withContact = <T extends { contact: PersonId; contactName: string | null; phone: string | null }>(
  row: T,
) => ({
  ...row,
  contact: { id: row.contact, name: row.contactName, phone: row.phone },
});

interface Page {
  q: string;
  before: number | null;
  limit: number;
}

async function messagesFor(read: Read, { q, before, limit }: Page) {
  const exact = before === null ? await messageWithId(read, q) : null;
  const said = exact
    ? [exact]
    : await findSaid(read, { q, before: before === null ? null : toEntryId(before), limit: limit + 1 });
  const shown = said.slice(0, limit);
  const rows = await findSaidRows(
    read,
    shown.map(({ id }) => id),
  );
  const marked = new Map(shown.map((one) => [one.id, one.marked]));
  return {
    messages: rows.map((row) => ({
      ...withContact(row),
      deleted: row.deletedAt !== null,
      snippet: snippetOf(marked.get(row.entry) ?? row.text ?? "", MARKS),
    })),
    next: said.length > limit ? String(shown.at(-1)?.id) : null,
  };
}

/** The message with this WhatsApp id, if the query looks like one (long, hexadecimal). */
async function messageWithId(read: Read, q: string): Promise<Said | null> {
  if (!/^[0-9a-f]{16,40}$/i.test(q)) return null;
  const id: EntryId | null = await getEntryOfMessage(read, toMessageId(q.toUpperCase()));
  const [row] = id === null ? [] : await findSaidRows(read, [id]);
  return row ? { id: row.entry, marked: row.text ?? "" } : null;
}

export const searchRoutes: Route[] = [search];
