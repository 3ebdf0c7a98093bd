/** What is wrong with a group that exists and that we are in, from how WhatsApp describes it. */
export interface GroupRights {
  /** The list of members shows us: else it says nothing of our rights. */
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

/** In these nothing can be sent: cards and cases go elsewhere. In the others work goes on, and the panel says what to do. */
const UNUSABLE: ReadonlySet<string> = new Set(["community-announcement", "suspended", "announcement"]);

export const isUnusable = (problem: RightsProblem): boolean => UNUSABLE.has(problem);

/** The gravest; null = all is well. `writersAreAdmins`: those who have to write in it may, also where only administrators do. */
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
