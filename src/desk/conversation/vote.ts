/** Poll votes in words: the question, and the options that were chosen. */
import { createHash } from "node:crypto";
import type { ChatId } from "../../domain/ids.ts";
import type { InboundContent, Rich, RichForm } from "../../domain/messages/inbound.ts";
import { cleanName } from "../../domain/text/clean-name.ts";
import { getEntry, getLink } from "../../store/messages/entries.ts";
import { findReceived } from "../../store/messages/received.ts";
import type { DeskContext } from "../context.ts";

type Vote = Extract<InboundContent, { kind: "vote" }>;
type Poll = Extract<InboundContent, { kind: "poll" }>;

/** A vote in words. One that could not be decrypted, or in a poll we do not know, still says that it was cast. */
export async function readVote(ctx: DeskContext, chat: ChatId, vote: Vote): Promise<InboundContent> {
  const poll = await pollOf(ctx, chat, vote);
  if (vote.choices?.length === 0) return said("vote-withdrawn", poll);
  const written = poll?.written ?? poll?.options ?? [];
  const chosen = (poll?.options ?? []).filter((option, n) =>
    vote.choices?.includes(hashOf(written[n] ?? option)),
  );
  return chosen.length === 0 ? said("vote-sealed", poll) : said("vote", poll, chosen);
}

/** WhatsApp names an option by its SHA-256. */
const hashOf = (option: string): string => createHash("sha256").update(option).digest("hex");

async function pollOf(ctx: DeskContext, chat: ChatId, { poll }: Vote): Promise<Poll | null> {
  for (const { arrival } of await findReceived(ctx.tx, chat, poll))
    if (arrival.content.kind === "poll") return arrival.content;
  // What was received long ago is kept in its conversation alone.
  const link = await getLink(ctx.tx, chat, poll);
  const entry = link && (await getEntry(ctx.tx, link.entry));
  return entry?.content.kind === "poll" ? entry.content : null;
}

function said(form: RichForm, poll: Poll | null, chosen: string[] = []): InboundContent {
  const rich: Rich = {
    form,
    title: cleanName(poll?.question, 200),
    lines: chosen.map((option) => `✅ ${option}`),
    from: null,
    until: null,
    price: null,
  };
  return { kind: "rich", rich };
}
