import type { Account } from "../state/accounts.ts";
import type { Addressing } from "../protocol/address.ts";
import { newInviteCode } from "./group-create.ts";
import { announce } from "./group-notices.ts";
import { type Group, participant } from "../state/group.ts";
import { element } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/** A group as it really is, whatever clients believe. People are phone numbers. */
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

/** Read access to all groups, and the few things that happen to groups without a client asking. */
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

  /** The newest group of that name. */
  named(subject: string): GroupTruth | undefined {
    return this.all().findLast((group) => group.subject === subject);
  }

  /** WhatsApp moves a group between LIDs and phone numbers, unannounced, as it does with old groups. */
  readdress(jid: string, addressing: Addressing): void {
    this.#group(jid).addressing = addressing;
  }

  /** Somebody's phone, which no test plays, takes a member out or makes them (no) administrator. */
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

  /** Somebody's phone lets only administrators write, or everybody again. */
  onlyAdminsWrite(jid: string, on: boolean, by: Account): void {
    const group = this.#group(jid);
    group.announcement = on;
    announce(this.#world, { group, author: by }, element(on ? "announcement" : "not_announcement"));
  }

  /** Somebody's phone withdraws the link of the group; there is another one from now on. */
  resetLink(jid: string, by: Account): void {
    const group = this.#group(jid);
    group.inviteCode = newInviteCode();
    announce(this.#world, { group, author: by }, element("invite", { code: group.inviteCode }));
  }

  /** The group is gone, as when WhatsApp closes it; nobody is told. */
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
