/** State machine of a ticket (one request of one contact): state and facts in, new state or refusal out. Pure. */
import type { MainGroupId, PersonId, RoomId, TicketNumber } from "./ids.ts";
import type { Mood } from "./language/sentiment.ts";
import { refuse, type Refusal } from "./refusal.ts";

export type Area = "support" | "sales";
/** organic: the client wrote first · induced: we did. */
export type Origin = "organic" | "induced";
/** All areas, in order. */
export const areas: Area[] = ["support", "sales"];

interface Opened {
  number: TicketNumber;
  contact: PersonId;
  openedAt: Date;
  mood: Mood;
  urgent: boolean;
  asksForPerson: boolean;
  /** The agent who had it last; null = none yet, or a panel user had it last. */
  lastAgent: PersonId | null;
  /** User name of the panel user who had it last; null = an agent had it last, or nobody yet. */
  lastPanelUser: string | null;
  /** Who wrote first: the client, or we. It never changes. */
  origin: Origin;
  /** How often it was passed on: to another agent, or to a main group's queue. */
  transfers: number;
  /** When the client last spoke without an answer since; null = nothing to answer. */
  unansweredSince: Date | null;
  lastMessageAt: Date;
}
/** Assigned to a main group. */
interface Queued extends Opened {
  area: Area;
  mainGroup: MainGroupId;
  /**
   * Start of the wait, from which every clock, list and figure counts: the client's first message, of the
   * first time or of a reopening; for a case that an agent gave back, the moment it came back. A move from
   * queue to queue does not restart it.
   */
  waitingSince: Date;
}

/** Being gathered; has no card yet. `area` null = the client has not chosen. */
export type Intake = Opened & { state: "intake"; area: Area | null; gatherUntil: Date; gatherBy: Date };
export type Waiting = Queued & { state: "waiting" };
export type InProgress = Queued & {
  state: "in_progress";
  agent: PersonId;
  room: RoomId;
  panelUser: null;
  claimedAt: Date;
};
/** Somebody attends to it in the panel, without a room. */
export type AtPanel = Queued & {
  state: "in_progress";
  agent: null;
  room: null;
  /** User name. */
  panelUser: string;
  claimedAt: Date;
};
/** Somebody has it: an agent in a room, or somebody in the panel. */
export type Attended = InProgress | AtPanel;
export type Closed = Opened & {
  state: "closed";
  area: Area | null;
  mainGroup: MainGroupId | null;
  closedAt: Date;
  /** As the agent typed it, or one of ours ("sin respuesta", …); null = none given. */
  reason: string | null;
  /** null = the program itself. */
  closedBy: PersonId | null;
};
export type Ticket = Intake | Waiting | Attended | Closed;
export type Live = Exclude<Ticket, Closed>;

/** Which states admit which verb. Commands refuse, and the panel disables buttons, from this table. */
/**
 * Since when the client has waited for somebody: for their ticket to be taken, or for an answer of whoever has it; null = they
 * do not wait, are still being listened to, or are done.
 */
export function waitsSince(ticket: {
  state: Ticket["state"];
  waitingSince: Date | null;
  unansweredSince: Date | null;
}): Date | null {
  if (ticket.state === "waiting") return ticket.waitingSince;
  return ticket.state === "in_progress" ? ticket.unansweredSince : null;
}

export const admits = {
  claim: ["waiting"],
  take: ["waiting"],
  assign: ["waiting", "in_progress"],
  transfer: ["waiting", "in_progress"],
  release: ["in_progress"],
  close: ["intake", "waiting", "in_progress"],
  message: ["in_progress"],
  note: ["intake", "waiting", "in_progress", "closed"],
  tag: ["intake", "waiting", "in_progress", "closed"],
  reopen: ["closed"],
} satisfies Record<string, Ticket["state"][]>;

/** Ends the intake: the ticket waits in a main group, counted from the client's first word. */
export function queue(ticket: Intake, to: { area: Area; mainGroup: MainGroupId }): Waiting {
  const { gatherUntil: _until, gatherBy: _by, ...opened } = ticket;
  const waitingSince = ticket.unansweredSince ?? ticket.openedAt;
  return { ...opened, state: "waiting", area: to.area, mainGroup: to.mainGroup, waitingSince };
}

/** Quoting the card twice is not an error: the same agent gets the same ticket back, unchanged. */
export function claim(
  ticket: Ticket,
  { agent, room, at }: { agent: PersonId; room: RoomId | null; at: Date },
): InProgress | Refusal<"no-free-room" | "already-taken" | "ticket-closed" | "not-ready"> {
  switch (ticket.state) {
    case "intake":
      return refuse("not-ready", { number: ticket.number });
    case "waiting":
      if (room === null) return refuse("no-free-room", { agent });
      return {
        ...ticket,
        state: "in_progress",
        agent,
        room,
        panelUser: null,
        claimedAt: at,
        lastAgent: agent,
        lastPanelUser: null,
      };
    case "in_progress":
      return ticket.room !== null && ticket.agent === agent ? ticket : alreadyTaken(ticket);
    case "closed":
      return refuse("ticket-closed", { number: ticket.number });
  }
}

/** Somebody in the panel takes it, to answer it there. Taking what one has changes nothing. */
export function takeAtPanel(
  ticket: Ticket,
  { user, at }: { user: string; at: Date },
): AtPanel | Refusal<"already-taken" | "ticket-closed" | "not-ready"> {
  switch (ticket.state) {
    case "intake":
      return refuse("not-ready", { number: ticket.number });
    case "waiting":
      return {
        ...ticket,
        state: "in_progress",
        agent: null,
        room: null,
        panelUser: user,
        claimedAt: at,
        lastAgent: null,
        lastPanelUser: user,
      };
    case "in_progress":
      return ticket.room === null && ticket.panelUser === user ? ticket : alreadyTaken(ticket);
    case "closed":
      return refuse("ticket-closed", { number: ticket.number });
  }
}

