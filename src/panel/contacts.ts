/** Clients, as far as we know them. */
import { changeContactOf } from "../desk/administer.ts";
import { toPersonId } from "../domain/ids.ts";
import { refuse } from "../domain/refusal.ts";
import { findContactRows, getContactRow, type ContactRow } from "../store/contact-lists.ts";
import { audited } from "./audited.ts";
import { byId } from "./contract-basics.ts";
import { contactChange, contactList, contactQuery, contactSchema } from "./contract-tickets.ts";
import { toPage } from "./page.ts";
import { route, type Route } from "./route.ts";

const list = route({
  method: "get",
  path: "/api/contacts",
  role: "viewer",
  summary: "Clients, newest first",
  query: contactQuery,
  answer: contactList,
  async handle({ panel, query }) {
    const { q, blocked, cursor, limit } = query;
    const rows = await findContactRows(panel.store.read, {
      q: q || null,
      blocked: blocked ?? null,
      after: cursor === undefined ? null : toPersonId(cursor),
      limit: limit + 1,
    });
    return toPage(rows, limit, ({ id }) => String(id));
  },
});

const look = route({
  method: "get",
  path: "/api/contacts/:id",
  role: "viewer",
  summary: "One client",
  params: byId,
  answer: contactSchema,
  handle: async ({ panel, params }) =>
    (await getContactRow(panel.store.read, toPersonId(params.id))) ?? refuse("no-such-contact"),
});

const change = route({
  method: "patch",
  path: "/api/contacts/:id",
  role: "supervisor",
  summary: "Name a client, or block them: what a blocked one writes opens nothing",
  params: byId,
  body: contactChange,
  answer: contactSchema,
  handle(call) {
    const { params, body } = call;
    const { name, blocked } = body;
    const id = toPersonId(params.id);
    const line = { action: "contact.changed", facts: () => ({ contact: id, changed: Object.keys(body) }) };
    return audited<ContactRow>(call, line, (desk) =>
      changeContactOf(desk, id, {
        ...(name === undefined ? {} : { name }),
        ...(blocked === undefined ? {} : { blocked }),
      }),
    );
  },
});

export const contactRoutes: Route[] = [list, look, change];
