/** JSON serialization of a ticket, and of the page that shows its conversation and history. */
import { toEntryId, type EntryId, type TicketNumber } from "../../domain/ids.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { panelNames } from "../../store/accounts/account-names.ts";
import { findEntriesAfter, findEntryPage, getLine } from "../../store/messages/entry-lists.ts";
import { findEvents, getTicketRow, type TicketRow } from "../../store/tickets/ticket-lists.ts";
import { entriesJson } from "./entry-json.ts";
import type { Panel } from "../panel.ts";
import { verbsOf } from "./ticket-verbs.ts";

export function toTicketJson(row: TicketRow) {
  const { contact, givenName, pushName, phone, attendedBy, agentName, panelUser, panelName, ...rest } = row;
  const { lastEntry, lastSide, lastKind, lastMedia, lastText, lastAt, lastDeletedAt, ...ticket } = rest;
  const deleted = lastDeletedAt !== null;
  return {
    ...ticket,
    contact: { id: contact, name: givenName ?? pushName, phone },
    agent: attendedBy === null ? null : { id: attendedBy, name: agentName },
    panelUser: panelUser === null ? null : { user: panelUser, name: panelName ?? panelUser },
    preview:
      lastEntry === null || lastSide === null || lastKind === null || lastAt === null
        ? null
        : {
            entry: lastEntry,
            side: lastSide,
            kind: lastKind,
            media: lastMedia,
            text: deleted ? null : lastText,
            at: lastAt,
            deleted,
          },
  };
}

export async function pageOf(
  panel: Panel,
  { number, before, limit }: { number: TicketNumber; before: number | null; limit: number },
) {
  const { read } = panel.store;
  const row = await getTicketRow(read, number);
  if (!row) return refuse("no-such-ticket", { number }) satisfies Refusal;
  const oldestFirst = await findEntryPage(read, {
    ticket: number,
    before: before === null ? null : toEntryId(before),
    limit: limit + 1,
  });
  const page = oldestFirst.slice(-limit);
  return {
    ticket: toTicketJson(row),
    entries: await entriesJson(panel, page, row.contact),
    older: oldestFirst.length > limit ? (page[0]?.entry.id ?? null) : null,
    events: await eventsJson(panel, number),
    ...(await verbsOf(panel, row)),
  };
}

async function eventsJson({ store: { read } }: Panel, number: TicketNumber) {
  const events = await findEvents(read, number);
  const userOf = ({ facts }: (typeof events)[number]): string | null => facts["user"]?.toString() ?? null;
  const nameOf = await panelNames(
    read,
    events.flatMap((event) => userOf(event) ?? []),
  );
  return events.map((one) => {
    const { id, at, event, facts, damaged, actor, actorName } = one;
    const user = userOf(one);
    const by = user === null ? actorName : nameOf({ user, at });
    const ref = actor === null ? null : { id: actor, name: actorName };
    return { id, at, event, facts, damaged, actor: ref, by };
  });
}

/** Entries after a given one: cheap enough for every live event. */
export async function catchUp(
  panel: Panel,
  { number, after, limit }: { number: TicketNumber; after: number; limit: number },
) {
  const { read } = panel.store;
  const row = await getTicketRow(read, number);
  if (!row) return refuse("no-such-ticket", { number }) satisfies Refusal;
  const lines = await findEntriesAfter(read, { ticket: number, after: toEntryId(after), limit: limit + 1 });
  const page = lines.slice(0, limit);
  return {
    items: await entriesJson(panel, page, row.contact),
    next: lines.length > limit ? (page.at(-1)?.entry.id ?? null) : null,
  };
}

export async function oneEntry(panel: Panel, { number, entry }: { number: TicketNumber; entry: EntryId }) {
  const { read } = panel.store;
  const row = await getTicketRow(read, number);
  const line = row && (await getLine(read, { ticket: number, entry }));
  const [json] = row && line ? await entriesJson(panel, [line], row.contact) : [];
  return json ?? (refuse("no-such-entry") satisfies Refusal);
}
