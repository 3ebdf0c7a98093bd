/** Group inspection for tests: what groups really are, and changes that no client asks for. */
import type { Account } from "../state/accounts.ts";
import type { Addressing } from "../protocol/address.ts";
import { newInviteCode } from "./group-create.ts";
import { announce } from "./group-notices.ts";
import { type Group, participant } from "../state/group.ts";
import { element } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/** A group as the server knows it, whatever clients believe. People are phone numbers; `admins` are also `members`. */
export interface GroupTruth {
  readonly jid: string;
  readonly subject: string;
  readonly description: string | null;
  readonly creator: string;
  readonly members: readonly string[];
  readonly admins: readonly string[];
  readonly addressing: Addressing;
  readonly announcement: boolean;
  readonly locked: boolean;
  readonly memberAddMode: Group["memberAddMode"];
  readonly inviteCode: string;
}

/** Read access to all groups, and changes made without a client. Every change throws when there is no such group. */
export class GroupDirectory {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  all(): GroupTruth[] {
    return [...this.#world.groups.values()].map(truthOf);
  }

  /** By address; undefined when there is none. */
  get(jid: string): GroupTruth | undefined {
    const group = this.#world.groups.get(jid);
    return group && truthOf(group);
  }

  /** The newest group with this subject; undefined when there is none. */
  named(subject: string): GroupTruth | undefined {
    return this.all().findLast((group) => group.subject === subject);
  }

  /** Changes the addressing mode of a group (LIDs or phone numbers) without announcing it. */
  readdress(jid: string, addressing: Addressing): void {
    this.#group(jid).addressing = addressing;
  }

  /**
   * Removes, promotes or demotes a member in the name of `by`, whose rights are not checked. All members are told, and who
   * was removed. Throws when `who` is not in the group.
   */
  change(
    jid: string,
    verb: "remove" | "promote" | "demote",
    { by, who }: { readonly by: Account; readonly who: Account },
  ): void {
    const group = this.#group(jid);
    const member = group.members.get(who);
    if (!member) throw new Error(`${who.phone} is not in ${group.subject}`);
    if (verb !== "remove") member.role = verb === "promote" ? "admin" : "member";
    const change = element(verb, {}, [participant(group, who)]);
    if (verb === "remove") group.members.delete(who);
    announce(this.#world, { group, author: by, alsoTo: [who] }, change);
  }

  /** Lets only administrators write, or everybody again, in the name of `by`; all members are told. */
  onlyAdminsWrite(jid: string, on: boolean, by: Account): void {
    const group = this.#group(jid);
    group.announcement = on;
    announce(this.#world, { group, author: by }, element(on ? "announcement" : "not_announcement"));
  }

  /** Replaces the invite link of the group in the name of `by`; all members are told. */
  resetLink(jid: string, by: Account): void {
    const group = this.#group(jid);
    group.inviteCode = newInviteCode();
    announce(this.#world, { group, author: by }, element("invite", { code: group.inviteCode }));
  }

  /** Deletes the group without telling anybody, as when WhatsApp closes it. */
  vanish(jid: string): void {
    this.#group(jid);
    this.#world.groups.delete(jid);
  }

  #group(jid: string): Group {
    const group = this.#world.groups.get(jid);
    if (!group) throw new Error(`no such group: ${jid}`);
    return group;
  }
}

function truthOf(group: Group): GroupTruth {
  const members = [...group.members];
  return {
    jid: group.jid,
    subject: group.subject,
    description: group.description?.text ?? null,
    creator: group.creator.phone,
    members: members.map(([account]) => account.phone),
    admins: members.filter(([, { role }]) => role !== "member").map(([account]) => account.phone),
    addressing: group.addressing,
    announcement: group.announcement,
    locked: group.locked,
    memberAddMode: group.memberAddMode,
    inviteCode: group.inviteCode,
  };
}
