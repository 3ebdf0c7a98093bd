/**
 * Retry receipts: somebody could not decrypt a message of ours, and is sent it again. Only its recipients may ask: an id
 * alone, guessed or overheard, gives nobody the words of another chat.
 */
import type { GroupMetadata } from "@whiskeysockets/baileys";
import type { Address } from "../../domain/messages/inbound.ts";
import { asGroup, samePerson, toAddress } from "../address.ts";
import { toMember } from "../groups/group-info.ts";
import type { SendTo } from "../port.ts";

export interface RetryKey {
  /** The chat, as whoever asks names it. */
  remoteJid?: string | null | undefined;
  /** Who asks; null = the other side of the chat. */
  participant?: string | null | undefined;
}

export interface Recipients {
  /** Ours: our other devices get copies of everything. */
  self: Address;
  /** The other form of an address, as far as the library knows it. */
  pairOf(jid: string): Promise<string | null>;
  /** Of a group; `fresh`: as WhatsApp has it now. */
  members(group: string, fresh: boolean): Promise<GroupMetadata["participants"]>;
}

export interface SentMessage {
  bytes: Uint8Array;
  to: SendTo;
}

export async function mayAskAgain(key: RetryKey, to: SendTo, recipients: Recipients): Promise<boolean> {
  const { remoteJid } = key;
  if (!remoteJid) return false;
  const asker = await addressOf(key.participant ?? remoteJid, recipients);
  if (to.kind === "person") {
    if (asGroup(remoteJid)) return false;
    return samePerson(await addressOf(remoteJid, recipients), to.address);
  }
  if (remoteJid !== to.group) return false;
  if (samePerson(asker, recipients.self)) return true;
  // Who came a moment ago is missing in what we remember.
  for (const fresh of [false, true]) {
    const members = await recipients.members(remoteJid, fresh);
    if (members.some((member) => samePerson(asker, toMember(member)))) return true;
  }
  return false;
}

async function addressOf(jid: string, { pairOf }: Recipients): Promise<Address> {
  return toAddress(jid, await pairOf(jid));
}
