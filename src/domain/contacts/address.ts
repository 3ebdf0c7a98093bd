/** Comparison of addresses (LID and phone number): whether two of them belong to one person. */
import type { Address } from "../messages/inbound.ts";
import { samePhone } from "./phone.ts";

/** A LID decides when both have one: phones change hands, LIDs do not. False when nothing can be compared. */
export function isSamePerson(one: Address, other: Address): boolean {
  if (one.lid !== null && other.lid !== null) return one.lid === other.lid;
  return one.phone !== null && other.phone !== null && samePhone(one.phone, other.phone);
}

export const isAmong = (members: { address: Address }[], person: Address): boolean =>
  members.some(({ address }) => isSamePerson(address, person));

/** Whether the person is certainly not among the members; false also when WhatsApp hides what would tell. */
export const isMissing = (members: { address: Address }[], person: Address): boolean =>
  !isAmong(members, person) &&
  (person.lid !== null || members.every(({ address }) => address.phone !== null));

/** WhatsApp's own number (0), its support, and the assistants that it runs: these are no people. */
const OF_WHATSAPP = /^(?:0|16505361212|1313555\d{4}|131655500\d{2})$/;

/** Whether the address is one of WhatsApp's own numbers. */
export const isOfWhatsApp = ({ lid, phone }: Address): boolean =>
  lid === "0" || (phone !== null && OF_WHATSAPP.test(phone));
