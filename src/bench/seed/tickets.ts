/**
 * Seed data of the tickets: two years of tickets with their events and entries, and the inbox, outbox and
 * link rows of each message.
 */
import { proto } from "@whiskeysockets/baileys";
import type { Fill } from "./fill.ts";
import type { Team } from "./team.ts";
import { agentSays, clientSays, pick, type Chance } from "./words.ts";

const MINUTE = 60_000;
const YEARS = 2 * 365 * 24 * 60 * MINUTE;
const WAITING = 150;
const IN_PROGRESS = 40;
const FIELD_BYTES = 90;
/** A media reference as WhatsApp makes them, thumbnail included. The file does not exist. */
const PICTURE = Buffer.from(
  proto.Message.encode({
    imageMessage: {
      url: "https://mmg.whatsapp.net/v/t62.7118-24/invented.enc",
      directPath: "/v/t62.7118-24/invented.enc",
      mimetype: "image/jpeg",
      mediaKey: Buffer.alloc(32, 1),
      fileSha256: Buffer.alloc(32, 2),
      fileEncSha256: Buffer.alloc(32, 3),
      fileLength: 182_000,
      width: 1200,
      height: 1600,
      jpegThumbnail: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(900, 7)]),
    },
  }).finish(),
).toString("base64");
const reasons = ["resuelto", "sin respuesta", "derivado", "duplicado", "instalado", null];
const moods = ["neutral", "neutral", "neutral", "neutral", "happy", "angry"];

/** What the tickets are made from: how many, with how many messages, and by whom. */
export interface History {
  fill: Fill;
  chance: Chance;
  team: Team;
  now: number;
  tickets: number;
  messages: number;
  /** Ids of the first and the last contact. */
  contacts: { first: number; last: number };
}

interface Ticket {
  number: number;
  contact: number;
  agent: number;
  room: { id: number; jid: string };
  group: Team["groups"][number];
  openedAt: number;
  state: "closed" | "waiting" | "in_progress";
  messages: number;
}

/** Inserts all tickets. Calls `progress` with each ticket's number. */
export function fillTickets(history: History, progress: (number: number) => void): void {
  const { chance, messages, tickets } = history;
  let entry = 0;
  for (let number = 1; number <= tickets; number++) {
    const left = messages - entry;
    const fair = left / (tickets - number + 1);
    const count = number === tickets ? left : Math.max(1, Math.round(fair * (0.3 + chance() * 1.4)));
    const ticket = plan(history, number, Math.min(count, left));
    fillTicket(history, ticket);
    fillSaid(history, ticket, entry);
    entry += ticket.messages;
    progress(number);
  }
}

function plan({ chance, team, now, tickets, contacts }: History, number: number, messages: number): Ticket {
  const fromEnd = tickets - number;
  const live = fromEnd < WAITING + IN_PROGRESS;
  const state = !live ? "closed" : fromEnd < WAITING ? "waiting" : "in_progress";
  const held = Math.max(0, fromEnd - WAITING);
  const agent = state === "in_progress" ? atRound(team.agents, held) : pick(chance, team.agents);
  const room =
    state === "in_progress"
      ? atRound(agent.rooms, Math.floor(held / team.agents.length))
      : pick(chance, agent.rooms);
  const many = contacts.last - contacts.first + 1;
  // Some write every week, most of them once; who has a live ticket has one only.
  const contact = live ? contacts.last - fromEnd : contacts.first + Math.floor(chance() ** 2 * many);
  const openedAt = live
    ? now - (fromEnd + 1) * MINUTE
    : now - Math.round((fromEnd / tickets) * YEARS) - 240 * MINUTE;
  return {
    number,
    contact,
    agent: agent.id,
    room,
    group: pick(chance, team.groups),
    openedAt,
    state,
    messages,
  };
}

const atRound = <T>(of: readonly T[], index: number): T => of[index % of.length] as T;

