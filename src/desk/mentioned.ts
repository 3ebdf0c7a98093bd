/** Mentions as people read them: names in place of the phone numbers that stand in the message's text, so that no number is passed on. */
import { toLid, toPhone } from "../domain/ids.ts";
import type { Address, InboundContent } from "../domain/messages/inbound.ts";
import { getAgent } from "../store/team/agents.ts";
import { findByAddress, nameOf } from "../store/contacts/people.ts";
import type { DeskContext } from "./context.ts";

/** A number with an @ before it. */
const MENTION = /@(\d{5,20})(?!\d)/gu;
/** What makes it a part of something else, unless it is in the list of mentions: "fibra@12345" is none. */
const JOINED = /[\p{L}\p{N}_@]$/u;

/** The words with names in place of mentioned numbers. A number that mentions nobody stays what it was. */
export async function withNames(ctx: DeskContext, text: string, mentions: Address[] = []): Promise<string> {
  let read = "";
  let from = 0;
  for (const { 0: whole, 1: digits = "", index } of text.matchAll(MENTION)) {
    const isJoined = JOINED.test(text.slice(Math.max(0, index - 2), index));
    const name = await nameBehind(ctx, digits, { mentions, isJoined });
    if (name === null) continue;
    read += text.slice(from, index) + (name === "" ? "" : `@${name}`);
    from = index + whole.length;
    if (name === "" && text[from] === " ") from += 1;
  }
  return read + text.slice(from);
}

/** Name of who is mentioned; null = it is no mention, empty = we know no name. */
async function nameBehind(
  ctx: DeskContext,
  digits: string,
  { mentions, isJoined }: { mentions: Address[]; isJoined: boolean },
): Promise<string | null> {
  const isIt = ({ lid, phone }: Address): boolean => lid === digits || phone === digits;
  const isMentioned = mentions.some(isIt);
  if (isJoined && !isMentioned) return null;
  if (isIt(ctx.self)) return ctx.settings.companyName ?? "";
  const [byLid] = await findByAddress(ctx.tx, { lid: toLid(digits), phone: null });
  const [byPhone] = byLid ? [] : await findByAddress(ctx.tx, { lid: null, phone: toPhone(digits) });
  const person = byLid ?? byPhone;
  if (!person) return isMentioned ? "" : null;
  const agent = await getAgent(ctx.tx, person.id);
  // Nobody types a LID by hand; a client's phone may be what the sentence is about.
  if (!isMentioned && !byLid && !agent) return null;
  return agent?.name ?? (await nameOf(ctx.tx, person.id)) ?? "";
}

/** As `withNames`, for a content of any kind. */
export async function readable(
  ctx: DeskContext,
  content: InboundContent,
  mentions: Address[],
): Promise<InboundContent> {
  if (content.kind === "text" || content.kind === "edit")
    return { ...content, text: await withNames(ctx, content.text, mentions) };
  if (content.kind === "poll") {
    const question = await withNames(ctx, content.question, mentions);
    const options: string[] = [];
    for (const option of content.options) options.push(await withNames(ctx, option, mentions));
    return { ...content, question, options };
  }
  if (content.kind !== "media" || content.media.caption === null) return content;
  const caption = await withNames(ctx, content.media.caption, mentions);
  return { ...content, media: { ...content.media, caption } };
}
