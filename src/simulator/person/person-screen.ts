/** Chat view (read model) of a test person's phone: messages with edits, deletions and reactions applied. */
import { getContentType, normalizeMessageContent, proto, type WAMessage } from "@whiskeysockets/baileys";
import type { Account } from "../state/accounts.ts";
import { isGroup, withoutDevice } from "../protocol/address.ts";

/** A message as a phone shows it. People are phone numbers, even those who hide theirs: tests know everybody. */
export interface PersonMessage {
  readonly id: string;
  /** Phone number of the other person, or the address of the group. */
  readonly chat: string;
  /** Phone number of the author. */
  readonly from: string;
  readonly fromMe: boolean;
  /** What it says: text or caption; empty for other kinds. After an edit, the new text. */
  text: string;
  /** `conversation`, `imageMessage` …; "undecryptable" while the phone waits for it; "empty" for no content. */
  kind: string;
  quotedId: string | null;
  mentions: readonly string[];
  isEdited: boolean;
  isDeleted: boolean;
  /** Who reacted with what; a withdrawn reaction is gone. */
  readonly reactions: Map<string, string>;
  /** Push name that came with it. */
  readonly pushName: string;
  /** At first the phone showed that it was waiting for this message. */
  wasUnreadable: boolean;
  /** How often it came. Phones show it once. */
  copies: number;
  /** Exactly as Baileys gave it last. */
  raw: WAMessage;
}

/** The account behind an address; undefined when nobody is registered there. */
export type FindAccount = (address: string) => Account | undefined;

const { Type } = proto.Message.ProtocolMessage;

/** What one phone shows, in the order of the server: one entry per chat, author and id. */
export class Screen {
  readonly messages: PersonMessage[] = [];
  readonly #byKey = new Map<string, PersonMessage>();
  readonly #places = new Map<string, number>();
  readonly #find: FindAccount;
  readonly #self: Account;
  #lastPlace = 0;

  constructor(self: Account, find: FindAccount) {
    this.#self = self;
    this.#find = find;
  }

  /**
   * Fixes the place of a message when its stanza arrives. After a reconnection Baileys reads the backlog and what follows
   * side by side, so its events come in another order; phones show the order of the server.
   */
  takePlace({ id = "", from = "", participant }: Readonly<Record<string, string>>): void {
    const key = `${this.person(participant ?? from)} ${id}`;
    if (!this.#places.has(key)) this.#places.set(key, this.#nextPlace());
  }

  /** Applies what Baileys gave. Returns the message that is new or changed; null when nothing is shown differently. */
  take(raw: WAMessage): PersonMessage | null {
    const content = normalizeMessageContent(raw.message);
    const protocol = content?.protocolMessage;
    if (protocol) return this.#takeProtocol(raw, protocol);
    if (content?.reactionMessage) return this.#takeReaction(raw, content.reactionMessage);
    if (isSystemNote(raw) || isOnlyKeys(content)) return null;
    return this.#show(raw, content);
  }

  /** The message with this chat, author and id, each as in `PersonMessage`. */
  get(chat: string, from: string, id: string): PersonMessage | undefined {
    return this.#byKey.get(`${chat} ${from} ${id}`);
  }

  /** The newest message with this id, whoever wrote it. */
  byId(id: string): PersonMessage | undefined {
    return this.messages.findLast((message) => message.id === id);
  }

  /** Phone number behind an address; the address itself when nobody is registered there. */
  person(address: string | null | undefined): string {
    return address ? (this.#find(address)?.phone ?? withoutDevice(address)) : "";
  }

  #show(raw: WAMessage, content: proto.IMessage | undefined): PersonMessage {
    const chat = this.#chatOf(raw);
    const from = this.#authorOf(raw);
    const id = raw.key.id ?? "";
    const known = this.get(chat, from, id);
    const seen = this.#describe(raw, content);
    if (known) {
      known.copies += 1;
      // A message that could not be read is replaced by the copy that can; the first readable one stays.
      if (known.kind === "undecryptable" && seen.kind !== "undecryptable") Object.assign(known, seen);
      return known;
    }
    const base = {
      id,
      chat,
      from,
      fromMe: from === this.#self.phone,
      pushName: raw.pushName ?? "",
      copies: 1,
    };
    const message = {
      ...base,
      ...seen,
      wasUnreadable: seen.kind === "undecryptable",
      isEdited: false,
      isDeleted: false,
      reactions: new Map<string, string>(),
    };
    this.#insert(message);
    this.#byKey.set(`${chat} ${from} ${id}`, message);
    return message;
  }

  #nextPlace(): number {
    this.#lastPlace += 1;
    return this.#lastPlace;
  }

