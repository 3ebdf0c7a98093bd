/** What can be done to groups, with WhatsApp's answers in our words. Everything throws `WhatsAppError`. */
import {
  WAMessageAddressingMode,
  type BinaryNode,
  type GroupMetadata,
  type GroupParticipant,
  type WASocket,
} from "@whiskeysockets/baileys";
import { toGroupJid, type GroupJid } from "../domain/ids.ts";
import type { Address } from "../domain/inbound.ts";
import { jidIn, samePerson, toAddress } from "./address.ts";
import { WhatsAppError, type AddResult, type GroupInfo } from "./port.ts";
import { answerIn, toWhatsAppError } from "./trouble.ts";

/** What a group act works with: the open socket and our own addresses. */
export interface Hands {
  sock: WASocket;
  self: Address;
}

/**
 * The subject travels as an attribute, and the library mangles attributes with an @ in them: it goes out with a look-alike
 * first, and is put right in a second step that has no such trouble.
 */
export async function createGroup(hands: Hands, name: string, people: Address[]): Promise<GroupInfo> {
  const { sock } = hands;
  const made = await asked(() => sock.groupCreate(name.replaceAll("@", "＠"), people.map(toMemberJid)));
  const group = toGroupJid(made.id);
  if (name.includes("@")) await asked(() => sock.groupUpdateSubject(group, name));
  // The answer to a creation lists everybody asked for, those who could not be added too.
  return (await describeGroup(hands, group)) ?? toGroupInfo(made, hands.self);
}

/** null: gone, or we are not in it. */
export async function describeGroup({ sock, self }: Hands, group: GroupJid): Promise<GroupInfo | null> {
  try {
    return toGroupInfo(await sock.groupMetadata(group), self);
  } catch (error) {
    const code = answerIn(error);
    if (code === 403 || code === 404) return null;
    throw toWhatsAppError(error);
  }
}

/** In the order asked. */
export async function addMembers({ sock }: Hands, group: GroupJid, people: Address[]): Promise<AddResult[]> {
  const answers = await asked(() => sock.groupParticipantsUpdate(group, people.map(toMemberJid), "add"));
  return people.map((address, place) => {
    const own = answers.find((answer) => samePerson(address, addressIn(answer))) ?? answers[place];
    return toAddResult(address, own);
  });
}

export async function changeMembers(
  { sock }: Hands,
  { group, people, change }: { group: GroupJid; people: Address[]; change: "remove" | "promote" | "demote" },
): Promise<void> {
  const answers = await asked(() => sock.groupParticipantsUpdate(group, people.map(toMemberJid), change));
  const refused = answers.find(
    ({ status }) => status !== "200" && !(change === "remove" && status === "404"),
  );
  if (refused) throw toWhatsAppError({ data: refused.status });
}

export async function inviteLinkOf({ sock }: Hands, group: GroupJid): Promise<string> {
  const code = await asked(() => sock.groupInviteCode(group));
  if (!code) throw new WhatsAppError("other", { certain: true });
  return `https://chat.whatsapp.com/${code}`;
}

/** No such link, a link that was withdrawn, one that ran out; and for whom it was withdrawn. */
const WRONG_CODE = new Set([400, 401, 404, 406, 409, 410]);

export async function joinByCode(
  { sock }: Hands,
  code: string,
): Promise<{ joined: GroupJid } | { joined: null; why: "wrong-code" | "asked" }> {
  try {
    const jid = await sock.groupAcceptInvite(code);
    return jid ? { joined: toGroupJid(jid) } : { joined: null, why: "asked" };
  } catch (error) {
    if (WRONG_CODE.has(answerIn(error) ?? 0)) return { joined: null, why: "wrong-code" };
    throw toWhatsAppError(error);
  }
}

/** Runs a query and translates what it throws. */
export async function asked<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    throw toWhatsAppError(error);
  }
}

/** Phones first: people named by their LID are sometimes left out without a word. */
function toMemberJid(address: Address): string {
  const jid = jidIn("phone", address);
  if (jid === null) throw new WhatsAppError("not-found", { certain: true });
  return jid;
}

interface Answered {
  status: string;
  jid: string | undefined;
  content: BinaryNode;
}

const RESULTS: Record<string, AddResult["result"]> = {
  200: "added",
  401: "blocked-us",
  403: "forbidden",
  404: "not-on-whatsapp",
  408: "left-recently",
  409: "already-in",
  419: "full",
};

const addressIn = ({ jid, content }: Answered): Address =>
  toAddress(jid, content.attrs["phone_number"], content.attrs["lid"]);

function toAddResult(address: Address, answer: Answered | undefined): AddResult {
  const code = answer?.status ?? "none";
  return {
    address,
    result: RESULTS[code] ?? "unknown",
    code,
    invite: answer ? inviteIn(answer.content) : null,
  };
}

function inviteIn({ content }: BinaryNode): AddResult["invite"] {
  const request = Array.isArray(content) ? content.find(({ tag }) => tag === "add_request") : undefined;
  const { code, expiration } = request?.attrs ?? {};
  return code ? { code, expiresAt: new Date(Number(expiration ?? 0) * 1000) } : null;
}

export function toGroupInfo(metadata: GroupMetadata, self: Address): GroupInfo {
  const members = metadata.participants.map((one) => ({ address: toMember(one), admin: Boolean(one.admin) }));
  return {
    group: toGroupJid(metadata.id),
    name: metadata.subject,
    form: metadata.addressingMode === WAMessageAddressingMode.PN ? "phone" : "lid",
    members,
    createdAt: metadata.creation ? new Date(metadata.creation * 1000) : null,
    weCreated: samePerson(toAddress(metadata.owner, metadata.ownerPn), self),
    weAreAdmin: members.some(({ address, admin }) => admin && samePerson(address, self)),
    announcement: metadata.announce === true,
    communityAnnouncement: metadata.isCommunityAnnounce === true,
    expiresInSeconds: metadata.ephemeralDuration ?? null,
  };
}

export const toMember = ({ id, lid, phoneNumber }: GroupParticipant): Address =>
  toAddress(id, lid, phoneNumber);
