/** Somebody withdrew the invitation link of a group of ours: whoever is on their way in by the old one gets the new one. */
import { chatOfPerson, type GroupJid } from "../../domain/ids.ts";
import { firstTime, getSaidAt, linkOut } from "../../store/tickets/cards.ts";
import { findUnfinished } from "../../store/team/steps.ts";
import type { Desk } from "../desk.ts";
import { promise } from "../promise.ts";

/** Told twice, it says nothing the second time. A link of ours that nobody needs any more is withdrawn by ourselves. */
export async function linkReset(
  desk: Desk,
  { group, name, link }: { group: GroupJid; name: string; link: string },
): Promise<void> {
  if ((await getSaidAt(desk.tx, linkOut(group))) === null) return;
  for (const { step, room, mainGroup } of await findUnfinished(desk.tx)) {
    const { person, state, outcome } = step;
    if ((room ?? mainGroup)?.jid !== group || person === null) continue;
    if (state !== "pending" || outcome !== "invited") continue;
    if (!(await firstTime(desk.tx, `${linkOut(group)}${link}:${person}`, desk.now))) continue;
    const text = desk.say("invite.link", { group: name, link });
    await promise(desk, { chat: chatOfPerson(person), content: { kind: "text", text }, ticket: null });
  }
}
