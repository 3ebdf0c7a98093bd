/** Group events: what the phone of a test person learns of changes to groups. */
import type { BaileysEventMap, GroupParticipant } from "@whiskeysockets/baileys";

/**
 * One change to a group. People are phone numbers. "invited": the group is new to this person; "changed": subject, settings
 * and the like.
 */
export interface GroupEvent {
  readonly group: string;
  readonly kind: "invited" | "add" | "remove" | "promote" | "demote" | "modify" | "changed";
  readonly people: readonly string[];
  readonly by: string;
  /** For "invited" and "changed": what the group is now, as far as it was told. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Phone number of an address. */
type Name = (address: string | null | undefined) => string;

/** Turns one batch of Baileys' events into group events: first invitations, then changes of members, then other changes. */
export function groupEventsOf(events: Partial<BaileysEventMap>, name: Name): GroupEvent[] {
  const invited = (events["groups.upsert"] ?? []).map((group): GroupEvent => {
    const people = group.participants.map((one) => personIn(one, name));
    return { group: group.id, kind: "invited", people, by: name(group.author), details: { ...group } };
  });
  const change = events["group-participants.update"];
  const moved: GroupEvent[] = change
    ? [
        {
          group: change.id,
          kind: change.action,
          people: change.participants.map((one) => personIn(one, name)),
          by: name(change.author),
          details: {},
        },
      ]
    : [];
  const changed = (events["groups.update"] ?? []).map((group): GroupEvent => {
    return {
      group: group.id ?? "",
      kind: "changed",
      people: [],
      by: name(group.author),
      details: { ...group },
    };
  });
  return [...invited, ...moved, ...changed];
}

function personIn({ id }: GroupParticipant, name: Name): string {
  return name(id);
}
