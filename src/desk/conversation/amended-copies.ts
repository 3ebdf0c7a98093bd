/** Copies in a room that are out of date: what was edited or deleted while the case was elsewhere. */
import type { ChatId } from "../../domain/ids.ts";
import type { InProgress } from "../../domain/ticket.ts";
import { findAmendedCopies } from "../../store/messages/amended-copies.ts";
import type { Entry } from "../../store/messages/entries.ts";
import { lastLeft } from "../../store/tickets/room-cases.ts";
import type { DeskContext } from "../context.ts";
import { byServer } from "../server-time.ts";
import { editCopy, showErased } from "./amend.ts";
import { speakerOf } from "./content.ts";
import { isForgotten } from "./history.ts";
import { wordsShown } from "./quote-line.ts";

/** So many are brought up to date, the newest. */
const LATEST = 60;

/** Brings up to date what a room shows of a case that comes back to it. Call it when the case has its room, after the header. */
export async function updateCopies(
  ctx: DeskContext,
  { number: ticket, room }: InProgress,
  chat: ChatId,
): Promise<void> {
  const left = await lastLeft(ctx.tx, { room, ticket });
  if (left === null) return;
  for (const entry of await findAmendedCopies(ctx.tx, { ticket, chat, limit: LATEST })) {
    const at = entry.deletedAt ?? entry.editedAt;
    // Before that the room was told at once.
    if (at === null || (await byServer(ctx, at)) < left || isForgotten(entry)) continue;
    await updateCopy(ctx, entry, chat);
  }
}

async function updateCopy(ctx: DeskContext, entry: Entry, room: ChatId): Promise<void> {
  if (entry.deletedAt !== null) {
    if (entry.side === "client") await showErased(ctx, entry, room);
    return;
  }
  const who = await speakerOf(ctx, entry);
  const said = entry.text ?? "";
  const text =
    who === null
      ? await wordsShown(ctx, entry, { to: room, text: said })
      : ctx.t("content.said-by", { who, text: said });
  await editCopy(ctx, entry, { to: room, text });
}
