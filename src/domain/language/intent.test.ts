import { describe, expect, it } from "vitest";
import { asksNothing, intentOf, isEmojiAlone } from "./intent.ts";
import type { InboundContent, MediaKind, RichForm } from "../messages/inbound.ts";
import { toMessageId } from "../ids.ts";

const text = (words: string): InboundContent => ({ kind: "text", text: words });
const file = (kind: MediaKind, caption: string | null = null): InboundContent => ({
  kind: "media",
  media: { kind, wire: "", mimeType: "x/y", caption, fileName: null, size: null, seconds: null },
});
const wire = (wireType: string): InboundContent => ({ kind: "unsupported", wireType });
const rich = (form: RichForm): Extract<InboundContent, { kind: "rich" }> => ({
  kind: "rich",
  rich: { form, title: null, lines: [], from: null, until: null, price: null },
});
const target = toMessageId("A");

describe("What a client's message asks of us", () => {
  it.each<[string, InboundContent]>([
    ["words", text("no tengo internet")],
    ["a hello", text("hola")],
    ["a choice from the menu", text("1️⃣")],
    ["a question mark", text("?")],
    ["an emoji that asks", text("❓")],
    ["an emoji that calls for help", text("🆘🆘")],
    ["an emoji that complains", text("😡")],
    ["a thumb down", text("👎🏽")],
    ["several emoji, an angry one among them", text("🤦 🤬🤬")],
    ["a GIF with an angry emoji under it", file("gif", "😠")],
    ["thanks with a request", text("gracias, pero sigue sin andar")],
    ["a photo", file("image")],
    ["a photo with thanks under it: a receipt, perhaps", file("image", "gracias")],
    ["a voice note", file("voice")],
    ["a document", file("document")],
    ["a GIF with a request under it", file("gif", "así está el router")],
    ["a location", { kind: "location", latitude: 1, longitude: 2, name: null, address: null, live: false }],
    ["a poll", { kind: "poll", question: "¿Cuándo?", options: ["a"] }],
    ["what only the phone shows", { kind: "view-once" }],
    ["what cannot be read", { kind: "undecryptable" }],
    ["a payment", rich("payment")],
    ["an advertisement that was tapped", rich("ad")],
    ["thanks under an advertisement", { ...text("gracias"), rich: rich("ad").rich } as InboundContent],
    ["a kind to come", wire("somethingNewMessage")],
  ])("%s is a request", (_, content) => {
    expect(intentOf(content)).toBe("request");
    expect(asksNothing(content)).toBe(false);
  });

  it.each<[string, InboundContent]>([
    ["thanks", text("muchas gracias!!")],
    ["a thumb", text("👍")],
    ["obrigado", text("Obrigado!")],
    ["a GIF with thanks under it", file("gif", "graciasss")],
  ])("%s is a courtesy", (_, content) => {
    expect(intentOf(content)).toBe("courtesy");
  });

  it.each<[string, InboundContent]>([
    ["a sticker", file("sticker")],
    ["a GIF", file("gif")],
    ["an emoji", text("😮")],
    ["several emoji", text("🙄 😬🏽  👨‍👩‍👧‍👦")],
    ["a flag", text("🇦🇷")],
  ])("%s is a gesture", (_, content) => {
    expect(intentOf(content)).toBe("gesture");
  });

  it.each<[string, InboundContent]>([
    ["a text that shows nothing", text(" \u200e\u2800\u200b ")],
    ["a call in a group", wire("call")],
    ["an entry of the list of calls", wire("callLogMesssage")],
    ["a request for the phone number", wire("requestPhoneNumberMessage")],
    ["a vote", { kind: "vote", poll: target, choices: ["ab"] }],
    ["a request for the phone number, in its form", rich("phone-request")],
    ["an invitation to a group", rich("group-invite")],
    ["a vote in words", rich("vote")],
    ["an answer to an event", rich("event-going")],
    ["a sealed reaction", wire("encReactionMessage")],
    ["a sealed edit that does not open", wire("secretEncryptedMessage")],
    ["a reaction", { kind: "reaction", target, emoji: "❤️" }],
    ["a deletion", { kind: "deletion", target }],
    ["an edit", { kind: "edit", target, text: "no anda" }],
  ])("%s is a signal", (_, content) => {
    expect(intentOf(content)).toBe("signal");
  });
});

describe("Emoji and nothing else", () => {
  it.each(["👋", "🙏🏽", "❤️", "👍 👍", "😮", "🇦🇷"])("is %j", (words) => {
    expect(isEmojiAlone(text(words))).toBe(true);
  });

  it.each(["", " \u200e ", "hola 👋", "gracias", "1", "?"])("is not %j", (words) => {
    expect(isEmojiAlone(text(words))).toBe(false);
  });
});
