/**
 * Review list (parked events, dead letters, failed steps and jobs): items are added, reported to the supervisors, retried,
 * or discarded. The query: `store/review-lists.ts`.
 */
import { chatOfGroup, openChat } from "../domain/ids.ts";
import {
  discardFailure,
  forgetArrivalFailures,
  forgetJobFailure,
  forgetStrayError,
  noteArrivalFailure,
  noteJobFailure,
  type NewArrivalFailure,
} from "../store/failures.ts";
import { findReadyGroups } from "../store/team/groups.ts";
import { discardParked, park, unpark } from "../store/messages/inbox.ts";
import { discardDead, reviveDead } from "../store/messages/outbox-lists.ts";
import {
  countReview,
  countUntoldMessages,
  findReview,
  isReviewed,
  reviewKinds,
  totalOf,
  type ReviewCounts,
  type ReviewKind,
} from "../store/review-lists.ts";
import { discardFailedStep, retryFailedStep } from "../store/team/steps.ts";
import type { DeskContext } from "./context.ts";
import { called } from "./phrase.ts";
import { tellStanding } from "./rolling.ts";

/** An item of the list. */
export interface ReviewRef {
  kind: ReviewKind;
  id: number;
}

/** Parks an event that threw, so that it holds up nothing. Supervisors are told of it in another transaction (`tellReview`). */
export async function parkEvent(ctx: DeskContext, id: number, error: unknown): Promise<void> {
  await park(ctx.tx, id, { error: whatFailed(error), at: ctx.now });
  ctx.changed({ topic: "review" });
}

/** Records arrivals that could not be stored. Their contents are still where they were. */
export async function arrivalsFailed(ctx: DeskContext, failures: NewArrivalFailure[]): Promise<void> {
  for (const failure of failures) await noteArrivalFailure(ctx.tx, failure, ctx.now);
  ctx.changed({ topic: "review" });
}

/** Removes from the list arrivals that were stored after all. */
export async function arrivalsTakenIn(ctx: DeskContext, keys: string[]): Promise<void> {
  if ((await forgetArrivalFailures(ctx.tx, keys)) > 0) ctx.changed({ topic: "review" });
}

/** Records a failed job. The clock runs it again by itself; supervisors are told with the next minute. */
export async function jobFailed(ctx: DeskContext, name: string, error: unknown): Promise<void> {
  await noteJobFailure(ctx.tx, { name, error: whatFailed(error) }, ctx.now);
  ctx.changed({ topic: "review" });
}

export async function jobWorked(ctx: DeskContext, name: string): Promise<void> {
  if (await forgetJobFailure(ctx.tx, name)) ctx.changed({ topic: "review" });
}

/** What is behind a failed query says why; the query itself holds people's words. */
function whatFailed(error: unknown): string {
  return String(error instanceof Error && error.cause instanceof Error ? error.cause : error);
}

/**
 * Lets them be tried once more: an event by the drain and in its old place, a message with the same id and bytes, a step
 * by the provisioning; arrivals and jobs are tried when the commit is told of. Gives those that were waiting; the others
 * had been tried or settled before, and nothing changes for them.
 */
export async function retryReview(ctx: DeskContext, refs: ReviewRef[]): Promise<ReviewRef[]> {
  const { tx } = ctx;
  const done = await each(refs, async ({ kind, id }) => {
    switch (kind) {
      case "event":
        return unpark(tx, id);
      case "message":
        return reviveDead(tx, id);
      case "step":
        return retryFailedStep(tx, id);
      case "arrival":
        return isReviewed(tx, kind, id);
      case "job":
        return (await forgetStrayError(tx, id)) || isReviewed(tx, kind, id);
    }
  });
  if (done.length > 0) {
    ctx.changed({
      topic: "review",
      retry: reviewKinds.filter((one) => done.some(({ kind }) => kind === one)),
    });
    showWhereElse(ctx, done);
  }
  return done;
}

/** Takes items off the list without a retry. No message is deleted. Returns those that were still on the list. */
export async function discardReview(ctx: DeskContext, refs: ReviewRef[]): Promise<ReviewRef[]> {
  const { tx, now: at } = ctx;
  const done = await each(refs, ({ kind, id }) => {
    switch (kind) {
      case "event":
        return discardParked(tx, id);
      case "message":
        return discardDead(tx, { id, at });
      case "step":
        return discardFailedStep(tx, { id, at });
      case "arrival":
      case "job":
        return discardFailure(tx, kind, { id, at });
    }
  });
  if (done.length > 0) {
    ctx.changed({ topic: "review" });
    showWhereElse(ctx, done);
  }
  return done;
}

async function each(refs: ReviewRef[], act: (ref: ReviewRef) => Promise<boolean>): Promise<ReviewRef[]> {
  const done: ReviewRef[] = [];
  for (const ref of refs) if (await act(ref)) done.push(ref);
  return done;
}

/** Steps are shown with their groups and agents, too, and how much waits to be sent with the connection. */
function showWhereElse(ctx: DeskContext, done: ReviewRef[]): void {
  if (done.some(({ kind }) => kind === "message")) ctx.changed({ topic: "connection" });
  if (!done.some(({ kind }) => kind === "step")) return;
  ctx.changed({ topic: "agents" });
  ctx.changed({ topic: "main-groups" });
}

const KEY = "review";
/** More names than this nobody reads. */
const NAMED = 3;

/**
 * Keeps one message in each supervisor group up to date that says how much is on the list. Undelivered messages of a case
 * have their own alert.
 */
export async function tellReview(ctx: DeskContext): Promise<void> {
  const groups = await findReadyGroups(ctx.tx, "supervisor");
  if (groups.length === 0) return;
  const counts = { ...(await countReview(ctx.tx)), message: await countUntoldMessages(ctx.tx) };
  const weight = totalOf(counts);
  const over = weight === 0;
  const text = over ? ctx.t("review.over") : await standing(ctx, counts);
  for (const { jid } of groups)
    if (jid) await tellStanding(ctx, { key: KEY, chat: chatOfGroup(jid), text, weight, over });
}

async function standing(ctx: DeskContext, counts: ReviewCounts): Promise<string> {
  const lines: string[] = [];
  for (const kind of reviewKinds) {
    if (counts[kind] === 0) continue;
    const line = ctx.t(`review.count.${kind}`, { count: counts[kind] });
    const names = kind === "event" ? await namesOf(ctx) : [];
    lines.push(names.length === 0 ? `• ${line}` : `• ${line} (${names.join(", ")})`);
  }
  return [ctx.t("review.title", { count: totalOf(counts) }), ...lines, ctx.t("review.how")].join("\n");
}

/** Whose words they are: a client's chat says it, of a room whoever wrote there. */
async function namesOf(ctx: DeskContext): Promise<string[]> {
  const items = await findReview(ctx.tx, { kinds: ["event"], after: null, limit: 20 });
  const names: string[] = [];
  for (const { chat, person } of items) {
    const opened = chat === null ? null : openChat(chat);
    const who = opened?.kind === "person" ? opened.person : person;
    if (who === null) continue;
    const name = await called(ctx, who);
    if (!names.includes(name)) names.push(name);
    if (names.length === NAMED) break;
  }
  return names;
}
