/** Membership approval requests: listed, approved or rejected by administrators. */
import { letIn } from "./group-members.ts";
import type { GroupQuery } from "./group-query.ts";
import { announceArrival } from "./group-notices.ts";
import { participant, participantAttrs } from "../state/group.ts";
import { childrenOf, children, element, seconds } from "../protocol/stanza.ts";
import { Refused, type Reply } from "../state/world.ts";

/** The accounts that wait for approval. `request_time` is the time of this answer. */
export function listRequests({ group }: GroupQuery): Reply {
  const requests = [...group.approvalRequests].map((account) => {
    const attrs = {
      ...participantAttrs(account, group.addressing),
      request_method: "invite_link",
      request_time: seconds(),
    };
    return element("membership_approval_request", attrs);
  });
  return { content: [element("membership_approval_requests", {}, requests)] };
}

/**
 * Approves or rejects the people named in `<approve>` or `<reject>`; those who have not asked get status 404. Those approved
 * are announced.
 */
export function decideRequests({ world, group, device, verb }: GroupQuery): Reply {
  const action = childrenOf(verb)[0];
  if (!action) throw new Refused(400, "bad-request");
  const jids = children(action, "participant").map((one) => one.attrs["jid"] ?? "");
  const answers = jids.map((jid) => {
    const account = world.accounts.find(jid);
    const isWaiting = account !== undefined && group.approvalRequests.delete(account);
    if (isWaiting && action.tag === "approve") letIn(group, account);
    return {
      account: isWaiting ? account : undefined,
      stanza: element("participant", { jid, error: isWaiting ? undefined : "404" }),
    };
  });
  const people = action.tag === "approve" ? answers.flatMap(({ account }) => (account ? [account] : [])) : [];
  const content = [
    element(verb.tag, {}, [
      element(
        action.tag,
        {},
        answers.map(({ stanza }) => stanza),
      ),
    ]),
  ];
  const change = element(
    "add",
    {},
    people.map((account) => participant(group, account)),
  );
  const afterwards = (): void =>
    announceArrival(world, { group, author: device.account }, { change, people });
  return people.length > 0 ? { content, afterwards } : { content };
}
