/**
 * Decryption of poll votes and event responses. The key comes from the secret of the message they answer (derived as
 * WhatsApp does, from that secret, its id, its author and who answers); AES-256-GCM. A vote names its options by their
 * hashes.
 */
import { decryptEventResponse, decryptPollVote, proto } from "@whiskeysockets/baileys";
import { toMessageId, type MessageId } from "../../../domain/ids.ts";
import type { Address, InboundContent, RichForm } from "../../../domain/messages/inbound.ts";
import { jidIn, toAddress } from "../../address.ts";
import type { SecretOf } from "./decode-edit.ts";
import { rich, richContent } from "./decode-rich.ts";

interface About {
  /** Who answers. */
  author: Address;
  self: Address;
  secretOf: SecretOf;
}

interface Sealed {
  encPayload: Uint8Array;
  encIv: Uint8Array;
}
type Envelope = { [part in keyof Sealed]?: Uint8Array | null | undefined };

/** `choices` null when the poll is not known, or the vote does not open. */
export async function openVote(
  { pollCreationMessageKey: key, vote }: proto.Message.IPollUpdateMessage,
  about: About,
): Promise<InboundContent | undefined> {
  if (!key?.id) return undefined;
  const poll = toMessageId(key.id);
  const opened = await open(vote, { ...about, key, target: poll }, (sealed, { secret, creator, answerer }) =>
    decryptPollVote(sealed, {
      pollCreatorJid: creator,
      pollMsgId: poll,
      pollEncKey: secret,
      voterJid: answerer,
    }),
  );
  const choices = opened?.selectedOptions?.map((hash) => Buffer.from(hash).toString("hex")) ?? null;
  return { kind: "vote", poll, choices: opened ? (choices ?? []) : null };
}

const { EventResponseType } = proto.Message.EventResponseMessage;
const ANSWERS: Record<number, RichForm> = {
  [EventResponseType.GOING]: "event-going",
  [EventResponseType.NOT_GOING]: "event-not-going",
  [EventResponseType.MAYBE]: "event-maybe",
};

/** Says at least that something was answered. */
export async function openEventAnswer(
  { eventCreationMessageKey: key, encPayload, encIv }: proto.Message.IEncEventResponseMessage,
  about: About,
): Promise<InboundContent> {
  const target = key?.id ? toMessageId(key.id) : null;
  const opened =
    key && target !== null
      ? await open(
          { encPayload, encIv },
          { ...about, key, target },
          (sealed, { secret, creator, answerer }) =>
            decryptEventResponse(sealed, {
              eventCreatorJid: creator,
              eventMsgId: target,
              eventEncKey: secret,
              responderJid: answerer,
            }),
        )
      : null;
  return richContent(rich(ANSWERS[opened?.response ?? EventResponseType.UNKNOWN] ?? "event-answer"));
}

interface Names {
  secret: Buffer;
  creator: string;
  answerer: string;
}

type Target = About & { key: proto.IMessageKey; target: MessageId };

/** Whose message it answers, and which form of an address was meant, is not said: all are tried. null when none opens it. */
async function open<T>(
  sealed: Envelope | null | undefined,
  { target, key, author, self, secretOf }: Target,
  decrypt: (sealed: Sealed, names: Names) => T,
): Promise<T | null> {
  const { encPayload, encIv } = sealed ?? {};
  if (!encPayload?.length || !encIv?.length) return null;
  for (const creator of [toAddress(key.participant), author, self]) {
    const secret = isSomebody(creator) ? await secretOf(target, creator) : null;
    if (secret === null) continue;
    for (const names of pairs(creator, author)) {
      try {
        return decrypt({ encPayload, encIv }, { ...names, secret: Buffer.from(secret, "base64") });
      } catch {
        // Not these addresses: the next pair is tried, and the caller says so when none fits.
      }
    }
  }
  return null;
}

const isSomebody = ({ lid, phone }: Address): boolean => lid !== null || phone !== null;

const formsOf = (one: Address): string[] =>
  [...new Set([jidIn("lid", one), jidIn("phone", one)])].filter((jid) => jid !== null);

const pairs = (creator: Address, answerer: Address): Omit<Names, "secret">[] =>
  formsOf(creator).flatMap((one) => formsOf(answerer).map((other) => ({ creator: one, answerer: other })));
