/** Failover of lost groups: their cases and cards move elsewhere, and the supervisors are told where. */
import { chatOfGroup, type GroupJid } from "../../domain/ids.ts";
import { changeMainGroup, type MainGroup, type Room } from "../../store/team/groups.ts";
import { dropPendingOf, settleDeadOf } from "../../store/messages/outbox-lists.ts";
import { findWaiting, noteEvent, saveTicket } from "../../store/tickets/tickets.ts";
import { groupFor, postCard } from "../lifecycle/queueing/card.ts";
import type { DeskContext } from "../context.ts";
import { loseRoom } from "../lifecycle/claiming/rehouse.ts";
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
export async function lostRoom(ctx: DeskContext, room: Room, problem: Loss): Promise<Lost | null> {
  const moved = await loseRoom(ctx, room, problem);
  if (moved === null) return null;
  // What still waited for this room is said in the next one. An agent who left may come back and read.
  if (room.jid && problem !== "agent-left") await dropPendingOf(ctx.tx, chatOfGroup(room.jid));
  const what = ctx.t("alert.group", { group: room.name, problem: ctx.t(`step.${problem}`) });
  // What it did not take stands in the next room, or on the card.
  if (room.jid && moved !== "empty") await settleDeadOf(ctx.tx, chatOfGroup(room.jid), ctx.now);
  ctx.changed({ topic: "review" });
  if (moved === "empty") return { group: room.jid, text: what };
  const facts = { number: moved.number };
  const then =
    moved.to === null
      ? ctx.t("alert.case-back", facts)
      : ctx.t("alert.case-moved", { ...facts, room: moved.to });
  return { group: room.jid, text: `${what}\n${then}` };
}

export async function lostMainGroup(ctx: DeskContext, group: MainGroup, problem: Loss): Promise<Lost | null> {
  if (group.state === "broken" && group.problem === "refused-twice" && problem !== group.problem)
    await changeMainGroup(ctx.tx, group.id, { problem });
  if (group.state === "broken" || group.jid === null) return null;
  await changeMainGroup(ctx.tx, group.id, { state: "broken", problem });
  ctx.changed({ topic: "main-groups" });
  await dropPendingOf(ctx.tx, chatOfGroup(group.jid), { cardsOnly: true });
  const what = ctx.t("alert.group", { group: group.name, problem: ctx.t(`step.${problem}`) });
  const then = group.kind === "supervisor" ? null : await moveCards(ctx, group, group.kind);
  return { group: group.jid, text: then === null ? what : `${what}\n${then}` };
}

/** The cards of what waits there go to another group, of their area when there is one. What was done, in words; null = none waits. */
async function moveCards(
  ctx: DeskContext,
  from: MainGroup,
  area: "support" | "sales",
): Promise<string | null> {
  const waiting = await findWaiting(ctx.tx, [from.id]);
  if (waiting.length === 0) return null;
  const list = waiting.map(({ number }) => `#${number}`).join(", ");
  const to = await groupFor(ctx, area);
  if (!to) return ctx.t("alert.cards-stay", { list });
  for (const ticket of waiting) {
    const moved = {
      ...ticket,
      mainGroup: to.id,
      area: to.kind === "sales" ? ("sales" as const) : ("support" as const),
    };
    await saveTicket(ctx.tx, moved);
    await noteEvent(ctx.tx, {
      ticket: ticket.number,
      at: ctx.now,
      event: "requeued",
      actor: null,
      facts: { mainGroup: to.id },
    });
    await postCard(ctx, moved, { why: ctx.t("card.group-lost", { group: from.name }), after: null });
    ctx.changed({ topic: "ticket", number: ticket.number });
  }
  return ctx.t("alert.cards-moved", { list, group: to.name });
}

/** One message, however many groups. */
export async function tellLost(ctx: DeskContext, lost: (Lost | null)[]): Promise<void> {
  const all = lost.filter((one) => one !== null);
  await tellSupervisors(
    ctx,
    all.map(({ text }) => text),
    all.length === 1 ? (all[0]?.group ?? null) : null,
  );
}
