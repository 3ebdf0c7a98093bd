/** Queue of group checks: requests that one group be checked with WhatsApp. The result comes to `groupLooked`. */
import type { GroupJid } from "../../domain/ids.ts";
import { addCheck } from "../../store/team/group-checks.ts";
import type { DeskContext } from "../context.ts";

/** Enqueues a check; one that is enqueued already is not doubled. The changed topic wakes the loop that does the checks. */
export async function checkGroup(ctx: DeskContext, group: GroupJid, inMs = 0): Promise<void> {
  await addCheck(ctx.tx, { group, nextAt: new Date(ctx.now.getTime() + inMs), now: ctx.now });
  ctx.changed({ topic: "main-groups" });
}
