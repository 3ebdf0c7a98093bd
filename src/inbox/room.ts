/** A message in a room: the one place from which words may reach a client. */
import type { Desk } from "../desk/desk.ts";
import { deletedByOther } from "../desk/conversation/amend-room.ts";
import { caseOf, quotedIn } from "../desk/conversation/belonging.ts";
import { caseAt, isLate } from "../desk/hands.ts";
import { readable } from "../desk/mentioned.ts";
import { answer, tell } from "../desk/promise.ts";
import { agentSaid, colleagueSaid } from "../desk/conversation/room-words.ts";
import { runCommand } from "../commands/run.ts";
import { noNames } from "../commands/without-slash.ts";
import { asItLeaves } from "../domain/messages/leaving.ts";
import type { InProgress } from "../domain/ticket.ts";
import { isAtWork } from "../store/team/agents.ts";
import { firstTime } from "../store/tickets/cards.ts";
import type { Room } from "../store/team/groups.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import { getTicketOfRoom } from "../store/tickets/tickets.ts";
import { askedBy } from "./asked.ts";
import type { InRoom } from "./in-room.ts";
import { askFirst, sendHeld, settleByCommand } from "./held.ts";
import { answersHeld } from "./held-answer.ts";
import { amendInRoom } from "./room-amend.ts";
import { offeredTo, takeOffer } from "./room-offer.ts";
import { tellStays } from "./room-stays.ts";
import { staysWithItsTwin } from "./room-twin.ts";
import { isAmending } from "./route.ts";
import { namesFor } from "./room-names.ts";
import { routeRoom, type RoomMessage } from "./route-room.ts";

export async function inRoom(desk: Desk, row: InboxRow, room: Room): Promise<void> {
  const ticket = await getTicketOfRoom(desk.tx, room.id);
  const asking = await askedBy(desk, row);
  if (asking === null) return handsetWrote(desk, row, { room, ticket });
  const { content: posted } = row.arrival;
  // What changes another message is answered at that one: of its own it shows nothing to quote.
  const shown = isAmending(posted) ? posted.target : asking.message;
  const asked = { ...asking, message: shown, ticket: ticket?.number ?? null };
  const content = await readable(desk, posted, row.arrival.mentions);
  const message: InRoom = { row, asked, room, ticket, content };
  if (asked.person !== room.agent) return colleague(desk, message);
  if (await staysWithItsTwin(desk, message)) return;
  await agentPosted(desk, message, await sceneOf(desk, message));
}

async function colleague(desk: Desk, { asked, room, ticket, content }: InRoom): Promise<void> {
  const nowhere = {
    works: true,
    holds: null,
    late: false,
    quotes: "nothing",
    offered: null,
    held: null,
    names: noNames,
  } as const;
  if (content.kind === "deletion")
    return deletedByOther(desk, { chat: asked.chat, target: content.target, by: asked.person, ticket });
  if (routeRoom(content, { by: "colleague", ...nowhere }).do === "colleague")
    await colleagueSaid(desk, asked, room);
}

async function agentPosted(desk: Desk, message: InRoom, scene: RoomMessage): Promise<void> {
  const { row, asked, content } = message;
  const intent = routeRoom(content, scene);
  switch (intent.do) {
    case "ignore":
    case "colleague":
      return;
    case "command":
      await runCommand(desk, intent.command, { place: "room", ...message, original: originalOf(message) });
      if (intent.command.kind === "command") {
        await settleByCommand(desk, row.chat, intent.command);
        if (intent.command.verb !== "tell-client") await tellLeftBehind(desk, message);
      }
      return;
    case "amend":
      return amendInRoom(desk, message, { content: intent.content, scene });
    case "answer-held":
      return sendHeld(desk, message, intent.answer);
    case "take-offer":
      return takeOffer(desk, asked, intent);
    case "stay":
      return tellStays(desk, message, intent.because);
    case "ask":
      return askFirst(desk, message, intent.ask);
    case "relay":
      return relay(desk, message);
  }
}

async function sceneOf(desk: Desk, message: InRoom): Promise<RoomMessage> {
  const { row, asked, room, ticket } = message;
  const { quotes } = row.arrival;
  const late =
    (await isLate(desk, message)) &&
    (ticket === null || (await caseAt(desk, room, row.arrival.sentAt)) !== ticket.number);
  const belongs =
    quotes === null || ticket === null
      ? "none"
      : await caseOf(desk, { room, chat: row.chat, message: quotes });
  return {
    by: "agent",
    works: await isAtWork(desk.tx, asked.person),
    holds: ticket?.number ?? null,
    late,
    quotes: ticket === null ? "nothing" : await quotedIn(desk, { belongs, ticket }),
    offered: ticket === null ? await offeredTo(desk, asked, quotes) : null,
    held: ticket === null ? null : await answersHeld(desk, { ...message, ticket }),
    names: await namesFor(desk, message.content),
  };
}

const originalOf = ({ row }: InRoom) => ({
  chat: row.chat,
  message: row.message,
  secret: row.arrival.secret,
  quotes: row.arrival.quotes,
});

async function relay(desk: Desk, message: InRoom): Promise<void> {
  const { row, asked, ticket, content } = message;
  if (!ticket) return;
  const original = originalOf(message);
  const said = { content: asItLeaves(content), original, at: row.arrival.sentAt };
  await agentSaid(desk, { ticket, agent: asked.person, ...said });
}

/** A file came with a command: the command is done, the file stays. */
async function tellLeftBehind(desk: Desk, { asked, content }: InRoom): Promise<void> {
  if (content.kind !== "media") return;
  const what = desk.say(`content.media.${content.media.kind}`);
  await answer(desk, asked, desk.say("room.with-command", { what }));
}

/** The owner wrote here from the phone: said once a case, because nobody outside reads it. */
async function handsetWrote(
  desk: Desk,
  row: InboxRow,
  { room, ticket }: { room: Room; ticket: InProgress | null },
): Promise<void> {
  const { content } = row.arrival;
  if (content.kind === "deletion")
    return deletedByOther(desk, { chat: row.chat, target: content.target, by: null, ticket });
  if (!ticket || isAmending(content)) return;
  if (!(await firstTime(desk.tx, `handset-here:${room.id}:${ticket.number}`, desk.now))) return;
  await tell(desk, row.chat, { text: desk.say("room.handset"), ticket: ticket.number });
}
