/** Team presets: which groups a team of a given size should have. Their names come from `i18n/`. */

/** small: 1–5 people · medium: 6–15 · large: more. */
export type TeamSize = "small" | "medium" | "large";

/** A main group of a team preset. */
export interface PlannedGroup {
  kind: "support" | "sales" | "supervisor";
  /** What sets it apart from the others of its kind; null = it is the only one. */
  role: "morning" | "afternoon" | "night" | "technical" | "administrative" | null;
  optional: boolean;
}

/**
 * A small team sits in every group together. A medium one works in shifts: who is not there sees no cards. A large one
 * divides by speciality, so that nobody reads cards they can't help with.
 */
export const teamPlans: Record<TeamSize, PlannedGroup[]> = {
  small: [
    { kind: "support", role: null, optional: false },
    { kind: "sales", role: null, optional: true },
    { kind: "supervisor", role: null, optional: true },
  ],
  medium: [
    { kind: "support", role: "morning", optional: false },
    { kind: "support", role: "afternoon", optional: false },
    { kind: "support", role: "night", optional: true },
    { kind: "sales", role: null, optional: true },
    { kind: "supervisor", role: null, optional: false },
  ],
  large: [
    { kind: "support", role: "technical", optional: false },
    { kind: "support", role: "administrative", optional: false },
    { kind: "sales", role: null, optional: true },
    { kind: "supervisor", role: null, optional: false },
  ],
};
