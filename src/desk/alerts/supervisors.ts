/** Supervisors: their groups, what they are told of anything but tickets (`tellSupervisors`; of tickets: `alerts.ts`), and who of those who write there may give orders. */
import {
  chatOfGroup,
  type ChatId,
  type GroupJid,
  type MainGroupId,
  type PersonId,
} from "../../domain/ids.ts";
import { getAgent, isAgentOf } from "../../store/team/agents.ts";
import { fewWithin } from "../../store/tickets/cards.ts";
import { findReadyGroups } from "../../store/team/groups.ts";
import type { DeskContext } from "../context.ts";
import { enqueueText } from "../enqueue.ts";

/** One message, however many lines. `except`: the group it is about, which may be the one that is broken. */
export async function tellSupervisors(
  ctx: DeskContext,
  lines: string[],
  except: GroupJid | null = null,
): Promise<void> {
  if (lines.length === 0) return;
  for (const { jid } of await findReadyGroups(ctx.tx, "supervisor"))
    if (jid && jid !== except) await enqueueText(ctx, chatOfGroup(jid), { text: lines.join("\n") });
}

/**
 * Authorisation of commands in a supervisor group: being in the WhatsApp group is not enough; the agent must be assigned
 * to that group in the panel, and have answered LISTO.
 */
export async function mayOrder(
  ctx: DeskContext,
  person: PersonId,
  group: MainGroupId,
): Promise<"yes" | "needs-listo" | "no"> {
  const agent = await getAgent(ctx.tx, person);
  if (!agent?.active || !(await isAgentOf(ctx.tx, group, person))) return "no";
  return agent.registeredAt === null ? "needs-listo" : "yes";
}

const QUARTER = 15 * 60_000;
/** Enough for somebody who tries again, too few to fill a group. */
const ANSWERS = 3;

/** Whether somebody who claims or registers in a main or supervisor group is answered: whoever works here always is. */
export async function mayAnswerClaimant(
  ctx: DeskContext,
  asked: { chat: ChatId; person: PersonId },
): Promise<boolean> {
  return (await getAgent(ctx.tx, asked.person))?.active === true || mayAnswerStranger(ctx, asked);
}

/** Rate limit of answers to people who do not belong to the team: whether this one is answered once more. */
export async function mayAnswerStranger(
  ctx: DeskContext,
  { chat, person }: { chat: ChatId; person: PersonId },
): Promise<boolean> {
  return fewWithin(ctx.tx, `stranger-answered:${chat}:${person}`, {
    now: ctx.now,
    ms: QUARTER,
    few: ANSWERS,
  });
}
