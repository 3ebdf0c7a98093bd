/**
 * Dispatcher of arrivals: hands each to the handler of the place where it was written (client chat, room, main group,
 * supervisor group).
 */
import { openChat } from "../domain/ids.ts";
import { adoptByCode } from "../desk/team/adopt.ts";
import type { DeskContext } from "../desk/context.ts";
import { readable } from "../desk/mentioned.ts";
import { takeEarly } from "../store/messages/early-changes.ts";
import { getMainGroupByJid, getRoomByJid } from "../store/team/groups.ts";
import { dropUnreadable, isDamaged, type InboxRow } from "../store/messages/inbox.ts";
import { askedBy } from "./asked.ts";
import { inClientChat } from "./client-chat.ts";
import { answerHandsetInGroup } from "./handset-command.ts";
import { inMainGroup } from "./main-group.ts";
import { inRoom } from "./room/room.ts";
import { isAmending } from "./route.ts";
import { inSupervisorGroup } from "./supervisor-group.ts";

/** Carries out one inbox row, in the transaction that marks it as done; and then the changes of it that came before it. */
export async function act(at: DeskContext, row: InboxRow): Promise<void> {
  if (isDamaged(row)) throw new Error("what was stored of this message cannot be read");
  const early = isAmending(row.arrival.content) ? [] : await takeEarly(at.tx, row);
  // Taken back before anybody saw it: nobody does, nor once it can be read after all.
  if (early.some(({ arrival }) => arrival.content.kind === "deletion"))
    return row.arrival.content.kind === "undecryptable" ? dropUnreadable(at.tx, row) : undefined;
  await actAlone(at, row);
  for (const change of early) await actAlone(at, change);
}

async function actAlone(at: DeskContext, row: InboxRow): Promise<void> {
  const { sentAt, live } = row.arrival;
  const ctx: DeskContext = { ...at, heard: { sentAt, live, by: row.sender } };
  const opened = openChat(row.chat);
  if (opened.kind === "person") return inClientChat(ctx, row, opened.person);
  const room = await getRoomByJid(ctx.tx, opened.group);
  if (room) return inRoom(ctx, row, room);
  const group = await getMainGroupByJid(ctx.tx, opened.group);
  const asked = await askedBy(ctx, row);
  const { content: posted, mentions, quotes } = row.arrival;
  const content = await readable(ctx, posted, mentions);
  if (!group) {
    if (content.kind === "text")
      await adoptByCode(ctx, { group: opened.group, text: content.text, person: row.sender });
    return;
  }
  if (asked === null) {
    await answerHandsetInGroup(ctx, row, group.kind === "supervisor" ? "supervisor" : "main");
    return;
  }
  return group.kind === "supervisor"
    ? inSupervisorGroup(ctx, { asked, content, quotes, group })
    : inMainGroup(ctx, { asked, content, quotes, group });
}
