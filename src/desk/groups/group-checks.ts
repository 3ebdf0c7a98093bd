/** Has WhatsApp asked about a group of ours, for itself: the answer comes to `groupLooked`. */
import type { GroupJid } from "../../domain/ids.ts";
import { addCheck } from "../../store/team/group-checks.ts";
import type { Desk } from "../desk.ts";

/** Asking twice asks once. The topic wakes whoever does the asking. */
export async function checkGroup(desk: Desk, group: GroupJid, inMs = 0): Promise<void> {
  await addCheck(desk.tx, { group, nextAt: new Date(desk.now.getTime() + inMs), now: desk.now });
  desk.changed({ topic: "main-groups" });
}
