/** How a ticket and what was said in it read in the API. */
import { chatOfPerson, toEntryId, type EntryId, type TicketNumber } from "../domain/ids.ts";
import type { InboundContent } from "../domain/inbound.ts";
import { refuse, type Refusal } from "../domain/refusal.ts";
import { admits } from "../domain/ticket.ts";
import type { Read } from "../store/open.ts";
import {
  findDeliveries,
  findEntryPage,
  findEvents,
  getTicketRow,
  type TicketRow,
} from "../store/ticket-lists.ts";
import { mediaJson } from "./entry-media.ts";
import type { Panel } from "./panel.ts";

export function toTicketJson(row: TicketRow) {
  const { contact, givenName, pushName, phone, agent, lastAgent, agentName, ...ticket } = row;
  const attendedBy = agent ?? lastAgent;
  return {
    ...ticket,
    contact: { id: contact, name: givenName ?? pushName, phone },
    agent: attendedBy === null ? null : { id: attendedBy, name: agentName },
  };
}

export async function pageOf(
  { store: { read }, whatsapp }: Pick<Panel, "store" | "whatsapp">,
  { number, before, limit }: { number: TicketNumber; before: number | null; limit: number },
) {
  const row = await getTicketRow(read, number);
  if (!row) return refuse("no-such-ticket", { number }) satisfies Refusal;
  const oldestFirst = await findEntryPage(read, {
    ticket: number,
    before: before === null ? null : toEntryId(before),
    limit: limit + 1,
  });
  const page = oldestFirst.slice(-limit);
  const deliveries = await deliveriesOf(
    read,
    row,
    page.map(({ entry }) => entry.id),
  );
  return {
    ticket: toTicketJson(row),
    entries: page.map((line) => ({
      ...toEntryJson(line, deliveries),
      media: mediaJson(whatsapp, line.entry.content),
    })),
    older: oldestFirst.length > limit ? (page[0]?.entry.id ?? null) : null,
    events: (await findEvents(read, number)).map(({ id, at, event, facts, actor, actorName }) => ({
      id,
      at,
      event,
      facts,
      actor: actor === null ? null : { id: actor, name: actorName },
    })),
    can: Object.entries(admits).flatMap(([verb, states]) =>
      (states as string[]).includes(row.state) ? [verb] : [],
    ),
  };
}

type Line = Awaited<ReturnType<typeof findEntryPage>>[number];
type Deliveries = Map<EntryId, Awaited<ReturnType<typeof findDeliveries>>[number]>;

/** Only what goes to the client; a copy in the room is no delivery. */
async function deliveriesOf(read: Read, { contact }: TicketRow, of: EntryId[]): Promise<Deliveries> {
  const client = chatOfPerson(contact);
  const found: Deliveries = new Map();
  for (const delivery of await findDeliveries(read, of)) {
    if (delivery.entry !== null && delivery.chat === client) found.set(delivery.entry, delivery);
  }
  return found;
}

function toEntryJson({ entry, authorName }: Line, deliveries: Deliveries) {
  const { id, side, author, at, content, text, editedAt, deletedAt } = entry;
  return {
    id,
    side,
    author: author === null ? null : { id: author, name: authorName },
    at,
    kind: content.kind,
    text,
    location: locationOf(content),
    editedAt,
    deletedAt,
    delivery: deliveries.get(id) ?? null,
  };
}

function locationOf(content: InboundContent) {
  if (content.kind !== "location") return null;
  const { latitude, longitude, name } = content;
  return { latitude, longitude, name };
}
