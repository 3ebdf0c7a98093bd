/** Places, polls, votes and reactions. */
import type { proto } from "@whiskeysockets/baileys";
import { looksEmpty } from "../domain/blank.ts";
import { toMessageId } from "../domain/ids.ts";
import type { InboundContent } from "../domain/inbound.ts";
import { sanePlace } from "../domain/sane.ts";
import { linesOf, rich, richContent, some } from "./decode-rich.ts";

/** UTF-16 units: families and flags of emoji have many. */
const LONGEST_EMOJI = 40;

interface Point {
  degreesLatitude?: number | null;
  degreesLongitude?: number | null;
  name?: string | null;
  address?: string | null;
  comment?: string | null;
  caption?: string | null;
}

export function location(at: Point, live: boolean): InboundContent | undefined {
  const place = sanePlace(at.degreesLatitude ?? 0, at.degreesLongitude ?? 0);
  const words = linesOf(at.name || at.caption || at.comment, at.address);
  if (!place) return words.length > 0 ? richContent(rich("place", { lines: words })) : undefined;
  return {
    kind: "location",
    ...place,
    name: at.name || at.caption || at.comment || null,
    address: at.address || null,
    live,
  };
}

export function poll(
  asked: proto.Message.IPollCreationMessage | null | undefined,
): InboundContent | undefined {
  const options = linesOf(...some(asked?.options).map((one) => one.optionName));
  const question = linesOf(asked?.name)[0] ?? asked?.name ?? "";
  if (options.length === 0 && looksEmpty(question)) return undefined;
  return { kind: "poll", question, options };
}

export const vote = (
  cast: proto.Message.IPollUpdateMessage | null | undefined,
): InboundContent | undefined => {
  const id = cast?.pollCreationMessageKey?.id;
  return id ? { kind: "vote", poll: toMessageId(id), choices: null } : undefined;
};

export const reaction = (
  given: proto.Message.IReactionMessage | null | undefined,
): InboundContent | undefined =>
  given?.key?.id
    ? { kind: "reaction", target: toMessageId(given.key.id), emoji: firstOf(given.text) }
    : undefined;

const graphemes = new Intl.Segmenter();

/** A reaction is one sign; null = it was taken back. */
function firstOf(text: string | null | undefined): string | null {
  const [first] = graphemes.segment((text ?? "").slice(0, LONGEST_EMOJI));
  return first?.segment ?? null;
}
