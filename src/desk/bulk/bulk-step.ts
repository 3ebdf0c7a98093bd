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
import type { Desk } from "../desk.ts";
import { promise, tell } from "../promise.ts";
import { record } from "../conversation/relay.ts";

/** Rows written in one transaction. */
const LISTED_AT_ONCE = 200;
/** Cards and lines in our groups that may wait to leave before a job adds more: what others say there comes in between. */
export const REPLIES_AHEAD = 12;

/** went: something was done · waits: not now · ended: nothing is left to do. */
export type Stepped = "went" | "waits" | "ended";

/** `mayLeave`: whether a message of the bulk lane would leave at once. */
export async function stepBulk(
  desk: Desk,
  id: number,
  { mayLeave }: { mayLeave: () => boolean },
): Promise<Stepped> {
  const job = await getBulkJob(desk.tx, id);
  if (job?.state !== "running" || (await cutBulk(desk, job))) return "ended";
  if (job.listed < job.total) {
    await listTargets(desk.tx, job, LISTED_AT_ONCE);
    return "went";
  }
  const item = await nextBulkItem(desk.tx, id);
  if (item) {
    if (await mustWait(desk, job, mayLeave)) return "waits";
    await take(desk, job, item);
    return "went";
  }
  const last = await nextFarewell(desk.tx, id);
  if (!last) {
    if (job.act === "close") await tellGroups(desk, job);
    await finishBulk(desk, job);
    return "ended";
  }
  if (!(await laneIsFree(desk, mayLeave))) return "waits";
  await sayGoodbye(desk, last);
  desk.changed({ topic: "bulk", id });
  return "went";
}

async function mustWait(desk: Desk, { act }: BulkJob, mayLeave: () => boolean): Promise<boolean> {
  if (act === "answer") return !(await laneIsFree(desk, mayLeave));
  if (act === "tag" || act === "close") return false;
  return (await countPendingReplies(desk.tx)) >= REPLIES_AHEAD;
}

/** Nothing is promised that could not leave now: what has not left can be stopped. */
const laneIsFree = async (desk: Desk, mayLeave: () => boolean): Promise<boolean> =>
  mayLeave() && !(await isBulkPending(desk.tx));

async function take(desk: Desk, job: BulkJob, item: BulkItem): Promise<void> {
  const ticket = await getTicket(desk.tx, item.ticket);
  const { user, ask } = job;
  const effect: Effect | Refusal | true = !ticket
    ? refuse("no-such-ticket", { number: item.ticket })
    : ask.act === "undo"
      ? await undoOne(desk, { job: ask.job, ticket, user })
      : await actOnOne(desk, ask, { ticket, stamp: item.stamp, user });
  const mainGroup = ticket && ticket.state !== "intake" ? ticket.mainGroup : null;
  if (isRefusal(effect)) return skip(desk, { job, item, why: effect });
  await changeBulkItem(desk.tx, item.id, {
    state: "done",
    at: desk.now,
    mainGroup,
    ...(effect === true ? {} : withMarks(effect)),
  });
  await changeBulkJob(desk.tx, job.id, { done: job.done + 1 });
  desk.changed({ topic: "bulk", id: job.id });
}

const withMarks = ({ before, entry, farewell }: Effect) => ({
  before: before ?? null,
  entry: entry ?? null,
  farewell: farewell ?? null,
});

async function skip(
  desk: Desk,
  { job, item, why }: { job: BulkJob; item: BulkItem; why: Refusal },
): Promise<void> {
  await changeBulkItem(desk.tx, item.id, {
    state: "skipped",
    why: why.refused,
    facts: { ...why.facts },
    at: desk.now,
  });
  await changeBulkJob(desk.tx, job.id, { skipped: job.skipped + 1 });
  desk.changed({ topic: "bulk", id: job.id });
}

/** A bug stopped its turn: this ticket stays as it was, and the others have theirs. */
export async function skipBroken(desk: Desk, id: number): Promise<void> {
  const job = await getBulkJob(desk.tx, id);
  if (job?.state !== "running") return;
  const item = await nextBulkItem(desk.tx, id);
  if (item) return skip(desk, { job, item, why: refuse("bulk-bug") });
  const last = await nextFarewell(desk.tx, id);
  if (last) await changeBulkItem(desk.tx, last.id, { farewell: "dropped" });
}

/** Who was blocked is told none, nor whose case went on meanwhile, however it ended. */
async function sayGoodbye(desk: Desk, item: BulkItem): Promise<void> {
  const ticket = await getTicket(desk.tx, item.ticket);
  const client = ticket && (await getContact(desk.tx, ticket.contact));
  const { event } = await marksOf(desk.tx, item.ticket);
  const wentOn = event !== item.before?.event;
  if (ticket?.state !== "closed" || wentOn || client?.blocked || client?.erasedAt)
    return changeBulkItem(desk.tx, item.id, { farewell: "dropped" });
  const content = { kind: "text", text: desk.say("client.farewell", { number: ticket.number }) } as const;
  const said = { ticket: ticket.number, side: "bot", author: null, at: desk.now, content } as const;
  const { id: entry } = await record(desk, said, null);
  const chat = chatOfPerson(ticket.contact);
  await promise(desk, { chat, content, ticket: ticket.number, entry, lane: "bulk" });
  await changeBulkItem(desk.tx, item.id, { farewell: "said", entry, at: desk.now });
  desk.changed({ topic: "ticket", number: ticket.number });
}

/** Each main group hears once how many of its tickets were closed, instead of a line for each. */
async function tellGroups(desk: Desk, { id, user, ask }: BulkJob): Promise<void> {
  const who = await panelName(desk.tx, { user, at: desk.now });
  const reason = ask.act === "close" && ask.reason !== null ? ask.reason : desk.say("room.no-reason");
  for (const { mainGroup, count } of await countDoneByGroup(desk.tx, id)) {
    const group = mainGroup === null ? null : await getMainGroup(desk.tx, toMainGroupId(mainGroup));
    if (group?.jid)
      await tell(desk, chatOfGroup(group.jid), {
        text: desk.say("main.bulk-closed", { who, count, reason }),
      });
  }
}
