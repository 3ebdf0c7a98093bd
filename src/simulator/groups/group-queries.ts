/** Group queries (`xmlns="w:g2"`): table of all verbs, with the rights that each needs. */
import { createGroup } from "./group-create.ts";
import {
  acceptInvitation,
  inviteCode,
  inviteInfo,
  joinByInvite,
  revokeInvitation,
  revokeInviteCode,
} from "./group-invites.ts";
import { addMembers, changeRole, leaveGroups, removeMembers } from "./group-members.ts";
import { groupStanza } from "../state/group.ts";
import type { GroupQuery } from "./group-query.ts";
import { decideRequests, listRequests } from "./group-requests.ts";
import { changeDescription, changeSetting, changeSubject } from "./group-settings.ts";
import { childrenOf, element, type Stanza } from "../protocol/stanza.ts";
import { type Query, Refused, type Reply } from "../state/world.ts";

type GroupHandler = (query: GroupQuery) => Reply;
type GeneralHandler = (query: Query & { readonly verb: Stanza }) => Reply | "silence";

/** Who may use a verb; "unlocked": administrators, and members unless the group is locked. */
type Need = "anyone" | "member" | "admin" | "unlocked";

const general: Readonly<Record<string, GeneralHandler>> = {
  "set create": createGroup,
  "get participating": participating,
  "set leave": leaveGroups,
  "get invite": inviteInfo,
  "set invite": joinByInvite,
};

const perGroup: Readonly<Record<string, readonly [Need, GroupHandler]>> = {
  "get query": ["member", metadata],
  "set add": ["member", addMembers],
  "set remove": ["admin", removeMembers],
  "set promote": ["admin", changeRole],
  "set demote": ["admin", changeRole],
  "set subject": ["unlocked", changeSubject],
  "set description": ["unlocked", changeDescription],
  "set announcement": ["admin", changeSetting],
  "set not_announcement": ["admin", changeSetting],
  "set locked": ["admin", changeSetting],
  "set unlocked": ["admin", changeSetting],
  "set ephemeral": ["unlocked", changeSetting],
  "set not_ephemeral": ["unlocked", changeSetting],
  "set member_add_mode": ["admin", changeSetting],
  "set membership_approval_mode": ["admin", changeSetting],
  "get invite": ["admin", inviteCode],
  "set invite": ["admin", revokeInviteCode],
  "set accept": ["anyone", acceptInvitation],
  "set revoke": ["admin", revokeInvitation],
  "get membership_approval_requests": ["admin", listRequests],
  "set membership_requests_action": ["admin", decideRequests],
};

/**
 * Answers one query. Throws 404 for an unknown group, 403 for non-members, 401 where only administrators may, 501 for an
 * unknown verb. A fault order is obeyed before any of these checks.
 */
export function handleGroupQuery(query: Query): Reply | "silence" {
  const { iq, world, device } = query;
  const verb = childrenOf(iq)[0];
  if (!verb) throw new Refused(400, "bad-request");
  const name = `${iq.attrs["type"] ?? ""} ${verb.tag}`;
  const to = iq.attrs["to"] ?? "";
  const ordered = world.faults.onGroupQuestion(device.account, name);
  if (ordered === "silence") return "silence";
  if (ordered === "empty") return { content: [] };
  if (ordered) throw new Refused(ordered.code, ordered.text);
  if (to === "@g.us") {
    const handler = general[name];
    if (!handler) throw new Refused(501, "feature-not-implemented");
    return handler({ ...query, verb });
  }
  if (name === "get query") world.counters.add("metadataQueries", device.account.phone);
  const group = world.groups.get(to);
  if (!group) throw new Refused(404, "item-not-found");
  const [need, handler] = perGroup[name] ?? [];
  if (!need || !handler) throw new Refused(501, "feature-not-implemented");
  checkRight({ ...query, group, verb }, need);
  return handler({ ...query, group, verb });
}

function checkRight({ group, device }: GroupQuery, need: Need): void {
  if (need === "anyone") return;
  const role = group.members.get(device.account)?.role;
  if (!role) throw new Refused(403, "forbidden");
  const isAdmin = role !== "member";
  if ((need === "admin" || (need === "unlocked" && group.locked)) && !isAdmin)
    throw new Refused(401, "not-authorized");
}

function metadata({ group }: GroupQuery): Reply {
  return { content: [groupStanza(group)] };
}

function participating({ world, device }: Query): Reply {
  const mine = [...world.groups.values()].filter((group) => group.members.has(device.account));
  return {
    content: [
      element(
        "groups",
        {},
        mine.map((group) => groupStanza(group)),
      ),
    ],
  };
}
