/** LISTO: the agent's own answer binds the addresses WhatsApp shows for them to the agent's row. */
import {
  chatOfGroup,
  type ChatId,
  type MainGroupId,
  type PersonId,
  type TicketNumber,
} from "../domain/ids.ts";
import { isRefusal } from "../domain/refusal.ts";
import { mentionOf } from "../domain/outgoing.ts";
import { changeAgentRow, countUnregistered, getAgent, isAgentOf } from "../store/agents.ts";
import { addRegistration, takeWish, wishClaim, type Registration } from "../store/cards.ts";
import { getMainGroup, mannerOf } from "../store/groups.ts";
import { addressOf, getPerson } from "../store/people.ts";
import { claimTicket } from "./claim.ts";
import type { Desk } from "./desk.ts";
import { explain } from "./explain.ts";
import { meet } from "./people.ts";
import { answer, tell, type Asked } from "./promise.ts";

/** Mentions an agent in a main group of theirs and asks for LISTO. Who has answered is not asked again. */
export async function askReady(
  desk: Desk,
  { agent: person, mainGroup }: { agent: PersonId; mainGroup: MainGroupId },
): Promise<void> {
  const agent = await getAgent(desk.tx, person);
  const group = await getMainGroup(desk.tx, mainGroup);
  if (!agent || agent.registeredAt !== null || !group?.jid) return;
  const chat = chatOfGroup(group.jid);
  const mention = await mentionIn(desk, chat, person);
  const message = await tell(desk, chat, {
    text: desk.say("ready.ask", { mention: mention.text, name: agent.name }),
    mentions: mention.people,
  });
  await addRegistration(desk.tx, { chat, message, agent: person, createdAt: desk.now });
}

async function mentionIn(
  desk: Desk,
  chat: ChatId,
  person: PersonId,
): Promise<{ text: string; people: Awaited<ReturnType<typeof addressOf>>[] }> {
  const address = await addressOf(desk.tx, person);
  return { text: mentionOf(address, (await mannerOf(desk.tx, chat)).form), people: [address] };
}

/** LISTO quoting one of our requests. Nothing changes when it is somebody else's. */
export async function ready(desk: Desk, asked: Asked, registration: Registration): Promise<void> {
  if (registration.agent === null) return readyForUnknown(desk, asked);
  const agent = await getAgent(desk.tx, registration.agent);
  if (!agent) return;
  if (asked.person !== agent.person && !(await couldBe(desk, asked.person, agent.person))) {
    await answer(desk, asked, desk.say("ready.wrong-person", { name: agent.name }));
    return;
  }
  const { phone } = await addressOf(desk.tx, agent.person);
  const person = await meet(desk, { lid: asked.address.lid, phone: asked.address.phone ?? phone });
  await register(desk, { ...asked, person: person.id });
}

/** Somebody whose phone WhatsApp hides may be the agent; somebody with another phone, or another agent, may not. */
async function couldBe(desk: Desk, sender: PersonId, agent: PersonId): Promise<boolean> {
  const who = await getPerson(desk.tx, sender);
  const expected = await getPerson(desk.tx, agent);
  return who.phone === null && expected.lid === null && (await getAgent(desk.tx, sender)) === null;
}

async function readyForUnknown(desk: Desk, asked: Asked): Promise<void> {
  if (await getAgent(desk.tx, asked.person)) return register(desk, asked);
  await answer(desk, asked, desk.say("ready.wrong-message"));
}

/** Marks the agent as registered and completes what they had wanted to take. */
export async function register(desk: Desk, asked: Asked): Promise<void> {
  const agent = await getAgent(desk.tx, asked.person);
  if (!agent) return;
  if (agent.registeredAt !== null) {
    await answer(desk, asked, desk.say("ready.already", { name: agent.name }));
    return;
  }
  await changeAgentRow(desk.tx, agent.person, { registeredAt: desk.now });
  desk.changed({ topic: "agents" });
  // Supervisors have no rooms and take no tickets.
  const done = agent.roomsWanted > 0 ? "ready.done" : "ready.done-without-rooms";
  await answer(desk, asked, desk.say(done, { name: agent.name }));
  const wish = await takeWish(desk.tx, agent.person);
  if (wish === null) return;
  const claimed = await claimTicket(desk, { number: wish, agent: agent.person });
  if (isRefusal(claimed)) await answer(desk, asked, await explain(desk, claimed));
}

/**
 * Somebody who can't take tickets yet quoted a card: remembers the wish and asks for LISTO. False when LISTO would not
 * help, because no agent of the group is missing.
 */
export async function askBeforeClaim(
  desk: Desk,
  asked: Asked,
  { number, mainGroup }: { number: TicketNumber; mainGroup: MainGroupId },
): Promise<boolean> {
  const agent = await getAgent(desk.tx, asked.person);
  const known = agent !== null && (await isAgentOf(desk.tx, mainGroup, asked.person));
  if (!known && !(await couldBeMissing(desk, asked.person, mainGroup))) return false;
  await wishClaim(desk.tx, { person: asked.person, ticket: number, at: desk.now });
  if (!known) {
    await answer(desk, asked, desk.say("ready.find-yours", { number }));
    return true;
  }
  const mention = await mentionIn(desk, asked.chat, asked.person);
  const text = desk.say("ready.ask-to-claim", { mention: mention.text, number });
  const quote = { id: asked.message, author: asked.address, text: asked.text };
  const message = await tell(desk, asked.chat, { text, quote, ticket: number, mentions: mention.people });
  await addRegistration(desk.tx, { chat: asked.chat, message, agent: asked.person, createdAt: desk.now });
  return true;
}

/** Only somebody without a visible phone can be an agent we know by phone alone. */
async function couldBeMissing(desk: Desk, person: PersonId, mainGroup: MainGroupId): Promise<boolean> {
  const { phone } = await getPerson(desk.tx, person);
  return phone === null && (await countUnregistered(desk.tx, mainGroup)) > 0;
}
