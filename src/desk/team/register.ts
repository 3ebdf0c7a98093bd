/** LISTO: the agent's own answer binds the addresses WhatsApp shows for them to the agent's row. */
import {
  chatOfGroup,
  openChat,
  type ChatId,
  type MainGroupId,
  type PersonId,
  type TicketNumber,
} from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { mentionOf } from "../../domain/messages/outgoing.ts";
import { changeAgentRow, countUnregistered, getAgent, isAgentOf } from "../../store/team/agents.ts";
import { addRegistration, takeWish, wishClaim, type Registration } from "../../store/tickets/cards.ts";
import { getMainGroup, mannerOf } from "../../store/team/groups.ts";
import { addressOf, getPerson } from "../../store/contacts/people.ts";
import { takeBinding } from "../../store/team/bindings.ts";
import { awaitBinding, bound } from "../people/bindings.ts";
import { claimTicket } from "../lifecycle/claim.ts";
import type { Desk } from "../desk.ts";
import { explain } from "../explain.ts";
import { checkGroup } from "../groups/group-checks.ts";
import { meet } from "../people/people.ts";
import { answer, tell, type Asked } from "../promise.ts";
import { hasRoom, keepWish, roomMissing } from "./room-missing.ts";
import { roomOpened } from "../groups/room-opened.ts";

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
  if (asked.person === agent.person) return register(desk, asked);
  if (!(await couldBe(desk, asked.person, agent.person))) {
    await answer(desk, asked, desk.say("ready.wrong-person", { name: agent.name }));
    return;
  }
  await awaitBinding(desk, asked, agent.person);
  // The list of members may show whose number it is.
  const chat = openChat(asked.chat);
  if (chat.kind === "group") await checkGroup(desk, chat.group);
}

/** An administrator says that whoever answered is the agent. */
export async function confirmBinding(desk: Desk, agent: PersonId): Promise<PersonId | Refusal> {
  const binding = await takeBinding(desk.tx, agent);
  if (!binding) return refuse("no-such-binding");
  const { phone } = await addressOf(desk.tx, agent);
  const { lid } = await addressOf(desk.tx, binding.sender);
  // One LID and one phone: the two rows become one.
  const person = await meet(desk, { lid, phone });
  await bound(desk, person.id, binding);
  await roomOpened(desk, person.id);
  return person.id;
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
  // Supervisors have no rooms and take no tickets.
  const waitsForRoom = agent.roomsWanted > 0 && !(await hasRoom(desk, agent.person));
  if (agent.registeredAt === null) {
    await changeAgentRow(desk.tx, agent.person, { registeredAt: desk.now });
    desk.changed({ topic: "agents" });
    const done = agent.roomsWanted > 0 ? "ready.done" : "ready.done-without-rooms";
    await answer(
      desk,
      asked,
      waitsForRoom ? await roomMissing(desk, agent) : desk.say(done, { name: agent.name }),
    );
  } else {
    const text = waitsForRoom
      ? await roomMissing(desk, agent)
      : desk.say("ready.already", { name: agent.name });
    await answer(desk, asked, text);
  }
  await takeWished(desk, asked, agent.person);
}

/** What they wanted to take before LISTO; what waits for their room goes on waiting. */
async function takeWished(desk: Desk, asked: Asked, agent: PersonId): Promise<void> {
  const number = await takeWish(desk.tx, agent);
  if (number === null) return;
  const claimed = await claimTicket(desk, { number, agent });
  if (!isRefusal(claimed)) return;
  if (claimed.refused === "no-room-yet") return keepWish(desk, asked, number);
  await answer(desk, asked, await explain(desk, claimed));
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
