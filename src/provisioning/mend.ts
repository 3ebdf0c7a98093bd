/** Repairs a group of ours while it is looked at (name, door, link). Only groups that our number made. */
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

/** Throws `WhatsAppError`: it is done with the next look then. */
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
