/** Commands with free text that change a case (transfer, tag, contact field): parsed, carried out, and answered in words. */
import { fieldNamed, LONGEST_FIELD_VALUE } from "../../domain/contacts/field-named.ts";
import { foldText } from "../../domain/text/fold.ts";
import type { PersonId } from "../../domain/ids.ts";
import { shorten } from "../../domain/text/shorten.ts";
import { tokensOf } from "../../domain/text/phrases.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { areas, type InProgress } from "../../domain/ticket.ts";
import { getAgent } from "../../store/team/agents.ts";
import { findMainGroups, type MainGroup } from "../../store/team/groups.ts";
import { findTagRows, getTagByFolded, tagNamesOf } from "../../store/tickets/tags.ts";
import { groupFor } from "./queueing/card.ts";
import { contactFields } from "../contacts/contact-fields.ts";
import { changeContactOf } from "../contacts/contacts.ts";
import type { DeskContext } from "../context.ts";
import { explain, explainToOther } from "../explain.ts";
import { findAgentByName, isAroundName } from "../find-agent.ts";
import { areaName } from "../phrase.ts";
import { tagTicket } from "../contacts/tags.ts";
import { transferToAgent, transferToGroup } from "./transfer.ts";

/** More words than this no name has. */
const LONGEST_NAME = 4;
/** Letters of an unknown name that are repeated in the answer. */
const LISTED = 60;

interface Typed {
  by: PersonId;
  text: string;
  /** Whom the command mentions. */
  mentioned: PersonId[];
}

/** "Beto no llego" or "ventas quiere otro plan": to whom, then why. null = it is done, and told where it matters. */
export async function transferTyped(
  ctx: DeskContext,
  ticket: InProgress,
  typed: Typed,
): Promise<string | null> {
  const words = typed.text.trim().split(/\s+/u);
  const { by } = typed;
  let refused: Refusal | null = null;
  const mentioned = await endOfMention(ctx, words, typed.mentioned);
  for (let n = mentioned ?? Math.min(LONGEST_NAME, words.length); n > 0; n--) {
    const name = words.slice(0, n).join(" ");
    const group = await groupCalled(ctx, name);
    if (group) {
      const reason = reasonIn(words.slice(n));
      return said(ctx, await transferToGroup(ctx, ticket, { mainGroup: group.id, by, reason }));
    }
    const agent = await findAgentByName(ctx, name, typed.mentioned);
    if (!isRefusal(agent)) {
      if (agent.person === by) return ctx.t("transfer.yours");
      const reason = reasonIn(words.slice(mentioned ?? endOfName(words.slice(0, n), agent.name)));
      return said(ctx, await transferToAgent(ctx, ticket, { agent: agent.person, by, reason }));
    }
    if (refused === null || agent.refused === "ambiguous-agent") refused = agent;
  }
  const list = areas.map((area) => areaName(ctx, area)).join(", ");
  if (refused?.refused === "no-such-agent") refused = refuse("no-such-agent", { name: nameIn(words) });
  return `${refused ? await explain(ctx, refused) : ""}\n${ctx.t("transfer.areas", { list })}`.trim();
}

/** The words that stand where a name is expected, without the reason: the first one, and those with a capital after it. */
function nameIn(words: string[]): string {
  const start = Math.max(
    words.findIndex((word) => !isAroundName(word)),
    0,
  );
  const rest = words.slice(start + 1, start + LONGEST_NAME);
  const more = rest.findIndex(
    (word, index) => !/^\p{Lu}/u.test(word) || /[,.:;]$/u.test(words[start + index] ?? ""),
  );
  const name = words.slice(start, start + 1 + (more < 0 ? rest.length : more)).join(" ");
  return shorten(name.replace(/[,.:;]+$/u, ""), LISTED);
}

/** A mention is the whole name, which may have several words. null = nobody is mentioned, or several are. */
async function endOfMention(
  ctx: DeskContext,
  words: string[],
  mentioned: PersonId[],
): Promise<number | null> {
  const [person, another] = mentioned;
  const at = words.findIndex((word) => word.startsWith("@"));
  if (person === undefined || another !== undefined || at < 0) return null;
  const name = (await getAgent(ctx.tx, person))?.name.trim().split(/\s+/u) ?? [];
  const stands = words.slice(at, at + name.length).join(" ") === `@${name.join(" ")}`;
  return at + (stands ? name.length : 1);
}

