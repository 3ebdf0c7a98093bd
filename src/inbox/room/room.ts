/** Message handler of rooms: carries out what `domain/messages/leaving.ts` decides; no other code sends an agent's words from a room. */
import type { DeskContext } from "../../desk/context.ts";
import { deletedByOther } from "../../desk/conversation/amend-room.ts";
import { caseOf, quotedIn } from "../../desk/conversation/belonging.ts";
import { mayAnswerStranger } from "../../desk/alerts/supervisors.ts";
import { isLate, noteLate } from "../../desk/hands.ts";
import { readable } from "../../desk/mentioned.ts";
import { reply, enqueueText, type Asked } from "../../desk/enqueue.ts";
import { called } from "../../desk/phrase.ts";
import { agentSaid, colleagueSaid } from "../../desk/conversation/room-words.ts";
import type { Parsed } from "../../commands/parse.ts";
import { runCommand } from "../../commands/run.ts";
import { namesFor } from "../../commands/names-for.ts";
import { noNames } from "../../commands/without-slash.ts";
import { titleOf } from "../../commands/within.ts";
import { beginsLikeOurs } from "../../i18n/like-ours.ts";
import { asItLeaves } from "../../domain/messages/leaving.ts";
import type { InProgress } from "../../domain/ticket.ts";
import { getAgent, isAtWork } from "../../store/team/agents.ts";
import { firstTime, noteSaid } from "../../store/tickets/cards.ts";
import type { Room } from "../../store/team/groups.ts";
import type { InboxRow } from "../../store/messages/inbox.ts";
import { getTicketOfRoom } from "../../store/tickets/tickets.ts";
import { askedBy } from "../asked.ts";
import { answerHandsetInRoom } from "../handset-command.ts";
import type { InRoom } from "./in-room.ts";
import { askFirst, sendHeld, settleByCommand } from "./held.ts";
import { answersHeld } from "./held-answer.ts";
import { amendInRoom, doneKey } from "./room-amend.ts";
import { askIfTaken, offeredTo, passedOver, takeOffer } from "./room-offer.ts";
import { tellStays } from "./room-stays.ts";
import { staysWithItsTwin } from "./room-twin.ts";
import { isAmending } from "../route.ts";
import { routeRoom, type RoomMessage } from "./route-room.ts";

export async function inRoom(ctx: DeskContext, row: InboxRow, room: Room): Promise<void> {
  const ticket = await getTicketOfRoom(ctx.tx, room.id);
  const asking = await askedBy(ctx, row);
  if (asking === null) return handsetWrote(ctx, row, { room, ticket });
  const { content: posted } = row.arrival;
  // What changes another message is answered at that one: of its own it shows nothing to quote.
  const shown = isAmending(posted) ? posted.target : asking.message;
  const asked = { ...asking, message: shown, ticket: ticket?.number ?? null };
  const content = await readable(ctx, posted, row.arrival.mentions);
  const message: InRoom = { row, asked, room, ticket, content };
  if (asked.person !== room.agent) return colleague(ctx, message);
  if (await staysWithItsTwin(ctx, message)) return;
  await agentPosted(ctx, message, await sceneOf(ctx, message));
}

async function colleague(ctx: DeskContext, { asked, room, ticket, content }: InRoom): Promise<void> {
  const nowhere = {
    works: true,
    holds: null,
    late: false,
    quotes: "nothing",
    offered: null,
    passedOver: null,
    held: null,
    names: noNames,
    likeOurs: false,
  } as const;
  if (content.kind === "deletion")
    return deletedByOther(ctx, { chat: asked.chat, target: content.target, by: asked.person, ticket });
  const does = routeRoom(content, { by: "colleague", ...nowhere }).do;
  if (does === "colleague") await colleagueSaid(ctx, asked, room);
  if (does === "colleague-command") await refuseColleague(ctx, asked, room);
}

/** Says each time that the command was not carried out; to people of no team only a few times. */
async function refuseColleague(ctx: DeskContext, asked: Asked, room: Room): Promise<void> {
  const isOfTeam = (await getAgent(ctx.tx, asked.person))?.active ?? false;
  if (!isOfTeam && !(await mayAnswerStranger(ctx, asked))) return;
  const names = { name: await called(ctx, asked.person), agent: await called(ctx, room.agent) };
  await reply(ctx, asked, ctx.t("room.colleague-command", names));
}

