/** Test person fixture: somebody with a phone, whose acts become arrivals. */
import type { GroupJid, MessageId } from "../domain/ids.ts";
import type { Address, Arrival, InboundContent, Quoted, WireChat } from "../domain/messages/inbound.ts";

/** A sent message, which others quote or react to, or which its author edits. */
export interface Said {
  id: MessageId;
  chat: WireChat;
}

interface Extra {
  quotes?: { id: MessageId } | null;
  /** Content of the quote, where the test depends on it. */
  quoted?: Quoted;
  id?: MessageId;
  /** When it was written, by WhatsApp's clock; default: now. */
  at?: Date;
  /** False: it was queued while we were offline. */
  live?: boolean;
  mentions?: Address[];
}

/** The part of the test world that a person needs. */
interface Home {
  readonly now: Date;
  nextId(): MessageId;
  group(name: string): GroupJid | null;
  delivers(arrival: Arrival): Promise<unknown>;
}

/** A client or an agent. Each act is delivered before its promise resolves. */
export class TestPerson {
  readonly name: string;
  address: Address;
  readonly #town: Home;

  constructor(town: Home, name: string, address: Address) {
    this.#town = town;
    this.name = name;
    this.address = address;
  }

  /** Writes to our number. */
  writes = (text: string, extra: Extra = {}): Promise<Said> => this.sends({ kind: "text", text }, extra);
  sends = (content: InboundContent, extra: Extra = {}): Promise<Said> =>
    this.#send(this.#direct(), content, extra);

  /** Writes in a group or room. */
  says = (group: string, text: string, extra: Extra = {}): Promise<Said> =>
    this.posts(group, { kind: "text", text }, extra);
  quotes = (group: string, quoted: { id: MessageId }, text: string, extra: Extra = {}): Promise<Said> =>
    this.says(group, text, { ...extra, quotes: quoted });
  posts = (group: string, content: InboundContent, extra: Extra = {}): Promise<Said> =>
    this.#send(this.#in(group), content, extra);

  /** Edits a message of one's own. */
  edits = (said: Said, text: string, extra: Extra = {}): Promise<Said> =>
    this.#send(said.chat, { kind: "edit", target: said.id, text }, extra);
  deletes = (said: Said): Promise<Said> => this.#send(said.chat, { kind: "deletion", target: said.id }, {});
  reacts = (where: string | null, to: { id: MessageId }, emoji: string | null): Promise<Said> =>
    this.#send(
      where === null ? this.#direct() : this.#in(where),
      { kind: "reaction", target: to.id, emoji },
      {},
    );

  /** The arrival as WhatsApp would deliver it; it is not delivered. */
  arrival(chat: WireChat, content: InboundContent, extra: Extra = {}): Arrival {
    const { quotes = null, quoted, id, at, live = true, mentions = [] } = extra;
    return {
      id: id ?? this.#town.nextId(),
      chat,
      author: this.address,
      fromMe: false,
      sentAt: at ?? this.#town.now,
      pushName: this.name,
      live,
      content,
      quotes: quotes?.id ?? null,
      quoted: quoted ?? null,
      mentions,
      secret: null,
      expiresInSeconds: null,
      journalKey: null,
    };
  }

  /** An arrival in a group, for tests that deliver several at once. */
  inGroup = (group: string, text: string, quotes?: { id: MessageId }): Arrival =>
    this.arrival(this.#in(group), { kind: "text", text }, { quotes: quotes ?? null });
  /** An arrival in the chat with our number. */
  inChat = (text: string): Arrival => this.arrival(this.#direct(), { kind: "text", text });

  #direct(): WireChat {
    return { kind: "direct", with: this.address };
  }

  #in(group: string): WireChat {
    const jid = this.#town.group(group);
    if (!jid) throw new Error(`there is no group ${group}`);
    return { kind: "group", group: jid };
  }

  async #send(chat: WireChat, content: InboundContent, extra: Extra): Promise<Said> {
    const arrival = this.arrival(chat, content, extra);
    await this.#town.delivers(arrival);
    return { id: arrival.id, chat };
  }
}
