/**
 * One step of a bulk job, in one transaction:
 * 1. The tickets get their rows, a few hundred at a time.
 * 2. Each has its turn: judged as it stands now, changed by the desk's own verb or left with the reason.
 * 3. Goodbyes are said one by one, as fast as their lane allows, to those whose ticket is still closed.
 * 4. It ends: the main groups are told once, the audit once.
 * Whatever is interrupted goes on from the rows.
 */
import { toMainGroupId, chatOfGroup, chatOfPerson } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { panelName } from "../../store/accounts/account-names.ts";
import {
  changeBulkItem,
  changeBulkJob,
  countDoneByGroup,
  countPendingReplies,
  getBulkJob,
  isBulkPending,
  listTargets,
  marksOf,
  nextBulkItem,
  nextFarewell,
  type BulkItem,
  type BulkJob,
} from "../../store/tickets/bulk.ts";
import { getMainGroup } from "../../store/team/groups.ts";
import { getContact } from "../../store/contacts/people.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { actOnOne, type Effect } from "./bulk-acts.ts";
import { cutBulk, finishBulk } from "./bulk-start.ts";
import { undoOne } from "./bulk-undo.ts";
import type { DeskContext } from "../context.ts";
import { enqueueMessage, enqueueText } from "../enqueue.ts";
import { record } from "../conversation/relay.ts";

/** Rows written in one transaction. */
const LISTED_AT_ONCE = 200;
/** Cards and lines in our groups that may wait to leave before a job adds more: what others say there comes in between. */
export const REPLIES_AHEAD = 12;

/** went: something was done · waits: not now · ended: nothing is left to do. */
export type Stepped = "went" | "waits" | "ended";

/** `mayLeave`: whether a message of the bulk lane would leave at once. */
export async function stepBulk(
  ctx: DeskContext,
  id: number,
  { mayLeave }: { mayLeave: () => boolean },
): Promise<Stepped> {
  const job = await getBulkJob(ctx.tx, id);
  if (job?.state !== "running" || (await cutBulk(ctx, job))) return "ended";
  if (job.listed < job.total) {
    await listTargets(ctx.tx, job, LISTED_AT_ONCE);
    return "went";
  }
  const item = await nextBulkItem(ctx.tx, id);
  if (item) {
    if (await mustWait(ctx, job, mayLeave)) return "waits";
    await take(ctx, job, item);
    return "went";
  }
  const last = await nextFarewell(ctx.tx, id);
  if (!last) {
    if (job.act === "close") await tellGroups(ctx, job);
    await finishBulk(ctx, job);
    return "ended";
  }
  if (!(await laneIsFree(ctx, mayLeave))) return "waits";
  await sayGoodbye(ctx, last);
  ctx.changed({ topic: "bulk", id });
  return "went";
}

async function mustWait(ctx: DeskContext, { act }: BulkJob, mayLeave: () => boolean): Promise<boolean> {
  if (act === "answer") return !(await laneIsFree(ctx, mayLeave));
  if (act === "tag" || act === "close") return false;
  return (await countPendingReplies(ctx.tx)) >= REPLIES_AHEAD;
}

/** Nothing is promised that could not leave now: what has not left can be stopped. */
const laneIsFree = async (ctx: DeskContext, mayLeave: () => boolean): Promise<boolean> =>
  mayLeave() && !(await isBulkPending(ctx.tx));

async function take(ctx: DeskContext, job: BulkJob, item: BulkItem): Promise<void> {
  const ticket = await getTicket(ctx.tx, item.ticket);
  const { user, ask } = job;
  const effect: Effect | Refusal | true = !ticket
    ? refuse("no-such-ticket", { number: item.ticket })
    : ask.act === "undo"
      ? await undoOne(ctx, { job: ask.job, ticket, user })
      : await actOnOne(ctx, ask, { ticket, stamp: item.stamp, user });
  const mainGroup = ticket && ticket.state !== "intake" ? ticket.mainGroup : null;
  if (isRefusal(effect)) return skip(ctx, { job, item, why: effect });
  await changeBulkItem(ctx.tx, item.id, {
    state: "done",
    at: ctx.now,
    mainGroup,
    ...(effect === true ? {} : withMarks(effect)),
  });
  await changeBulkJob(ctx.tx, job.id, { done: job.done + 1 });
  ctx.changed({ topic: "bulk", id: job.id });
}

const withMarks = ({ before, entry, farewell }: Effect) => ({
  before: before ?? null,
  entry: entry ?? null,
  farewell: farewell ?? null,
});

async function skip(
  ctx: DeskContext,
  { job, item, why }: { job: BulkJob; item: BulkItem; why: Refusal },
): Promise<void> {
  await changeBulkItem(ctx.tx, item.id, {
    state: "skipped",
    why: why.refused,
    facts: { ...why.facts },
    at: ctx.now,
  });
  await changeBulkJob(ctx.tx, job.id, { skipped: job.skipped + 1 });
  ctx.changed({ topic: "bulk", id: job.id });
}

/** A bug stopped its turn: this ticket stays as it was, and the others have theirs. */
export async function skipBroken(ctx: DeskContext, id: number): Promise<void> {
  const job = await getBulkJob(ctx.tx, id);
  if (job?.state !== "running") return;
  const item = await nextBulkItem(ctx.tx, id);
  if (item) return skip(ctx, { job, item, why: refuse("bulk-bug") });
  const last = await nextFarewell(ctx.tx, id);
  if (last) await changeBulkItem(ctx.tx, last.id, { farewell: "dropped" });
}

/** Who was blocked is told none, nor whose case went on meanwhile, however it ended. */
async function sayGoodbye(ctx: DeskContext, item: BulkItem): Promise<void> {
  const ticket = await getTicket(ctx.tx, item.ticket);
  const client = ticket && (await getContact(ctx.tx, ticket.contact));
  const { event } = await marksOf(ctx.tx, item.ticket);
  const wentOn = event !== item.before?.event;
  if (ticket?.state !== "closed" || wentOn || client?.blocked || client?.erasedAt)
    return changeBulkItem(ctx.tx, item.id, { farewell: "dropped" });
  const content = { kind: "text", text: ctx.t("client.farewell", { number: ticket.number }) } as const;
  const said = { ticket: ticket.number, side: "bot", author: null, at: ctx.now, content } as const;
  const { id: entry } = await record(ctx, said, null);
  const chat = chatOfPerson(ticket.contact);
  await enqueueMessage(ctx, { chat, content, ticket: ticket.number, entry, lane: "bulk" });
  await changeBulkItem(ctx.tx, item.id, { farewell: "said", entry, at: ctx.now });
  ctx.changed({ topic: "ticket", number: ticket.number });
}

/** Each main group hears once how many of its tickets were closed, instead of a line for each. */
async function tellGroups(ctx: DeskContext, { id, user, ask }: BulkJob): Promise<void> {
  const who = await panelName(ctx.tx, { user, at: ctx.now });
  const reason = ask.act === "close" && ask.reason !== null ? ask.reason : ctx.t("room.no-reason");
  for (const { mainGroup, count } of await countDoneByGroup(ctx.tx, id)) {
    const group = mainGroup === null ? null : await getMainGroup(ctx.tx, toMainGroupId(mainGroup));
    if (group?.jid)
      await enqueueText(ctx, chatOfGroup(group.jid), {
        text: ctx.t("main.bulk-closed", { who, count, reason }),
      });
  }
}
