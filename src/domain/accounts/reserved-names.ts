/**
 * Names that no account and no agent may be given: whoever reads who did something would take it for the
 * program, WhatsApp, the company itself or a client.
 */
import { lookOf } from "./user-name.ts";

/** As the program calls itself and those who are no colleagues, in every language there is. */
const RESERVED = new Set(
  [
    ["sistema", "el sistema", "o sistema", "system", "the system"],
    ["programa", "el programa", "o programa", "program", "the program"],
    ["empresa", "la empresa", "a empresa", "company", "the company"],
    ["cliente", "el cliente", "o cliente", "client", "the client"],
    ["bot", "el bot", "o bot", "the bot", "relevo"],
  ]
    .flat()
    .map(bare),
);

/** Also with something after it, as in "WhatsApp Business". */
const WHATSAPP = "whatsapp";

/** Whether nobody may be called this. `company`: the company's name as clients read it; null = it has none yet. */
export function isReservedName(name: string, company: string | null): boolean {
  const looks = bare(name);
  if (looks === "") return false;
  return RESERVED.has(looks) || looks.startsWith(WHATSAPP) || looks === bare(company ?? "");
}

/** How the name looks, without blanks and signs between its letters: "S.i.s.t.e.m.a" is read as the word. */
function bare(name: string): string {
  return lookOf(name).replaceAll(/[^\p{L}\p{N}]/gu, "");
}
