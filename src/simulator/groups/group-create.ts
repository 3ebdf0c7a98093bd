import { randomBytes } from "node:crypto";
import type { Account } from "../state/accounts.ts";
import { attemptAdd } from "./group-members.ts";
import { announce } from "./group-notices.ts";
import { type Group, groupStanza } from "../state/group.ts";
import { children, element, seconds, type Stanza } from "../protocol/stanza.ts";
import { type Query, Refused, type Reply, type World } from "../state/world.ts";

const MAX_SUBJECT = 100;

/** `<create subject>`: people who may not be added appear in the answer with an error, and are not in the group. */
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

/** Throws 406 for a subject that WhatsApp does not take. */
export function checkSubject(subject: string): string {
  if (subject.trim() === "" || Array.from(subject).length > MAX_SUBJECT)
    throw new Refused(406, "not-acceptable");
  return subject;
}

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
