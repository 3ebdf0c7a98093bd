/** Merge of the live tickets of two contacts who turned out to be one: one goes on, with everything that was said in both. */
import { chatOfGroup, type EntryId, type PersonId, type TicketNumber } from "../../domain/ids.ts";
import { absorb, close, type InProgress, type Live, type Waiting } from "../../domain/ticket.ts";
import { entriesOf, getEntry } from "../../store/messages/entries.ts";
import { joinTwins } from "../../store/messages/entries-merge.ts";
import { getMainGroup, getRoom } from "../../store/team/groups.ts";
import { moveTicket } from "../../store/tickets/tickets-merge.ts";
import { getLiveTicket, getTicket, noteEvent, saveTicket } from "../../store/tickets/tickets.ts";
import { holderName, holderOf } from "../actor.ts";
import { cardJoined } from "../lifecycle/queueing/card.ts";
import type { DeskContext } from "../context.ts";
import { freeRoom } from "../hands.ts";
import { enqueueText } from "../enqueue.ts";
import { copyTo, roomChat } from "../conversation/relay.ts";

const progress: Live["state"][] = ["intake", "waiting", "in_progress"];

/** What still has to be shown in the room of the ticket that goes on. */
export interface Joined {
  kept: TicketNumber;
  gone: TicketNumber;
  moved: EntryId[];
}

/** Closes the one that got less far (the younger of equals) and moves its entries. null: there were not two. */
export async function joinTickets(ctx: DeskContext, one: PersonId, other: PersonId): Promise<Joined | null> {
  const [first, second] = [await getLiveTicket(ctx.tx, one), await getLiveTicket(ctx.tx, other)];
  if (!first || !second) return null;
  const [kept, gone] = furtherFirst(first, second);
  if (gone.state === "in_progress" && gone.room !== null) await endInRoom(ctx, gone, kept);
  if (gone.state === "waiting") await tellQueue(ctx, gone, kept);
  // No case of its own: what was said in it is the other's now.
  const ended = close(gone, { at: ctx.now, by: null, reason: `→ #${kept.number}` });
  await saveTicket(ctx.tx, { ...ended, area: null });
  await saveTicket(ctx.tx, absorb(kept, gone));
  await joinTwins(ctx.tx, { kept: kept.number, gone: gone.number, people: [one, other] });
  const moved = await entriesOf(ctx.tx, gone.number);
  await moveTicket(ctx.tx, { from: gone.number, to: kept.number });
  for (const number of [kept.number, gone.number]) {
    await noteEvent(ctx.tx, {
      ticket: number,
      at: ctx.now,
      event: "merged",
      actor: null,
      facts: { kept: kept.number, gone: gone.number },
    });
    ctx.changed({ topic: "ticket", number });
  }
  return { kept: kept.number, gone: gone.number, moved: moved.map((entry) => entry.id) };
}

function furtherFirst(one: Live, other: Live): [Live, Live] {
  const ahead = progress.indexOf(one.state) - progress.indexOf(other.state) || other.number - one.number;
  return ahead >= 0 ? [one, other] : [other, one];
}

async function endInRoom(ctx: DeskContext, gone: InProgress, kept: Live): Promise<void> {
  const room = await getRoom(ctx.tx, gone.room);
  if (!room?.jid) return;
  await freeRoom(ctx, gone);
  const agent = kept.state === "in_progress" ? await holderName(ctx, holderOf(kept)) : ctx.t("content.bot");
  const text = ctx.t("room.merged", { gone: gone.number, kept: kept.number, agent });
  await enqueueText(ctx, chatOfGroup(room.jid), { text, ticket: kept.number });
}

/** Its card stands for the other ticket from now on. */
async function tellQueue(ctx: DeskContext, gone: Waiting, kept: Live): Promise<void> {
  const group = await getMainGroup(ctx.tx, gone.mainGroup);
  if (!group?.jid) return;
  const text = ctx.t("main.merged", { gone: gone.number, kept: kept.number });
  await enqueueText(ctx, chatOfGroup(group.jid), { text, ticket: kept.number });
}

/** Shows the agent, or on the card, what the joined ticket had been told. Call it once the persons are one. */
export async function relayJoined(ctx: DeskContext, { kept, gone, moved }: Joined): Promise<void> {
  const ticket = await getTicket(ctx.tx, kept);
  if (ticket?.state === "waiting" && moved.length > 0)
    return cardJoined(ctx, ticket, { why: ctx.t("card.joined", { gone }) });
  if (ticket?.state !== "in_progress" || ticket.room === null) return;
  const room = await roomChat(ctx, ticket.room);
  await enqueueText(ctx, room, { text: ctx.t("room.merged-queue", { gone }), ticket: kept });
  for (const id of moved) {
    const entry = await getEntry(ctx.tx, id);
    if (entry?.side === "client" && entry.deletedAt === null)
      await copyTo(ctx, entry, { to: room, original: null });
  }
}
