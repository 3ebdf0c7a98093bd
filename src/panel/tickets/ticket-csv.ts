/** Tickets as a table for a spreadsheet: the same filters as the list, all pages of it. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { findMainGroupNames } from "../../store/team/groups.ts";
import { findTicketRows, type TicketRow } from "../../store/tickets/ticket-lists.ts";
import { sortKey, type TicketFilter, type TicketOrder } from "../../store/tickets/ticket-query.ts";
import type { Say } from "../../i18n/words.ts";
import { writeLine } from "../auth/audited.ts";
import { ticketCsv, ticketCsvQuery } from "../../contract/tickets.ts";
import type { Panel } from "../panel.ts";
import { ANSWERED, route, type Route } from "../http/route.ts";
import { toFilter } from "./tickets.ts";

/** Rows between two breaths: nobody else waits longer than they take. */
const AT_ONCE = 200;
/** Without it a spreadsheet takes the text for something older than UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";
const TYPE = "text/csv; charset=utf-8";

const csv = route({
  method: "get",
  path: "/api/tickets.csv",
  role: "supervisor",
  summary: "The same tickets as a table for a spreadsheet",
  query: ticketCsvQuery,
  answer: ticketCsv,
  contentType: TYPE,
  async handle(call) {
    const { panel, query, res } = call;
    const filters = Object.keys(query);
    await panel.atDesk(({ tx, now }) =>
      writeLine(tx, call, { at: now, action: "tickets.exported", facts: { filters } }),
    );
    res.attachment("tickets.csv").type(TYPE);
    try {
      await pipeline(Readable.from(linesOf(panel, toFilter(query))), res);
    } catch (error) {
      // Who goes away in the middle has not met a bug.
      if ((error as { code?: unknown }).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
    }
    return ANSWERED;
  },
});

async function* linesOf(panel: Panel, filter: TicketFilter & TicketOrder): AsyncGenerator<string> {
  const { read } = panel.store;
  const groups = new Map((await findMainGroupNames(read)).map(({ id, name }) => [id, name]));
  const columns = columnsOf(panel, (row) =>
    row.mainGroup === null ? "" : (groups.get(row.mainGroup) ?? ""),
  );
  const separator = panel.say("csv.separator");
  const line = (cells: string[]) => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`;
  yield BYTE_ORDER_MARK + line(columns.map(([title]) => title));
  let last: TicketRow | undefined;
  do {
    const after = last ? { key: sortKey(last, filter.sort), number: last.number } : null;
    const rows = await findTicketRows(read, { ...filter, after, limit: AT_ONCE });
    if (rows.length > 0)
      yield rows.map((row) => line(columns.map(([, cell]) => harmless(cell(row))))).join("");
    last = rows.length < AT_ONCE ? undefined : rows.at(-1);
    // Reading a page takes no turn of its own: whoever waits for one gets it here.
    await new Promise(setImmediate);
  } while (last);
}

type Column = [title: string, cell: (row: TicketRow) => string];

function columnsOf({ say, config }: Panel, groupName: (row: TicketRow) => string): Column[] {
  const at = clock(config.timezone);
  return [
    [say("csv.number"), (row) => String(row.number)],
    [say("csv.state"), (row) => say(`csv.state.${row.state}`)],
    [say("csv.area"), (row) => say(row.area === null ? "area.none" : `area.${row.area}`)],
    [say("csv.main-group"), groupName],
    [say("csv.client"), (row) => row.givenName ?? row.pushName ?? ""],
    [say("csv.phone"), (row) => phoneText(row.phone)],
    [say("csv.agent"), (row) => row.agentName ?? panelPerson(say, row)],
    [say("csv.origin"), (row) => say(`csv.origin.${row.origin}`)],
    [say("csv.transfers"), (row) => String(row.transfers)],
    [say("csv.tags"), (row) => row.tags.map((tag) => tag.name).join(", ")],
    [say("csv.mood"), (row) => say(`mood.${row.mood}`)],
    [say("csv.urgent"), (row) => yesOrNo(say, row.urgent)],
    [say("csv.opened"), (row) => at(row.openedAt)],
    [say("csv.claimed"), (row) => at(row.claimedAt)],
    [say("csv.closed"), (row) => at(row.closedAt)],
    [say("csv.reason"), (row) => row.closeReason ?? ""],
    [say("csv.unanswered"), (row) => at(row.unansweredSince)],
    [say("csv.activity"), (row) => at(row.lastMessageAt)],
  ];
}

const panelPerson = (say: Say, { panelName }: TicketRow): string =>
  panelName === null ? "" : say("content.panel-person", { name: panelName });

const yesOrNo = (say: Say, yes: boolean): string => say(yes ? "csv.yes" : "csv.no");

/** "2026-11-21 09:32", on the company's clock: what every spreadsheet takes for an instant. */
function clock(timeZone: string): (at: Date | null) => string {
  // The Swedish way of writing it is the one that sorts.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return (at) => (at === null ? "" : format.format(at));
}

/** As people write it and without the `+`, which begins a formula: a bare row of digits becomes 5.49E+12. */
function phoneText(phone: string | null): string {
  if (phone === null) return "";
  const shown = displayPhone(phone).replace(/^\+/, "");
  return /^\d+$/.test(shown) ? `tel. ${shown}` : shown;
}

/**
 * A cell that a spreadsheet would compute, or a client's name that would, becomes plain text; blanks and invisible signs
 * before the sign do not hide it. So does what stands after a comma, semicolon or line break within: a program that takes
 * another sign for the separator begins a cell there. Control characters are nobody's name.
 */
function harmless(cell: string): string {
  const plain = cell
    .replace(/(?![\t\r\n])\p{Cc}/gu, "")
    .replace(/(?<=[,;|\t\r\n][\s"'\p{Cf}]*)[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/gu, "'$&");
  return /^[\s\p{Cf}]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u.test(plain) ? `'${plain}` : plain;
}

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export const ticketCsvRoutes: Route[] = [csv];
