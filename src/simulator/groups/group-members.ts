/** Group membership: add, remove, promote, demote and leave, with a status for each person. */
import { randomBytes } from "node:crypto";
import type { Account } from "../state/accounts.ts";
import type { GroupQuery } from "./group-query.ts";
import { announce, announceArrival } from "./group-notices.ts";
import { type Group, participant, participantAttrs } from "../state/group.ts";
import { children, element, type Stanza } from "../protocol/stanza.ts";
import { acquaint, type Query, Refused, type Reply } from "../state/world.ts";

const MAX_MEMBERS = 1024;
/** How long a personal invitation is valid. */
const INVITATION_SECONDS = 3 * 24 * 60 * 60;

/** What became of one person in an add, remove, promote or demote. */
export interface Attempt {
  /** 200, or why not: 401 blocked us, 403 privacy, 404 not on WhatsApp, 408 left recently, 409 already in, 419 full. */
  readonly status: number;
  readonly account: Account | undefined;
  readonly stanza: Stanza;
}

/**
 * `<add>`: adds those who may be added, and tells old and new members. Throws 403 when only administrators may add and the
 * author is none.
 */
export function addMembers(query: GroupQuery): Reply {
  const { world, group, device, verb } = query;
  const author = device.account;
  if (group.memberAddMode === "admin_add" && group.members.get(author)?.role === "member") {
    throw new Refused(403, "forbidden");
  }
  const attempts = children(verb, "participant").map((one) => attemptAdd(query, one.attrs["jid"] ?? ""));
  const people = done(attempts);
  world.counters.add("groupChanges", author.phone);
  const change = element(
    "add",
    { reason: "" },
    people.map((account) => participant(group, account)),
  );
  const afterwards = (): void => announceArrival(world, { group, author }, { change, people });
  const content = [
    element(
      "add",
      {},
      attempts.map(({ stanza }) => stanza),
    ),
  ];
  return people.length > 0 ? { content, afterwards } : { content };
}

/** Adds one person, or says by a status why not. With 403 comes a personal invitation (`add_request`). Tells nobody. */
export function attemptAdd(query: Query & { readonly group: Group }, jid: string): Attempt {
  const { world, group, device } = query;
  const account = world.accounts.find(jid);
  const status = account ? whyNot(query, account) : 404;
  const attrs = account ? participantAttrs(account, group.addressing) : { jid };
  if (account && status === 200) {
    letIn(group, account);
    return { status, account, stanza: element("participant", attrs) };
  }
  const error = String(status);
  if (status !== 403 || !account)
    return { status, account, stanza: element("participant", { ...attrs, error }) };
  const code = randomBytes(12).toString("base64url");
  group.invitations.set(code, account);
  const expiration = String(Math.floor(Date.now() / 1000) + INVITATION_SECONDS);
  world.log(`${device.account.phone} may not add ${account.phone}`);
  const request = element("add_request", { code, expiration });
  return { status, account, stanza: element("participant", { ...attrs, error }, [request]) };
}

/** Makes the account an ordinary member. From now on it and the other members are told when each other's devices change. */
export function letIn(group: Group, account: Account): void {
  for (const member of group.members.keys()) acquaint(member, account);
  group.members.set(account, { role: "member" });
}

function whyNot({ world, group, device }: Query & { readonly group: Group }, account: Account): number {
  if (group.members.has(account)) return 409;
  const ordered = world.faults.onGroupAdd(account);
  if (ordered) return ordered;
  if (account.blocked.has(device.account)) return 401;
  if (account.blocksGroupAdds) return 403;
  return group.members.size >= MAX_MEMBERS ? 419 : 200;
}

/** `<remove>`: removes the named members; they and all others are told. Non-members get status 404. */
export function removeMembers(query: GroupQuery): Reply {
  const { world, group, device, verb } = query;
  const author = device.account;
  const attempts = children(verb, "participant").map((one) => attempt(query, one.attrs["jid"] ?? ""));
  const people = done(attempts);
  const change = element(
    "remove",
    {},
    people.map((account) => element("participant", participantAttrs(account, group.addressing))),
  );
  for (const account of people) group.members.delete(account);
  world.counters.add("groupChanges", author.phone);
  const content = [
    element(
      "remove",
      {},
      attempts.map(({ stanza }) => stanza),
    ),
  ];
  return { content, afterwards: () => announce(world, { group, author, alsoTo: people }, change) };
}

/** `<promote>` and `<demote>`: changes the role of the named members and tells all. Non-members get status 404. */
export function changeRole(query: GroupQuery): Reply {
  const { world, group, device, verb } = query;
  const author = device.account;
  const attempts = children(verb, "participant").map((one) => attempt(query, one.attrs["jid"] ?? ""));
  for (const account of done(attempts)) {
    const member = group.members.get(account);
    if (member) member.role = verb.tag === "promote" ? "admin" : "member";
  }
  world.counters.add("groupChanges", author.phone);
  const change = element(
    verb.tag,
    {},
    done(attempts).map((account) => participant(group, account)),
  );
  const content = [
    element(
      verb.tag,
      {},
      attempts.map(({ stanza }) => stanza),
    ),
  ];
  return { content, afterwards: () => announce(world, { group, author }, change) };
}

function attempt({ world, group }: GroupQuery, jid: string): Attempt {
  const account = world.accounts.find(jid);
  const isMember = account !== undefined && group.members.has(account);
  const attrs = account ? participantAttrs(account, group.addressing) : { jid };
  const status = isMember ? 200 : 404;
  return {
    status,
    account,
    stanza: element("participant", { ...attrs, error: isMember ? undefined : "404" }),
  };
}

function done(attempts: readonly Attempt[]): Account[] {
  return attempts.flatMap(({ status, account }) => (status === 200 && account ? [account] : []));
}

/** `<leave>`: announced as a removal whose author is the one who goes. Groups that the account is not in are skipped. */
export function leaveGroups({ world, device, verb }: Query & { readonly verb: Stanza }): Reply {
  const author = device.account;
  const groups = children(verb, "group").map((one) => world.groups.get(one.attrs["id"] ?? ""));
  const left = groups.filter((group): group is Group => group?.members.has(author) ?? false);
  for (const group of left) {
    group.members.delete(author);
    const change = element("remove", {}, [
      element("participant", participantAttrs(author, group.addressing)),
    ]);
    announce(world, { group, author, alsoTo: [author] }, change);
    keepAnAdmin(group);
  }
  return {
    content: [
      element(
        "leave",
        {},
        left.map((group) => element("group", { id: group.jid })),
      ),
    ],
  };
}

/** When the last administrator has left, the first member becomes one, as on WhatsApp. */
function keepAnAdmin(group: Group): void {
  const members = [...group.members.values()];
  const first = members[0];
  if (first && members.every(({ role }) => role === "member")) first.role = "admin";
}

/** The accounts named in a verb, members or not; unknown addresses are left out. */
export function namedIn(world: Query["world"], verb: Stanza | undefined): Account[] {
  const named = children(verb, "participant").map((one) => world.accounts.find(one.attrs["jid"] ?? ""));
  return named.filter((account): account is Account => account !== undefined);
}
