/** CSV export of tickets: the same filters as the list, all pages of it. */
import { displayPhone } from "../../domain/contacts/phone.ts";
import { findMainGroupNames } from "../../store/team/groups.ts";
import { findTicketRows, type TicketRow } from "../../store/tickets/ticket-lists.ts";
import { sortKey, type TicketFilter, type TicketOrder } from "../../store/tickets/ticket-query.ts";
import type { Translate } from "../../i18n/translator.ts";
import { writeLine } from "../auth/audited.ts";
import { ticketCsv, ticketCsvQuery } from "../../contract/tickets/tickets.ts";
import type { Panel } from "../panel.ts";
import { ANSWERED, route, type Route } from "../http/route.ts";
import { beginLong, writePieces } from "../auth/long-answer.ts";
import { toFilter } from "./tickets.ts";

/** Rows between two breaths: nobody else waits longer than they take. */
const AT_ONCE = 50;
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
    const asking = { ...call, about: null };
    beginLong(asking);
    const filters = Object.keys(query);
    await panel.runInTransaction(({ tx, now }) =>
      writeLine(tx, call, { at: now, action: "tickets.exported", facts: { filters } }),
    );
    res.attachment("tickets.csv").type(TYPE);
    await writePieces(asking, linesOf(panel, toFilter(query)));
    return ANSWERED;
  },
});

async function* linesOf(panel: Panel, filter: TicketFilter & TicketOrder): AsyncGenerator<string> {
  const { read } = panel.store;
  const groups = new Map((await findMainGroupNames(read)).map(({ id, name }) => [id, name]));
  const columns = columnsOf(panel, (row) =>
    row.mainGroup === null ? "" : (groups.get(row.mainGroup) ?? ""),
  );
  const separator = panel.t("csv.separator");
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

function columnsOf({ t, config }: Panel, groupName: (row: TicketRow) => string): Column[] {
  const at = clock(config.timezone);
  return [
    [t("csv.number"), (row) => String(row.number)],
    [t("csv.state"), (row) => t(`csv.state.${row.state}`)],
    [t("csv.area"), (row) => t(row.area === null ? "area.none" : `area.${row.area}`)],
    [t("csv.main-group"), groupName],
    [t("csv.client"), (row) => row.givenName ?? row.pushName ?? ""],
    [t("csv.phone"), (row) => phoneText(row.phone)],
    [t("csv.agent"), (row) => row.agentName ?? panelPerson(t, row)],
    [t("csv.origin"), (row) => t(`csv.origin.${row.origin}`)],
    [t("csv.transfers"), (row) => String(row.transfers)],
    [t("csv.tags"), (row) => row.tags.map((tag) => tag.name).join(", ")],
    [t("csv.mood"), (row) => t(`mood.${row.mood}`)],
    [t("csv.urgent"), (row) => yesOrNo(t, row.urgent)],
    [t("csv.opened"), (row) => at(row.openedAt)],
    [t("csv.claimed"), (row) => at(row.claimedAt)],
    [t("csv.closed"), (row) => at(row.closedAt)],
    [t("csv.reason"), (row) => row.closeReason ?? ""],
    [t("csv.unanswered"), (row) => at(row.unansweredSince)],
    [t("csv.activity"), (row) => at(row.lastMessageAt)],
  ];
}

const panelPerson = (t: Translate, { panelName }: TicketRow): string =>
  panelName === null ? "" : t("content.panel-person", { name: panelName });

const yesOrNo = (t: Translate, yes: boolean): string => t(yes ? "csv.yes" : "csv.no");

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
