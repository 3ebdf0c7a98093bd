/** Command handlers of a room with a case in it. */
import { isRefusal } from "../domain/refusal.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { asItLeaves } from "../domain/messages/leaving.ts";
import type { InProgress } from "../domain/ticket.ts";
import { closeTicket } from "../desk/lifecycle/close.ts";
import type { DeskContext } from "../desk/context.ts";
import { explain } from "../desk/explain.ts";
import { addNote } from "../desk/conversation/note.ts";
import { knownOf, originLine } from "../desk/lifecycle/claiming/open-case.ts";
import { areaName, clock } from "../desk/phrase.ts";
import { reply, type Asked } from "../desk/enqueue.ts";
import type { Original } from "../desk/conversation/original.ts";
import { releaseTicket } from "../desk/lifecycle/claiming/release.ts";
import { agentSaid } from "../desk/conversation/room-words.ts";
import { historyOf } from "../desk/conversation/show-history.ts";
import { fieldTyped, tagTyped, transferTyped } from "../desk/lifecycle/typed-changes.ts";
import { countBySide } from "../store/messages/entries.ts";
import { oneOf } from "./among.ts";
import { namesOnly, otherNumber } from "./other-number.ts";
import type { Command } from "./parse.ts";

export const roomVerbs = [
  "show-case",
  "tell-client",
  "close",
  "release",
  "note",
  "show-history",
  "transfer",
  "tag",
  "set-field",
] as const;

/** Whether a command does something about the case in the room; the others are the same wherever they are typed. */
export const isAboutCase = ({ verb }: Command): boolean => (roomVerbs as readonly string[]).includes(verb);

/** A command as it was typed, with the case in the room. */
interface RoomTyped {
  asked: Asked;
  ticket: InProgress;
  content: InboundContent;
  original: Original;
}

/** Whether it was carried out: false when its author reads why it was not. */
export async function runInRoom(
  ctx: DeskContext,
  typed: Command,
  { asked, ticket, content, original }: RoomTyped,
): Promise<boolean> {
  const command = oneOf(typed, roomVerbs);
  switch (command.verb) {
    case "show-case":
      await reply(ctx, asked, await infoOf(ctx, ticket));
      return true;
    case "tell-client":
      await tellClient(ctx, { asked, ticket, content, original }, command.args.text);
      return true;
    case "close":
    case "release":
    case "transfer":
      return endByCommand(ctx, command, { asked, ticket });
    case "tag":
    case "set-field":
      return changeByCommand(ctx, command, { asked, ticket });
    case "show-history": {
      const ask = { typed: command.args.text, command: "/historial" };
      await reply(ctx, asked, await historyOf(ctx, ticket.contact, ask));
      return true;
    }
    case "note":
      await addNote(ctx, ticket, { by: asked.person, text: command.args.text, original });
      await reply(ctx, asked, ctx.t("note.saved", { number: ticket.number }));
      return true;
  }
}

/** What takes the case out of the room, unless the number of another one was typed. */
async function endByCommand(
  ctx: DeskContext,
  command: Extract<Command, { verb: "close" | "release" | "transfer" }>,
  { asked, ticket }: Pick<RoomTyped, "asked" | "ticket">,
): Promise<boolean> {
  const problem = (await otherNumber(ctx, command, ticket)) ?? (await ended(ctx, command, { asked, ticket }));
  if (problem !== null) await reply(ctx, asked, problem);
  return problem === null;
}

/** Why the case is still in the room; null = it is gone, as everybody reads. */
async function ended(
  ctx: DeskContext,
  command: Extract<Command, { verb: "close" | "release" | "transfer" }>,
  { asked, ticket }: Pick<RoomTyped, "asked" | "ticket">,
): Promise<string | null> {
  switch (command.verb) {
    case "close": {
      const { text, silent } = command.args;
      // The number of this case says which, and not why.
      const reason = text !== null && namesOnly(text, ticket.number) ? null : text;
      await closeTicket(ctx, ticket, { by: asked.person, reason, silent });
      return null;
    }
    case "release": {
      const released = await releaseTicket(ctx, ticket, asked.person);
      return isRefusal(released) ? explain(ctx, released) : null;
    }
    case "transfer": {
      const typed = { by: asked.person, text: command.args.text, mentioned: asked.mentioned };
      return transferTyped(ctx, ticket, typed);
    }
  }
}

async function changeByCommand(
  ctx: DeskContext,
  command: Extract<Command, { verb: "tag" | "set-field" }>,
  { asked, ticket }: Pick<RoomTyped, "asked" | "ticket">,
): Promise<boolean> {
  const { text } = command.args;
  const { text: answer, done } =
    command.verb === "tag"
      ? await tagTyped(ctx, ticket, { by: asked.person, text })
      : await fieldTyped(ctx, ticket, text);
  await reply(ctx, asked, answer);
  return done;
}

async function infoOf(ctx: DeskContext, ticket: InProgress): Promise<string> {
  const count =
    (await countBySide(ctx.tx, ticket.number, "client")) +
    (await countBySide(ctx.tx, ticket.number, "agent"));
  return [
    ctx.t("info.title", { number: ticket.number, area: areaName(ctx, ticket.area) }),
    ...(await knownOf(ctx, ticket)),
    originLine(ctx, ticket),
    ctx.t("info.times", {
      opened: clock(ctx, ticket.openedAt),
      claimed: clock(ctx, ticket.claimedAt),
      count,
    }),
  ].join("\n");
}

/** `/cliente`: sends exactly that text, with the file it came with; quotes, edits and reactions later find it like any other answer. */
async function tellClient(
  ctx: DeskContext,
  { asked, ticket, content, original }: RoomTyped,
  text: string,
): Promise<void> {
  const said: InboundContent =
    content.kind === "media"
      ? asItLeaves({ ...content, media: { ...content.media, caption: text || null } })
      : { kind: "text", text };
  await agentSaid(ctx, { ticket, agent: asked.person, content: said, original, at: asked.sentAt });
}
