/** What an agent changes of a case by a command: who has it, how it is tagged, what is known of the client. Answers in words. */
import { foldText } from "../domain/fold.ts";
import type { PersonId } from "../domain/ids.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import { areas, type InProgress } from "../domain/ticket.ts";
import { findMainGroups, type MainGroup } from "../store/groups.ts";
import { findTagRows, getTagByFolded, tagNamesOf } from "../store/tags.ts";
import { groupFor } from "./card.ts";
import { contactFields } from "./contact-fields.ts";
import { changeContactOf } from "./contacts.ts";
import type { Desk } from "./desk.ts";
import { explain } from "./explain.ts";
import { findAgentByName } from "./find-agent.ts";
import { areaName } from "./phrase.ts";
import { tagTicket } from "./tags.ts";
import { transferToAgent, transferToGroup } from "./transfer.ts";

/** More words than this no name has. */
const LONGEST_NAME = 4;

interface Typed {
  by: PersonId;
  text: string;
  /** Whom the command mentions. */
  mentioned: PersonId[];
}

/** "Beto no llego" or "ventas quiere otro plan": to whom, then why. null = it is done, and told where it matters. */
export async function transferTyped(desk: Desk, ticket: InProgress, typed: Typed): Promise<string | null> {
  const words = typed.text.trim().split(/\s+/u);
  const { by } = typed;
  let refused: Refusal | null = null;
  // A mention is the whole name.
  const at = typed.mentioned.length === 1 ? words.findIndex((word) => word.startsWith("@")) : -1;
  for (let n = at < 0 ? Math.min(LONGEST_NAME, words.length) : at + 1; n > 0; n--) {
    const name = words.slice(0, n).join(" ");
    const reason = words.slice(n).join(" ").trim() || null;
    const group = await groupCalled(desk, name);
    if (group) return said(desk, await transferToGroup(desk, ticket, { mainGroup: group.id, by, reason }));
    const agent = await findAgentByName(desk, name, typed.mentioned);
    if (!isRefusal(agent)) {
      if (agent.person === by) return desk.say("transfer.yours");
      return said(desk, await transferToAgent(desk, ticket, { agent: agent.person, by, reason }));
    }
    if (refused === null || agent.refused === "ambiguous-agent") refused = agent;
  }
  const list = areas.map((area) => areaName(desk, area)).join(", ");
  return `${refused ? await explain(desk, refused) : ""}\n${desk.say("transfer.areas", { list })}`.trim();
}

const said = async (desk: Desk, done: object | Refusal): Promise<string | null> =>
  isRefusal(done) ? explain(desk, done) : null;

/** A main group by its name, or the group of an area; null = none is called so. */
async function groupCalled(desk: Desk, name: string): Promise<MainGroup | null> {
  const folded = foldText(name);
  const queues = (await findMainGroups(desk.tx)).filter(({ kind }) => kind !== "supervisor");
  const named = queues.find((group) => foldText(group.name) === folded);
  if (named) return named;
  const area = areas.find((one) => foldText(areaName(desk, one)) === folded);
  return area ? groupFor(desk, area) : null;
}

/** Puts a tag on the case, or takes it off again; without a name, which there are. */
export async function tagTyped(
  desk: Desk,
  ticket: InProgress,
  { by, text }: { by: PersonId; text: string | null },
): Promise<string> {
  const tag = text === null ? null : await getTagByFolded(desk.tx, foldText(text));
  if (!tag) {
    const list = (await findTagRows(desk.tx)).map(({ name }) => name).join(" · ");
    return list === "" ? desk.say("tag.none") : desk.say("tag.which", { list });
  }
  const isOn = (await tagNamesOf(desk.tx, ticket.number)).includes(tag.name);
  const change = isOn ? { add: [], remove: [tag.id] } : { add: [tag.id], remove: [] };
  const done = await tagTicket(desk, ticket, { ...change, by });
  if (isRefusal(done)) return explain(desk, done);
  const list = (await tagNamesOf(desk.tx, ticket.number)).join(" · ") || "–";
  return desk.say("tag.changed", { number: ticket.number, list });
}

/** "plan 100 megas": the field by its label, the rest is its value. Without one, or of an unknown field, which there are. */
export async function fieldTyped(desk: Desk, { contact }: InProgress, text: string | null): Promise<string> {
  const fields = await contactFields(desk.tx, desk.say);
  const folded = foldText(text ?? "");
  const field = fields
    .filter(({ label }) => folded === foldText(label) || folded.startsWith(`${foldText(label)} `))
    .toSorted((one, other) => other.label.length - one.label.length)[0];
  if (!field) return desk.say("note.field-which", { list: fields.map(({ label }) => label).join(" · ") });
  const value = (text ?? "").trim().split(/\s+/u).slice(field.label.trim().split(/\s+/u).length).join(" ");
  if (value === "") return desk.say("note.field-needs-value", { label: field.label });
  const done = await changeContactOf(desk, contact, { fields: { [field.key]: value } });
  if (isRefusal(done))
    return desk.say("note.field-refused", { label: field.label, list: field.options.join(" · ") || "–" });
  return desk.say("note.field-changed", { label: field.label, value });
}
