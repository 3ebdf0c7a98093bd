/** Priority of group creation: whatever lets somebody attend comes before whatever is only convenient. */
export interface Creation {
  /** null = a room. */
  kind: "support" | "sales" | "supervisor" | null;
  /** Of a room: 1, 2, 3 … of its agent; 0 of a main group. */
  ordinal: number;
  /** A main group of this kind, or a room of this agent, exists. */
  hasOne: boolean;
  /** A group for cards of any kind exists; for rooms: a room of anybody. */
  anybodyHasOne: boolean;
}

/**
 * Returns the rank; the lowest comes first. Order: a place for cards, a first room, the first group of each
 * other kind, everybody's first room, then second groups and second rooms. An agent has fewer than a thousand
 * rooms.
 */
export function rankOf({ kind, ordinal, hasOne, anybodyHasOne }: Creation): number {
  if (kind === null) {
    if (hasOne) return 5 + ordinal;
    return (anybodyHasOne ? 3 : 1) + ordinal / 1000;
  }
  if (hasOne) return 4;
  return kind === "supervisor" || anybodyHasOne ? 2 : 0;
}
