/** Tags: their definitions, and those of a ticket. */
import { foldText } from "../../domain/text/fold.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { TagColor } from "../../domain/tag-colors.ts";
import type { Ticket } from "../../domain/ticket.ts";
import {
  addTagRow,
  changeTagRow,
  findTags,
  getTagByFolded,
  putTags,
  removeTagRow,
  takeTags,
  type Tag,
} from "../../store/tickets/tags.ts";
import { inHistory, type Actor } from "../actor.ts";
import { readName } from "../administer.ts";
import type { DeskContext } from "../context.ts";

/** Capitals and accents make no second tag. */
export async function addTag(
  ctx: DeskContext,
  typed: { name: string; color: TagColor },
): Promise<Tag | Refusal> {
  const named = await nameFor(ctx, typed.name, null);
  if (isRefusal(named)) return named;
  const tag = await addTagRow(ctx.tx, { ...named, color: typed.color, createdAt: ctx.now });
  ctx.changed({ topic: "settings" });
  return tag;
}

export async function changeTag(
  ctx: DeskContext,
  id: number,
  { name, color }: { name?: string | undefined; color?: TagColor | undefined },
): Promise<Tag | Refusal> {
  const [tag] = await findTags(ctx.tx, [id]);
  if (!tag) return refuse("no-such-tag");
  const named = name === undefined ? {} : await nameFor(ctx, name, id);
  if (isRefusal(named)) return named;
  const change = { ...named, ...(color === undefined ? {} : { color }) };
  if (Object.keys(change).length > 0) await changeTagRow(ctx.tx, id, change);
  ctx.changed({ topic: "settings" });
  return { ...tag, ...change };
}

/** The tickets that carry it lose it. */
export async function removeTag(ctx: DeskContext, id: number): Promise<true | Refusal> {
  const [tag] = await findTags(ctx.tx, [id]);
  if (!tag) return refuse("no-such-tag");
  await removeTagRow(ctx.tx, id);
  ctx.changed({ topic: "settings" });
  return true;
}

async function nameFor(
  ctx: DeskContext,
  typed: string,
  own: number | null,
): Promise<Pick<Tag, "name" | "folded"> | Refusal> {
  const name = readName(typed);
  if (isRefusal(name)) return name;
  const folded = foldText(name);
  const other = await getTagByFolded(ctx.tx, folded);
  return other && other.id !== own ? refuse("tag-exists") : { name, folded };
}

/** What it carries already, or does not carry, stays as it is. An unknown tag to put on refuses the whole. */
export async function tagTicket(
  ctx: DeskContext,
  ticket: Ticket,
  { add, remove, by }: { add: number[]; remove: number[]; by: Actor },
): Promise<true | Refusal> {
  const known = await findTags(ctx.tx, [...add, ...remove]);
  if (add.some((id) => !known.some((tag) => tag.id === id))) return refuse("unknown-tag");
  const put = await putTags(ctx.tx, ticket.number, add);
  const taken = await takeTags(ctx.tx, ticket.number, remove);
  if (put.length === 0 && taken.length === 0) return true;
  const names = (ids: number[]) => known.filter((tag) => ids.includes(tag.id)).map((tag) => tag.name);
  const facts = { added: names(put).join(", ") || null, removed: names(taken).join(", ") || null };
  await inHistory(ctx, { ticket: ticket.number, event: "tagged", by, facts });
  ctx.changed({ topic: "ticket", number: ticket.number });
  return true;
}
