/** Quick replies: texts that people of the panel put into a message to a client. */
import { foldText } from "../../domain/text/fold.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import {
  addQuickReplyRow,
  changeQuickReplyRow,
  getQuickReply,
  getQuickReplyByFolded,
  removeQuickReplyRow,
  type QuickReplyRow,
} from "../../store/tickets/quick-replies.ts";
import { readName } from "../administer.ts";
import type { DeskContext } from "../context.ts";

/** Capitals and accents make no second name. */
export async function addQuickReply(
  ctx: DeskContext,
  typed: { name: string; text: string },
): Promise<QuickReplyRow | Refusal> {
  const named = await nameFor(ctx, typed.name, null);
  if (isRefusal(named)) return named;
  const reply = await addQuickReplyRow(ctx.tx, { ...named, text: typed.text, createdAt: ctx.now });
  ctx.changed({ topic: "settings" });
  return reply;
}

export async function changeQuickReply(
  ctx: DeskContext,
  id: number,
  { name, text }: { name?: string | undefined; text?: string | undefined },
): Promise<QuickReplyRow | Refusal> {
  const reply = await getQuickReply(ctx.tx, id);
  if (!reply) return refuse("no-such-quick-reply");
  const named = name === undefined ? {} : await nameFor(ctx, name, id);
  if (isRefusal(named)) return named;
  const change = { ...named, ...(text === undefined ? {} : { text }) };
  if (Object.keys(change).length > 0) await changeQuickReplyRow(ctx.tx, id, change);
  ctx.changed({ topic: "settings" });
  return { ...reply, ...change };
}

/** What was sent with it stays as it is. Returns what is gone. */
export async function removeQuickReply(ctx: DeskContext, id: number): Promise<QuickReplyRow | Refusal> {
  const reply = await getQuickReply(ctx.tx, id);
  if (!reply) return refuse("no-such-quick-reply");
  await removeQuickReplyRow(ctx.tx, id);
  ctx.changed({ topic: "settings" });
  return reply;
}

async function nameFor(
  ctx: DeskContext,
  typed: string,
  own: number | null,
): Promise<Pick<QuickReplyRow, "name" | "folded"> | Refusal> {
  const name = readName(typed);
  if (isRefusal(name)) return name;
  const folded = foldText(name);
  const other = await getQuickReplyByFolded(ctx.tx, folded);
  return other && other.id !== own ? refuse("quick-reply-exists") : { name, folded };
}
