/** Training messages for agents, sent to their main group. */
import { chatOfGroup, type MainGroupId } from "../../domain/ids.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { getMainGroup } from "../../store/team/groups.ts";
import type { DeskContext } from "../context.ts";
import { enqueueText } from "../enqueue.ts";

/** Each time it is asked for: new agents read it too. */
export async function tellTraining(ctx: DeskContext, id: MainGroupId): Promise<{ text: string } | Refusal> {
  const group = await getMainGroup(ctx.tx, id);
  if (!group) return refuse("no-such-main-group");
  if (group.jid === null || group.state !== "ready") return refuse("main-group-not-ready");
  const text = ctx.t("training.text");
  await enqueueText(ctx, chatOfGroup(group.jid), { text });
  return { text };
}
