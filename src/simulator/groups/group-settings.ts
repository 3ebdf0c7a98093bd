/** Group settings: subject, description, and switches such as `announcement`, `locked` and `ephemeral`. */
import { addressOf, otherAddressOf } from "../state/accounts.ts";
import { checkSubject } from "./group-create.ts";
import type { GroupQuery } from "./group-query.ts";
import { announce } from "./group-notices.ts";
import type { Group } from "../state/group.ts";
import { bytesOf, child, element, seconds, serverId, type Stanza, textOf } from "../protocol/stanza.ts";
import { Refused, type Reply } from "../state/world.ts";

/** Sets the subject and tells all members. Throws 406 for a bad subject. */
export function changeSubject({ world, group, device, verb }: GroupQuery): Reply {
  const author = device.account;
  group.subject = checkSubject(textOf(verb));
  group.subjectBy = author;
  group.subjectAt = seconds();
  const mode = group.addressing;
  const change = element("subject", {
    subject: group.subject,
    s_t: group.subjectAt,
    s_o: addressOf(author, mode),
    s_o_pn: mode === "lid" ? otherAddressOf(author, mode) : undefined,
  });
  world.counters.add("groupChanges", author.phone);
  return { afterwards: () => announce(world, { group, author }, change) };
}

/**
 * Sets or deletes the description and tells all members. `prev` must be the id of the present one, else throws 409: the
 * client has to look again.
 */
export function changeDescription({ world, group, device, verb }: GroupQuery): Reply {
  const { id, prev, delete: isDeletion } = verb.attrs;
  if ((prev ?? "") !== (group.description?.id ?? "")) throw new Refused(409, "conflict");
  const author = device.account;
  const text = textOf(child(verb, "body"));
  group.description = isDeletion ? null : { id: id ?? serverId(), text, by: author, at: seconds() };
  const body = group.description ? [element("body", {}, text)] : [element("delete")];
  world.counters.add("groupChanges", author.phone);
  const change = element("description", { id: group.description?.id }, body);
  return { afterwards: () => announce(world, { group, author }, change) };
}

/** What each verb changes. */
const settings: Readonly<Record<string, (group: Group, verb: Stanza) => void>> = {
  announcement: (group) => (group.announcement = true),
  not_announcement: (group) => (group.announcement = false),
  locked: (group) => (group.locked = true),
  unlocked: (group) => (group.locked = false),
  ephemeral: (group, verb) => (group.ephemeral = Number(verb.attrs["expiration"] ?? 0)),
  not_ephemeral: (group) => (group.ephemeral = 0),
  member_add_mode: (group, verb) =>
    (group.memberAddMode = textOf(verb) === "admin_add" ? "admin_add" : "all_member_add"),
  membership_approval_mode: (group, verb) =>
    (group.approvalNeeded = child(verb, "group_join")?.attrs["state"] === "on"),
};

/** Applies the switch named by the verb and tells all members by the same element. */
export function changeSetting({ world, group, device, verb }: GroupQuery): Reply {
  settings[verb.tag]?.(group, verb);
  world.counters.add("groupChanges", device.account.phone);
  const content = Array.isArray(verb.content) ? verb.content : bytesOf(verb);
  const change = element(verb.tag, verb.attrs, content.length > 0 ? content : undefined);
  return { afterwards: () => announce(world, { group, author: device.account }, change) };
}
