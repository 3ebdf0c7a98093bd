/**
 * Orders that supervisors type without the slash: "asignar 3 Beto", "4 Ana", "que Ana tome el 4", "cerrar 4". What could as well be their own talk is
 * left alone: there must be a ticket of that number that is not closed, or an agent of that name.
 */
import { catalog } from "../commands/catalog.ts";
import { parseCommand, type Parsed } from "../commands/parse.ts";
import type { DeskContext } from "../desk/context.ts";
import { findAgentByName, isAroundName } from "../desk/find-agent.ts";
import type { Asked } from "../desk/enqueue.ts";
import { toTicketNumber } from "../domain/ids.ts";
import { isQuestion } from "../domain/language/ready.ts";
import { isRefusal } from "../domain/refusal.ts";
import { tokensOf } from "../domain/text/phrases.ts";
import { findAgents } from "../store/team/agents.ts";
import { getTicket } from "../store/tickets/tickets.ts";

/** "Asigné 3" tells what was done, so no past is here. */
const VERB = /^\s*(?:asign(?:ar|a|á|o|ale|alo|ala|aselo|asela)|assign)[\s:]+(?<rest>\S.*)$/isu;
/** Longer than this nothing but a verb of assigning makes an order of it. */
const LONGEST = 120;
const CASE = String.raw`(?:(?:el|la|ticket|caso)\s+)`;
const NAME = String.raw`@?\p{L}[\p{L}\p{N}\s]*?`;
/** Courtesies around an order; "dale el 3 a Ana" loses nothing by it. */
const BEFORE = /^(?:(?:che|hola|buenas|dale|bueno|listo|ok|por favor|porfa|please)[\s,]+)+/iu;
const AFTER = /(?:[\s,]+(?:por favor|x favor|porfa|porfi|porfis|xfa|please|pls|gracias|dale))+[\s.!]*$/iu;

/**
 * A ticket and a name, and nothing else but who gives it to whom: a number stands before the name, which may have one too ("Técnico 1");
 * behind it, it needs its sign or an article and a verb, because "Ana 4" may be a score. "Tomó" tells what was done.
 */
