/** Two contacts proved to be one: of their two live tickets one goes on, with everything that was said in both. */
import { chatOfGroup, type EntryId, type PersonId, type TicketNumber } from "../../domain/ids.ts";
import { absorb, close, type InProgress, type Live, type Waiting } from "../../domain/ticket.ts";
import { entriesOf, getEntry } from "../../store/messages/entries.ts";
import { joinTwins } from "../../store/messages/entries-merge.ts";
import { getMainGroup, getRoom } from "../../store/team/groups.ts";
import { moveTicket } from "../../store/tickets/tickets-merge.ts";
import { getLiveTicket, getTicket, noteEvent, saveTicket } from "../../store/tickets/tickets.ts";
import { holderName, holderOf } from "../actor.ts";
import { cardJoined } from "../lifecycle/card.ts";
import type { Desk } from "../desk.ts";
import { freeRoom } from "../hands.ts";
import { tell } from "../promise.ts";
import { copyTo, roomChat } from "../conversation/relay.ts";

const progress: Live["state"][] = ["intake", "waiting", "in_progress"];

/** What still has to be shown in the room of the ticket that goes on. */
export interface Joined {
  kept: TicketNumber;
  gone: TicketNumber;
  moved: EntryId[];
}

/** Closes the one that got less far (the younger of equals) and moves its entries. null: there were not two. */
export async function joinTickets(desk: Desk, one: PersonId, other: PersonId): Promise<Joined | null> {
  const [first, second] = [await getLiveTicket(desk.tx, one), await getLiveTicket(desk.tx, other)];
  if (!first || !second) return null;
  const [kept, gone] = furtherFirst(first, second);
  if (gone.state === "in_progress" && gone.room !== null) await endInRoom(desk, gone, kept);
  if (gone.state === "waiting") await tellQueue(desk, gone, kept);
  // No case of its own: what was said in it is the other's now.
  const ended = close(gone, { at: desk.now, by: null, reason: `→ #${kept.number}` });
  await saveTicket(desk.tx, { ...ended, area: null });
  await saveTicket(desk.tx, absorb(kept, gone));
  await joinTwins(desk.tx, { kept: kept.number, gone: gone.number, people: [one, other] });
  const moved = await entriesOf(desk.tx, gone.number);
  await moveTicket(desk.tx, { from: gone.number, to: kept.number });
  for (const number of [kept.number, gone.number]) {
    await noteEvent(desk.tx, {
      ticket: number,
      at: desk.now,
      event: "merged",
      actor: null,
      facts: { kept: kept.number, gone: gone.number },
    });
    desk.changed({ topic: "ticket", number });
  }
  return { kept: kept.number, gone: gone.number, moved: moved.map((entry) => entry.id) };
}

function furtherFirst(one: Live, other: Live): [Live, Live] {
  const ahead = progress.indexOf(one.state) - progress.indexOf(other.state) || other.number - one.number;
  return ahead >= 0 ? [one, other] : [other, one];
}

async function endInRoom(desk: Desk, gone: InProgress, kept: Live): Promise<void> {
  const room = await getRoom(desk.tx, gone.room);
  if (!room?.jid) return;
  await freeRoom(desk, gone.room);
  const agent =
    kept.state === "in_progress" ? await holderName(desk, holderOf(kept)) : desk.say("content.bot");
  const text = desk.say("room.merged", { gone: gone.number, kept: kept.number, agent });
  await tell(desk, chatOfGroup(room.jid), { text, ticket: kept.number });
}

/** Its card stands for the other ticket from now on. */
async function tellQueue(desk: Desk, gone: Waiting, kept: Live): Promise<void> {
  const group = await getMainGroup(desk.tx, gone.mainGroup);
  if (!group?.jid) return;
  const text = desk.say("main.merged", { gone: gone.number, kept: kept.number });
  await tell(desk, chatOfGroup(group.jid), { text, ticket: kept.number });
}

/** Shows the agent, or on the card, what the joined ticket had been told. Call it once the persons are one. */
export async function relayJoined(desk: Desk, { kept, gone, moved }: Joined): Promise<void> {
  const ticket = await getTicket(desk.tx, kept);
  if (ticket?.state === "waiting" && moved.length > 0)
    return cardJoined(desk, ticket, { why: desk.say("card.joined", { gone }) });
  if (ticket?.state !== "in_progress" || ticket.room === null) return;
  const room = await roomChat(desk, ticket.room);
  await tell(desk, room, { text: desk.say("room.merged-queue", { gone }), ticket: kept });
  for (const id of moved) {
    const entry = await getEntry(desk.tx, id);
    if (entry?.side === "client" && entry.deletedAt === null)
      await copyTo(desk, entry, { to: room, original: null });
  }
}
