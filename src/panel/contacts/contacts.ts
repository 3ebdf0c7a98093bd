/** Route handlers of contacts (clients): list, page, change, merge. */
import { changeContactOf, touchedBy } from "../../desk/contacts/contacts.ts";
import { mergeContacts } from "../../desk/people/merge-contacts.ts";
import { toPersonId } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import {
  findContactRows,
  sortKey,
  type ContactMark,
  type ContactSort,
} from "../../store/contacts/contact-lists.ts";
import { audited } from "../auth/audited.ts";
import { contactPage, toContactItems } from "./contact-json.ts";
import { byId } from "../../contract/basics.ts";
import {
  contactChange,
  contactList,
  contactQuery,
  contactSchema,
  mergeBody,
} from "../../contract/contacts/contacts.ts";
import { toPage } from "../http/pagination.ts";
import { ProblemError } from "../http/problems.ts";
import { may } from "../../contract/roles.ts";
import { route, type Route } from "../http/route.ts";

const list = route({
  method: "get",
  path: "/api/contacts",
  role: "viewer",
  summary: "Clients, by their last activity, name or number of tickets",
  query: contactQuery,
  answer: contactList,
  async handle({ panel: { store }, query }) {
    const { q, blocked, tag, sort, cursor, limit } = query;
    const rows = await findContactRows(store.read, {
      q: q || null,
      blocked: blocked ?? null,
      tag: tag ?? null,
      sort,
      after: cursor === undefined ? null : openCursor(cursor, sort),
      limit: limit + 1,
    });
    const page = toPage(rows, limit, (last) => `${last.id}-${sortKey(last, sort)}`);
    return { ...page, items: await toContactItems(store.read, page.items) };
  },
});

function openCursor(cursor: string, sort: ContactSort): ContactMark {
  const [, id, key] = /^(\d{1,15})-(.*)$/s.exec(cursor) ?? [];
  if (id === undefined || key === undefined) throw new ProblemError("invalid-query");
  if (sort === "name") return { id: toPersonId(Number(id)), key };
  if (!/^\d{1,15}$/.test(key)) throw new ProblemError("invalid-query");
  return { id: toPersonId(Number(id)), key: Number(key) };
}

const look = route({
  method: "get",
  path: "/api/contacts/:id",
  role: "viewer",
  summary: "One client",
  params: byId,
  answer: contactSchema,
  handle: ({ panel, params }) => contactPage(panel.store.read, toPersonId(params.id)),
});

const change = route({
  method: "patch",
  path: "/api/contacts/:id",
  role: "operator",
  summary:
    "Name a client, fill their fields, tag them; a supervisor blocks: what a blocked one writes opens nothing. With `was`, what somebody else changed meanwhile is not overwritten: 409 changed-meanwhile",
  params: byId,
  body: contactChange,
  answer: contactSchema,
  async handle(call) {
    const { panel, who, params, body } = call;
    if (body.blocked !== undefined && !(who && may(who.role, "supervisor")))
      throw new ProblemError("not-allowed");
    const id = toPersonId(params.id);
    const line = { action: "contact.changed", facts: () => ({ contact: id, changed: touchedBy(body) }) };
    const done = await audited(call, line, (ctx) => changeContactOf(ctx, id, body));
    return isRefusal(done) ? done : contactPage(panel.store.read, id);
  },
});

const merge = route({
  method: "post",
  again: "harmless",
  path: "/api/contacts/:id/merge",
  role: "supervisor",
  summary: "Two clients are one person: this one stays, with everything of the other",
  params: byId,
  body: mergeBody,
  answer: contactSchema,
  async handle(call) {
    const kept = toPersonId(call.params.id);
    const gone = toPersonId(call.body.other);
    const line = { action: "contact.merged", facts: () => ({ contact: kept, other: gone }) };
    const done = await audited(call, line, (ctx) => mergeContacts(ctx, { kept, gone }));
    return isRefusal(done) ? done : contactPage(call.panel.store.read, kept);
  },
});

export const contactRoutes: Route[] = [list, look, change, merge];