function fillTicket({ fill, chance, team }: History, ticket: Ticket): void {
  const { number, contact, agent, room, group, openedAt, state, messages } = ticket;
  const queuedAt = openedAt + MINUTE;
  const claimedAt = queuedAt + Math.round(chance() * 20 * MINUTE);
  const lastAt = openedAt + messages * MINUTE;
  const held = state === "in_progress";
  const closed = state === "closed";
  const reason = closed ? pick(chance, reasons) : null;
  fill("tickets", {
    number,
    contact,
    state,
    area: group.area,
    main_group: group.id,
    agent: held ? agent : null,
    room: held ? room.id : null,
    opened_at: openedAt,
    waiting_since: closed ? null : queuedAt,
    claimed_at: held ? claimedAt : null,
    closed_at: closed ? lastAt + MINUTE : null,
    close_reason: reason,
    closed_by: closed ? agent : null,
    last_agent: state === "waiting" ? null : agent,
    mood: pick(chance, moods),
    urgent: chance() < 0.05 ? 1 : 0,
    unanswered_since: closed || chance() < 0.5 ? null : lastAt,
    last_message_at: lastAt,
  });
  const event = (name: string, at: number, facts: object) =>
    fill("ticket_events", { ticket: number, at, event: name, actor: null, facts: JSON.stringify(facts) });
  event("opened", openedAt, {});
  event("queued", queuedAt, { mainGroup: group.id });
  if (state !== "waiting") event("claimed", claimedAt, { agent, room: room.id });
  if (closed) event("closed", lastAt + MINUTE, { reason });
  if (chance() < 0.3) fill("ticket_tags", { ticket: number, tag: pick(chance, team.tags) });
}

const sides = [
  "client",
  "client",
  "client",
  "client",
  "agent",
  "agent",
  "agent",
  "agent",
  "bot",
  "client",
] as const;

function fillSaid(history: History, ticket: Ticket, before: number): void {
  const { fill, chance } = history;
  for (let n = 0; n < ticket.messages; n++) {
    const id = before + n + 1;
    const at = ticket.openedAt + n * MINUTE;
    const side = n === 1 ? "bot" : chance() < 0.02 ? "note" : atRound(sides, n);
    const said = say(side, chance, ticket.number);
    const author = side === "client" ? ticket.contact : side === "bot" ? null : ticket.agent;
    fill("entries", { id, ticket: ticket.number, side, author, at, content: said.content, text: said.text });
    if (side !== "note") fillCarried(history, ticket, { id, at, author, side, said: said.content });
  }
}

function say(side: string, chance: Chance, number: number): { content: string; text: string | null } {
  if (side === "bot") return ofText(`✅ Registramos tu consulta con el número *#${number}*.`);
  if (side === "client" && chance() < 0.12) {
    const caption = chance() < 0.3 ? clientSays(chance) : null;
    const media = {
      kind: "image",
      wire: PICTURE,
      mimeType: "image/jpeg",
      caption,
      fileName: null,
      size: 90_000,
      seconds: null,
    };
    return { content: JSON.stringify({ kind: "media", media }), text: caption };
  }
  return ofText(side === "client" ? clientSays(chance) : agentSays(chance));
}

const ofText = (text: string) => ({ content: JSON.stringify({ kind: "text", text }), text });

interface Carried {
  id: number;
  at: number;
  author: number | null;
  side: string;
  said: string;
}

/** Inserts the message where it was written and where it was copied: one inbox row, one outbox row, two links. */
function fillCarried({ fill }: History, ticket: Ticket, { id, at, author, side, said }: Carried): void {
  const client = `p:${ticket.contact}`;
  const room = `g:${ticket.room.jid}`;
  const [from, to] = side === "client" ? [client, room] : [room, client];
  const original = `AC${id.toString(16).toUpperCase().padStart(30, "0")}`;
  const copy = `3EB0${id.toString(16).toUpperCase().padStart(18, "0")}`;
  if (side !== "bot") {
    fill("links", { chat: from, message: original, entry: id, author, role: "original", created_at: at });
    const sentAt = new Date(at).toISOString();
    const arrival = `{"id":"${original}","fromMe":false,"sentAt":"${sentAt}","live":true,"mentions":[],"content":${said}}`;
    fill("inbox", {
      chat: from,
      sender: author,
      message: original,
      from_me: 0,
      received_at: at,
      arrival,
      state: "done",
    });
  }
  fill("links", { chat: to, message: copy, entry: id, author: null, role: "copy", created_at: at });
  const sent = {
    chat: to,
    message: copy,
    bytes: Buffer.alloc(FIELD_BYTES, id),
    content: said,
    entry: id,
    ticket: ticket.number,
  };
  fill("outbox", {
    ...sent,
    state: "sent",
    attempts: 1,
    created_at: at,
    sent_at: at,
    delivered_at: at,
    read_at: at,
  });
}
