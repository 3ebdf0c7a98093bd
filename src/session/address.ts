/** Mapping of addresses: WhatsApp's JIDs to and from our `Address`. Device parts are dropped. */
import { toGroupJid, toLid, toPhone, type GroupJid } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { AddressForm } from "../domain/messages/outgoing.ts";
import type { SendTo } from "./port.ts";

const nobody: Address = { lid: null, phone: null };

const FORMS: Record<string, AddressForm> = {
  lid: "lid",
  "hosted.lid": "lid",
  "s.whatsapp.net": "phone",
  "c.us": "phone",
  hosted: "phone",
};

/** One person from any of their addresses; the first of each form counts, anything else is passed over. */
export function toAddress(...jids: (string | null | undefined)[]): Address {
  const address = { ...nobody };
  for (const jid of jids) {
    const form = FORMS[jid?.split("@")[1] ?? ""];
    if (!jid || !form) continue;
    if (form === "lid") address.lid ??= toLid(jid);
    else address.phone ??= toPhone(jid);
  }
  return address;
}

export const isGroup = (jid: string): boolean => jid.endsWith("@g.us");

/** The JID as a group's; null when it is not one. */
export const asGroup = (jid: string | null | undefined): GroupJid | null =>
  jid && /^[\d-]+@g\.us$/.test(jid) ? toGroupJid(jid) : null;

/** JID of an address in the form asked for, else in the other; null when nothing is known. */
export function jidIn(form: AddressForm, { lid, phone }: Address): string | null {
  const inLid = lid === null ? null : `${lid}@lid`;
  const inPhone = phone === null ? null : `${phone}@s.whatsapp.net`;
  return form === "lid" ? (inLid ?? inPhone) : (inPhone ?? inLid);
}

export const samePerson = (one: Address, other: Address): boolean =>
  (one.lid !== null && one.lid === other.lid) || (one.phone !== null && one.phone === other.phone);

/** JID to send to. For people it is the LID when there is one: phone numbers of people who have migrated are refused with 463. */
export const jidOf = (to: SendTo): string | null =>
  to.kind === "group" ? to.group : jidIn("lid", to.address);
