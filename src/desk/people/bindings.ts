/**
 * LISTO in an agent's place by somebody whose number WhatsApp hides. Nothing is theirs before the group's members show that
 * it is the agent's number, or an administrator says so. What was bound can be undone.
 */
import type { PersonId } from "../../domain/ids.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { changeAgentRow, getAgent } from "../../store/team/agents.ts";
import { addBinding, findBindings, takeBinding, type Binding } from "../../store/team/bindings.ts";
import { addressOf } from "../../store/contacts/people.ts";
import { forgetLid } from "../../store/contacts/people-merge.ts";
import type { Desk } from "../desk.ts";
import { answer, tell, type Asked } from "../promise.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";

/** The answer is kept; supervisors and panel are told. */
export async function awaitBinding(desk: Desk, asked: Asked, agent: PersonId): Promise<void> {
  const { chat, message, person: sender } = asked;
  await addBinding(desk.tx, { agent, sender, chat, message, at: desk.now });
  const name = (await getAgent(desk.tx, agent))?.name ?? "";
  await answer(desk, asked, desk.say("ready.awaits-word", { name }));
  await tellSupervisors(desk, [desk.say("alert.binding", { name })]);
  desk.changed({ topic: "agents" });
}

/** Two rows were one person: whether that is what somebody's LISTO was waiting for. */
export async function bindingProved(
  desk: Desk,
  pair: readonly [PersonId, PersonId],
): Promise<Binding | null> {
  const proved = (await findBindings(desk.tx)).find(
    ({ agent, sender }) => pair.includes(agent) && pair.includes(sender),
  );
  return proved ? takeBinding(desk.tx, proved.agent) : null;
}

/** They are the agent, and their LISTO counts. */
export async function bound(desk: Desk, agent: PersonId, { chat, message }: Binding): Promise<void> {
  const row = await getAgent(desk.tx, agent);
  if (!row) return;
  await changeAgentRow(desk.tx, agent, { registeredAt: row.registeredAt ?? desk.now });
  const quote = { id: message, author: await addressOf(desk.tx, agent), text: "LISTO" };
  const key = row.roomsWanted > 0 ? "ready.done" : "ready.done-without-rooms";
  await tell(desk, chat, { text: desk.say(key, { name: row.name }), quote });
  desk.changed({ topic: "agents" });
}

export async function rejectBinding(desk: Desk, agent: PersonId): Promise<PersonId | Refusal> {
  const binding = await takeBinding(desk.tx, agent);
  if (!binding) return refuse("no-such-binding");
  const name = (await getAgent(desk.tx, agent))?.name ?? "";
  const quote = { id: binding.message, author: await addressOf(desk.tx, binding.sender), text: "LISTO" };
  await tell(desk, binding.chat, { text: desk.say("ready.wrong-person", { name }), quote });
  desk.changed({ topic: "agents" });
  return agent;
}

/** Whoever answered is no longer taken for the agent, who has to answer LISTO again. Refused while they have a case. */
export async function unbind(desk: Desk, agent: PersonId): Promise<PersonId | Refusal> {
  const row = await getAgent(desk.tx, agent);
  if (!row) return refuse("no-such-agent");
  if (row.registeredAt === null) return refuse("not-bound");
  // By the phone that the administrator typed they are found again; without one there would be nobody left.
  if ((await addressOf(desk.tx, agent)).phone !== null) await forgetLid(desk.tx, agent);
  await changeAgentRow(desk.tx, agent, { registeredAt: null });
  desk.changed({ topic: "agents" });
  return agent;
}
