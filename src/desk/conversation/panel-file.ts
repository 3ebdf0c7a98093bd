/** A file from the panel: WhatsApp holds it once, the client gets it, and the room when the case is in one. */
import type { EntryId } from "../../domain/ids.ts";
import type { Media } from "../../domain/messages/inbound.ts";
import type { Attended, InProgress } from "../../domain/ticket.ts";
import { panelName } from "../../store/accounts/account-names.ts";
import { keepFile, type KeptFile } from "../../store/messages/media.ts";
import type { Desk } from "../desk.ts";
import { withNames } from "../mentioned.ts";
import { promise, tell } from "../promise.ts";
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
  desk: Desk,
  { ticket, who, media: sent, file }: PanelFile,
): Promise<void> {
  const { number } = ticket;
  const media = { ...sent, caption: sent.caption === null ? null : await withNames(desk, sent.caption) };
  const content = { kind: "media", media } as const;
  const entry = await record(
    desk,
    { ticket: number, side: "agent", author: null, panelUser: who, at: desk.now, content },
    null,
  );
  await keepFile(desk.tx, { ...file, keptAt: desk.now, usedAt: desk.now }, entry.id);
  const name = await panelName(desk.tx, { user: who, at: desk.now });
  const signed = signedAs(desk, name, entry.content);
  await copyToClient(desk, { ...entry, content: signed }, { ticket, original: null });
  if (ticket.room !== null) await showInRoom(desk, { ticket, who: name, media, entry: entry.id });
  await answered(desk, ticket);
}

/** Sound has no caption: who sent it is said before. */
async function showInRoom(
  desk: Desk,
  { ticket, who, media, entry }: Omit<PanelFile, "file" | "ticket"> & { ticket: InProgress; entry: EntryId },
): Promise<void> {
  const chat = await roomChat(desk, ticket.room);
  const { number } = ticket;
  if (!takesCaption(media)) {
    await tell(desk, chat, {
      text: desk.say("content.from-panel-sound", { who }),
      ticket: number,
      lane: "conversation",
    });
    await promise(desk, {
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
    text === null
      ? desk.say("content.from-panel-file", { who })
      : desk.say("content.from-panel", { who, text });
  await promise(desk, {
    chat,
    content: { kind: "media", wire: media.wire, caption },
    ticket: number,
    entry,
    lane: "conversation",
  });
}

export const takesCaption = ({ kind }: Pick<Media, "kind">): boolean =>
  kind === "image" || kind === "video" || kind === "gif" || kind === "document";
