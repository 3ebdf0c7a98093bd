/** Label of a ticket's origin: who wrote first, and how often the ticket was transferred. */
import type { Ticket } from "@contract/contract.ts";
import { i18n } from "../../words/words.ts";

export function originText({ origin, transfers }: Pick<Ticket, "origin" | "transfers">): string {
  const parts: string[] = [i18n.t(`ticket.origin-${origin}`)];
  if (transfers > 0) parts.push(i18n.t("ticket.transferred", { count: transfers }));
  return parts.join(" · ");
}
