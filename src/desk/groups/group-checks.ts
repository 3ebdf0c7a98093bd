/** Requests a check of one group with WhatsApp: the answer comes to `groupLooked`. */
import type { GroupJid } from "../../domain/ids.ts";
import { addCheck } from "../../store/team/group-checks.ts";
import type { DeskContext } from "../context.ts";

/** Asking twice asks once. The topic wakes whoever does the asking. */
export async function checkGroup(ctx: DeskContext, group: GroupJid, inMs = 0): Promise<void> {
  await addCheck(ctx.tx, { group, nextAt: new Date(ctx.now.getTime() + inMs), now: ctx.now });
  ctx.changed({ topic: "main-groups" });
}
