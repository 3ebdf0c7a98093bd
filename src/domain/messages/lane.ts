/**
 * Priority lanes of the outbox (priority queue), most urgent first. The lane of a message decides how soon it is sent and
 * which rate limit applies (`pace.ts`); `desk/enqueue.ts` gives each message its lane.
 */

/**
 * Most urgent first. conversation: what people typed, both ways, with its edits, deletions and reactions · reply: claims,
 * cards, answers to commands, the header of a case, and the few copies that are shown before its end · alert · automatic: our own texts to clients · history: what was said
 * before, copied for whoever takes the case · bulk: one text of ours to many clients · stranger: words to somebody who never
 * wrote.
 */
export const lanes = ["conversation", "reply", "alert", "automatic", "history", "bulk", "stranger"] as const;
export type Lane = (typeof lanes)[number];

/** As the database keeps it, with room between for a lane that is still to come. Never change a number. */
export const laneRank: Record<Lane, number> = {
  conversation: 10,
  reply: 20,
  alert: 30,
  automatic: 40,
  history: 50,
  bulk: 55,
  stranger: 60,
};

/** Throws for a number that no lane has: the row was not written by this program. */
export function laneOfRank(rank: number): Lane {
  const lane = lanes.find((one) => laneRank[one] === rank);
  if (lane === undefined) throw new Error(`no lane has the rank ${rank}`);
  return lane;
}
