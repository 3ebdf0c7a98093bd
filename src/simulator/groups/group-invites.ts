/** Group invite links, and personal invitations (add requests) to people who could not be added. */
import type { Account } from "../state/accounts.ts";
import { newInviteCode } from "./group-create.ts";
import { letIn, namedIn } from "./group-members.ts";
import type { GroupQuery } from "./group-query.ts";
import { announce, announceArrival } from "./group-notices.ts";
import { type Group, groupStanza, participant } from "../state/group.ts";
import { element, type Stanza } from "../protocol/stanza.ts";
import { type Query, Refused, type Reply, type World } from "../state/world.ts";

type GeneralQuery = Query & { readonly verb: Stanza };

/** `get invite`: the code of the invite link. */
export function inviteCode({ group }: GroupQuery): Reply {
  return { content: [element("invite", { code: group.inviteCode })] };
}

/** `set invite`: makes a new invite link; the old one stops working. All members are told. */
export function revokeInviteCode({ world, group, device }: GroupQuery): Reply {
  group.inviteCode = newInviteCode();
  const invite = element("invite", { code: group.inviteCode });
  return { content: [invite], afterwards: () => announce(world, { group, author: device.account }, invite) };
}

/** The group that an invite link leads to, without joining it. Throws 404 for an unknown code. */
export function inviteInfo({ world, verb }: GeneralQuery): Reply {
  return { content: [groupStanza(byCode(world, verb))] };
}

/**
 * Joins by an invite link. Where administrators have to approve, this makes a membership request instead. Throws 404 for an
 * unknown code.
 */
export function joinByInvite({ world, device, verb }: GeneralQuery): Reply {
  const group = byCode(world, verb);
  const { account } = device;
  if (group.members.has(account)) return { content: [element("group", { jid: group.jid })] };
  if (group.approvalNeeded) {
    group.approvalRequests.add(account);
    const request = element("created_membership_requests", { request_method: "invite_link" }, [
      participant(group, account),
    ]);
    const afterwards = (): void => announce(world, { group, author: account }, request);
    return { content: [element("membership_approval_request", { jid: group.jid })], afterwards };
  }
  return { content: [element("group", { jid: group.jid })], afterwards: enter(world, group, account) };
}

/** Accepts a personal invitation. Throws 404 when it is not the account's own, 410 when it has expired. */
export function acceptInvitation({ world, group, device, verb }: GroupQuery): Reply {
  const code = verb.attrs["code"] ?? "";
  if (group.invitations.get(code) !== device.account) throw new Refused(404, "item-not-found");
  if (Number(verb.attrs["expiration"] ?? 0) * 1000 < Date.now()) throw new Refused(410, "gone");
  group.invitations.delete(code);
  return { afterwards: enter(world, group, device.account) };
}

/** Withdraws the personal invitations of the named people. */
export function revokeInvitation({ world, group, verb }: GroupQuery): Reply {
  const people = namedIn(world, verb);
  for (const [code, account] of group.invitations)
    if (people.includes(account)) group.invitations.delete(code);
  return {};
}

/** Makes somebody a member at their own request. Returns the function that tells all members. */
function enter(world: World, group: Group, account: Account): () => void {
  letIn(group, account);
  const change = element("add", { reason: "invite" }, [participant(group, account)]);
  return () => announceArrival(world, { group, author: account }, { change, people: [account] });
}

function byCode(world: World, verb: Stanza): Group {
  const code = verb.attrs["code"];
  const group = [...world.groups.values()].find((one) => one.inviteCode === code);
  if (!group) throw new Refused(404, "item-not-found");
  return group;
}
