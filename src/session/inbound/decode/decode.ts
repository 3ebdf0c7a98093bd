/**
 * Decoder of received messages: from the wire to an `Arrival`. Nothing is dropped but noise, and nothing throws: an unknown
 * kind becomes "unsupported", with its name.
 */
import { normalizeMessageContent, proto, toNumber, type WAMessage } from "@whiskeysockets/baileys";
import { cleanName } from "../../../domain/text/clean-name.ts";
import { toMessageId } from "../../../domain/ids.ts";
import type { Address, Arrival, InboundContent, WireChat } from "../../../domain/messages/inbound.ts";
import { asGroup, toAddress } from "../../address.ts";
import { saneCount, saneInstant } from "../../../domain/text/sanitize.ts";
import { contentOf, typeOf } from "./decode-content.ts";
import { openEdit, type SecretOf } from "./decode-edit.ts";
import { quotedIn } from "./decode-quote.ts";
import { sized, sizedQuote } from "./decode-size.ts";
import { openEventAnswer, openVote } from "./decode-vote.ts";
import { findContext } from "./find-context.ts";

export interface Circumstances {
  /** Our own addresses. */
  self: Address;
  /** False for what had queued up while we were away. */
  live: boolean;
  journalKey: string | null;
  /** Finds the key with which an encrypted edit of a message opens. */
  secretOf: SecretOf;
}

/** null for noise: keys, app state, history, pins, album headers, second copies in another quality. */
export async function decode(message: WAMessage, circumstances: Circumstances): Promise<Arrival | null> {
  const place = placeOf(message, circumstances.self);
  if (!place || !message.key.id) return null;
  const content = await readContent(message, { ...circumstances, author: place.author });
  if (!content) return null;
  return {
    ...place,
    ...particulars(message),
    live: circumstances.live,
    journalKey: circumstances.journalKey,
    id: toMessageId(message.key.id),
    content: sized(content),
  };
}

interface Place {
  chat: WireChat;
  author: Address;
  fromMe: boolean;
}

function placeOf({ key }: WAMessage, self: Address): Place | null {
  const { remoteJid, remoteJidAlt, participant, participantAlt } = key;
  const fromMe = key.fromMe === true;
  const group = asGroup(remoteJid);
  if (group) {
    const author = fromMe ? self : toAddress(participant, participantAlt);
    return { chat: { kind: "group", group }, author, fromMe };
  }
  // A client's broadcast list: it is they who write, and the list cannot be answered. Our own lists have no one reader.
  const isList = remoteJid?.endsWith("@broadcast") === true && remoteJid !== "status@broadcast";
  if (isList && fromMe) return null;
  const person = isList
    ? toAddress(participant, participantAlt, remoteJidAlt)
    : toAddress(remoteJid, remoteJidAlt);
  if (person.lid === null && person.phone === null) return null;
  return { chat: { kind: "direct", with: person }, author: fromMe ? self : person, fromMe };
}

type Particulars = Pick<
  Arrival,
  "sentAt" | "pushName" | "quotes" | "quoted" | "mentions" | "secret" | "expiresInSeconds"
>;

/** As many as a group can have members. */
const MOST_MENTIONS = 1024;
/** Bytes; the apps make 32. */
const LARGEST_SECRET = 64;

function particulars(message: WAMessage): Particulars {
  const content = normalizeMessageContent(message.message);
  const { quote, mentioned, expiration } = findContext(message.message);
  const secret = (message.message?.messageContextInfo ?? content?.messageContextInfo)?.messageSecret;
  return {
    // A time that no calendar shows is no time: then it is of now.
    sentAt: new Date(saneInstant(toNumber(message.messageTimestamp ?? 0) * 1000) ?? Date.now()),
    pushName: cleanName(message.pushName),
    quotes: quote?.stanzaId ? toMessageId(quote.stanzaId) : null,
    quoted: sizedQuote(quote && quotedIn(quote)),
    mentions: mentioned
      .slice(0, MOST_MENTIONS)
      .map((jid) => toAddress(jid))
      .filter((one) => one.lid ?? one.phone),
    secret: secret?.length && secret.length <= LARGEST_SECRET ? Buffer.from(secret).toString("base64") : null,
    expiresInSeconds: saneCount(expiration),
  };
}

const { CIPHERTEXT } = proto.WebMessageInfo.StubType;

interface Author extends Circumstances {
  author: Address;
}

async function readContent(message: WAMessage, about: Author): Promise<InboundContent | null> {
  // Between our own devices only: keys, history, requests.
  if (message.category === "peer") return null;
  if (message.key.isViewOnce) return { kind: "view-once" };
  if (message.messageStubType === CIPHERTEXT) return { kind: "undecryptable" };
  try {
    return (await openSealed(message.message, about)) ?? contentOf(message.message);
  } catch {
    // Bytes that contradict their own type. The journal keeps them; people are told that something came.
    return { kind: "unsupported", wireType: typeOf(message.message) };
  }
}

/** What opens only with the secret of an earlier message; undefined when it is nothing of the kind. */
async function openSealed(
  wrapped: proto.IMessage | null | undefined,
  about: Author,
): Promise<InboundContent | undefined> {
  const message = normalizeMessageContent(wrapped);
  if (message?.secretEncryptedMessage) return openEdit(message.secretEncryptedMessage, about);
  if (message?.pollUpdateMessage) return openVote(message.pollUpdateMessage, about);
  if (message?.encEventResponseMessage) return openEventAnswer(message.encEventResponseMessage, about);
  return undefined;
}
