/**
 * Bulk actions: one action for many tickets. Types and limits, the check that a ticket is still as it was
 * chosen, and the variables of message templates.
 */
import { wholeWords } from "./text/clean-name.ts";
import type { MainGroupId, PersonId, TicketNumber } from "./ids.ts";
import { refuse, type Refusal } from "./refusal.ts";
import type { Ticket } from "./ticket.ts";

export const bulkActs = ["assign", "transfer", "tag", "close", "answer", "undo"] as const;

export type BulkAct =
  | { act: "assign"; agent: PersonId }
  | { act: "transfer"; mainGroup: MainGroupId; reason: string | null }
  | { act: "tag"; add: number[]; remove: number[] }
  | { act: "close"; reason: string | null; silent: boolean }
  | { act: "answer"; text: string }
  /** Takes back what another job did, as far as nobody went on from there. */
  | { act: "undo"; job: number };

/** Tickets in one job. */
export const BULK_MOST = 10_000;
/** Tickets named one by one; more are asked for by a filter. */
export const BULK_NAMED = 500;
/** Clients who may be sent one text within a day: more is what numbers are restricted for. */
export const BULK_MESSAGES_A_DAY = 200;

/** A ticket as it was when somebody chose it. */
export interface BulkTarget {
  number: TicketNumber;
  /** See `stampOf`. */
  stamp: string;
}

type Stamped = Pick<Ticket, "state" | "lastMessageAt"> & {
  agent: PersonId | null;
  panelUser: string | null;
  mainGroup: MainGroupId | null;
};

/**
 * Version stamp for optimistic concurrency: state, main group and who attends on the first line, the time of
 * the last message on the second.
 */
export const stampOf = ({ state, agent, panelUser, mainGroup, lastMessageAt }: Stamped): string =>
  `${state}.${mainGroup ?? ""}.${agent ?? panelUser ?? ""}\n${lastMessageAt.getTime()}`;

const withoutWords = (stamp: string): string => stamp.split("\n")[0] ?? "";

const stampedBy = (ticket: Ticket): string =>
  stampOf({
    ...ticket,
    agent: ticket.state === "in_progress" ? ticket.agent : null,
    panelUser: ticket.state === "in_progress" ? ticket.panelUser : null,
    mainGroup: ticket.state === "intake" ? null : ticket.mainGroup,
  });

/**
 * Compares a ticket with the stamp it had when it was chosen. Returns why it is not the same any more; null =
 * it is. `words`: a message since then counts as a change too.
 */
export function changedSince(ticket: Ticket, stamp: string, { words }: { words: boolean }): Refusal | null {
  const now = stampedBy(ticket);
  if (now === stamp) return null;
  const { number } = ticket;
  if (withoutWords(now) === withoutWords(stamp)) return words ? refuse("bulk-talked", { number }) : null;
  if (ticket.state === "closed") return refuse("ticket-closed", { number });
  if (ticket.state === "in_progress") return refuse("bulk-taken", { number });
  return refuse("bulk-changed", { number });
}

/** Names of the variables, in each language of the panel. */
const variables: Record<string, "name" | "number"> = {
  nombre: "name",
  name: "name",
  nome: "name",
  ticket: "number",
};

const VARIABLE = /( ?)\{([^{}\n]{1,40})\}/g;

/** Returns the first name in braces that is not a variable; null when all are. */
export function unknownVariable(text: string): string | null {
  for (const [, , name = ""] of text.matchAll(VARIABLE))
    if (variables[name.trim().toLowerCase()] === undefined) return name;
  return null;
}

/**
 * Fills the template's variables for one client. A client without a known name is addressed without one
 * ("Hola {nombre}:" becomes "Hola:"); a name that was cut is used only as far as its words are whole.
 */
export function fillIn(
  text: string,
  { name, number }: { name: string | null; number: TicketNumber },
): string {
  return text.replace(VARIABLE, (whole, before: string, variable: string) => {
    const known = variables[variable.trim().toLowerCase()];
    if (known === undefined) return whole;
    if (known === "number") return `${before}#${number}`;
    const called = name === null ? null : wholeWords(name);
    return called === null ? "" : before + called;
  });
}
