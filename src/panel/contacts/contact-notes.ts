/**
 * Route handlers of internal notes on contacts. Everybody with access to the panel reads them; a note is changed by its
 * author or a supervisor.
 */
import { noteOnContact, removeContactNote, rewriteContactNote } from "../../desk/contacts/contact-notes.ts";
import { toPersonId } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { findNotesOf, getNote, type ContactNote } from "../../store/contacts/contact-facts.ts";
import { getContactRow } from "../../store/contacts/contact-lists.ts";
import { audited, once } from "../auth/audited.ts";
import { byId } from "../../contract/basics.ts";
import {
  byIdAndNote,
  contactNote,
  contactNoteBody,
  contactNoteList,
  contactNoteQuery,
} from "../../contract/contacts/contacts.ts";
import { toPage } from "../http/pagination.ts";
import { may } from "../../contract/roles.ts";
import { route, type Call, type Route } from "../http/route.ts";
import type { SignedIn } from "../http/signed-in.ts";

const list = route({
  method: "get",
  path: "/api/contacts/:id/notes",
  role: "viewer",
  summary: "Notes on a client, newest first",
  params: byId,
  query: contactNoteQuery,
  answer: contactNoteList,
  async handle({ panel: { store }, who, params, query }) {
    const contact = toPersonId(params.id);
    if (!(await getContactRow(store.read, contact))) return refuse("no-such-contact");
    const { cursor, limit } = query;
    const rows = await findNotesOf(store.read, { contact, before: cursor ?? null, limit: limit + 1 });
    return toPage(
      rows.map((row) => toNoteJson(row, who)),
      limit,
      ({ id }) => String(id),
    );
  },
});

function toNoteJson(note: ContactNote, who: SignedIn | null) {
  const { id, text, account, user, userName, at, editedAt } = note;
  const author = account === null || user === null ? null : { id: account, user, name: userName || user };
  return { id, text, author, at, editedAt, canChange: canChange(who, account) };
}

function canChange(who: SignedIn | null, account: number | null): boolean {
  if (!who || !may(who.role, "operator")) return false;
  return may(who.role, "supervisor") || who.account === account;
}

const add = route({
  method: "post",
  again: "by-key",
  path: "/api/contacts/:id/notes",
  role: "operator",
  summary: "Write something down about a client that they never see",
  params: byId,
  body: contactNoteBody,
  answer: contactNote,
  status: 201,
  async handle(call) {
    const { who, params, body } = call;
    const line = { action: "contact.noted", facts: (note: number) => ({ contact: params.id, note }) };
    const note = await once<number>(call, line, (ctx) =>
      noteOnContact(ctx, toPersonId(params.id), { account: who?.account ?? null, text: body.text }),
    );
    return isRefusal(note) ? note : now(call, { id: params.id, note });
  },
});

async function now({ panel, who }: Pick<Call, "panel" | "who">, { id, note }: { id: number; note: number }) {
  const row = await getNote(panel.store.read, toPersonId(id), note);
  return row ? toNoteJson(row, who) : refuse("no-such-note");
}

const asked = ({ who, params }: { who: SignedIn | null; params: { id: number; note: number } }) => ({
  contact: toPersonId(params.id),
  note: params.note,
  account: who?.account ?? null,
  ofOthers: who !== null && may(who.role, "supervisor"),
});

const change = route({
  method: "patch",
  path: "/api/contacts/:id/notes/:note",
  role: "operator",
  summary: "Write a note anew: your own, or as a supervisor any",
  params: byIdAndNote,
  body: contactNoteBody,
  answer: contactNote,
  async handle(call) {
    const { params, body } = call;
    const line = { action: "contact.note-changed", facts: () => ({ contact: params.id, note: params.note }) };
    const done = await audited(call, line, (ctx) => rewriteContactNote(ctx, asked(call), body.text));
    return isRefusal(done) ? done : now(call, params);
  },
});

const remove = route({
  method: "delete",
  path: "/api/contacts/:id/notes/:note",
  role: "operator",
  summary: "Delete a note: your own, or as a supervisor any",
  params: byIdAndNote,
  async handle(call): Promise<void | Refusal> {
    const { params } = call;
    const line = { action: "contact.note-removed", facts: () => ({ contact: params.id, note: params.note }) };
    const done = await audited(call, line, (ctx) => removeContactNote(ctx, asked(call)));
    if (isRefusal(done)) return done;
  },
});

export const contactNoteRoutes: Route[] = [list, add, change, remove];
