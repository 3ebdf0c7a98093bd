/**
 * Sends a file from the panel: uploaded to WhatsApp once, then to the client, and to the room when the case is in one.
 */
import type { EntryId } from "../../domain/ids.ts";
import type { Media } from "../../domain/messages/inbound.ts";
import type { Attended, InProgress } from "../../domain/ticket.ts";
import { panelName } from "../../store/accounts/account-names.ts";
import { keepFile, type KeptFile } from "../../store/messages/media.ts";
import type { DeskContext } from "../context.ts";
import { withNames } from "../mentioned.ts";
import { enqueueMessage, enqueueText } from "../enqueue.ts";
import { copyToClient, record, roomChat } from "./relay.ts";
import { answered, signedAs } from "./room-words.ts";

export interface PanelFile {
  ticket: Attended;
  /** User name of whoever sends it. */
  who: string;
  media: Media;
  /** The same file, as it lies on our disk. */
  file: KeptFile;
}

export async function panelSentFile(
  ctx: DeskContext,
  { ticket, who, media: sent, file }: PanelFile,
): Promise<void> {
  const { number } = ticket;
  const media = { ...sent, caption: sent.caption === null ? null : await withNames(ctx, sent.caption) };
  const content = { kind: "media", media } as const;
  const entry = await record(
    ctx,
    { ticket: number, side: "agent", author: null, panelUser: who, at: ctx.now, content },
    null,
  );
  await keepFile(ctx.tx, { ...file, keptAt: ctx.now, usedAt: ctx.now }, entry.id);
  const name = await panelName(ctx.tx, { user: who, at: ctx.now });
  const signed = signedAs(ctx, name, entry.content);
  await copyToClient(ctx, { ...entry, content: signed }, { ticket, original: null });
  if (ticket.room !== null) await showInRoom(ctx, { ticket, who: name, media, entry: entry.id });
  await answered(ctx, ticket);
}

/** Sound has no caption: who sent it is said before. */
async function showInRoom(
  ctx: DeskContext,
  { ticket, who, media, entry }: Omit<PanelFile, "file" | "ticket"> & { ticket: InProgress; entry: EntryId },
): Promise<void> {
  const chat = await roomChat(ctx, ticket.room);
  const { number } = ticket;
  if (!takesCaption(media)) {
    await enqueueText(ctx, chat, {
      text: ctx.t("content.from-panel-sound", { who }),
      ticket: number,
      lane: "conversation",
    });
    await enqueueMessage(ctx, {
      chat,
      content: { kind: "media", wire: media.wire, caption: null },
      ticket: number,
      entry,
      lane: "conversation",
    });
    return;
  }
  const { caption: text } = media;
  const caption =
    text === null ? ctx.t("content.from-panel-file", { who }) : ctx.t("content.from-panel", { who, text });
  await enqueueMessage(ctx, {
    chat,
    content: { kind: "media", wire: media.wire, caption },
    ticket: number,
    entry,
    lane: "conversation",
  });
}

export const takesCaption = ({ kind }: Pick<Media, "kind">): boolean =>
  kind === "image" || kind === "video" || kind === "gif" || kind === "document";
