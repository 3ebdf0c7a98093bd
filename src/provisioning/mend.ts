/**
 * Repair of a group of ours when it is checked: lets only administrators add people (in groups that our number created), and
 * revokes an invitation link that nobody needs any more.
 */
import type { GroupInfo, WhatsApp } from "../session/port.ts";
import { forgetSaid, linkOut, getSaidAt } from "../store/tickets/cards.ts";
import type { Store } from "../store/engine/open.ts";
import { findUnfinished } from "../store/team/steps.ts";
import { findOurGroups } from "../store/team/team-lists.ts";
import { jidOf } from "./work.ts";

interface Mending {
  whatsapp: WhatsApp;
  store: Store;
}

/** Repairs what is safe to repair. Throws `WhatsAppError`: it is then done at the next check. */
export async function mend({ whatsapp, store }: Mending, info: GroupInfo): Promise<void> {
  if (!info.weAreAdmin || !(await findOurGroups(store.read)).has(info.group)) return;
  if (info.weCreated && info.anyoneAdds) await whatsapp.closeDoor(info.group);
  if ((await getSaidAt(store.read, linkOut(info.group))) === null) return;
  // Somebody may still be on their way in by it.
  const open = await findUnfinished(store.read);
  if (open.some((one) => jidOf(one) === info.group && one.step.outcome === "invited")) return;
  await whatsapp.revokeLink(info.group);
  await store.transaction((tx) => forgetSaid(tx, linkOut(info.group)));
}
