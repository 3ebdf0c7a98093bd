/** Carries out what was typed: each verb of the catalogue, where it was typed. Answers quote the command. */
import { isRefusal } from "../domain/refusal.ts";
import type { InProgress } from "../domain/ticket.ts";
import { closeTicket } from "../desk/close.ts";
import type { Desk } from "../desk/desk.ts";
import { explain } from "../desk/explain.ts";
import { knownOf } from "../desk/open-case.ts";
import { addNote } from "../desk/note.ts";
import { areaName, clock } from "../desk/phrase.ts";
import { changePresence } from "../desk/presence.ts";
import { answer, type Asked } from "../desk/promise.ts";
import { releaseTicket } from "../desk/release.ts";
import { agentSaid } from "../desk/room-words.ts";
import { countBySide } from "../store/entries.ts";
import type { MainGroup, Room } from "../store/groups.ts";
import { helpFor } from "./help.ts";
import { runInMainGroup } from "./run-main.ts";
import { runInSupervisorGroup } from "./run-supervisor.ts";
import type { Command, Parsed } from "./parse.ts";

/** Where a command was typed, with what that place knows. */
export type CommandScene =
  | { place: "room"; asked: Asked; room: Room; ticket: InProgress | null }
  | { place: "main"; asked: Asked; group: MainGroup }
  | { place: "supervisor"; asked: Asked };

/** Nothing of it reaches a client, but what `/cliente` was given. */
export async function runCommand(
  desk: Desk,
  parsed: Exclude<Parsed, { kind: "none" }>,
  scene: CommandScene,
): Promise<void> {
  const { asked, place } = scene;
  switch (parsed.kind) {
    case "unknown":
      await answer(desk, asked, unknown(desk, parsed, place));
      return;
    case "elsewhere": {
      const places = parsed.places.map((one) => desk.say(`command.place.${one}`)).join(", ");
      await answer(desk, asked, desk.say("command.elsewhere", { command: parsed.name, places }));
      return;
    }
    case "incomplete":
      await answer(desk, asked, desk.say("command.needs-text", { usage: parsed.usage }));
      return;
    case "command":
      return carryOut(desk, parsed, scene);
  }
}

function unknown(
  desk: Desk,
  { typed, suggestion }: Parsed & { kind: "unknown" },
  place: CommandScene["place"],
): string {
  if (suggestion !== null) return desk.say("command.suggest", { typed, suggestion });
  return desk.say(place === "room" ? "command.unknown" : "command.unknown-here", { typed });
}

async function carryOut(desk: Desk, command: Command, scene: CommandScene): Promise<void> {
  if (command.verb === "help") {
    await answer(desk, scene.asked, helpFor(scene.place));
    return;
  }
  const presence = presences[command.verb];
  if (presence) {
    await answer(
      desk,
      scene.asked,
      (await changePresence(desk, scene.asked.person, presence)) ?? desk.say("refusal.not-an-agent"),
    );
    return;
  }
  switch (scene.place) {
    case "main":
      return runInMainGroup(desk, command, scene);
    case "supervisor":
      return runInSupervisorGroup(desk, command, scene.asked);
    case "room":
      if (scene.ticket) return runInRoom(desk, command, { asked: scene.asked, ticket: scene.ticket });
      await answer(desk, scene.asked, desk.say("command.no-case"));
  }
}

const presences: Partial<Record<Command["verb"], "online" | "paused" | "offline">> = {
  "go-online": "online",
  pause: "paused",
  "go-offline": "offline",
};

async function runInRoom(
  desk: Desk,
  command: Command,
  { asked, ticket }: { asked: Asked; ticket: InProgress },
): Promise<void> {
  switch (command.verb) {
    case "show-case":
      await answer(desk, asked, await infoOf(desk, ticket), ticket.number);
      return;
    case "tell-client":
      return tellClient(desk, { asked, ticket, text: command.args.text });
    case "close":
      await closeTicket(desk, ticket, {
        by: asked.person,
        reason: command.args.text,
        silent: command.args.silent,
      });
      return;
    case "release": {
      const released = await releaseTicket(desk, ticket, asked.person);
      if (isRefusal(released)) await answer(desk, asked, await explain(desk, released), ticket.number);
      return;
    }
    case "note":
      await addNote(desk, ticket, { by: asked.person, text: command.args.text });
      await answer(desk, asked, desk.say("note.saved", { number: ticket.number }), ticket.number);
      return;
    default:
      // The parser lets only a room's commands through here.
      throw new Error(`${command.verb} is no command of a room`);
  }
}

async function infoOf(desk: Desk, ticket: InProgress): Promise<string> {
  const count =
    (await countBySide(desk.tx, ticket.number, "client")) +
    (await countBySide(desk.tx, ticket.number, "agent"));
  return [
    desk.say("info.title", { number: ticket.number, area: areaName(desk, ticket.area) }),
    ...(await knownOf(desk, ticket)),
    desk.say("info.times", {
      opened: clock(desk, ticket.openedAt),
      claimed: clock(desk, ticket.claimedAt),
      count,
    }),
  ].join("\n");
}

/** Exactly that text; quotes, edits and reactions later find it like any other answer. */
async function tellClient(
  desk: Desk,
  { asked, ticket, text }: { asked: Asked; ticket: InProgress; text: string },
): Promise<void> {
  const original = { chat: asked.chat, message: asked.message, secret: null, quotes: null };
  await agentSaid(desk, {
    ticket,
    agent: asked.person,
    content: { kind: "text", text },
    original,
    at: desk.now,
  });
}
