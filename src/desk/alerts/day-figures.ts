/** Statistics of a day, computed from ticket events: waits until a claim, closings, figures per agent and per panel user. Pure. */
import type { MainGroupId, PersonId, TicketNumber } from "../../domain/ids.ts";
import { toPersonId } from "../../domain/ids.ts";
import type { PastEvent, Turn } from "../../store/tickets/overview-lists.ts";

export interface Wait {
  from: Date;
  to: Date;
  mainGroup: MainGroupId | null;
}

/** Events from which on somebody has the ticket. */
export const takings: PastEvent["event"][] = ["claimed", "assigned", "transferred"];
const isTaking = (event: PastEvent["event"]): boolean => takings.includes(event);

/**
 * How long each ticket that was taken since then had waited: since the client's first word, or since it came back. Moving
 * from queue to queue is one wait; a hand-over from agent to agent is none.
 */
export function claimWaits(turns: readonly Turn[], since: Date): Wait[] {
  const waits: Wait[] = [];
  const began = new Map<TicketNumber, Date>();
  for (const { ticket, at, event, mainGroup } of turns) {
    const from = began.get(ticket);
    if (event === "closed") began.delete(ticket);
    else if (!isTaking(event)) began.set(ticket, from ?? at);
    else {
      if (from !== undefined && at >= since) waits.push({ from, to: at, mainGroup });
      began.delete(ticket);
    }
  }
  return waits;
}

export interface Closing {
  ticket: TicketNumber;
  /** null = the program or the panel. */
  by: PersonId | null;
  /** Who closed, in the panel, what was attended to there; null = it was an agent's, or nobody's. */
  atPanel: string | null;
  reason: string | null;
}

/** Each ticket that was closed and stayed so, once. */
export function closings(events: readonly PastEvent[]): Closing[] {
  const closed = new Map<TicketNumber, Closing>();
  for (const { ticket, event, actor, facts } of events) {
    const reason = textOrNull(facts["reason"]);
    const atPanel = "panelUser" in facts ? textOrNull(facts["user"]) : null;
    if (event === "closed") closed.set(ticket, { ticket, by: actor, atPanel, reason });
    if (event === "reopened") closed.delete(ticket);
  }
  return [...closed.values()];
}

const textOrNull = (fact: unknown): string | null => (typeof fact === "string" ? fact : null);

export interface AgentDay {
  taken: number;
  closed: number;
}

/** What each agent took (or was given) and closed. */
export function perAgent(events: readonly PastEvent[], closed: readonly Closing[]): Map<PersonId, AgentDay> {
  const days = new Map<PersonId, AgentDay>();
  for (const { event, facts } of events) {
    if (isTaking(event) && "agent" in facts) count(days, toPersonId(Number(facts["agent"])), "taken");
  }
  for (const { by } of closed) if (by !== null) count(days, by, "closed");
  return days;
}

/** As `perAgent`, for panel users, by user name. */
export function perPanelUser(
  events: readonly PastEvent[],
  closed: readonly Closing[],
): Map<string, AgentDay> {
  const days = new Map<string, AgentDay>();
  for (const { event, facts } of events) {
    const user = textOrNull(facts["user"]);
    if (event === "claimed" && user !== null) count(days, user, "taken");
  }
  for (const { atPanel } of closed) if (atPanel !== null) count(days, atPanel, "closed");
  return days;
}

function count<Who>(days: Map<Who, AgentDay>, who: Who, what: keyof AgentDay): void {
  const known = days.get(who) ?? { taken: 0, closed: 0 };
  days.set(who, { ...known, [what]: known[what] + 1 });
}

/** Median; null of no values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