const GIVEN = [
  String.raw`(?:p[aá]s[ae](?:n?le|l[oa]|sel[oa])|pasar(?:le|l[oa])?|d[aá]sel[oa]|d[aá]le|dej[aá](?:le|sel[oa])|deriv[aá](?:le|l[oa]|r)?|transfer(?:[ií]|ir)(?:le|l[oa])?|mand[aá](?:le|sel[oa]))\s+(?:${CASE}*#?(?<given>\d{1,9})\s+(?:a|para)\s+(?<to>${NAME})|(?:a|para)\s+(?<taker>${NAME})\s+${CASE}+#?(?<handed>\d{1,9}))`,
  String.raw`${CASE}*#?\s?(?<first>\d{1,9})[\s,:]+(?:(?:a|para)\s+)?(?<after>${NAME})`,
  String.raw`${CASE}*#?(?<taken>\d{1,9})[\s,:]+que\s+l[oa]\s+(?:tome|agarre|atienda|siga|vea)\s+(?<who>${NAME})`,
  String.raw`(?:que\s+)?(?<agent>${NAME})[\s,]+(?:tom[aáe]|agarr[aáe]|atend[eé]|atienda|segu[ií]|siga)(?:\s+vos)?\s+${CASE}+#?(?<theirs>\d{1,9})`,
  String.raw`que\s+(?:tome|agarre|atienda|siga)\s+(?<other>${NAME})\s+${CASE}+#?(?<own>\d{1,9})`,
  String.raw`(?<before>${NAME})[\s,:]+${CASE}*#\s?(?<last>\d{1,9})`,
].map((one) => new RegExp(String.raw`^\s*${one}\s*[.!]*\s*$`, "iu"));
const NUMBERS = new Set(["given", "handed", "first", "taken", "theirs", "own", "last"]);
/** Several tickets for one name: one goes at a time. */
const LIST_AND_NAME = new RegExp(
  String.raw`^\s*${CASE}*(?<list>#?\d{1,9}(?:(?:\s*[,&+]\s*|\s+(?:y|e|and)\s+|\s+)(?:el\s+)?#?\d{1,9})+)[\s,:]+(?:(?:a|para)\s+)?(?<name>@?\p{L}[\p{L}\p{N}\s]*?)\s*[.!]*\s*$`,
  "iu",
);
/** What only the room of a case does: its author reads where. */
const OF_A_ROOM =
  /^\s*(?:(?<verb>cerrar|cerr[aá]|cierra|cierren|cerremos|fin|finalizar|terminar|soltar|liberar)\s+(?:(?:el|la|ticket|caso)\s+)*#?(?<number>\d{1,9})|(?:(?:el|ticket|caso)\s+)*#?(?<digits>\d{1,9})\s+(?<done>cerrar|soltar))\s*[.!]*\s*$/iu;

/** The order that the words give, as if it had its slash; null = they give none. */
export async function bareOrder(
  ctx: DeskContext,
  asked: Pick<Asked, "mentioned">,
  words: string,
): Promise<Order | null> {
  if (isQuestion(words)) return null;
  const rest = VERB.exec(words)?.groups?.["rest"];
  if (rest !== undefined) {
    const several = await severalTo(ctx, asked, rest);
    if (several) return several;
    const isMeant = (await namesOpenTicket(ctx, rest)) || (await namesAgent(ctx, asked, rest));
    return isMeant ? asOrder(rest) : null;
  }
  if (words.length > LONGEST) return null;
  const said = words.replace(BEFORE, "").replace(AFTER, "");
  return (
    (await givenTo(ctx, asked, said)) ?? (await severalTo(ctx, asked, said)) ?? (await ofARoom(ctx, said))
  );
}

type Order = Exclude<Parsed, { kind: "none" }>;

/** A ticket that is not closed, for somebody who is named as agents are. */
async function givenTo(
  ctx: DeskContext,
  asked: Pick<Asked, "mentioned">,
  said: string,
): Promise<Order | null> {
  for (const pattern of GIVEN) {
    const named = Object.entries(pattern.exec(said)?.groups ?? {}).filter(([, part]) => part !== undefined);
    const number = named.find(([group]) => NUMBERS.has(group))?.[1];
    const name = named.find(([group]) => !NUMBERS.has(group))?.[1];
    if (number === undefined || name === undefined || !(await namesOpenTicket(ctx, number))) continue;
    if (await isWholeName(ctx, asked, name)) return asOrder(`${number} ${name}`);
  }
  return null;
}

/** "3 y 2 Ana": answered with how it is written. */
async function severalTo(
  ctx: DeskContext,
  asked: Pick<Asked, "mentioned">,
  said: string,
): Promise<Order | null> {
  const { list = "", name = "" } = LIST_AND_NAME.exec(said)?.groups ?? {};
  const numbers = list.match(/\d+/gu) ?? [];
  if (numbers.length === 0) return null;
  for (const number of numbers) if (!(await namesOpenTicket(ctx, number))) return null;
  const usage = catalog.find(({ verb }) => verb === "assign")?.usage ?? "";
  const isMeant = await isWholeName(ctx, asked, name);
  return isMeant ? { kind: "incomplete", name: "asignar", usage, missing: "one-ticket" } : null;
}

/** "Cerrar 3": only a room closes its case. */
async function ofARoom(ctx: DeskContext, said: string): Promise<Order | null> {
  const { verb, done, number, digits } = OF_A_ROOM.exec(said)?.groups ?? {};
  const meant = number ?? digits;
  if (meant === undefined || !(await namesOpenTicket(ctx, meant))) return null;
  const command = /^(?:soltar|liberar)$/iu.test(verb ?? done ?? "") ? "soltar" : "fin";
  const parsed = parseCommand(`/${command} ${meant}`, "supervisor");
  return parsed.kind === "none" ? null : parsed;
}

function asOrder(rest: string): Order | null {
  const parsed = parseCommand(`/asignar ${rest}`, "supervisor");
  return parsed.kind === "none" ? null : parsed;
}

async function namesOpenTicket(ctx: DeskContext, words: string): Promise<boolean> {
  for (const [digits] of words.matchAll(/(?<![\p{L}\p{N}@])\d{1,9}(?![\p{L}\p{N}])/gu)) {
    const ticket = await getTicket(ctx.tx, toTicketNumber(Number(digits)));
    if (ticket && ticket.state !== "closed") return true;
  }
  return false;
}

const namesAgent = async (
  ctx: DeskContext,
  { mentioned }: Pick<Asked, "mentioned">,
  words: string,
): Promise<boolean> => !isRefusal(await findAgentByName(ctx, words, mentioned));

/** Each word is a word of the agent's name: beginnings and slips of a name may be other words. Whose of several, the order itself asks. */
async function isWholeName(
  ctx: DeskContext,
  { mentioned }: Pick<Asked, "mentioned">,
  typed: string,
): Promise<boolean> {
  const agent = await findAgentByName(ctx, typed, mentioned);
  const words = tokensOf(typed.replace("@", " "));
  if (isRefusal(agent) && agent.refused === "no-such-agent") return areNames(ctx, words);
  const names = isRefusal(agent) ? (await findAgents(ctx.tx)).map(({ name }) => name) : [agent.name];
  return names.map(tokensOf).some((own) => words.every((word) => own.includes(word) && isOfName(word)));
}

/** "Ana Beto": the names of two, which the order itself answers. */
async function areNames(ctx: DeskContext, words: readonly string[]): Promise<boolean> {
  const names = (await findAgents(ctx.tx)).map(({ name }) => tokensOf(name));
  const isName = (word: string): boolean =>
    /\p{L}/u.test(word) && !isAroundName(word) && names.some((own) => own.includes(word));
  return words.length > 1 && words.every(isName);
}

/** "Técnico 1": a number stands around names, and is a part of some. */
const isOfName = (word: string): boolean => /^\p{N}+$/u.test(word) || !isAroundName(word);
