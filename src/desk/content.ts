/** How what somebody said goes out again on the other side. */
import type { InboundContent } from "../domain/inbound.ts";
import type { Outgoing, Quote } from "../domain/outgoing.ts";
import { neutraliseMentions, shorten, splitText } from "../domain/shorten.ts";
import { panelName } from "../store/account-names.ts";
import type { Entry } from "../store/entries.ts";
import type { Desk } from "./desk.ts";
import { called } from "./phrase.ts";

/** WhatsApp takes texts up to 65,536 characters. */
const LONGEST = 65_000;

/** The same content as it leaves: usually one message, several for a text longer than WhatsApp takes. */
export function repeat(desk: Desk, content: InboundContent, quote: Quote | null): Outgoing[] {
  const quoted = quote ? { quote } : {};
  switch (content.kind) {
    case "text":
      return texts(content.text, quote);
    case "media":
      return [{ kind: "media", wire: content.media.wire, caption: clean(content.media.caption), ...quoted }];
    case "location":
      return [{ ...location(content), ...quoted }];
    case "contacts":
      return [{ kind: "contacts", cards: content.cards, ...quoted }];
    case "poll":
    case "view-once":
    case "undecryptable":
    case "unsupported":
      return texts(inWords(desk, content), quote);
    case "reaction":
    case "edit":
    case "deletion":
      throw new Error(`a ${content.kind} is not repeated but carried out`);
  }
}

const clean = (caption: string | null): string | null =>
  caption === null ? null : neutraliseMentions(caption);

function location({ latitude, longitude, name, address }: InboundContent & { kind: "location" }): Outgoing {
  return { kind: "location", latitude, longitude, name, address };
}

function texts(text: string, quote: Quote | null): Outgoing[] {
  const [first, ...rest] = splitText(neutraliseMentions(text), LONGEST).map((part): Outgoing => ({
    kind: "text",
    text: part,
  }));
  if (!first) return [];
  return [quote ? ({ ...first, quote } as Outgoing) : first, ...rest];
}

/** Says in words what has no words of its own, or what a card can't show. */
export function inWords(desk: Desk, content: InboundContent): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "media": {
      const what = desk.say(`content.media.${content.media.kind}`);
      const words = content.media.caption ?? content.media.fileName;
      return words ? `${what}: ${words}` : what;
    }
    case "location":
      return [desk.say("content.location"), content.name, content.address].filter(Boolean).join(" ");
    case "contacts":
      return `${desk.say("content.contacts")}: ${content.cards.map((card) => card.name).join(", ")}`;
    case "poll":
      return desk.say("content.poll", {
        question: content.question,
        options: content.options.map((one) => `▫️ ${one}`).join("\n"),
      });
    case "view-once":
      return desk.say("content.view-once");
    case "undecryptable":
      return desk.say("content.undecryptable");
    case "unsupported":
      return desk.say("content.unsupported", { type: content.wireType });
    case "reaction":
    case "edit":
    case "deletion":
      return desk.say("content.other");
  }
}

/** What the grey box above an answer shows. */
export const boxed = (desk: Desk, entry: Entry): string =>
  shorten(entry.text ?? inWords(desk, entry.content), 300);

/**
 * Who said it, for people who read it later: null for the client, whose words stand as they are. What was written in the
 * panel is its writer's, by the name they go by now.
 */
export async function speakerOf(
  desk: Desk,
  entry: Pick<Entry, "side" | "author" | "panelUser" | "at">,
): Promise<string | null> {
  switch (entry.side) {
    case "client":
    case "menu":
      return null;
    case "agent":
    case "note":
      if (entry.author !== null) return called(desk, entry.author);
      if (entry.panelUser !== null) return panelName(desk.tx, { user: entry.panelUser, at: entry.at });
      return desk.say("content.bot");
    case "handset":
      return desk.say("content.owner");
    case "bot":
      return desk.say("content.bot");
  }
}