async function agentPosted(ctx: DeskContext, message: InRoom, scene: RoomMessage): Promise<void> {
  const { asked, content } = message;
  const intent = routeRoom(content, scene);
  switch (intent.do) {
    case "ignore":
    case "colleague":
    case "colleague-command":
      return;
    case "command":
      return typedCommand(ctx, message, intent.command);
    case "amend":
      return amendInRoom(ctx, message, { content: intent.content, scene });
    case "answer-held":
      return sendHeld(ctx, message, intent.answer);
    case "take-offer":
      return takeOffer(ctx, asked, intent);
    case "ask-if-taken":
      return askIfTaken(ctx, asked, intent.number);
    case "ask-whose":
      return askFirst(ctx, message, { ask: "offered", command: String(intent.offered) });
    case "stay":
      if (intent.because === "late") await noteLate(ctx, message);
      return tellStays(ctx, message, intent.because);
    case "ask":
      return askFirst(ctx, message, intent.ask);
    case "relay":
      return relay(ctx, message);
  }
}

async function typedCommand(
  ctx: DeskContext,
  message: InRoom,
  command: Exclude<Parsed, { kind: "none" }>,
): Promise<void> {
  const { row } = message;
  if (await runCommand(ctx, command, { place: "room", ...message, original: originalOf(message) }))
    await noteSaid(ctx.tx, doneKey(row.chat, row.message), ctx.now);
  if (command.kind !== "command") return;
  await settleByCommand(ctx, row.chat, command);
  if (command.verb !== "tell-client") await tellLeftBehind(ctx, message);
}

async function sceneOf(ctx: DeskContext, message: InRoom): Promise<RoomMessage> {
  const { row, asked, room, ticket } = message;
  const { quotes } = row.arrival;
  const late = await isLate(ctx, message);
  const belongs =
    quotes === null || ticket === null
      ? "none"
      : await caseOf(ctx, { room, chat: row.chat, message: quotes });
  return {
    by: "agent",
    works: await isAtWork(ctx.tx, asked.person),
    holds: ticket?.number ?? null,
    late,
    quotes:
      ticket === null || quotes === null
        ? "nothing"
        : await quotedIn(ctx, { belongs, ticket, chat: row.chat, message: quotes }),
    offered: ticket === null ? await offeredTo(ctx, asked, quotes) : null,
    passedOver: ticket === null ? null : await passedOver(ctx, message, ticket),
    held: ticket === null ? null : await answersHeld(ctx, { ...message, ticket }),
    names: await namesFor(ctx, message.content, {
      author: asked.person,
      client: ticket?.contact ?? null,
    }),
    likeOurs: beginsLikeOurs(ctx.t, titleOf(message.content) ?? ""),
  };
}

const originalOf = ({ row }: InRoom) => ({
  chat: row.chat,
  message: row.message,
  secret: row.arrival.secret,
  quotes: row.arrival.quotes,
});

async function relay(ctx: DeskContext, message: InRoom): Promise<void> {
  const { row, asked, ticket, content } = message;
  if (!ticket) return;
  const original = originalOf(message);
  const said = { content: asItLeaves(content), original, at: row.arrival.sentAt };
  await agentSaid(ctx, { ticket, agent: asked.person, ...said });
}

/** A file came with a command: the command is done, the file stays. */
async function tellLeftBehind(ctx: DeskContext, { asked, content }: InRoom): Promise<void> {
  if (content.kind !== "media") return;
  const what = ctx.t(`content.media.${content.media.kind}`);
  await reply(ctx, asked, ctx.t("room.with-command", { what }));
}

/** The owner wrote here from the phone: said once a case, because nobody outside reads it, and to each command. */
async function handsetWrote(
  ctx: DeskContext,
  row: InboxRow,
  { room, ticket }: { room: Room; ticket: InProgress | null },
): Promise<void> {
  const { content } = row.arrival;
  if (content.kind === "deletion")
    return deletedByOther(ctx, { chat: row.chat, target: content.target, by: null, ticket });
  if (await answerHandsetInRoom(ctx, row, { room, ticket: ticket?.number ?? null })) return;
  if (!ticket || isAmending(content)) return;
  if (!(await firstTime(ctx.tx, `handset-here:${room.id}:${ticket.number}`, ctx.now))) return;
  await enqueueText(ctx, row.chat, { text: ctx.t("room.handset"), ticket: ticket.number });
}
