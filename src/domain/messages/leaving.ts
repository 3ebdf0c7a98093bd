/**
 * Policy of what may leave a room: the one place that lets words of a room reach a client. It judges a message by
 * its author, kind and time, the case that the room holds and the case the message is about. Pure; facts are
 * looked up before.
 */
import type { InboundContent } from "./inbound.ts";
import type { TicketNumber } from "../ids.ts";

type Kind = InboundContent["kind"];

/** What can be said of a kind of content by itself. `amends`: it changes an earlier message. */
type Form = "leaves" | "amends" | "stays";

/** Only what has a form of its own leaves: our words about the rest were written for colleagues. */
const forms: Record<Kind, Form> = {
  text: "leaves",
  media: "leaves",
  location: "leaves",
  contacts: "leaves",
  poll: "leaves",
  rich: "stays",
  vote: "stays",
  reaction: "amends",
  edit: "amends",
  deletion: "amends",
  "view-once": "stays",
  undecryptable: "stays",
  unsupported: "stays",
};

/** What the words look like by themselves, before the case they are about is considered. */
export type Wording =
  | { looks: "plain" }
  /** Nothing in it can be seen, as when all it said was the mention of somebody without a name. */
  | { looks: "blank" }
  /** Nothing but the word that lets held words leave. */
  | { looks: "send" }
  /** It begins like a sentence that we say to the team, as when one is sent on. */
  | { looks: "ours" }
  /** A command on a later line, in a poll, a file name or the like. `command`: without slash. */
  | { looks: "hiding"; command: string }
  /** Nothing but the name of a command, without the slash. */
  | { looks: "bare"; command: string }
  /** The name of a command, without the slash, and what may well be meant for it. */
  | { looks: "unslashed"; command: string };

/**
 * The content as a client may read it: without what is added for colleagues, such as the advertisement it
 * came from.
 */
export function asItLeaves(content: InboundContent): InboundContent {
  if (content.kind === "text") return { kind: "text", text: content.text };
  if (content.kind !== "media" || content.rich === undefined || content.rich.form === "product")
    return content;
  const { rich: _forColleagues, ...file } = content;
  return file;
}

/** Facts that decide whether a message may leave the room. */
export interface RoomScene {
  /** Whether the room's agent works here: active, and in a main group. */
  works: boolean;
  /** The case that is open in the room; null = it is free. */
  holds: TicketNumber | null;
  /** Written before the room came to hold what it holds now. */
  late: boolean;
  /** What the message it quotes is about. unknown: we know nothing of that message. inside: it is of this case, and not for the client. */
  quotes: "nothing" | "this-case" | "other-case" | "unknown" | "inside";
}

export type Verdict =
  /** The only verdict that lets words reach the client. */
  | { may: "leave" }
  /** Held until the author confirms it. */
  | { may: "leave-if-meant"; ask: "quote" | "inside" | "bare" | "unslashed" | "hiding"; command: string }
  | { may: "stay"; because: Because };

/** Why words stay in the room. Each reason has a sentence that the author reads. */
export type Because =
  | "away"
  | "late"
  | "free"
  | "other-case"
  | "kind"
  | "blank"
  | "send-word"
  | "like-ours"
  /** A command quotes what we know nothing of: it may be about another case. */
  | "unknown-quote";

/** Judges what the room's own agent posts in it; commands and changes of earlier messages are asked `mayAct`. */
export function mayLeave(kind: Kind, wording: Wording, scene: RoomScene): Verdict {
  const because = mayAct(scene);
  if (because !== null) return { may: "stay", because };
  if (forms[kind] !== "leaves") return { may: "stay", because: "kind" };
  if (wording.looks === "blank") return { may: "stay", because: "blank" };
  if (wording.looks === "send") return { may: "stay", because: "send-word" };
  if (wording.looks === "ours") return { may: "stay", because: "like-ours" };
  if (scene.quotes === "unknown") return { may: "leave-if-meant", ask: "quote", command: "" };
  if (scene.quotes === "inside") return { may: "leave-if-meant", ask: "inside", command: "" };
  if (wording.looks === "plain") return { may: "leave" };
  return { may: "leave-if-meant", ask: wording.looks, command: wording.command };
}

/** Whether a message of the agent may do anything about the case that the room holds; null = it may. */
export function mayAct({ works, holds, late, quotes }: RoomScene): Because | null {
  if (late) return "late";
  if (holds === null) return "free";
  if (!works) return "away";
  return quotes === "other-case" ? "other-case" : null;
}
