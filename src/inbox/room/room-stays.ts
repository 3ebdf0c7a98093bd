/** Explanation to an agent why a message did not leave the room, and what to do now. */
import type { DeskContext } from "../../desk/context.ts";
import { caseAt } from "../../desk/hands.ts";
import { caseOf } from "../../desk/conversation/belonging.ts";
import { called } from "../../desk/phrase.ts";
import { reply, enqueueText } from "../../desk/enqueue.ts";
import { chatOfGroup } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { Because } from "../../domain/messages/leaving.ts";
import { firstTime, firstWithin } from "../../store/tickets/cards.ts";
import { findReadyGroups } from "../../store/team/groups.ts";
import type { InRoom } from "./in-room.ts";

const MINUTE = 60_000;
/** Ten photos at once get one answer; words are always answered, and so is each kind that cannot leave. */
const ONE_POST = MINUTE;
/** Whoever is away is not told with every line. */
const AWAY = 10 * MINUTE;

export async function tellStays(ctx: DeskContext, message: InRoom, because: Because): Promise<void> {
  const { asked, room, content } = message;
  const isWords = content.kind === "text" || content.kind === "edit";
  const quiet = because === "away" ? AWAY : isWords ? 0 : ONE_POST;
  const what = because === "kind" ? kindReason(ctx, content) : because;
  const key = `stays:${room.id}:${what}:${room.handedAt?.getTime() ?? 0}`;
  if (quiet > 0 && !(await firstWithin(ctx.tx, key, { now: ctx.now, ms: quiet }))) return;
  await reply(ctx, asked, await reason(ctx, message, because));
  if (because === "away") await tellSupervisors(ctx, message);
}

async function reason(ctx: DeskContext, message: InRoom, because: Because): Promise<string> {
  const { asked, ticket, content } = message;
  const number = ticket?.number ?? 0;
  switch (because) {
    case "free":
      return ctx.t("room.no-case");
    case "late":
      return lateReason(ctx, message);
    case "other-case":
      return ctx.t("room.other-case", { other: await otherCase(ctx, message), number });
    case "unknown-quote":
      return ctx.t("room.unknown-quote", { number });
    case "blank":
      return ctx.t("room.blank");
    case "send-word":
      return ctx.t("room.nothing-held", { typed: asked.text.trim() });
    case "like-ours":
      return ctx.t("room.like-ours");
    case "kind":
      return kindReason(ctx, content);
    case "away":
      return ctx.t("room.away", { agent: await called(ctx, asked.person), number });
  }
}

async function lateReason(ctx: DeskContext, { row, room, ticket }: InRoom): Promise<string> {
  const other = await caseAt(ctx, room, row.arrival.sentAt);
  if (!ticket) return other === null ? ctx.t("room.no-case") : ctx.t("room.late-gone", { other });
  const { number } = ticket;
  return other === null ? ctx.t("room.late", { number }) : ctx.t("room.late-other", { other, number });
}

async function otherCase(ctx: DeskContext, { row, room }: InRoom): Promise<number> {
  const { quotes } = row.arrival;
  const belongs = quotes === null ? null : await caseOf(ctx, { room, chat: row.chat, message: quotes });
  return typeof belongs === "number" ? belongs : 0;
}

function kindReason(ctx: DeskContext, content: InboundContent): string {
  switch (content.kind) {
    case "view-once":
    case "undecryptable":
      return ctx.t(`room.kind.${content.kind}`);
    case "unsupported":
      // An edit that did not open: what it changes is not known either.
      return content.wireType === "secretEncryptedMessage"
        ? ctx.t("room.edit-sealed")
        : ctx.t("room.kind.unsupported", { type: content.wireType });
    case "rich":
      return ctx.t("room.kind.unsupported", { type: ctx.t(`content.rich.${content.rich.form}`) });
    case "vote":
      return ctx.t("room.kind.unsupported", { type: ctx.t("content.rich.vote") });
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
async function tellSupervisors(ctx: DeskContext, { asked, ticket }: InRoom): Promise<void> {
  if (!ticket) return;
  if (!(await firstTime(ctx.tx, `agent-away:${ticket.number}:${asked.person}`, ctx.now))) return;
  const text = ctx.t("alert.agent-away", {
    agent: await called(ctx, asked.person),
    number: ticket.number,
    name: await called(ctx, ticket.contact),
  });
  for (const { jid } of await findReadyGroups(ctx.tx, "supervisor")) {
    if (jid) await enqueueText(ctx, chatOfGroup(jid), { text, ticket: ticket.number, lane: "alert" });
  }
}
