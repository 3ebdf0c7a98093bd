/** What the law gives a client: all we hold about them as a file, and the end of it. */
import { beginErasing } from "../desk/erase-contact.ts";
import { contactFields } from "../desk/contact-fields.ts";
import { toPersonId } from "../domain/ids.ts";
import { isRefusal } from "../domain/refusal.ts";
import { findExportNotes, findExportTickets } from "../store/contact-export.ts";
import { audited, writeLine } from "./audited.ts";
import { contactPage } from "./contact-json.ts";
import { byId } from "./contract-basics.ts";
import { contactExport, eraseAnswer, eraseBody } from "./contract-contacts.ts";
import { eraseAll } from "./erasing.ts";
import { route, type Route } from "./route.ts";

const download = route({
  method: "get",
  path: "/api/contacts/:id/export",
  role: "supervisor",
  summary: "Everything we hold about one client, as a file",
  params: byId,
  answer: contactExport,
  async handle(call) {
    const { panel, params, res } = call;
    const id = toPersonId(params.id);
    const { read } = panel.store;
    const contact = await contactPage(read, id);
    if (isRefusal(contact)) return contact;
    await panel.atDesk(({ tx, now }) =>
      writeLine(tx, call, { at: now, action: "contact.exported", facts: { contact: id } }),
    );
    const known = await contactFields(read, panel.speakers[panel.config.language]);
    const labelOf = (key: string): string => known.find((field) => field.key === key)?.label ?? key;
    res.attachment(`contact-${id}.json`);
    return {
      exportedAt: panel.clock(),
      contact,
      fields: Object.entries(contact.fields).map(([key, value]) => ({ label: labelOf(key), value })),
      notes: await findExportNotes(read, id),
      tickets: await findExportTickets(read, id),
    };
  },
});

const erase = route({
  method: "post",
  path: "/api/contacts/:id/erase",
  role: "admin",
  summary: "Nothing personal of a client stays, here: older backups keep what they have",
  params: byId,
  body: eraseBody,
  answer: eraseAnswer,
  async handle(call) {
    const { panel, params, body } = call;
    const person = toPersonId(params.id);
    const erasing = await panel.atDesk((desk) => beginErasing(desk, { person, confirm: body.confirm }));
    if (isRefusal(erasing)) return erasing;
    const line = { action: "contact.erased", facts: (tickets: number) => ({ contact: person, tickets }) };
    const tickets = await eraseAll(panel, erasing, (finish) => audited<number>(call, line, finish));
    return isRefusal(tickets) ? tickets : { tickets, messages: erasing.said.length };
  },
});

export const contactDataRoutes: Route[] = [download, erase];
