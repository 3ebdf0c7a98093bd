/** Group operations (create, add, remove, promote, rename, links). All throw `WhatsAppError`. */
import {
  getBinaryNodeChild,
  getBinaryNodeChildren,
  type BinaryNode,
  type GroupMetadata,
  type WASocket,
} from "@whiskeysockets/baileys";
import { extractGroupMetadata } from "@whiskeysockets/baileys/lib/Socket/groups.js";
import { toGroupJid, type GroupJid } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { jidIn, samePerson, toAddress } from "../address.ts";
import { askGroups } from "../answers.ts";
import { linkOf, toGroupInfo } from "./group-info.ts";
import { WhatsAppError, type AddResult, type GroupInfo } from "../port.ts";
import { toWhatsAppError } from "../trouble.ts";

/** What a group act works with: the open socket and our own addresses. */
export interface ConnectedSocket {
  sock: WASocket;
  self: Address;
}

const node = (
  tag: string,
  attrs: Record<string, string> = {},
  content?: BinaryNode["content"],
): BinaryNode => (content === undefined ? { tag, attrs } : { tag, attrs, content });

/**
 * The subject travels as an attribute, and the library mangles attributes with an @ in them: it goes out with a look-alike
 * first, and is put right in a second step that has no such trouble.
 */
export async function createGroup(
  connected: ConnectedSocket,
  name: string,
  people: Address[],
): Promise<GroupInfo> {
  const { sock } = connected;
  const members = people.map((person) => node("participant", { jid: toMemberJid(person) }));
  const key = sock.generateMessageTag();
  const create = node("create", { subject: name.replaceAll("@", "＠"), key }, members);
  const answer = await askGroups(sock, { to: "@g.us", type: "set", content: [create] }, "group");
  const made = describedIn(answer);
  const group = toGroupJid(made.id);
  // The group is there from here on: whatever fails now must not have it made twice.
  if (name.includes("@")) await renameGroup(connected, group, name).catch(() => undefined);
  // The answer to a creation lists everybody asked for, those who could not be added too.
  const seen = await describeGroup(connected, group).catch(() => null);
  return seen ?? toGroupInfo(made, connected.self, answer);
}

/** Metadata of one group; null = WhatsApp says of this very group that it is gone, or that we are not in it. */
export async function describeGroup(
  { sock, self }: ConnectedSocket,
  group: GroupJid,
): Promise<GroupInfo | null> {
  try {
    const query = node("query", { request: "interactive" });
    const answer = await askGroups(sock, { to: group, type: "get", content: [query] }, "group");
    return toGroupInfo(describedIn(answer), self, getBinaryNodeChild(answer, "group"));
  } catch (error) {
    const { code, certain } = toWhatsAppError(error);
    if (certain && (code === "not-found" || code === "not-member")) return null;
    throw error;
  }
}

/** Every group we are in, as WhatsApp wrote it down and in our words. */
export async function listGroups({
  sock,
  self,
}: ConnectedSocket): Promise<{ raw: GroupMetadata; info: GroupInfo }[]> {
  const wanted = node("participating", {}, [node("participants"), node("description")]);
  const answer = await askGroups(sock, { to: "@g.us", type: "get", content: [wanted] }, "groups");
  return getBinaryNodeChildren(getBinaryNodeChild(answer, "groups"), "group").map((one) => {
    const raw = extractGroupMetadata(node("result", {}, [one]));
    return { raw, info: toGroupInfo(raw, self, one) };
  });
}

function describedIn(answer: BinaryNode): GroupMetadata {
  try {
    return extractGroupMetadata(answer);
  } catch (cause) {
    throw new WhatsAppError("timeout", { certain: false, cause });
  }
}

type Change = "add" | "remove" | "promote" | "demote";

async function changePeople(
  { sock }: ConnectedSocket,
  { group, people, change }: { group: GroupJid; people: Address[]; change: Change },
): Promise<Answered[]> {
  const wanted = node(
    change,
    {},
    people.map((person) => node("participant", { jid: toMemberJid(person) })),
  );
  const answer = await askGroups(sock, { to: group, type: "set", content: [wanted] }, change);
  return getBinaryNodeChildren(getBinaryNodeChild(answer, change), "participant").map((content) => ({
    status: content.attrs["error"] ?? "200",
    jid: content.attrs["jid"],
    content,
  }));
}

