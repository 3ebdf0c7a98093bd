/** Decoder of locations, polls, votes and reactions. */
import type { proto } from "@whiskeysockets/baileys";
import { cleanLine } from "../../../domain/text/clean-name.ts";
import { toMessageId } from "../../../domain/ids.ts";
import type { InboundContent } from "../../../domain/messages/inbound.ts";
import { sanePlace } from "../../../domain/text/sanitize.ts";
import { lineOf, linesOf, rich, richContent, some } from "./decode-rich.ts";

/** Characters; the apps let people write half as many. */
const LONGEST_OPTION = 200;
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
  const name = lineOf(at.name) ?? lineOf(at.caption) ?? lineOf(at.comment);
  const address = lineOf(at.address);
  const words = linesOf(name, address);
  if (!place) return words.length > 0 ? richContent(rich("place", { lines: words })) : undefined;
  return { kind: "location", ...place, name, address, live };
}

export function poll(
  asked: proto.Message.IPollCreationMessage | null | undefined,
): InboundContent | undefined {
  const choices = some(asked?.options).flatMap(({ optionName }) => {
    const option = cleanLine(optionName, LONGEST_OPTION);
    return option === null ? [] : [{ option, written: optionName ?? option }];
  });
  const question = lineOf(asked?.name) ?? "";
  if (choices.length === 0 && question === "") return undefined;
  const options = choices.map(({ option }) => option);
  const isAsWritten = choices.every(({ option, written }) => option === written);
  return {
    kind: "poll",
    question,
    options,
    ...(isAsWritten ? {} : { written: choices.map(({ written }) => written) }),
  };
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
