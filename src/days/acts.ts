/**
 * What can happen in a day. An act says everything by itself, in plain JSON: left out of a story, it leaves the others as
 * they are, which is what lets a failing story be made shorter.
 */
import type { InboundContent, MediaKind } from "../domain/messages/inbound.ts";

type Amending = "edit" | "deletion" | "reaction";

/** Something said: in what form. Its mark is the number of the act. */
export type Form =
  | "courtesy"
  | "greeting"
  | "angry"
  | "choice"
  | "long"
  | MediaKind
  | Exclude<InboundContent["kind"], Amending | "media">;

/** Something said in a room by its agent that is no plain message. */
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
  | "pause"
  | "online";

/** Who writes in a group: its own agent, another agent, a supervisor, somebody unknown, the owner from the handset. */
export type Author = "agent" | "colleague" | "supervisor" | "stranger" | "handset";

/** How something is changed afterwards. `sealed` edits are opened with the secret of what they change. */
export type Change =
  "edit" | "sealed-edit" | "edit-to-order" | "edit-to-plain" | "deletion" | "reaction" | "unreaction";

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

/** What becomes of the next messages to somebody. */
export type Weather = "refused" | "failing" | "held" | "lost-unknown" | "arrived-unknown" | "slow";

type Deed =
  /** `quote`, `back`: how many messages back in the chat, as its phone shows it. */
  | { act: "client"; who: number; form: Form; quote?: number; late?: number }
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
  /** Whoever hides one of their addresses is known by the other from now on. */
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
  /** Everything is put right, a while passes, and all of it is looked at. */
  | { act: "rest" }
  | { act: "night" };

/** `n` numbers the acts of a story as they were drawn; `after`: milliseconds since the one before. */
export type Act = { n: number; after: number } & Deed;
export type ActOf<Name extends Act["act"]> = Extract<Act, { act: Name }>;

/** What is wrong, in one line that stays the same while a story is made shorter, and what was seen. */
export interface Violation {
  rule: string;
  seen: string;
}

export class RuleBroken extends Error {
  readonly violation: Violation;
  constructor(rule: string, seen: string) {
    super(`${rule}: ${seen}`);
    this.name = "RuleBroken";
    this.violation = { rule, seen };
  }
}
