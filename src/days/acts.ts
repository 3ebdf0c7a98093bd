/**
 * Commands of the model-based test (acts): everything that can happen in a day of the desk, as plain JSON. An act refers to
 * nothing that another act made, so any act can be left out of a failing story (shrinking).
 */
import type { InboundContent, MediaKind } from "../domain/messages/inbound.ts";

type Amending = "edit" | "deletion" | "reaction";

/** The form of something said. Its mark is made from the number of the act. */
export type Form =
  | "courtesy"
  | "greeting"
  | "angry"
  | "choice"
  | "long"
  | MediaKind
  | Exclude<InboundContent["kind"], Amending | "media">;

/** What an agent writes in a room that is no plain message: commands, near misses of commands, and short answers. */
export type Order =
  | "note"
  | "info"
  | "tell"
  | "mistyped"
  | "wide-slash"
  | "second-line"
  | "close"
  | "close-silently"
  | "release"
  | "bare-word"
  | "bare-note"
  | "caption-note"
  | "caption-tell"
  | "caption-close"
  | "poll-order"
  | "mention"
  | "help"
  | "yes"
  | "send"
  | "pause"
  | "online";

/** Who writes in a group: its own agent, another agent, a supervisor, somebody unknown, the owner from the handset. */
export type Author = "agent" | "colleague" | "supervisor" | "stranger" | "handset";

/** How a message is changed afterwards. A sealed edit is encrypted with the secret of the message that it changes. */
export type Change =
  "edit" | "sealed-edit" | "edit-to-order" | "edit-to-plain" | "deletion" | "reaction" | "unreaction";

/** What somebody does in the panel. */
export type PanelDeed =
  | "say"
  | "note"
  | "assign"
  | "transfer"
  | "requeue"
  | "release"
  | "close"
  | "reopen"
  | "tag"
  | "block"
  | "unblock"
  | "retry"
  | "merge"
  | "agent-inactive"
  | "agent-active";

/**
 * Network fault: what happens to the next messages to a chat. refused: for good · failing: for now · held: held back by
 * WhatsApp (463) · lost-unknown, arrived-unknown: no acknowledgement · slow: a late one.
 */
export type Weather = "refused" | "failing" | "held" | "lost-unknown" | "arrived-unknown" | "slow";

type Deed =
  /**
   * `quote`, `back`: how many messages back in the chat, as its phone shows it. `late`: milliseconds until it gets through.
   */
  | { act: "client"; who: number; form: Form; quote?: number; late?: number }
  /** So many texts at once, as somebody in need sends them line by line: a room shows them for minutes. */
  | { act: "flood"; who: number; count: number }
  | { act: "client-change"; who: number; change: Change; back: number; late?: number }
  /** `busy`: the room is one of those that have a case, when there are any. */
  | { act: "room"; room: number; busy: boolean; by: Author; say: Form | Order; quote?: number; late?: number }
  | {
      act: "room-change";
      room: number;
      busy: boolean;
      by: Author;
      change: Change;
      back: number;
      late?: number;
    }
  | { act: "claim"; agent: number; how: "quote" | "question" | "hand" | "number"; card: number }
  | { act: "main"; group: number; by: Author; quote?: number }
  | { act: "handset"; who: number; form: Form }
  | { act: "handset-change"; who: number; change: Change; back: number }
  | { act: "panel"; deed: PanelDeed; who: number; agent: number }
  | { act: "setting"; setting: "signature" | "menu" | "farewell" | "introduceAgent"; on: boolean }
  | { act: "call"; who: number }
  | { act: "pair"; who: number }
  /** A client who shows only one of their two addresses shows this one from now on. */
  | { act: "address"; who: number; shows: "lid" | "phone" }
  | { act: "stranger-group"; form: Form }
  | { act: "again"; back: number }
  | { act: "receipts"; back: number; state: "delivered" | "read" }
  | {
      act: "weather";
      weather: Weather;
      to: "client" | "room" | "main" | "all";
      which: number;
      times: number;
      code: string;
    }
  | { act: "offline"; ms: number; order: number; groups: "listed" | "empty" | "refused" }
  | { act: "crash"; commits: number; when: "before" | "after" }
  | { act: "clock"; ms: number }
  | { act: "member"; room: number; change: "agent-out" | "agent-in" | "us-out" | "us-in" }
  /** All faults end, time passes, and every promise is checked. */
  | { act: "rest" }
  | { act: "night" };

/** `n`: number of the act in the story as it was drawn; `after`: milliseconds since the act before. */
export type Act = { n: number; after: number } & Deed;
/** The acts of one kind. */
export type ActOf<Name extends Act["act"]> = Extract<Act, { act: Name }>;

/** A broken rule. `rule` is the same in every story that breaks it; `seen` says what was seen this time. */
export interface Violation {
  rule: string;
  seen: string;
}

/** Thrown where a rule is found broken in the middle of a call; it becomes the judge's violation. */
export class RuleBroken extends Error {
  readonly violation: Violation;
  constructor(rule: string, seen: string) {
    super(`${rule}: ${seen}`);
    this.name = "RuleBroken";
    this.violation = { rule, seen };
  }
}
