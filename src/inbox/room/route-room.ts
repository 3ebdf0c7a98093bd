/** Routing of a message in a room: what it asks for. Pure. Whether it may leave is decided in `domain/messages/leaving.ts`. */
import type { InboundContent } from "../../domain/messages/inbound.ts";
import {
  mayAct,
  mayLeave,
  type Because,
  type RoomScene,
  type Verdict,
} from "../../domain/messages/leaving.ts";
import { answerToOffer } from "../../domain/language/claim-words.ts";
import type { TicketNumber } from "../../domain/ids.ts";
import type { Command, Parsed } from "../../commands/parse.ts";
import { isAboutCase } from "../../commands/run-room.ts";
import { wordingOf } from "../../commands/within.ts";
import { noNames, type Names } from "../../commands/without-slash.ts";
import type { HeldAnswer } from "./held-answer.ts";
import type { Offered } from "./room-offer.ts";
import { commandIn, isAmending, wordsOf, type Amending } from "../route.ts";

export type RoomIntent =
  | { do: "ignore" }
  | { do: "colleague" }
  /** Typed by somebody who is not the room's agent: it is not carried out. */
  | { do: "colleague-command" }
  | { do: "command"; command: Exclude<Parsed, { kind: "none" }> }
  | { do: "amend"; content: Amending }
  /** To our question whether held words should leave. */
  | { do: "answer-held"; answer: HeldAnswer }
  | { do: "take-offer"; old: boolean }
  /** "Listo", while an offer stands: it may answer that, or end what was before. */
  | { do: "ask-if-taken"; number: TicketNumber }
  /** It may be for the client, or answer the offer of this ticket, which was made before the room got its case. */
  | { do: "ask-whose"; offered: TicketNumber }
  | { do: "stay"; because: Because }
  | { do: "ask"; ask: Extract<Verdict, { ask: string }> }
  /** The only one that lets anything reach a client. */
  | { do: "relay" };

export interface RoomMessage extends RoomScene {
  /** Who wrote: the room's own agent, or somebody else. */
  by: "agent" | "colleague";
  /** "Hay un caso esperando": stands unanswered; null = it does not. */
  offered: Offered | null;
  /** The ticket whose offer it may answer although the room has a case by now; null = none. */
  passedOver: TicketNumber | null;
  /** What it answers to our question about held words; null = nothing. */
  held: HeldAnswer | null;
  /** Of the command that its first word names; none for other words. */
  names: Names;
  /** It begins like a sentence that we say to the team. */
  likeOurs: boolean;
}

export function routeRoom(content: InboundContent, scene: RoomMessage): RoomIntent {
  if (scene.by === "colleague") return routeColleague(content);
  // Before commands: what was edited was done, or refused, when it was written.
  if (isAmending(content)) return { do: "amend", content };
  const command = commandOf(content);
  if (command) return routeCommand(command, scene);
  if (scene.held !== null && !scene.late) return routeAnswer(scene.held, scene);
  const taking = scene.holds === null && !scene.late ? routeOffer(wordsOf(content) ?? "", scene) : null;
  if (taking) return taking;
  const wording = scene.likeOurs ? ({ looks: "ours" } as const) : wordingOf(content, scene.names);
  const verdict = mayLeave(content.kind, wording, scene);
  switch (verdict.may) {
    case "leave":
      return scene.passedOver === null ? { do: "relay" } : { do: "ask-whose", offered: scene.passedOver };
    case "leave-if-meant":
      return { do: "ask", ask: verdict };
    case "stay":
      return { do: "stay", because: verdict.because };
  }
}

function routeOffer(words: string, { offered }: RoomMessage): RoomIntent | null {
  if (offered === null) return null;
  const { ticket, old, quoted } = offered;
  const said = answerToOffer(words, ticket);
  if (said === "none") return null;
  // An old offer is taken by nobody, so nothing has to be told apart: whoever agrees is offered anew what waits.
  const isMeant = said === "accepts" || quoted || old;
  return isMeant ? { do: "take-offer", old } : { do: "ask-if-taken", number: ticket };
}

function routeColleague(content: InboundContent): RoomIntent {
  if (content.kind === "reaction") return { do: "ignore" };
  return commandOf(content) ? { do: "colleague-command" } : { do: "colleague" };
}

/** A yes sends something, so it may do no more than its author's other words; nobody has to be allowed to say no. */
function routeAnswer(said: HeldAnswer, scene: RoomScene): RoomIntent {
  const because = said === "no" || said === "old" || said === "again" ? null : mayAct(scene);
  return because === null ? { do: "answer-held", answer: said } : { do: "stay", because };
}

/** `/cliente` under a file needs no text: the file is what is to be sent. */
function commandOf(content: InboundContent): Exclude<Parsed, { kind: "none" }> | null {
  const parsed = commandIn(content, "room");
  return parsed?.kind === "incomplete" && parsed.name === "cliente" && content.kind === "media"
    ? { kind: "command", verb: "tell-client", args: { text: "" } }
    : parsed;
}

/** What does something about the case asks like any other words; giving it back is what remains to somebody who left. */
function routeCommand(command: Exclude<Parsed, { kind: "none" }>, scene: RoomScene): RoomIntent {
  if (command.kind !== "command" || !isAboutCase(command)) return { do: "command", command };
  const because = mayAct(command.verb === "release" ? { ...scene, works: true } : scene);
  // A free room has an answer of its own for commands.
  if (because !== null && because !== "free") return { do: "stay", because };
  if (because === null && scene.quotes === "unknown" && command.verb !== "tell-client")
    return { do: "stay", because: "unknown-quote" };
  const ask = because === null ? toAsk(command, scene) : null;
  return ask === null ? { do: "command", command } : { do: "ask", ask };
}

/** `/cliente` asks like other words, but for its first: "/cliente /apagá el equipo" is what it is there for. */
function toAsk(command: Command, { quotes }: RoomScene): Extract<Verdict, { ask: string }> | null {
  if (command.verb !== "tell-client") return null;
  if (quotes === "unknown") return { may: "leave-if-meant", ask: "quote", command: "" };
  const wording = wordingOf({ kind: "text", text: command.args.text }, noNames);
  return wording.looks === "hiding"
    ? { may: "leave-if-meant", ask: "hiding", command: wording.command }
    : null;
}
