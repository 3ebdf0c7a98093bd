/** Permission problems of a group that exists and that we are in, from WhatsApp's description of it. */
export interface GroupRights {
  /** The list of members contains us; otherwise it says nothing of our rights. */
  weAreIn: boolean;
  weAreAdmin: boolean;
  announcement: boolean;
  locked: boolean;
  approval: boolean;
  suspended: boolean;
  community: boolean;
  communityAnnouncement: boolean;
}

/** Keys of i18n/, "step.<key>". */
export type RightsProblem =
  | "community-announcement"
  | "suspended"
  | "announcement"
  | "announcement-agents"
  | "locked"
  | "not-admin-now"
  | "approval";

const UNUSABLE: ReadonlySet<string> = new Set(["community-announcement", "suspended", "announcement"]);

/**
 * Whether nothing can be sent to such a group, so that cards and cases go elsewhere. With the other problems
 * work goes on, and the panel says what to do.
 */
export const isUnusable = (problem: RightsProblem): boolean => UNUSABLE.has(problem);

/**
 * Returns the gravest problem; null = none. `writersAreAdmins`: everybody who has to write in the group may,
 * also where only administrators may.
 */
export function problemOf(
  group: GroupRights,
  { writersAreAdmins }: { writersAreAdmins: boolean },
): RightsProblem | null {
  if (group.communityAnnouncement || group.community) return "community-announcement";
  if (group.suspended) return "suspended";
  if (!group.weAreIn) return null;
  if (group.announcement && !group.weAreAdmin) return "announcement";
  if (group.announcement && !writersAreAdmins) return "announcement-agents";
  if (!group.weAreAdmin) return group.locked ? "locked" : "not-admin-now";
  return group.approval ? "approval" : null;
}
