/** Tracer tokens (marks): every text that somebody writes carries its own, by which it is recognised wherever it is shown. */
import { proto } from "@whiskeysockets/baileys";

/** A token such as `k17z`. */
export type Mark = string;

/** The mark of an act. Letters and digits only, so that shortening, escaping or folding a text leaves it whole. */
export const markOf = (n: number | string): Mark => `k${n}z`;
const MARK = /k\d+(?:[ef]\d+)?z/g;

/** The marks in a text, each once. */
export const marksIn = (text: string): Mark[] => [...new Set(text.match(MARK) ?? [])];

/** A message as a phone shows it. */
export interface Shown {
  /** Every string in the message itself, links to files included, as one text. */
  body: string;
  /** Marks in its own words. */
  marks: Mark[];
  /** Marks in the line "↪️ Responde a …", which says in words what the message answers, and where the end of a case says what was not shown. */
  about: Mark[];
  /** The quoted message: its id, and the text of the grey box above the words; null = none is quoted. */
  quote: { id: string; text: string; marks: Mark[] } | null;
  /** The message of the chat that this one edits, deletes or reacts to; null = this is a message of its own. */
  amends: { id: string; how: "edit" | "deletion" | "reaction"; emoji: string | null } | null;
}

/** Decodes the bytes of a message as a phone does. */
export function readBytes(bytes: Uint8Array): Shown {
  const message = proto.Message.decode(bytes);
  const { protocolMessage, reactionMessage } = message;
  if (reactionMessage) {
    const amends = {
      id: reactionMessage.key?.id ?? "",
      how: "reaction" as const,
      emoji: reactionMessage.text || null,
    };
    return { body: "", marks: [], about: [], quote: null, amends };
  }
  const edited = protocolMessage?.editedMessage;
  const how = edited ? ("edit" as const) : ("deletion" as const);
  const amends = protocolMessage ? { id: protocolMessage.key?.id ?? "", how, emoji: null } : null;
  const read = protocolMessage ? (edited ?? {}) : message;
  const body = textOf(read);
  const { own, answered } = apart(body);
  return { body, marks: marksIn(own), about: marksIn(answered), quote: quoteOf(message), amends };
}

/** The line that stands above the words where a message cannot quote what it answers. */
const ANSWERS = /↪️ Responde a (?:un (?:estado|mensaje)(?: que no pude verificar)?: )?«[^»]*»/gu;

/** Below the end of a case: what its room was not shown. It is shown as a message of its own only if the case comes back. */
const UNSEEN = /👀 No llegaste a ver \d+ mensajes? del cliente[\s\S]*$/gu;

const apart = (body: string): { own: string; answered: string } => ({
  own: body.replaceAll(ANSWERS, "").replaceAll(UNSEEN, ""),
  answered: [...(body.match(ANSWERS) ?? []), ...(body.match(UNSEEN) ?? [])].join("\n"),
});

/** Every string in it, quotes aside. */
function textOf(message: proto.IMessage): string {
  const strings: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") strings.push(value);
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
    for (const [key, inner] of Object.entries(value)) if (key !== "contextInfo") walk(inner);
  };
  walk(message);
  return strings.join("\n");
}

function quoteOf(message: proto.IMessage): Shown["quote"] {
  for (const node of Object.values(message) as { contextInfo?: proto.IContextInfo | null }[]) {
    const context = node?.contextInfo;
    if (!context?.stanzaId) continue;
    const text = context.quotedMessage ? textOf(context.quotedMessage) : "";
    return { id: context.stanzaId, text, marks: marksIn(text) };
  }
  return null;
}
