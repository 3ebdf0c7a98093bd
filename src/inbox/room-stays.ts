/** Tells an agent why what they posted did not leave the room, and what to do now. */
import type { Desk } from "../desk/desk.ts";
import { caseAt } from "../desk/hands.ts";
import { caseOf } from "../desk/conversation/belonging.ts";
import { called } from "../desk/phrase.ts";
import { answer, tell } from "../desk/promise.ts";
import { chatOfGroup } from "../domain/ids.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import type { Because } from "../domain/messages/leaving.ts";
import { firstTime, firstWithin } from "../store/tickets/cards.ts";
import { findReadyGroups } from "../store/team/groups.ts";
import type { InRoom } from "./in-room.ts";

const MINUTE = 60_000;
/** Ten photos at once get one answer; words are always answered, and so is each kind that cannot leave. */
const ONE_POST = MINUTE;
/** Whoever is away is not told with every line. */
const AWAY = 10 * MINUTE;

export async function tellStays(desk: Desk, message: InRoom, because: Because): Promise<void> {
  const { asked, room, content } = message;
  const isWords = content.kind === "text" || content.kind === "edit";
  const quiet = because === "away" ? AWAY : isWords ? 0 : ONE_POST;
  const what = because === "kind" ? kindReason(desk, content) : because;
  const key = `stays:${room.id}:${what}:${room.handedAt?.getTime() ?? 0}`;
  if (quiet > 0 && !(await firstWithin(desk.tx, key, { now: desk.now, ms: quiet }))) return;
  await answer(desk, asked, await reason(desk, message, because));
  if (because === "away") await tellSupervisors(desk, message);
}

async function reason(desk: Desk, message: InRoom, because: Because): Promise<string> {
  const { asked, ticket, content } = message;
  const number = ticket?.number ?? 0;
  switch (because) {
    case "free":
      return desk.say("room.no-case");
    case "late":
      return lateReason(desk, message);
    case "other-case":
      return desk.say("room.other-case", { other: await otherCase(desk, message), number });
    case "blank":
      return desk.say("room.blank");
    case "kind":
      return kindReason(desk, content);
    case "away":
      return desk.say("room.away", { agent: await called(desk, asked.person), number });
  }
}

async function lateReason(desk: Desk, { row, room, ticket }: InRoom): Promise<string> {
  const other = await caseAt(desk, room, row.arrival.sentAt);
  if (!ticket) return other === null ? desk.say("room.no-case") : desk.say("room.late-gone", { other });
  const { number } = ticket;
  return other === null ? desk.say("room.late", { number }) : desk.say("room.late-other", { other, number });
}

async function otherCase(desk: Desk, { row, room }: InRoom): Promise<number> {
  const { quotes } = row.arrival;
  const belongs = quotes === null ? null : await caseOf(desk, { room, chat: row.chat, message: quotes });
  return typeof belongs === "number" ? belongs : 0;
}

function kindReason(desk: Desk, content: InboundContent): string {
  switch (content.kind) {
    case "view-once":
    case "undecryptable":
      return desk.say(`room.kind.${content.kind}`);
    case "unsupported":
      // An edit that did not open: what it changes is not known either.
      return content.wireType === "secretEncryptedMessage"
        ? desk.say("room.edit-sealed")
        : desk.say("room.kind.unsupported", { type: content.wireType });
    case "rich":
      return desk.say("room.kind.unsupported", { type: desk.say(`content.rich.${content.rich.form}`) });
    case "vote":
      return desk.say("room.kind.unsupported", { type: desk.say("content.rich.vote") });
    case "text":
    case "media":
    case "location":
    case "contacts":
    case "poll":
    case "reaction":
    case "edit":
    case "deletion":
      throw new Error(`a ${content.kind} does not stay for being one`);
  }
}

/** Once a case: somebody has to give it to somebody else. */
async function tellSupervisors(desk: Desk, { asked, ticket }: InRoom): Promise<void> {
  if (!ticket) return;
  if (!(await firstTime(desk.tx, `agent-away:${ticket.number}:${asked.person}`, desk.now))) return;
  const text = desk.say("alert.agent-away", {
    agent: await called(desk, asked.person),
    number: ticket.number,
    name: await called(desk, ticket.contact),
  });
  for (const { jid } of await findReadyGroups(desk.tx, "supervisor")) {
    if (jid) await tell(desk, chatOfGroup(jid), { text, ticket: ticket.number, lane: "alert" });
  }
}
