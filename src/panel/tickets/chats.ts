/** Route handlers for writing first to a client or a number: check of the number, quota of the day, start. */
import type { z } from "zod";
import { isSame, startChat, startedToday, whyNotWrite } from "../../desk/lifecycle/start-chat.ts";
import { meet } from "../../desk/people/people.ts";
import { toPersonId, type PersonId, type TicketNumber } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Attended } from "../../domain/ticket.ts";
import { findAccounts } from "../../store/accounts/accounts.ts";
import { findByAddress, getContact, getPerson, nameOf } from "../../store/contacts/people.ts";
import { getSetup } from "../../store/settings.ts";
import { getTicketRow } from "../../store/tickets/ticket-lists.ts";
import { doneBefore, onceOf } from "../auth/audited.ts";
import { chatCheck, chatCheckBody, chatQuota, newChat, panelPeople } from "../../contract/tickets/chats.ts";
import { ticketSchema } from "../../contract/tickets/tickets.ts";
import { addressFor, lookUpPhone, readPhone } from "../http/phones.ts";
import { refusalSentence } from "../../i18n/refusal-sentences.ts";
import { may } from "../../contract/roles.ts";
import { route, type Call, type Route } from "../http/route.ts";
import { whyNotAsIs } from "./as-is.ts";
import { toTicketJson } from "./ticket-page.ts";

const quota = route({
  method: "get",
  path: "/api/chats/quota",
  role: "operator",
  summary: "How many conversations were started today, and how many may be",
  answer: chatQuota,
  async handle({ panel: { store, clock, config } }) {
    const { settings } = await getSetup(store.read);
    return startedToday({ tx: store.read, now: clock(), timezone: config.timezone, settings });
  },
});

type Asking = Pick<Call, "panel" | "who">;

interface Whom {
  contact?: number | undefined;
  phone?: string | undefined;
}

interface Found {
  display: string | null;
  onWhatsapp: boolean | null;
  /** null = nobody we have met. */
  person: PersonId | null;
  problem: Refusal | null;
}

const check = route({
  method: "post",
  again: "harmless",
  path: "/api/chats/check",
  role: "operator",
  unaudited: "it looks a number up and changes nothing",
  summary: "Whom one would write to, whether WhatsApp knows them, and what forbids it",
  body: chatCheckBody,
  answer: chatCheck,
  async handle(call) {
    const { panel, body } = call;
    const found = await find(call, body);
    if (isRefusal(found)) return found;
    const { display, onWhatsapp, person, problem } = found;
    const contact = person === null ? null : await getContact(panel.store.read, person);
    const isLive = problem?.refused === "chat-has-live-ticket";
    return {
      display,
      onWhatsapp,
      contact: contact && { id: contact.person, name: await nameOf(panel.store.read, contact.person) },
      liveTicket: isLive ? Number(problem.facts["number"]) : null,
      problem: problem === null ? null : refusalSentence(panel.t, problem),
    };
  },
});

async function find(call: Asking, { contact, phone }: Whom): Promise<Found | Refusal> {
  if ((contact === undefined) === (phone === undefined)) return refuse("chat-one-way");
  if (phone !== undefined) return findByPhone(call, phone);
  const { read } = call.panel.store;
  const person = toPersonId(contact ?? 0);
  if (!(await getContact(read, person))) return refuse("no-such-contact");
  const { self } = await getSetup(read);
  const known = await getPerson(read, person);
  return {
    display: known.phone === null ? null : displayPhone(known.phone),
    onWhatsapp: true,
    person,
    problem: await whyNotWrite(read, { self, person }),
  };
}

async function findByPhone(call: Asking, typed: string): Promise<Found | Refusal> {
  const { panel } = call;
  const phone = readPhone(panel, typed);
  if (isRefusal(phone)) return phone;
  const isOnline = panel.whatsapp.connection().state === "connected";
  const known = isOnline ? await lookUpPhone(call, phone) : null;
  const address: Address = { lid: known?.address.lid ?? null, phone: known?.asked ?? phone.likeliest };
  const { read } = panel.store;
  const { self } = await getSetup(read);
  const [person] = await findByAddress(read, address);
  return {
    display: phone.display,
    onWhatsapp: isOnline ? known !== null : null,
    person: person?.id ?? null,
    problem: isSame(self, address)
      ? refuse("chat-with-ourselves")
      : person
        ? await whyNotWrite(read, { self, person: person.id })
        : null,
  };
}

const start = route({
  method: "post",
  again: "by-key",
  path: "/api/chats",
  role: "operator",
  summary: "Write first to a client or a number: opens a ticket, attended to here or by an agent in a room",
  body: newChat,
  answer: ticketSchema,
  status: 201,
  async handle(call) {
    const { panel } = call;
    // Whom it is for is asked of WhatsApp, which may be away when the answer is asked for again.
    const before = await doneBefore<TicketNumber>(call, panel.store.read);
    const number = before ?? (await begin(call));
    if (isRefusal(number)) return number;
    const row = await getTicketRow(panel.store.read, number);
    return row ? toTicketJson(row) : refuse("no-such-ticket", { number });
  },
});

type Starting = Pick<
  Call<unknown, unknown, z.output<typeof newChat>>,
  "panel" | "who" | "req" | "query" | "body"
>;

async function begin(call: Starting): Promise<TicketNumber | Refusal> {
  const { body, who } = call;
  const { store, t } = call.panel;
  const client = body.contact === undefined ? null : toPersonId(body.contact);
  const why = await whyNotAsIs({ tx: store.read, t }, { ...body, client });
  if (why) return why;
  const whom = await addressOrContact(call, body);
  if (isRefusal(whom)) return whom;
  const line = {
    action: "chat.started",
    facts: ({ number, contact }: Attended) => ({ ticket: number, contact, agent: body.agent ?? null }),
    id: ({ number }: Attended) => number,
  };
  return onceOf<Attended, TicketNumber>(call, line, async (ctx) =>
    startChat(ctx, {
      person: "person" in whom ? whom.person : (await meet(ctx, whom)).id,
      user: who?.user ?? "",
      text: body.text,
      area: body.area ?? null,
      agent: body.agent === undefined ? null : toPersonId(body.agent),
    }),
  );
}

/** Looks the number up at WhatsApp, before the transaction: the network must not hold up the writer. */
async function addressOrContact(
  call: Asking,
  { contact, phone }: Whom,
): Promise<Address | { person: PersonId } | Refusal> {
  if ((contact === undefined) === (phone === undefined)) return refuse("chat-one-way");
  if (phone !== undefined) return addressFor(call, phone);
  const person = toPersonId(contact ?? 0);
  return (await getContact(call.panel.store.read, person)) ? { person } : refuse("no-such-contact");
}

const people = route({
  method: "get",
  path: "/api/panel-people",
  role: "viewer",
  summary: "Who may attend to clients in the panel, by name",
  answer: panelPeople,
  async handle({ panel }) {
    const accounts = await findAccounts(panel.store.read);
    const items = accounts
      .filter(({ role }) => may(role, "operator"))
      .map(({ user, name }) => ({ user, name: name || user }));
    return { items: items.toSorted((one, other) => one.name.localeCompare(other.name)) };
  },
});

export const chatRoutes: Route[] = [quota, check, start, people];
