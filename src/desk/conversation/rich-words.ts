/**
 * Describes structured WhatsApp content (event, order, product …) in words: what it is, what it says, when, how much.
 */
import { locales } from "../../domain/languages.ts";
import type { Rich } from "../../domain/messages/inbound.ts";
import type { DeskContext } from "../context.ts";
import { clock } from "../phrase.ts";

type Speaking = Pick<DeskContext, "t" | "language" | "timezone">;

/** Several lines: people read them in a message, a card shortens them to one. */
export function richWords(ctx: Speaking, { form, title, lines, from, until, price }: Rich): string {
  const name = ctx.t(`content.rich.${form}`);
  return [
    title === null ? name : `${name}: ${title}`,
    ...whenLines(ctx, from, until),
    ...(price === null ? [] : [`💲 ${money(ctx, price)}`]),
    ...lines,
  ].join("\n");
}

function whenLines(ctx: Speaking, from: number | null, until: number | null): string[] {
  const end = until === null ? null : clock(ctx, new Date(until));
  if (from === null) return end === null ? [] : [ctx.t("content.until", { when: end })];
  const start = clock(ctx, new Date(from));
  return [`🕒 ${end === null ? start : `${start} – ${end}`}`];
}

function money({ language }: Speaking, { thousandths, currency }: NonNullable<Rich["price"]>): string {
  const amount = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(thousandths / 1000);
  return [currency, amount].filter((part) => part !== "").join(" ");
}
