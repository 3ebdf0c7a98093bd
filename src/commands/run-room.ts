/** The commands of a room with a case in it. */
import { isRefusal } from "../domain/refusal.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { asItLeaves } from "../domain/messages/leaving.ts";
import type { InProgress } from "../domain/ticket.ts";
import { closeTicket } from "../desk/lifecycle/close.ts";
import type { Desk } from "../desk/desk.ts";
import { explain } from "../desk/explain.ts";
import { addNote } from "../desk/conversation/note.ts";
import { knownOf, originLine } from "../desk/lifecycle/open-case.ts";
import { areaName, clock } from "../desk/phrase.ts";
import { answer, type Asked } from "../desk/promise.ts";
import type { Original } from "../desk/conversation/original.ts";
import { releaseTicket } from "../desk/lifecycle/release.ts";
import { agentSaid } from "../desk/conversation/room-words.ts";
import { historyOf } from "../desk/conversation/show-history.ts";
import { fieldTyped, tagTyped, transferTyped } from "../desk/lifecycle/typed-changes.ts";
import { countBySide } from "../store/messages/entries.ts";
import { oneOf } from "./among.ts";
import type { Command } from "./parse.ts";

const verbs = [
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
export const isAboutCase = ({ verb }: Command): boolean => (verbs as readonly string[]).includes(verb);

/** A command as it was typed, with the case in the room. */
interface RoomTyped {
  asked: Asked;
  ticket: InProgress;
  content: InboundContent;
  original: Original;
}

export async function runInRoom(
  desk: Desk,
  typed: Command,
  { asked, ticket, content, original }: RoomTyped,
): Promise<void> {
  const command = oneOf(typed, verbs);
  switch (command.verb) {
    case "show-case":
      await answer(desk, asked, await infoOf(desk, ticket));
      return;
    case "tell-client":
      return tellClient(desk, { asked, ticket, content, original }, command.args.text);
    case "close":
      await closeTicket(desk, ticket, {
        by: asked.person,
        reason: command.args.text,
        silent: command.args.silent,
      });
      return;
    case "release": {
      const released = await releaseTicket(desk, ticket, asked.person);
      if (isRefusal(released)) await answer(desk, asked, await explain(desk, released));
      return;
    }
    case "transfer":
    case "tag":
    case "set-field":
      return changeByCommand(desk, command, { asked, ticket });
    case "show-history": {
      const ask = { typed: command.args.text, command: "/historial" };
      await answer(desk, asked, await historyOf(desk, ticket.contact, ask));
      return;
    }
    case "note":
      await addNote(desk, ticket, { by: asked.person, text: command.args.text, original });
      await answer(desk, asked, desk.say("note.saved", { number: ticket.number }));
      return;
  }
}

async function changeByCommand(
  desk: Desk,
  command: Extract<Command, { verb: "transfer" | "tag" | "set-field" }>,
  { asked, ticket }: Pick<RoomTyped, "asked" | "ticket">,
): Promise<void> {
  switch (command.verb) {
    case "transfer": {
      const typed = { by: asked.person, text: command.args.text, mentioned: asked.mentioned };
      const problem = await transferTyped(desk, ticket, typed);
      if (problem !== null) await answer(desk, asked, problem);
      return;
    }
    case "tag":
      await answer(desk, asked, await tagTyped(desk, ticket, { by: asked.person, text: command.args.text }));
      return;
    case "set-field":
      await answer(desk, asked, await fieldTyped(desk, ticket, command.args.text));
  }
}

async function infoOf(desk: Desk, ticket: InProgress): Promise<string> {
  const count =
    (await countBySide(desk.tx, ticket.number, "client")) +
    (await countBySide(desk.tx, ticket.number, "agent"));
  return [
    desk.say("info.title", { number: ticket.number, area: areaName(desk, ticket.area) }),
    ...(await knownOf(desk, ticket)),
    originLine(desk, ticket),
    desk.say("info.times", {
      opened: clock(desk, ticket.openedAt),
      claimed: clock(desk, ticket.claimedAt),
      count,
    }),
  ].join("\n");
}

/** Exactly that text, under the file it came with; quotes, edits and reactions later find it like any other answer. */
async function tellClient(
  desk: Desk,
  { asked, ticket, content, original }: RoomTyped,
  text: string,
): Promise<void> {
  const said: InboundContent =
    content.kind === "media"
      ? asItLeaves({ ...content, media: { ...content.media, caption: text || null } })
      : { kind: "text", text };
  await agentSaid(desk, { ticket, agent: asked.person, content: said, original, at: asked.sentAt });
}
