/** Every text that somebody writes carries a mark of its own, by which it is recognised wherever it is shown. */
import { proto } from "@whiskeysockets/baileys";

export type Mark = string;

/** Letters and digits only: nothing that shortens, escapes or folds a text takes it apart. */
export const markOf = (n: number | string): Mark => `k${n}z`;
const MARK = /k\d+(?:e\d+)?z/g;

export const marksIn = (text: string): Mark[] => [...new Set(text.match(MARK) ?? [])];

/** What a phone makes of the bytes it gets. */
export interface Shown {
  /** All that can be read or opened in the message itself, as one text. */
  body: string;
  marks: Mark[];
  /** Marks in what it says, in words, that it answers. */
  about: Mark[];
  /** The message it quotes, as named and as shown in the grey box; null = it quotes nothing. */
  quote: { id: string; text: string; marks: Mark[] } | null;
  /** It amends another message of the chat and is none itself. */
  amends: { id: string; how: "edit" | "deletion" | "reaction"; emoji: string | null } | null;
}

/** Reads a message as a phone does, from nothing but its bytes. */
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

/** Where the grey box cannot name it, the line above the words says what they answer. */
const ANSWERS = /↪️ Responde a (?:un (?:estado|mensaje)(?: que no pude verificar)?: )?«[^»]*»/gu;

const apart = (body: string): { own: string; answered: string } => ({
  own: body.replaceAll(ANSWERS, ""),
  answered: (body.match(ANSWERS) ?? []).join("\n"),
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
