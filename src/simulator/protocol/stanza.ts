/** Stanza (node of WhatsApp's binary XML): its type, how to make one and how to read one. */
import { randomBytes } from "node:crypto";

/** One element. Attributes are text; content is children, bytes, or text where the decoder found a token. */
export interface Stanza {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly content?: readonly Stanza[] | Uint8Array | string | undefined;
}

/** Makes an element. Attributes given as `undefined` are left out; text becomes UTF-8 bytes. */
export function element(
  tag: string,
  attrs: Readonly<Record<string, string | undefined>> = {},
  content?: readonly Stanza[] | Uint8Array | string,
): Stanza {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attrs)) if (value !== undefined) kept[name] = value;
  if (content === undefined) return { tag, attrs: kept };
  return { tag, attrs: kept, content: typeof content === "string" ? Buffer.from(content) : content };
}

/** All child elements; empty when there is no element or its content is something else. */
export function childrenOf(stanza: Stanza | undefined): readonly Stanza[] {
  return Array.isArray(stanza?.content) ? (stanza.content as readonly Stanza[]) : [];
}

/** The first child with this tag. */
export function child(stanza: Stanza | undefined, tag: string): Stanza | undefined {
  return childrenOf(stanza).find((one) => one.tag === tag);
}

/** All children with this tag. */
export function children(stanza: Stanza | undefined, tag: string): Stanza[] {
  return childrenOf(stanza).filter((one) => one.tag === tag);
}

/** The content of an element as bytes; empty when it holds children or nothing. */
export function bytesOf(stanza: Stanza | undefined): Buffer {
  const content = stanza?.content;
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.alloc(0);
}

/** The content of an element as UTF-8 text; empty when it holds children or nothing. */
export function textOf(stanza: Stanza | undefined): string {
  return bytesOf(stanza).toString("utf8");
}

/** Big-endian bytes of a number. */
export function bigEndian(value: number, length: number): Buffer {
  const out = Buffer.alloc(length);
  out.writeUIntBE(value, 0, length);
  return out;
}

/** Now, in whole seconds since 1970: the time of the protocol. */
export function seconds(): string {
  return Math.floor(Date.now() / 1000).toString();
}

/** Id of something the server sends on its own. Never equal to an id a client makes. */
export function serverId(): string {
  return `S${randomBytes(9).toString("hex")}`;
}
