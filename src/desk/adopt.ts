/** A group that a person made becomes a main group: they add the number and type the code the panel shows. */
import { chatOfGroup, type GroupJid } from "../domain/ids.ts";
import type { AddressForm } from "../domain/outgoing.ts";
import { refuse, type Refusal } from "../domain/refusal.ts";
import { changeMainGroup, getMainGroupByCode } from "../store/groups.ts";
import { countIgnored } from "../store/inbox.ts";
import { findOurGroups } from "../store/team-lists.ts";
import type { Desk } from "./desk.ts";
import { tell } from "./promise.ts";

/** As people copy it: in two halves, in small letters, in bold. */
const CODE = /^[\s*_~`"']*([A-Z0-9]{4})[\s-]*([A-Z0-9]{4})[\s*_~`"'.!]*$/i;

export const looksLikeAdoptCode = (text: string): boolean => CODE.test(text);

const readCode = (text: string): string | null => {
  const match = CODE.exec(text);
  return match ? `${match[1] ?? ""}${match[2] ?? ""}`.toUpperCase() : null;
};

/** What was written in a group that is not ours. A code that is wrong or used up is counted, and nobody is answered. */
export async function adoptByCode(
  desk: Desk,
  { group, form, text }: { group: GroupJid; form: AddressForm; text: string },
): Promise<"adopted" | "not-a-code" | Refusal> {
  const code = readCode(text);
  const mainGroup = code === null ? null : await getMainGroupByCode(desk.tx, code);
  if (!mainGroup) {
    if (code !== null) await countIgnored(desk.tx, "adopt-code");
    return "not-a-code";
  }
  if ((await findOurGroups(desk.tx)).has(group)) return refuse("group-in-use");
  await changeMainGroup(desk.tx, mainGroup.id, {
    jid: group,
    form,
    state: "ready",
    problem: null,
    adoptCode: null,
  });
  await tell(desk, chatOfGroup(group), {
    text: desk.say("main.adopted", { kind: desk.say(`api.main-group.${mainGroup.kind}`) }),
  });
  desk.changed({ topic: "main-groups" });
  return "adopted";
}
