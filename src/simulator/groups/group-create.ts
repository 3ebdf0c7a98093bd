/** Group creation (`<create>`): makes a group of the asking account and those who may be added. */
import { randomBytes } from "node:crypto";
import type { Account } from "../state/accounts.ts";
import { attemptAdd } from "./group-members.ts";
import { announce } from "./group-notices.ts";
import { type Group, groupStanza } from "../state/group.ts";
import { children, element, seconds, type Stanza } from "../protocol/stanza.ts";
import { type Query, Refused, type Reply, type World } from "../state/world.ts";

/** Characters. */
const MAX_SUBJECT = 100;

/**
 * Creates the group. People who may not be added are listed in the answer with an error, and are not in the group. Throws 406
 * for a bad subject, or the error of a fault order.
 */
export function createGroup(query: Query & { readonly verb: Stanza }): Reply | "silence" {
  const { world, device, verb } = query;
  const fault = world.faults.onGroupCreate(device.account);
  if (fault?.kind === "refuse") throw new Refused(fault.code, fault.text);
  const group = newGroup(world, device.account, checkSubject(verb.attrs["subject"] ?? ""));
  const attempts = children(verb, "participant").map((one) =>
    attemptAdd({ ...query, group }, one.attrs["jid"] ?? ""),
  );
  world.counters.add("groupsCreated", device.account.phone);
  const failed = attempts.filter(({ status }) => status !== 200).map(({ stanza }) => stanza);
  const change = element("create", { type: "new", key: verb.attrs["key"] }, [groupStanza(group)]);
  const afterwards = (): void => announce(world, { group, author: device.account }, change);
  if (fault?.kind === "create-then-fail") {
    afterwards();
    if (fault.code === null) return "silence";
    throw new Refused(fault.code, fault.text);
  }
  return { content: [groupStanza(group, failed)], afterwards };
}

/** Returns the subject. Throws 406 when it is blank or longer than 100 characters. */
export function checkSubject(subject: string): string {
  if (subject.trim() === "" || Array.from(subject).length > MAX_SUBJECT)
    throw new Refused(406, "not-acceptable");
  return subject;
}

/** A random code of 22 characters for an invite link. */
export function newInviteCode(): string {
  return randomBytes(16).toString("base64url").slice(0, 22);
}

function newGroup(world: World, creator: Account, subject: string): Group {
  const now = seconds();
  const group: Group = {
    jid: `1203630${String(world.groups.size + 1).padStart(11, "0")}@g.us`,
    subject,
    subjectBy: creator,
    subjectAt: now,
    creator,
    createdAt: now,
    addressing: creator.addressing,
    members: new Map([[creator, { role: "superadmin" }]]),
    description: null,
    announcement: false,
    locked: false,
    ephemeral: 0,
    memberAddMode: "all_member_add",
    approvalNeeded: false,
    approvalRequests: new Set(),
    inviteCode: newInviteCode(),
    invitations: new Map(),
  };
  world.groups.set(group.jid, group);
  return group;
}
