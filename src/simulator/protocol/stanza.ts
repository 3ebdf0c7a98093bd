import { randomBytes } from "node:crypto";

/** One XML-like element of the wire protocol. Attributes are text; content is children, bytes or (decoded tokens) text. */
export interface Stanza {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly content?: readonly Stanza[] | Uint8Array | string | undefined;
}

/** Makes an element; attributes given as `undefined` are left out. */
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

export function childrenOf(stanza: Stanza | undefined): readonly Stanza[] {
  return Array.isArray(stanza?.content) ? (stanza.content as readonly Stanza[]) : [];
}

export function child(stanza: Stanza | undefined, tag: string): Stanza | undefined {
  return childrenOf(stanza).find((one) => one.tag === tag);
}

export function children(stanza: Stanza | undefined, tag: string): Stanza[] {
  return childrenOf(stanza).filter((one) => one.tag === tag);
}

/** The bytes of an element; empty when it holds none. */
export function bytesOf(stanza: Stanza | undefined): Buffer {
  const content = stanza?.content;
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.alloc(0);
}

export function textOf(stanza: Stanza | undefined): string {
  return bytesOf(stanza).toString("utf8");
}

/** Big-endian bytes of a number. */
export function bigEndian(value: number, length: number): Buffer {
  const out = Buffer.alloc(length);
  out.writeUIntBE(value, 0, length);
  return out;
}

/** The protocol counts time in whole seconds. */
export function seconds(): string {
  return Math.floor(Date.now() / 1000).toString();
}

/** Id of something the server sends on its own. Never equal to an id a client makes. */
export function serverId(): string {
  return `S${randomBytes(9).toString("hex")}`;
}
