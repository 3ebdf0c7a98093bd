/** Groups that can be used no more: their cases and cards go on elsewhere, and the supervisors read where. */
import { chatOfGroup, type GroupJid } from "../../domain/ids.ts";
import { changeMainGroup, type MainGroup, type Room } from "../../store/team/groups.ts";
import { dropPendingOf, settleDeadOf } from "../../store/messages/outbox-lists.ts";
import { findWaiting, noteEvent, saveTicket } from "../../store/tickets/tickets.ts";
import { groupFor, postCard } from "../lifecycle/card.ts";
import type { Desk } from "../desk.ts";
import { loseRoom } from "../lifecycle/rehouse.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";

/** Keys of i18n/, "step.<key>". */
export type Loss =
  | "removed"
  | "group-gone"
  | "refused-twice"
  | "agent-left"
  | "community-announcement"
  | "suspended"
  | "announcement";

/** What became unusable, with what follows from it, as the supervisors read it. */
export interface Lost {
  group: GroupJid | null;
  text: string;
}

/** null = it was lost before: said once. */
export async function lostRoom(desk: Desk, room: Room, problem: Loss): Promise<Lost | null> {
  const moved = await loseRoom(desk, room, problem);
  if (moved === null) return null;
  // What still waited for this room is said in the next one. An agent who left may come back and read.
  if (room.jid && problem !== "agent-left") await dropPendingOf(desk.tx, chatOfGroup(room.jid));
  const what = desk.say("alert.group", { group: room.name, problem: desk.say(`step.${problem}`) });
  // What it did not take stands in the next room, or on the card.
  if (room.jid && moved !== "empty") await settleDeadOf(desk.tx, chatOfGroup(room.jid), desk.now);
  desk.changed({ topic: "review" });
  if (moved === "empty") return { group: room.jid, text: what };
  const facts = { number: moved.number };
  const then =
    moved.to === null
      ? desk.say("alert.case-back", facts)
      : desk.say("alert.case-moved", { ...facts, room: moved.to });
  return { group: room.jid, text: `${what}\n${then}` };
}

export async function lostMainGroup(desk: Desk, group: MainGroup, problem: Loss): Promise<Lost | null> {
  if (group.state === "broken" && group.problem === "refused-twice" && problem !== group.problem)
    await changeMainGroup(desk.tx, group.id, { problem });
  if (group.state === "broken" || group.jid === null) return null;
  await changeMainGroup(desk.tx, group.id, { state: "broken", problem });
  desk.changed({ topic: "main-groups" });
  await dropPendingOf(desk.tx, chatOfGroup(group.jid), { cardsOnly: true });
  const what = desk.say("alert.group", { group: group.name, problem: desk.say(`step.${problem}`) });
  const then = group.kind === "supervisor" ? null : await moveCards(desk, group, group.kind);
  return { group: group.jid, text: then === null ? what : `${what}\n${then}` };
}

/** The cards of what waits there go to another group, of their area when there is one. What was done, in words; null = none waits. */
async function moveCards(desk: Desk, from: MainGroup, area: "support" | "sales"): Promise<string | null> {
  const waiting = await findWaiting(desk.tx, [from.id]);
  if (waiting.length === 0) return null;
  const list = waiting.map(({ number }) => `#${number}`).join(", ");
  const to = await groupFor(desk, area);
  if (!to) return desk.say("alert.cards-stay", { list });
  for (const ticket of waiting) {
    const moved = {
      ...ticket,
      mainGroup: to.id,
      area: to.kind === "sales" ? ("sales" as const) : ("support" as const),
    };
    await saveTicket(desk.tx, moved);
    await noteEvent(desk.tx, {
      ticket: ticket.number,
      at: desk.now,
      event: "requeued",
      actor: null,
      facts: { mainGroup: to.id },
    });
    await postCard(desk, moved, { why: desk.say("card.group-lost", { group: from.name }), after: null });
    desk.changed({ topic: "ticket", number: ticket.number });
  }
  return desk.say("alert.cards-moved", { list, group: to.name });
}

/** One message, however many groups. */
export async function tellLost(desk: Desk, lost: (Lost | null)[]): Promise<void> {
  const all = lost.filter((one) => one !== null);
  await tellSupervisors(
    desk,
    all.map(({ text }) => text),
    all.length === 1 ? (all[0]?.group ?? null) : null,
  );
}
