/** Event mapping: the library's events other than messages (groups, receipts, calls, address pairs) as our own types. */
import { proto, toNumber, type BaileysEventMap, type GroupMetadata } from "@whiskeysockets/baileys";
import { toMessageId } from "../../domain/ids.ts";
import type { Address, GroupChange, IncomingCall, Receipt } from "../../domain/messages/inbound.ts";
import { asGroup, samePerson, toAddress } from "../address.ts";
import { linkOf, toMember } from "../groups/group-info.ts";

type Events = Partial<BaileysEventMap>;

const CHANGES = {
  add: "added",
  remove: "removed",
  promote: "promoted",
  demote: "demoted",
  modify: "refreshed",
} as const;

/** Changes of groups and of who is in them. */
export function groupChangesIn(events: Events, self: Address): GroupChange[] {
  const members = events["group-participants.update"];
  const changes: GroupChange[] = [];
  const group = asGroup(members?.id);
  if (members && group) {
    const people = members.participants.map(toMember);
    changes.push({
      group,
      change: CHANGES[members.action],
      people,
      us: people.some((one) => samePerson(one, self)),
    });
  }
  for (const made of events["groups.upsert"] ?? []) {
    const group = asGroup(made.id);
    if (group) changes.push({ group, change: "added", people: [self], us: true });
  }
  for (const update of events["groups.update"] ?? []) {
    const group = asGroup(update.id);
    // Whole descriptions are what we asked for ourselves.
    if (!group || update.participants) continue;
    changes.push({ group, people: [], us: false, ...changeIn(update) });
  }
  return changes;
}

function changeIn({
  subject,
  inviteCode,
}: Partial<GroupMetadata>): Pick<GroupChange, "change" | "name" | "link"> {
  if (subject !== undefined) return { change: "renamed", name: subject };
  return inviteCode ? { change: "link-reset", link: linkOf(inviteCode) } : { change: "refreshed" };
}

const { Status } = proto.WebMessageInfo;

/** Of our own messages only; those of persons and those of groups come separately. */
export function receiptsIn(events: Events): Receipt[] {
  return [
    ...receiptsOfPersons(events["messages.update"] ?? []),
    ...receiptsOfGroups(events["message-receipt.update"] ?? []),
  ];
}

function receiptsOfPersons(updates: BaileysEventMap["messages.update"]): Receipt[] {
  return updates.flatMap(({ key, update }) => {
    const state = stateOf(update.status);
    const by = toAddress(key.remoteJid, key.remoteJidAlt);
    if (!state || !key.fromMe || !key.id || (by.lid ?? by.phone) === null) return [];
    const at = secondsToDate(toNumber(update.messageTimestamp ?? 0));
    return [{ id: toMessageId(key.id), chat: { kind: "direct", with: by }, state, by, at }];
  });
}

function stateOf(status: number | null | undefined): Receipt["state"] | null {
  if (status === Status.DELIVERY_ACK) return "delivered";
  return status === Status.READ || status === Status.PLAYED ? "read" : null;
}

function receiptsOfGroups(updates: BaileysEventMap["message-receipt.update"]): Receipt[] {
  return updates.flatMap(({ key, receipt }) => {
    const group = asGroup(key.remoteJid);
    const seconds = toNumber(receipt.readTimestamp ?? receipt.receiptTimestamp ?? 0);
    if (!group || !key.id || !key.fromMe || seconds === 0) return [];
    return [
      {
        id: toMessageId(key.id),
        chat: { kind: "group", group },
        state: receipt.readTimestamp ? "read" : "delivered",
        by: toAddress(receipt.userJid),
        at: secondsToDate(seconds),
      },
    ];
  });
}

const secondsToDate = (seconds: number): Date => new Date(seconds * 1000);

/** Rings only: what becomes of a call does not matter to us. `jid` is what a refusal must be addressed to. */
export function callsIn(events: Events): { call: IncomingCall; jid: string }[] {
  return (events["call"] ?? [])
    .filter(({ status, offline }) => status === "offer" && !offline)
    .map(({ id, from, chatId, callerPn, isVideo, isGroup, groupJid }) => ({
      call: {
        id,
        from: toAddress(from, callerPn),
        video: isVideo === true,
        group: isGroup === true || Boolean(groupJid) || asGroup(chatId) !== null,
      },
      jid: from,
    }));
}

/** Addresses that stand together anywhere but on messages. */
export function pairsIn(events: Events): Address[] {
  const contacts = [
    ...(events["messaging-history.set"]?.contacts ?? []),
    ...(events["contacts.upsert"] ?? []),
    ...(events["contacts.update"] ?? []),
  ];
  const groups = [...(events["groups.upsert"] ?? []), ...(events["groups.update"] ?? [])];
  const mapped = events["lid-mapping.update"];
  return [
    ...contacts.map(({ id, lid, phoneNumber }) => toAddress(id, lid, phoneNumber)),
    ...groups.flatMap(({ participants }) => (participants ?? []).map(toMember)),
    ...(events["group-participants.update"]?.participants ?? []).map(toMember),
    ...(mapped ? [toAddress(mapped.lid, mapped.pn)] : []),
  ];
}
