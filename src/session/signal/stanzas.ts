/** Registry of the message stanzas being processed: links a ciphertext, its plaintext and the message that comes of it. */
import { createHash } from "node:crypto";
import { BufferJSON, type BinaryNode, type WAMessageKey } from "@whiskeysockets/baileys";
import { samePerson, toAddress } from "../address.ts";

export interface Seen {
  /** `from|participant|id` */
  readonly key: string;
  readonly node: BinaryNode;
  /** It did not wait for us at the server. */
  readonly live: boolean;
  /** The journal has something of it, from this delivery or from one before that is still being worked on. */
  readonly journal: { hasIt: boolean };
  /** The journal has all of its frame, since this delivery. */
  packed: boolean;
}

/** Stanzas that never become a message (duplicates, refused ones) must not pile up. */
const LIMIT = 2000;

export class Stanzas {
  readonly #byCiphertext = new WeakMap<Uint8Array, Seen>();
  readonly #byId = new Map<string, Seen[]>();

  /** Registers a stanza. Call before the library processes it. */
  saw(node: BinaryNode): void {
    const { id, from, participant = "" } = node.attrs;
    if (!id || !from || !Array.isArray(node.content)) return;
    const key = `${from}|${participant}|${id}`;
    const live = node.attrs["offline"] === undefined;
    const others = this.#byId.get(id) ?? [];
    // Delivered again while the first is being worked on: whichever comes through takes what the journal has of either.
    const journal = others.find((one) => one.key === key)?.journal ?? { hasIt: false };
    const seen: Seen = { key, node, live, journal, packed: false };
    for (const { tag, content } of node.content) {
      if (tag === "enc" && content instanceof Uint8Array) this.#byCiphertext.set(content, seen);
    }
    this.#byId.set(id, [...others.filter((one) => one.key !== key), seen]);
    if (this.#byId.size > LIMIT) this.#dropOldest();
  }

  /** Takes the very bytes object that stood in the stanza. */
  of(ciphertext: Uint8Array): Seen | null {
    return this.#byCiphertext.get(ciphertext) ?? null;
  }

  /** Hands out, once, the stanza a message came from; null when it came another way. */
  take({ id, remoteJid, participant }: WAMessageKey): Seen | null {
    const all = this.#byId.get(id ?? "") ?? [];
    const found =
      all.length === 1 ? all[0] : all.find(({ node }) => cameFrom(node, participant || remoteJid));
    if (!found) return null;
    const rest = all.filter((one) => one !== found);
    if (rest.length > 0) this.#byId.set(id ?? "", rest);
    else this.#byId.delete(id ?? "");
    return found;
  }

  #dropOldest(): void {
    const oldest = this.#byId.keys().next();
    if (!oldest.done) this.#byId.delete(oldest.value);
  }
}

function cameFrom({ attrs }: BinaryNode, jid: string | null | undefined): boolean {
  return samePerson(toAddress(attrs["participant"], attrs["recipient"] ?? attrs["from"]), toAddress(jid));
}

export const hashOf = (ciphertext: Uint8Array): string =>
  createHash("sha256").update(ciphertext).digest("base64");

/** The stanza without its ciphertexts: their hashes stand in their place. */
export function packStanza({ tag, attrs, content }: BinaryNode): Buffer {
  const children = Array.isArray(content) ? content.map(withHash) : content;
  // Not the library's own encoder: it takes every attribute with an @ for an address, names included.
  return Buffer.from(JSON.stringify({ tag, attrs, content: children }, BufferJSON.replacer));
}

export const unpackStanza = (packed: Uint8Array): BinaryNode =>
  JSON.parse(Buffer.from(packed).toString(), BufferJSON.reviver) as BinaryNode;

function withHash(node: BinaryNode): BinaryNode {
  if (node.tag !== "enc" || !(node.content instanceof Uint8Array)) return node;
  return { ...node, content: Buffer.from(hashOf(node.content), "base64") };
}

/** Reads a hash that `packStanza` put in place of a ciphertext. */
export const hashIn = (content: Uint8Array): string => Buffer.from(content).toString("base64");
