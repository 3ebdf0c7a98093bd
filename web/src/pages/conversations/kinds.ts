/** Names and previews of message kinds: one line for a message, also when it has no words. */
import type { Entry, Ticket } from "@contract/contract.ts";
import { i18n } from "../../words/words.ts";

/** Signs of the kinds that have a name of their own. */
const emoji = {
  image: "📷",
  video: "🎬",
  gif: "🎞️",
  "round-video": "🎬",
  audio: "🎵",
  voice: "🎤",
  document: "📄",
  sticker: "🩷",
  location: "📍",
  contacts: "👤",
  poll: "📊",
  rich: "🧾",
  "view-once": "①",
  undecryptable: "🔒",
};

const isNamed = (kind: string): kind is keyof typeof emoji => Object.hasOwn(emoji, kind);

/** "Foto", "Nota de voz" …; an unknown kind is called unsupported. */
export function kindName(kind: string): string {
  return i18n.t(`conversations.kind.${isNamed(kind) ? kind : "unsupported"}`);
}

/** The preview line of a ticket in the list. */
export function previewOf(preview: Omit<NonNullable<Ticket["preview"]>, "entry">): string {
  if (preview.deleted) return `🚫 ${i18n.t("conversations.deleted")}`;
  return inOneLine({ kind: preview.media ?? preview.kind, text: preview.text });
}

/** The text of a quotation. */
export function quotedText({ kind, text }: Pick<NonNullable<Entry["quote"]>, "kind" | "text">): string {
  return inOneLine({ kind, text });
}

function inOneLine({ kind, text }: { kind: string; text: string | null }): string {
  if (kind === "text") return text ?? "";
  const sign = isNamed(kind) ? emoji[kind] : "";
  return [sign, text ?? kindName(kind)].filter((part) => part !== "").join(" ");
}