/** "Beto para el" names Beto: the rest belongs to the reason. */
function endOfName(words: string[], name: string): number {
  const own = tokensOf(name);
  const isOfName = (word: string): boolean =>
    !isAroundName(word) || tokensOf(word).some((token) => own.includes(token));
  return words.findLastIndex(isOfName) + 1 || words.length;
}

/** "Beto: no llego" gives no reason that begins with a colon. */
const reasonIn = (words: string[]): string | null =>
  words
    .join(" ")
    .replace(/^[\s,.:;–—-]+/u, "")
    .trim() || null;

const said = async (ctx: DeskContext, done: object | Refusal): Promise<string | null> =>
  isRefusal(done) ? explainToOther(ctx, done) : null;

/** A main group by its name, or the group of an area; null = none is called so. */
async function groupCalled(ctx: DeskContext, name: string): Promise<MainGroup | null> {
  const whole = foldText(name).replace(/[\s,.:;]+$/u, "");
  const bare = whole.replace(BEFORE_A_GROUP, "");
  const isIt = (known: string): boolean => [whole, bare].includes(foldText(known));
  const queues = (await findMainGroups(ctx.tx)).filter(({ kind }) => kind !== "supervisor");
  const named = queues.find((group) => isIt(group.name));
  if (named) return named;
  const area = areas.find((one) => isIt(areaName(ctx, one)));
  return area ? groupFor(ctx, area) : null;
}

/** "Al grupo de ventas". */
const BEFORE_A_GROUP =
  /^(?:(?:a|al|para|pa|to|ao|area|cola|fila|queue|grupo|group|equipo|team|el|la|the|o|de|del|do|da) )+/u;

/** What its author reads, and whether it changed anything. */
export interface Answered {
  text: string;
  done: boolean;
}

const undone = (text: string): Answered => ({ text, done: false });

/** Puts a tag on the case, or takes it off again; without a name, which there are. */
export async function tagTyped(
  ctx: DeskContext,
  ticket: InProgress,
  { by, text }: { by: PersonId; text: string | null },
): Promise<Answered> {
  const tag = text === null ? null : await getTagByFolded(ctx.tx, foldText(text));
  if (!tag) {
    const list = (await findTagRows(ctx.tx)).map(({ name }) => name).join(" · ");
    return undone(list === "" ? ctx.t("tag.none") : ctx.t("tag.which", { list }));
  }
  const isOn = (await tagNamesOf(ctx.tx, ticket.number)).includes(tag.name);
  const change = isOn ? { add: [], remove: [tag.id] } : { add: [tag.id], remove: [] };
  const done = await tagTicket(ctx, ticket, { ...change, by });
  if (isRefusal(done)) return undone(await explain(ctx, done));
  const list = (await tagNamesOf(ctx.tx, ticket.number)).join(" · ") || "–";
  return { text: ctx.t("tag.changed", { number: ticket.number, list }), done: true };
}

/** "plan 100 megas": the field by its name or a word of it, the rest is its value. Without one, or of an unknown field, which there are. */
export async function fieldTyped(
  ctx: DeskContext,
  { contact }: InProgress,
  typed: string | null,
): Promise<Answered> {
  const fields = await contactFields(ctx.tx, ctx.t);
  const named = fieldNamed(typed ?? "", fields);
  if (!named)
    return undone(ctx.t("note.field-which", { list: fields.map(({ label }) => label).join(" · ") }));
  const { field, value } = named;
  const { label } = field;
  if (value === "") return undone(ctx.t("note.field-needs-value", { label }));
  if (value.length > LONGEST_FIELD_VALUE)
    return undone(ctx.t("note.field-too-long", { label, n: LONGEST_FIELD_VALUE }));
  const changed = await changeContactOf(ctx, contact, { fields: { [field.key]: value } });
  if (!isRefusal(changed)) return { text: ctx.t("note.field-changed", { label, value }), done: true };
  const list = field.options.join(" · ");
  return undone(
    list === "" ? ctx.t("note.field-refused-free", { label }) : ctx.t("note.field-refused", { label, list }),
  );
}
