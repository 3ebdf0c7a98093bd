/** Group state, and the `<group>` stanza (group metadata) that clients are shown. */
import { type Account, addressOf, otherAddressOf } from "./accounts.ts";
import type { Addressing } from "../protocol/address.ts";
import { element, type Stanza } from "../protocol/stanza.ts";

export type Role = "member" | "admin" | "superadmin";

export interface Member {
  role: Role;
}

/** The description of a group. `id` names this version of it; `at` is in seconds since 1970. */
export interface Description {
  readonly id: string;
  readonly text: string;
  readonly by: Account;
  readonly at: string;
}

/** A group as the server knows it. Times are in seconds since 1970. */
export interface Group {
  readonly jid: string;
  subject: string;
  subjectBy: Account;
  subjectAt: string;
  readonly creator: Account;
  readonly createdAt: string;
  addressing: Addressing;
  readonly members: Map<Account, Member>;
  description: Description | null;
  /** Only administrators may write. */
  announcement: boolean;
  /** Only administrators may change subject, description and disappearing messages. */
  locked: boolean;
  /** Seconds; 0 = messages stay. */
  ephemeral: number;
  memberAddMode: "all_member_add" | "admin_add";
  /** Who joins by the invite link waits until an administrator approves. */
  approvalNeeded: boolean;
  readonly approvalRequests: Set<Account>;
  inviteCode: string;
  /** Personal invitations to people who could not be added (403), by their code. */
  readonly invitations: Map<string, Account>;
}

/** A `<participant>` with addresses and role. `extra` attributes are added; `undefined` ones are left out. */
export function participant(
  group: Group,
  account: Account,
  extra: Readonly<Record<string, string | undefined>> = {},
): Stanza {
  const role = group.members.get(account)?.role;
  const type = role === "member" ? undefined : role;
  return element("participant", { ...participantAttrs(account, group.addressing), type, ...extra });
}

/** Both addresses of a participant, the group's form in `jid`. A hidden phone number is left out. */
export function participantAttrs(account: Account, mode: Addressing): Record<string, string | undefined> {
  const other = otherAddressOf(account, mode);
  return { jid: addressOf(account, mode), [mode === "lid" ? "phone_number" : "lid"]: other };
}

/** The whole group, as in the answer to a metadata query. `failed` are people listed with an error instead of as members. */
export function groupStanza(group: Group, failed: readonly Stanza[] = []): Stanza {
  const people = [...group.members.keys()].map((account) => participant(group, account));
  const content = [...descriptionOf(group), ...settingsOf(group), ...people, ...failed];
  return element("group", groupAttrs(group), content);
}

function groupAttrs(group: Group): Record<string, string | undefined> {
  const { addressing: mode, subjectBy, creator } = group;
  const isLid = mode === "lid";
  return {
    id: group.jid.slice(0, group.jid.indexOf("@")),
    subject: group.subject,
    s_t: group.subjectAt,
    s_o: addressOf(subjectBy, mode),
    s_o_pn: isLid ? otherAddressOf(subjectBy, mode) : undefined,
    creation: group.createdAt,
    creator: addressOf(creator, mode),
    creator_pn: isLid ? otherAddressOf(creator, mode) : undefined,
    addressing_mode: mode,
    size: String(group.members.size),
    p_v_id: "1",
  };
}

function descriptionOf({ description, addressing }: Group): Stanza[] {
  if (!description) return [];
  const { id, at, by, text } = description;
  const attrs = { id, t: at, participant: addressOf(by, addressing) };
  const pn = addressing === "lid" ? otherAddressOf(by, addressing) : undefined;
  return [element("description", { ...attrs, participant_pn: pn }, [element("body", {}, text)])];
}

function settingsOf(group: Group): Stanza[] {
  const settings = [element("member_add_mode", {}, group.memberAddMode)];
  if (group.announcement) settings.push(element("announcement"));
  if (group.locked) settings.push(element("locked"));
  if (group.ephemeral > 0) settings.push(element("ephemeral", { expiration: String(group.ephemeral) }));
  if (group.approvalNeeded) {
    settings.push(element("membership_approval_mode", {}, [element("group_join", { state: "on" })]));
  }
  return settings;
}