const alreadyTaken = ({ number, ...ticket }: Attended): Refusal<"already-taken"> =>
  refuse(
    "already-taken",
    ticket.room === null ? { user: ticket.panelUser, number } : { by: ticket.agent, number },
  );

/** Nobody has it any more. */
function letGo(ticket: Attended): Queued {
  const { agent: _agent, room: _room, panelUser: _user, claimedAt: _claimedAt, ...queued } = ticket;
  return queued;
}

/** Gives the ticket back to its main group, where it waits from `at` on. */
export function release(ticket: Ticket, { at }: { at: Date }): Waiting | Refusal<"not-in-progress"> {
  if (ticket.state !== "in_progress") return refuse("not-in-progress", { number: ticket.number });
  return { ...letGo(ticket), state: "waiting", waitingSince: at };
}

/**
 * Moves the ticket to another main group's queue, or back into its own. Asking again for the queue where it
 * already waits changes nothing.
 */
export function transfer(
  ticket: Ticket,
  { area, mainGroup, at }: { area: Area; mainGroup: MainGroupId; at: Date },
): Waiting | Refusal<"not-ready" | "ticket-closed"> {
  switch (ticket.state) {
    case "intake":
      return refuse("not-ready", { number: ticket.number });
    case "waiting":
      return ticket.mainGroup === mainGroup
        ? ticket
        : { ...ticket, area, mainGroup, transfers: ticket.transfers + 1 };
    case "in_progress": {
      const transfers = ticket.transfers + 1;
      return { ...letGo(ticket), state: "waiting", area, mainGroup, waitingSince: at, transfers };
    }
    case "closed":
      return refuse("ticket-closed", { number: ticket.number });
  }
}

const moods: Mood[] = ["angry", "neutral", "happy"];
const worse = (one: Mood, other: Mood): Mood => (moods.indexOf(one) <= moods.indexOf(other) ? one : other);
const earlier = (one: Date, other: Date): Date => (other < one ? other : one);
const earliest = (one: Date | null, other: Date | null): Date | null =>
  one === null || other === null ? (one ?? other) : earlier(one, other);

/**
 * Merge of two tickets that proved to be one person's: `kept` goes on, with the earlier waiting time, the
 * worse mood and the greater urgency of the two.
 */
export function absorb<T extends Live>(kept: T, gone: Live): T {
  const waited = earliest(waitOf(kept), waitOf(gone));
  return {
    ...kept,
    openedAt: earlier(kept.openedAt, gone.openedAt),
    mood: worse(kept.mood, gone.mood),
    urgent: kept.urgent || gone.urgent,
    asksForPerson: kept.asksForPerson || gone.asksForPerson,
    unansweredSince: earliest(kept.unansweredSince, gone.unansweredSince),
    lastMessageAt: kept.lastMessageAt > gone.lastMessageAt ? kept.lastMessageAt : gone.lastMessageAt,
    ...(kept.state === "intake" || waited === null ? {} : { waitingSince: waited }),
  };
}

/** Start of the wait for an agent; for an intake, the first unanswered message, else the opening. */
const waitOf = (ticket: Live): Date | null =>
  ticket.state === "intake" ? (ticket.unansweredSince ?? ticket.openedAt) : ticket.waitingSince;

/** Closes the ticket. Closing a closed one changes nothing and is not an error. */
export function close(
  ticket: Ticket,
  { at, by, reason }: { at: Date; by: PersonId | null; reason: string | null },
): Closed {
  if (ticket.state === "closed") return ticket;
  const { number, contact, openedAt, mood, urgent, asksForPerson, lastMessageAt, area } = ticket;
  const { lastAgent, lastPanelUser, origin, transfers } = ticket;
  return {
    number,
    contact,
    openedAt,
    mood,
    urgent,
    asksForPerson,
    lastAgent,
    lastPanelUser,
    origin,
    transfers,
    lastMessageAt,
    area,
    state: "closed",
    mainGroup: ticket.state === "intake" ? null : ticket.mainGroup,
    unansweredSince: null,
    closedAt: at,
    closedBy: by,
    reason,
  };
}

/**
 * Reopens a closed ticket: with the same agent when `room` is given, else it waits. `heard`: the client wrote
 * again, and waits for an answer from now on.
 */
export function reopen(
  ticket: Ticket,
  { room, at, heard }: { room: RoomId | null; at: Date; heard: boolean },
): InProgress | Waiting | Refusal<"never-queued" | "not-closed"> {
  if (ticket.state !== "closed") return refuse("not-closed", { number: ticket.number });
  const { closedAt: _closedAt, closedBy: _closedBy, reason: _reason, ...opened } = ticket;
  if (opened.area === null || opened.mainGroup === null)
    return refuse("never-queued", { number: ticket.number });
  const queued = {
    ...opened,
    area: opened.area,
    mainGroup: opened.mainGroup,
    waitingSince: at,
    unansweredSince: heard ? at : null,
    lastMessageAt: heard ? at : ticket.lastMessageAt,
  };
  if (room === null || ticket.lastAgent === null) return { ...queued, state: "waiting" };
  const { lastAgent: agent } = ticket;
  return { ...queued, state: "in_progress", agent, room, panelUser: null, claimedAt: at };
}
