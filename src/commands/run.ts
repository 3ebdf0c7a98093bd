/** Command dispatcher: runs a parsed command in the place where it was typed. Replies quote the command. */
import type { InProgress } from "../domain/ticket.ts";
import type { DeskContext } from "../desk/context.ts";
import { changePresence } from "../desk/team/presence.ts";
import { reply, type Asked } from "../desk/enqueue.ts";
import type { Original } from "../desk/conversation/original.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import type { MainGroup, Room } from "../store/team/groups.ts";
import { helpFor } from "./help.ts";
import { runInMainGroup } from "./run-main.ts";
import { runInRoom } from "./run-room.ts";
import { runInSupervisorGroup } from "./run-supervisor.ts";
import type { Command, Parsed, Place } from "./parse.ts";

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

/**
 * Runs a command, and tells whether it was carried out: false when its author reads why it was not. Nothing of it reaches a client, but
 * what `/cliente` was given.
 */
export async function runCommand(
  ctx: DeskContext,
  parsed: Exclude<Parsed, { kind: "none" }>,
  scene: CommandScene,
): Promise<boolean> {
  if (parsed.kind === "command") return carryOut(ctx, parsed, scene);
  await reply(ctx, scene.asked, notUnderstood(ctx, parsed, scene));
  return false;
}

function notUnderstood(
  ctx: DeskContext,
  parsed: Exclude<Parsed, { kind: "none" | "command" }>,
  scene: CommandScene,
): string {
  switch (parsed.kind) {
    case "unknown":
      return unknown(ctx, parsed, scene);
    case "elsewhere":
      return elsewhere(ctx, parsed, scene);
    case "in-panel":
      return ctx.t("command.reopen-in-panel");
    case "incomplete":
      return ctx.t(`command.needs.${parsed.missing}`, { usage: parsed.usage });
  }
}

function elsewhere(
  ctx: DeskContext,
  { name, places, usage }: Parsed & { kind: "elsewhere" },
  { place }: CommandScene,
): string {
  // Typed without a slash where it works: "/tomo" is nothing that anybody reads elsewhere.
  if (name === "tomo") return ctx.t("command.claim-elsewhere", { usage });
  const list = places.map((one) => ctx.t(`command.place.${nameOfPlace(one, place)}`));
  return ctx.t("command.elsewhere", { command: name, places: list.join(` ${ctx.t("command.place.or")} `) });
}

/** Supervisors speak of the rooms of others. */
const nameOfPlace = (named: Place, from: Place): Place | "rooms-of-agents" =>
  named === "room" && from === "supervisor" ? "rooms-of-agents" : named;

function unknown(
  ctx: DeskContext,
  { typed, suggestion }: Parsed & { kind: "unknown" },
  scene: CommandScene,
): string {
  if (suggestion !== null) return ctx.t("command.suggest", { typed, suggestion });
  // Without a case there is nobody to whom it could be sent as it is.
  const mayBeSent = scene.place === "room" && scene.ticket !== null;
  return ctx.t(mayBeSent ? "command.unknown" : "command.unknown-here", { typed });
}

async function carryOut(ctx: DeskContext, command: Command, scene: CommandScene): Promise<boolean> {
  const { asked } = scene;
  if (command.verb === "help") {
    await reply(ctx, asked, helpFor(scene.place, ctx.t));
    return true;
  }
  const presence = presenceVerbs[command.verb];
  if (presence) {
    const done = await changePresence(ctx, asked.person, { presence, written: asked.sentAt });
    await reply(ctx, asked, done ?? ctx.t("refusal.not-an-agent"));
    return done !== null;
  }
  switch (scene.place) {
    case "main":
      await runInMainGroup(ctx, command, scene);
      return true;
    case "supervisor":
      await runInSupervisorGroup(ctx, command, scene.asked);
      return true;
    case "room":
      if (scene.ticket) return runInRoom(ctx, command, { ...scene, ticket: scene.ticket });
      await reply(ctx, asked, ctx.t("command.no-case"));
      return false;
  }
}

/** Commands that mean the same wherever they are typed. */
export const presenceVerbs: Partial<Record<Command["verb"], "online" | "paused" | "offline">> = {
  "go-online": "online",
  pause: "paused",
  "go-offline": "offline",
};
