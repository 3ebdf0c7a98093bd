/** Answers to an agent who has no room yet: what is missing, when it will be there, and how to have one at once. */
import { chatOfGroup, type PersonId, type TicketNumber } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { mentionOf } from "../../domain/messages/outgoing.ts";
import { mainGroupsOf, type Agent } from "../../store/team/agents.ts";
import { addPendingClaim } from "../../store/tickets/cards.ts";
import { getMainGroup, roomsOf } from "../../store/team/groups.ts";
import { addressOf } from "../../store/contacts/people.ts";
import { showCode } from "./adopt.ts";
import { offerRoom } from "./adopt-confirm.ts";
import { forecast, timeOfRoom } from "./creation-forecast.ts";
import type { DeskContext } from "../context.ts";
import { moment } from "../phrase.ts";
import { reply, enqueueText, type Asked } from "../enqueue.ts";

/** Whether they can be given a case as soon as one of their rooms is free. */
export async function hasRoom(ctx: DeskContext, agent: PersonId): Promise<boolean> {
  return (await roomsOf(ctx.tx, agent)).some(({ state }) => state === "ready");
}

/** After LISTO, and whenever they answer it again: the code of the panel, for a group of their own. */
export async function roomMissing(ctx: DeskContext, agent: Agent): Promise<string> {
  const when = await whenReady(ctx, agent.person);
  const said = ctx.t("ready.no-room", { name: agent.name, when });
  const offered = await offerRoom(ctx, agent.person);
  if (isRefusal(offered) || offered.adoption.group !== null) return said;
  return `${said}\n\n${ctx.t("ready.own-room", { code: showCode(offered.adoption.code) })}`;
}

/** "hoy a eso de las 16:10", or that a person has to look. */
async function whenReady(ctx: DeskContext, agent: PersonId): Promise<string> {
  const foreseen = await forecast(ctx.tx, { delays: ctx.delays, now: ctx.now });
  const times = (await roomsOf(ctx.tx, agent)).flatMap(({ id }) => timeOfRoom(foreseen, id) ?? []);
  const first = times.toSorted((a, b) => a.getTime() - b.getTime())[0];
  return first ? ctx.t("ready.room-at", { when: moment(ctx, first) }) : ctx.t("ready.room-soon");
}

/** The ticket is kept for them: it is theirs as soon as they have a room, unless somebody else takes it first. */
export async function keepClaim(ctx: DeskContext, asked: Asked, number: TicketNumber): Promise<void> {
  await addPendingClaim(ctx.tx, { person: asked.person, ticket: number, at: ctx.now });
  const when = await whenReady(ctx, asked.person);
  await reply(ctx, asked, ctx.t("ready.wish-kept", { number, when }));
}

/** The administrator wants the agent to know the code: in a main group of theirs. */
export async function tellRoomCode(ctx: DeskContext, agent: PersonId, code: string): Promise<void> {
  for (const id of await mainGroupsOf(ctx.tx, agent)) {
    const group = await getMainGroup(ctx.tx, id);
    if (!group?.jid || group.state !== "ready") continue;
    const chat = chatOfGroup(group.jid);
    const address = await addressOf(ctx.tx, agent);
    const mention = mentionOf(address, group.form);
    const text = ctx.t("ready.own-room-for", { mention, code: showCode(code) });
    await enqueueText(ctx, chat, { text, mentions: [address] });
    return;
  }
}
