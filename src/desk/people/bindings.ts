/**
 * Identity binding: LISTO from a hidden number counts for an agent only when the members of the group show that it is
 * theirs, or an administrator confirms it. Can be undone.
 */
import type { PersonId } from "../../domain/ids.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { changeAgentRow, getAgent } from "../../store/team/agents.ts";
import { addBinding, findBindings, takeBinding, type Binding } from "../../store/team/bindings.ts";
import { addressOf } from "../../store/contacts/people.ts";
import { forgetLid } from "../../store/contacts/people-merge.ts";
import type { DeskContext } from "../context.ts";
import { reply, enqueueText, type Asked } from "../enqueue.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";

/** Stores a LISTO that needs confirmation; supervisors and panel are told. */
export async function awaitBinding(ctx: DeskContext, asked: Asked, agent: PersonId): Promise<void> {
  const { chat, message, person: sender } = asked;
  await addBinding(ctx.tx, { agent, sender, chat, message, at: ctx.now });
  const name = (await getAgent(ctx.tx, agent))?.name ?? "";
  await reply(ctx, asked, ctx.t("ready.awaits-word", { name }));
  await tellSupervisors(ctx, [ctx.t("alert.binding", { name })]);
  ctx.changed({ topic: "agents" });
}

/** Two rows were one person: whether that is what somebody's LISTO was waiting for. */
export async function bindingProved(
  ctx: DeskContext,
  pair: readonly [PersonId, PersonId],
): Promise<Binding | null> {
  const proved = (await findBindings(ctx.tx)).find(
    ({ agent, sender }) => pair.includes(agent) && pair.includes(sender),
  );
  return proved ? takeBinding(ctx.tx, proved.agent) : null;
}

/** Completes a binding: the sender is the agent, and their LISTO counts. */
export async function bound(ctx: DeskContext, agent: PersonId, { chat, message }: Binding): Promise<void> {
  const row = await getAgent(ctx.tx, agent);
  if (!row) return;
  await changeAgentRow(ctx.tx, agent, { registeredAt: row.registeredAt ?? ctx.now });
  const quote = { id: message, author: await addressOf(ctx.tx, agent), text: "LISTO" };
  const key = row.roomsWanted > 0 ? "ready.done" : "ready.done-without-rooms";
  await enqueueText(ctx, chat, { text: ctx.t(key, { name: row.name }), quote });
  ctx.changed({ topic: "agents" });
}

export async function rejectBinding(ctx: DeskContext, agent: PersonId): Promise<PersonId | Refusal> {
  const binding = await takeBinding(ctx.tx, agent);
  if (!binding) return refuse("no-such-binding");
  const name = (await getAgent(ctx.tx, agent))?.name ?? "";
  const quote = { id: binding.message, author: await addressOf(ctx.tx, binding.sender), text: "LISTO" };
  await enqueueText(ctx, binding.chat, { text: ctx.t("ready.wrong-person", { name }), quote });
  ctx.changed({ topic: "agents" });
  return agent;
}

/** Whoever answered is no longer taken for the agent, who has to answer LISTO again. Refused while they have a case. */
export async function unbind(ctx: DeskContext, agent: PersonId): Promise<PersonId | Refusal> {
  const row = await getAgent(ctx.tx, agent);
  if (!row) return refuse("no-such-agent");
  if (row.registeredAt === null) return refuse("not-bound");
  // By the phone that the administrator typed they are found again; without one there would be nobody left.
  if ((await addressOf(ctx.tx, agent)).phone !== null) await forgetLid(ctx.tx, agent);
  await changeAgentRow(ctx.tx, agent, { registeredAt: null });
  ctx.changed({ topic: "agents" });
  return agent;
}
