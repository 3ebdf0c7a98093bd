/** Mapping of the library's group metadata to our `GroupInfo`. */
import {
  getBinaryNodeChild,
  WAMessageAddressingMode,
  type BinaryNode,
  type GroupMetadata,
  type GroupParticipant,
} from "@whiskeysockets/baileys";
import { toGroupJid } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { samePerson, toAddress } from "../address.ts";
import type { GroupInfo } from "../port.ts";

/** `node`: the description as it came, for what the library leaves out. */
export function toGroupInfo(metadata: GroupMetadata, self: Address, node?: BinaryNode): GroupInfo {
  const members = metadata.participants.map((one) => ({ address: toMember(one), admin: Boolean(one.admin) }));
  const own = members.find(({ address }) => samePerson(address, self));
  return {
    group: toGroupJid(metadata.id),
    name: metadata.subject ?? "",
    form: metadata.addressingMode === WAMessageAddressingMode.PN ? "phone" : "lid",
    members,
    createdAt: metadata.creation ? new Date(metadata.creation * 1000) : null,
    weCreated: samePerson(toAddress(metadata.owner, metadata.ownerPn), self),
    weAreIn: own !== undefined,
    weAreAdmin: own?.admin === true,
    announcement: metadata.announce === true,
    locked: metadata.restrict === true,
    approval: metadata.joinApprovalMode === true,
    anyoneAdds: metadata.memberAddMode === true,
    suspended: node !== undefined && getBinaryNodeChild(node, "suspended") !== undefined,
    community: metadata.isCommunity === true,
    communityAnnouncement: metadata.isCommunityAnnounce === true,
    expiresInSeconds: metadata.ephemeralDuration ?? null,
  };
}

/** By which people join: the code is what WhatsApp knows it by. */
export const linkOf = (code: string): string => `https://chat.whatsapp.com/${code}`;

export const toMember = ({ id, lid, phoneNumber }: GroupParticipant): Address =>
  toAddress(id, lid, phoneNumber);
