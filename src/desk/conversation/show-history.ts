/** Answer of /historial: the conversation of this case and earlier ones, newest page first, with a search. */
import { cleanName } from "../../domain/text/clean-name.ts";
import { foldText } from "../../domain/text/fold.ts";
import type { PersonId, TicketNumber } from "../../domain/ids.ts";
import { shorten } from "../../domain/text/shorten.ts";
import type { Entry } from "../../store/messages/entries.ts";
import { countSaidWith, findSaidWith } from "../../store/contacts/said-with.ts";
import { inWords, speakerOf } from "./content.ts";
import type { DeskContext } from "../context.ts";
import { called, clock } from "../phrase.ts";

/** Lines of a page: more than a phone shows at once nobody reads. */
const PAGE = 15;
const LONGEST = 240;
/** A search looks this far back. */
const SEARCHED = 3000;

/** `typed`: a page, words to look for, or both; null = the newest page. */
export async function historyOf(
  ctx: DeskContext,
  contact: PersonId,
  { typed, command }: { typed: string | null; command: string },
): Promise<string> {
  const { words, page } = readAsk(typed);
  const found = await findPage(ctx, contact, { words, page });
  const name = await called(ctx, contact);
  if (found.all === 0)
    return words === null ? ctx.t("history.none", { name }) : ctx.t("history.not-found", { text: words });
  const pages = Math.ceil(found.all / PAGE);
  if (found.entries.length === 0) return ctx.t("history.no-page", { count: pages });
  const next = [command, words, page + 1].filter((part) => part !== null).join(" ");
  return [
    ctx.t("history.title", { name, page, pages }),
    ...(await linesOf(ctx, found.entries, { client: name, ticket: null })),
    ...(page < pages ? [ctx.t("history.older", { command: next })] : []),
  ].join("\n");
}

/** "2" is a page, "factura" a search, "factura 2" the second page of it. */
function readAsk(typed: string | null): { words: string | null; page: number } {
  const parts = shorten(cleanName(typed, 100) ?? "", 100)
    .split(" ")
    .filter(Boolean);
  const last = /^\d{1,4}$/u.test(parts.at(-1) ?? "") ? Number(parts.at(-1)) : null;
  const words = (last === null ? parts : parts.slice(0, -1)).join(" ");
  return { words: words === "" ? null : words, page: Math.max(1, last ?? 1) };
}

async function findPage(
  ctx: DeskContext,
  contact: PersonId,
  { words, page }: { words: string | null; page: number },
): Promise<{ entries: Entry[]; all: number }> {
  const offset = (page - 1) * PAGE;
  if (words === null)
    return {
      all: await countSaidWith(ctx.tx, contact),
      entries: await findSaidWith(ctx.tx, contact, { offset, limit: PAGE }),
    };
  const wanted = foldText(words);
  const fits = (await findSaidWith(ctx.tx, contact, { offset: 0, limit: SEARCHED })).filter((entry) =>
    foldText(wordsOf(ctx, entry)).includes(wanted),
  );
  return { all: fits.length, entries: fits.slice(offset, offset + PAGE) };
}

/** Newest first as given, in the order it was said as returned, with the case wherever another one than `ticket` begins. */
export async function linesOf(
  ctx: DeskContext,
  entries: Entry[],
  { client, ticket: first }: { client: string; ticket: TicketNumber | null },
): Promise<string[]> {
  const lines: string[] = [];
  let ticket = first;
  for (const entry of entries.toReversed()) {
    if (entry.ticket !== ticket) lines.push(ctx.t("history.case", { number: entry.ticket }));
    ticket = entry.ticket;
    const who = (await speakerOf(ctx, entry)) ?? client;
    const said = shorten(wordsOf(ctx, entry), LONGEST);
    const facts = { when: clock(ctx, entry.at), who, text: said };
    lines.push(ctx.t(entry.side === "note" ? "history.note" : "history.line", facts));
  }
  return lines;
}

/** Files by what they are and what stood under them. */
const wordsOf = (ctx: DeskContext, { content, text }: Entry): string =>
  content.kind === "text" && text !== null ? text : inWords(ctx, content);