  #insert(message: PersonMessage): void {
    const key = `${message.from} ${message.id}`;
    const place = this.#places.get(key) ?? this.#nextPlace();
    this.#places.set(key, place);
    const before = this.messages.findLastIndex(
      (other) => (this.#places.get(`${other.from} ${other.id}`) ?? 0) < place,
    );
    this.messages.splice(before + 1, 0, message);
  }

  #describe(raw: WAMessage, content: proto.IMessage | undefined): Pick<PersonMessage, Described> {
    const type = content && getContentType(content);
    const kind = type ?? (raw.messageStubType ? "undecryptable" : "empty");
    const context = contextOf(content);
    const mentions = (context?.mentionedJid ?? []).map((jid) => this.person(jid));
    return { kind, text: textOfContent(content), quotedId: context?.stanzaId ?? null, mentions, raw };
  }

  #takeProtocol(raw: WAMessage, protocol: proto.Message.IProtocolMessage): PersonMessage | null {
    const target = this.#target(raw, protocol.key?.id);
    if (!target) return null;
    if (protocol.type === Type.REVOKE) {
      Object.assign(target, { isDeleted: true, text: "" });
      return target;
    }
    if (protocol.type !== Type.MESSAGE_EDIT || target.from !== this.#authorOf(raw)) return null;
    const edited = normalizeMessageContent(protocol.editedMessage);
    Object.assign(target, { isEdited: true, text: textOfContent(edited) });
    return target;
  }

  #takeReaction(raw: WAMessage, reaction: proto.Message.IReactionMessage): PersonMessage | null {
    const target = this.#target(raw, reaction.key?.id);
    if (!target) return null;
    if (reaction.text) target.reactions.set(this.#authorOf(raw), reaction.text);
    else target.reactions.delete(this.#authorOf(raw));
    return target;
  }

  #target(raw: WAMessage, id: string | null | undefined): PersonMessage | undefined {
    const chat = this.#chatOf(raw);
    return this.messages.findLast((message) => message.id === id && message.chat === chat);
  }

  #chatOf({ key }: WAMessage): string {
    return isGroup(key.remoteJid ?? undefined) ? (key.remoteJid ?? "") : this.person(key.remoteJid);
  }

  #authorOf({ key }: WAMessage): string {
    if (key.fromMe) return this.#self.phone;
    return this.person(isGroup(key.remoteJid ?? undefined) ? key.participant : key.remoteJid);
  }
}

type Described = "kind" | "text" | "quotedId" | "mentions" | "raw";

/** "Ana joined", "the subject changed": group events, reported apart. */
function isSystemNote({ messageStubType }: WAMessage): boolean {
  return Boolean(messageStubType) && messageStubType !== proto.WebMessageInfo.StubType.CIPHERTEXT;
}

function isOnlyKeys(content: proto.IMessage | undefined): boolean {
  return content !== undefined && Boolean(content.senderKeyDistributionMessage) && !getContentType(content);
}

function contextOf(content: proto.IMessage | undefined): proto.IContextInfo | null | undefined {
  const type = content && getContentType(content);
  const node = type && content[type];
  return typeof node === "object" && node !== null && "contextInfo" in node ? node.contextInfo : null;
}

function textOfContent(content: proto.IMessage | undefined): string {
  if (!content) return "";
  const { conversation, extendedTextMessage, imageMessage, videoMessage, documentMessage } = content;
  const caption = imageMessage?.caption ?? videoMessage?.caption ?? documentMessage?.caption;
  return conversation || extendedTextMessage?.text || caption || "";
}
