/** Carries out what was typed: each verb of the catalogue, where it was typed. Answers quote the command. */
import type { InProgress } from "../domain/ticket.ts";
import type { Desk } from "../desk/desk.ts";
import { changePresence } from "../desk/team/presence.ts";
import { answer, type Asked } from "../desk/promise.ts";
import type { Original } from "../desk/conversation/original.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import type { MainGroup, Room } from "../store/team/groups.ts";
import { helpFor } from "./help.ts";
import { runInMainGroup } from "./run-main.ts";
import { runInRoom } from "./run-room.ts";
import { runInSupervisorGroup } from "./run-supervisor.ts";
import type { Command, Parsed } from "./parse.ts";

/** Where a command was typed, with what that place knows. */
export type CommandScene =
  | {
      place: "room";
      asked: Asked;
      room: Room;
      ticket: InProgress | null;
      /** The whole message: a file may have come with the command. */
      content: InboundContent;
      original: Original;
    }
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
      await answer(desk, asked, desk.say(`command.needs.${parsed.missing}`, { usage: parsed.usage }));
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
    await answer(desk, scene.asked, helpFor(scene.place, desk.say));
    return;
  }
  const presence = presences[command.verb];
  if (presence) {
    const { asked } = scene;
    const done = await changePresence(desk, asked.person, { presence, written: asked.sentAt });
    await answer(desk, asked, done ?? desk.say("refusal.not-an-agent"));
    return;
  }
  switch (scene.place) {
    case "main":
      return runInMainGroup(desk, command, scene);
    case "supervisor":
      return runInSupervisorGroup(desk, command, scene.asked);
    case "room":
      if (scene.ticket) return runInRoom(desk, command, { ...scene, ticket: scene.ticket });
      await answer(desk, scene.asked, desk.say("command.no-case"));
  }
}

const presences: Partial<Record<Command["verb"], "online" | "paused" | "offline">> = {
  "go-online": "online",
  pause: "paused",
  "go-offline": "offline",
};
