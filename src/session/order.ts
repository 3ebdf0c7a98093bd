/**
 * Messages of one chat in the order the server sent them. The library works off what had queued up in one line and what
 * comes live in another, so the new overtakes the old after every reconnection.
 */
import type { BinaryNode } from "@whiskeysockets/baileys";

/** A message that waits for an earlier one waits this long after anything last moved; then the earlier one is given up. */
const PATIENCE_MS = 5000;
/** Chats with something under way; far more than ever happens. */
const CHATS = 5000;

/** Per stanza what to do with its message; null while the library works on it. In the order of the wire. */
type Chat = Map<string, (() => void) | null>;

export class Order {
  readonly #chats = new Map<string, Chat>();
  readonly #chatOf = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #movedAt = 0;

  /** A stanza came in. One that comes again keeps its place. */
  saw(stanzaKey: string, node: BinaryNode): void {
    if (!willBecomeMessage(node)) return;
    const jid = node.attrs["recipient"] ?? node.attrs["from"] ?? "";
    const name = jid.split(/[:@]/)[0] ?? "";
    const chat = this.#chats.get(name) ?? new Map<string, null>();
    if (!chat.has(stanzaKey)) chat.set(stanzaKey, null);
    this.#chats.set(name, chat);
    this.#chatOf.set(stanzaKey, name);
    if (this.#chats.size > CHATS) this.#giveUp();
  }

  /** Its message is there: `act` runs when all earlier ones of the chat have run, often at once. */
  came(stanzaKey: string | null, act: () => void): void {
    const name = stanzaKey === null ? undefined : this.#chatOf.get(stanzaKey);
    const chat = name === undefined ? undefined : this.#chats.get(name);
    if (stanzaKey === null || !chat?.has(stanzaKey)) return act();
    chat.set(stanzaKey, act);
    this.#movedAt = Date.now();
    this.#runReady(chat);
  }

  /** Whether its message is held here. */
  holds(stanzaKey: string): boolean {
    return Boolean(this.#chats.get(this.#chatOf.get(stanzaKey) ?? "")?.get(stanzaKey));
  }

  /** Lets everything go that is held, in order. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#giveUp();
  }

  #runReady(chat: Chat): void {
    for (const [stanzaKey, act] of chat) {
      if (!act) break;
      this.#forget(chat, stanzaKey);
      act();
    }
    if (chat.size > 0) this.#timer ??= setTimeout(() => this.#look(), PATIENCE_MS).unref();
  }

  #forget(chat: Chat, stanzaKey: string): void {
    chat.delete(stanzaKey);
    if (chat.size === 0) this.#chats.delete(this.#chatOf.get(stanzaKey) ?? "");
    this.#chatOf.delete(stanzaKey);
  }

  #look(): void {
    this.#timer = undefined;
    const left = this.#movedAt + PATIENCE_MS - Date.now();
    if (left > 0) this.#timer = setTimeout(() => this.#look(), left).unref();
    else this.#giveUp();
  }

  #giveUp(): void {
    for (const chat of this.#chats.values()) {
      const acts = [...chat];
      for (const [stanzaKey] of acts) this.#forget(chat, stanzaKey);
      for (const [, act] of acts) act?.();
    }
  }
}

const ENCRYPTED = new Set(["msg", "pkmsg", "skmsg"]);

/** Others are confirmed by the library without a word to us, and would be waited for in vain. */
function willBecomeMessage({ attrs, content }: BinaryNode): boolean {
  if (attrs["category"] === "peer" || !Array.isArray(content)) return false;
  return content.some(({ tag, attrs }) => tag === "enc" && ENCRYPTED.has(attrs["type"] ?? ""));
}
