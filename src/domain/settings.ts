/**
 * Settings of the desk, as an administrator sets them, with their defaults. Times are in the unit of their
 * name.
 */
import type { PaceChoice } from "./messages/pace.ts";
import { defaultRetention, type Retention } from "./retention.ts";
import type { TeamSize } from "./team/team-plan.ts";

/** What an administrator may set. Times are in the unit of their name. */
export interface Settings extends PaceChoice, Retention {
  /** The company as clients read it in the greeting; null = left out. */
  companyName: string | null;
  /** null = nobody has chosen yet. */
  teamSize: TeamSize | null;
  /** Numbered menu on the first message; off = everything goes to `defaultArea`. */
  menu: boolean;
  defaultArea: "support" | "sales";
  /** A burst ends this long after its last message … */
  gatherSeconds: number;
  /** … and at most this long after its first. */
  gatherMaxSeconds: number;
  /** Writing again within this time continues the same ticket. 0 = never. */
  reopenMinutes: number;
  /** Say goodbye to the client on /fin. */
  farewell: boolean;
  /** Tell the client, with their number, how many wait before them. */
  tellQueuePlace: boolean;
  /** "Te atiende {agent}" to the client when the case is taken. */
  introduceAgent: boolean;
  /** Write the agent's name before what they say. */
  signature: boolean;
  /** Make agents administrators of their groups. */
  promoteAgents: boolean;
  /** A client in progress without an answer: the agent is nudged, then the supervisor is told. */
  nudgeAfterMinutes: number;
  reportUnansweredAfterMinutes: number;
  /** How many conversations may be started by us in a day; 0 = none. */
  newChatsPerDay: number;
  /** Refuse calls with a text. */
  rejectCalls: boolean;
  /** Mark the client's message as read when the agent's copy was accepted. */
  markRead: boolean;
  /** Who may not work in the panel without a second factor. */
  requireSecondFactor: "nobody" | "admins" | "all";
  /** Sentences that replace the built-in ones, by key. */
  words: Record<string, string>;
}

export const defaultSettings: Settings = {
  companyName: null,
  teamSize: null,
  menu: true,
  defaultArea: "support",
  gatherSeconds: 20,
  gatherMaxSeconds: 120,
  reopenMinutes: 120,
  farewell: true,
  tellQueuePlace: false,
  introduceAgent: false,
  signature: false,
  promoteAgents: true,
  nudgeAfterMinutes: 5,
  reportUnansweredAfterMinutes: 10,
  newChatsPerDay: 20,
  rejectCalls: true,
  markRead: true,
  requireSecondFactor: "nobody",
  words: {},
  pace: "normal",
  paceLimits: {},
  ...defaultRetention,
};
