/** Registration by LISTO: the agent's own answer binds the addresses WhatsApp shows for them to the agent's row. */
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
import {
  addRegistration,
  takePendingClaim,
  addPendingClaim,
  type Registration,
} from "../../store/tickets/cards.ts";
import { getMainGroup, mannerOf } from "../../store/team/groups.ts";
import { addressOf, getPerson } from "../../store/contacts/people.ts";
import { takeBinding } from "../../store/team/bindings.ts";
import { awaitBinding, bound } from "../people/bindings.ts";
import { claimTicket } from "../lifecycle/claiming/claim.ts";
import type { DeskContext } from "../context.ts";
import { explain } from "../explain.ts";
import { checkGroup } from "../groups/group-checks.ts";
import { meet } from "../people/people.ts";
import { reply, enqueueText, type Asked } from "../enqueue.ts";
import { hasRoom, keepClaim, roomMissing } from "./room-missing.ts";
import { roomOpened } from "../groups/room-opened.ts";

/** Mentions an agent in a main group of theirs and asks for LISTO. Who has answered is not asked again. */
export async function askReady(
  ctx: DeskContext,
  { agent: person, mainGroup }: { agent: PersonId; mainGroup: MainGroupId },
): Promise<void> {
  const agent = await getAgent(ctx.tx, person);
  const group = await getMainGroup(ctx.tx, mainGroup);
  if (!agent || agent.registeredAt !== null || !group?.jid) return;
  const chat = chatOfGroup(group.jid);
  const mention = await mentionIn(ctx, chat, person);
  const message = await enqueueText(ctx, chat, {
    text: ctx.t("ready.ask", { mention: mention.text, name: agent.name }),
    mentions: mention.people,
  });
  await addRegistration(ctx.tx, { chat, message, agent: person, createdAt: ctx.now });
}

async function mentionIn(
  ctx: DeskContext,
  chat: ChatId,
  person: PersonId,
): Promise<{ text: string; people: Awaited<ReturnType<typeof addressOf>>[] }> {
  const address = await addressOf(ctx.tx, person);
  return { text: mentionOf(address, (await mannerOf(ctx.tx, chat)).form), people: [address] };
}

/** LISTO quoting one of our requests. Nothing changes when it is somebody else's. */
export async function ready(ctx: DeskContext, asked: Asked, registration: Registration): Promise<void> {
  if (registration.agent === null) return readyForUnknown(ctx, asked);
  const agent = await getAgent(ctx.tx, registration.agent);
  if (!agent) return;
  if (asked.person === agent.person) return register(ctx, asked);
  if (!(await couldBe(ctx, asked.person, agent.person))) {
    await reply(ctx, asked, ctx.t("ready.wrong-person", { name: agent.name }));
    return;
  }
  await awaitBinding(ctx, asked, agent.person);
  // The list of members may show whose number it is.
  const chat = openChat(asked.chat);
  if (chat.kind === "group") await checkGroup(ctx, chat.group);
}

/** An administrator says that whoever answered is the agent. */
export async function confirmBinding(ctx: DeskContext, agent: PersonId): Promise<PersonId | Refusal> {
  const binding = await takeBinding(ctx.tx, agent);
  if (!binding) return refuse("no-such-binding");
  const { phone } = await addressOf(ctx.tx, agent);
  const { lid } = await addressOf(ctx.tx, binding.sender);
  // One LID and one phone: the two rows become one.
  const person = await meet(ctx, { lid, phone });
  await bound(ctx, person.id, binding);
  await roomOpened(ctx, person.id);
  return person.id;
}

/** Somebody whose phone WhatsApp hides may be the agent; somebody with another phone, or another agent, may not. */
async function couldBe(ctx: DeskContext, sender: PersonId, agent: PersonId): Promise<boolean> {
  const who = await getPerson(ctx.tx, sender);
  const expected = await getPerson(ctx.tx, agent);
  return who.phone === null && expected.lid === null && (await getAgent(ctx.tx, sender)) === null;
}

async function readyForUnknown(ctx: DeskContext, asked: Asked): Promise<void> {
  if (await getAgent(ctx.tx, asked.person)) return register(ctx, asked);
  await reply(ctx, asked, ctx.t("ready.wrong-message"));
}

/** Marks the agent as registered and completes what they had wanted to take. */
export async function register(ctx: DeskContext, asked: Asked): Promise<void> {
  const agent = await getAgent(ctx.tx, asked.person);
  if (!agent) return;
  // Supervisors have no rooms and take no tickets.
  const waitsForRoom = agent.roomsWanted > 0 && !(await hasRoom(ctx, agent.person));
  if (agent.registeredAt === null) {
    await changeAgentRow(ctx.tx, agent.person, { registeredAt: ctx.now });
    ctx.changed({ topic: "agents" });
    const done = agent.roomsWanted > 0 ? "ready.done" : "ready.done-without-rooms";
    await reply(ctx, asked, waitsForRoom ? await roomMissing(ctx, agent) : ctx.t(done, { name: agent.name }));
  } else {
    const text = waitsForRoom ? await roomMissing(ctx, agent) : ctx.t("ready.already", { name: agent.name });
    await reply(ctx, asked, text);
  }
  await takePendingClaimOf(ctx, asked, agent.person);
}

/** Claims the ticket that the agent wanted before LISTO; one that waits for their room goes on waiting. */
async function takePendingClaimOf(ctx: DeskContext, asked: Asked, agent: PersonId): Promise<void> {
  const number = await takePendingClaim(ctx.tx, agent);
  if (number === null) return;
  const claimed = await claimTicket(ctx, { number, agent });
  if (!isRefusal(claimed)) return;
  if (claimed.refused === "no-room-yet") return keepClaim(ctx, asked, number);
  await reply(ctx, asked, await explain(ctx, claimed));
}

/**
 * Somebody who can't take tickets yet quoted a card: remembers the claim and asks for LISTO. False when LISTO would not
 * help, because no agent of the group is missing.
 */
export async function askBeforeClaim(
  ctx: DeskContext,
  asked: Asked,
  { number, mainGroup }: { number: TicketNumber; mainGroup: MainGroupId },
): Promise<boolean> {
  const agent = await getAgent(ctx.tx, asked.person);
  const known = agent !== null && (await isAgentOf(ctx.tx, mainGroup, asked.person));
  if (!known && !(await couldBeMissing(ctx, asked.person, mainGroup))) return false;
  await addPendingClaim(ctx.tx, { person: asked.person, ticket: number, at: ctx.now });
  if (!known) {
    await reply(ctx, asked, ctx.t("ready.find-yours", { number }));
    return true;
  }
  const mention = await mentionIn(ctx, asked.chat, asked.person);
  const text = ctx.t("ready.ask-to-claim", { mention: mention.text, number });
  const quote = { id: asked.message, author: asked.address, text: asked.text };
  const message = await enqueueText(ctx, asked.chat, {
    text,
    quote,
    ticket: number,
    mentions: mention.people,
  });
  await addRegistration(ctx.tx, { chat: asked.chat, message, agent: asked.person, createdAt: ctx.now });
  return true;
}

/** Only somebody without a visible phone can be an agent we know by phone alone. */
async function couldBeMissing(ctx: DeskContext, person: PersonId, mainGroup: MainGroupId): Promise<boolean> {
  const { phone } = await getPerson(ctx.tx, person);
  return phone === null && (await countUnregistered(ctx.tx, mainGroup)) > 0;
}