/** Results in the order asked. Somebody of whom the answer says nothing has "no-answer". */
export async function addMembers(
  connected: ConnectedSocket,
  group: GroupJid,
  people: Address[],
): Promise<AddResult[]> {
  const answers = await changePeople(connected, { group, people, change: "add" });
  return people.map((address, place) => {
    const own = answers.find((answer) => samePerson(address, addressIn(answer)));
    // One answer to one question is about it, under whatever address.
    const only = people.length === 1 && answers.length === 1 ? answers[place] : undefined;
    return toAddResult(address, own ?? only);
  });
}

export async function changeMembers(
  connected: ConnectedSocket,
  request: { group: GroupJid; people: Address[]; change: "remove" | "promote" | "demote" },
): Promise<void> {
  const answers = await changePeople(connected, request);
  if (answers.length === 0) throw new WhatsAppError("timeout", { certain: false });
  const refused = answers.find(
    ({ status }) => status !== "200" && !(request.change === "remove" && status === "404"),
  );
  if (refused) throw toWhatsAppError({ data: refused.status });
}

export async function renameGroup({ sock }: ConnectedSocket, group: GroupJid, name: string): Promise<void> {
  const subject = node("subject", {}, Buffer.from(name, "utf-8"));
  await askGroups(sock, { to: group, type: "set", content: [subject] }, null);
}

/** Lets only administrators add people from now on. */
export async function closeDoor({ sock }: ConnectedSocket, group: GroupJid): Promise<void> {
  const mode = node("member_add_mode", {}, "admin_add");
  await askGroups(sock, { to: group, type: "set", content: [mode] }, null);
}

export async function leaveGroup({ sock }: ConnectedSocket, group: GroupJid): Promise<void> {
  const leave = node("leave", {}, [node("group", { id: group })]);
  await askGroups(sock, { to: "@g.us", type: "set", content: [leave] }, null);
}

export async function inviteLinkOf(connected: ConnectedSocket, group: GroupJid): Promise<string> {
  return linkOf(await inviteCode(connected, group, "get"));
}

/** Revokes the invitation link: the one that was given out is invalid. */
export async function revokeLinkOf(connected: ConnectedSocket, group: GroupJid): Promise<void> {
  await inviteCode(connected, group, "set");
}

async function inviteCode({ sock }: ConnectedSocket, group: GroupJid, type: "get" | "set"): Promise<string> {
  const answer = await askGroups(sock, { to: group, type, content: [node("invite")] }, "invite");
  const code = getBinaryNodeChild(answer, "invite")?.attrs["code"];
  if (!code) throw new WhatsAppError("timeout", { certain: false });
  return code;
}

/** No such link, a link that was withdrawn, one that ran out; and for whom it was withdrawn. */
const WRONG_CODE = new Set<WhatsAppError["code"]>(["forbidden", "not-member", "not-found", "not-acceptable"]);
const WRONG_NUMBERS = new Set(["400", "409", "410"]);

export async function joinByCode(
  { sock }: ConnectedSocket,
  code: string,
): Promise<{ joined: GroupJid } | { joined: null; why: "wrong-code" | "asked" }> {
  try {
    const invite = node("invite", { code });
    const answer = await askGroups(sock, { to: "@g.us", type: "set", content: [invite] }, null);
    const jid = getBinaryNodeChild(answer, "group")?.attrs["jid"];
    if (jid) return { joined: toGroupJid(jid) };
    if (getBinaryNodeChild(answer, "membership_approval_request")) return { joined: null, why: "asked" };
    throw new WhatsAppError("timeout", { certain: false });
  } catch (error) {
    const known = toWhatsAppError(error);
    if (known.certain && (WRONG_CODE.has(known.code) || WRONG_NUMBERS.has(known.number ?? "")))
      return { joined: null, why: "wrong-code" };
    throw known;
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
  429: "rate-overlimit",
  463: "restricted",
};

const addressIn = ({ jid, content }: Answered): Address =>
  toAddress(jid, content.attrs["phone_number"], content.attrs["lid"]);

function toAddResult(address: Address, answer: Answered | undefined): AddResult {
  if (!answer) return { address, result: "no-answer", code: "none", invite: null };
  return {
    address,
    result: RESULTS[answer.status] ?? "unknown",
    code: answer.status,
    invite: inviteIn(answer.content),
  };
}

function inviteIn({ content }: BinaryNode): AddResult["invite"] {
  const request = Array.isArray(content) ? content.find(({ tag }) => tag === "add_request") : undefined;
  const { code, expiration } = request?.attrs ?? {};
  return code ? { code, expiresAt: new Date(Number(expiration ?? 0) * 1000) } : null;
}
