/** Starts, stops and undoes bulk jobs. The work itself is done step by step (`bulk-step.ts`). */
import {
  BULK_MESSAGES_A_DAY,
  BULK_MOST,
  unknownVariable,
  type BulkAct,
  type BulkTarget,
} from "../../domain/bulk.ts";
import type { PersonId } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { getAccount } from "../../store/accounts/accounts.ts";
import { writeAudit } from "../../store/accounts/audit.ts";
import {
  addBulkJob,
  changeBulkJob,
  countBulkMessages,
  dropFarewells,
  findDone,
  findRunningJobs,
  getBulkJob,
  getBulkJobByKey,
  getUndoOf,
  listTargets,
  type BulkJob,
} from "../../store/tickets/bulk.ts";
import { findRunningAbout } from "../../store/tickets/bulk-words.ts";
import { getMainGroup } from "../../store/team/groups.ts";
import type { Read } from "../../store/engine/open.ts";
import { findTags } from "../../store/tickets/tags.ts";
import type { DeskContext } from "../context.ts";
import { mayBeGiven } from "../may-take.ts";

/** Who wants it, and from where. */
export interface BulkBy {
  user: string;
  account: number | null;
  address: string | null;
}

export interface BulkRequest {
  /** Made up by whoever asks: asking again with it is the same job. */
  key: string;
  act: BulkAct;
  /** All of what was asked, to tell a second tap from another request. */
  asked: string;
  targets: BulkTarget[];
  by: BulkBy;
  /** Why no new job is started; null = nothing known beforehand. A repeated request is answered all the same. */
  objection: Refusal | null;
}

/** The job, and whether anything changed: it did not at a second tap. */
export interface Decided {
  job: BulkJob;
  isNews: boolean;
}

const DAY = 24 * 3_600_000;

/** Starts a job; asking twice returns the job of the first time. Refuses as a whole what is impossible for all tickets. */
export async function startBulk(ctx: DeskContext, request: BulkRequest): Promise<Decided | Refusal> {
  const { key, asked, targets, by } = request;
  const known = await getBulkJobByKey(ctx.tx, { user: by.user, key });
  if (known) return known.asked === asked ? { job: known, isNews: false } : refuse("bulk-key-used");
  if (request.objection) return request.objection;
  if (targets.length === 0) return refuse("bulk-nothing");
  if (targets.length > BULK_MOST) return refuse("bulk-too-many", { most: BULK_MOST });
  const act = settled(ctx, request.act);
  const why = await whyNot(ctx, act, targets.length);
  if (why) return why;
  return { job: await addJob(ctx, { ...request, act, undoes: null }), isNews: true };
}

/** Where no goodbye is said, nobody waits for one. */
const settled = (ctx: DeskContext, act: BulkAct): BulkAct =>
  act.act === "close" ? { ...act, silent: act.silent || !ctx.settings.farewell } : act;

async function whyNot(ctx: DeskContext, act: BulkAct, many: number): Promise<Refusal | null> {
  switch (act.act) {
    case "assign": {
      const able = await mayBeGiven(ctx, act.agent);
      return isRefusal(able) ? able : null;
    }
    case "transfer": {
      const group = await getMainGroup(ctx.tx, act.mainGroup);
      if (!group || group.removedAt !== null) return refuse("no-such-main-group", { group: act.mainGroup });
      if (group.kind === "supervisor") return refuse("not-a-queue");
      return group.state === "ready" ? null : refuse("main-group-not-ready");
    }
    case "tag": {
      if (act.add.length + act.remove.length === 0) return refuse("bulk-no-tags");
      if (act.add.some((id) => act.remove.includes(id))) return refuse("bulk-tag-both");
      const known = await findTags(ctx.tx, act.add);
      return known.length === new Set(act.add).size ? null : refuse("unknown-tag");
    }
    case "close":
      return act.silent ? null : tooManyMessages(ctx, many);
    case "answer": {
      const unknown = unknownVariable(act.text);
      return unknown === null ? tooManyMessages(ctx, many) : refuse("bulk-variable", { variable: unknown });
    }
    case "undo":
      return null;
  }
}

async function tooManyMessages(ctx: DeskContext, many: number): Promise<Refusal | null> {
  const left = await bulkMessagesLeft(ctx);
  return many <= left ? null : refuse("bulk-too-many-messages", { most: BULK_MESSAGES_A_DAY, left });
}

/** To how many clients one text may still go today. */
export async function bulkMessagesLeft({ tx, now }: { tx: Read; now: Date }): Promise<number> {
  return Math.max(0, BULK_MESSAGES_A_DAY - (await countBulkMessages(tx, new Date(now.getTime() - DAY))));
}

async function addJob(
  ctx: DeskContext,
  { key, act, asked, targets, by, undoes }: Omit<BulkRequest, "objection"> & { undoes: number | null },
): Promise<BulkJob> {
  const job = await addBulkJob(ctx.tx, {
    key,
    ...by,
    act: act.act,
    ask: act,
    asked,
    targets: targets.map(({ number, stamp }) => [number, stamp]),
    total: targets.length,
    undoes,
    createdAt: ctx.now,
  });
  ctx.changed({ topic: "bulk", id: job.id });
  return job;
}

/**
 * Stops a job: tickets whose turn has not come stay as they are, and no further farewells are sent. Stopping a finished
 * job changes nothing.
 */
export async function stopBulk(ctx: DeskContext, id: number): Promise<Decided | Refusal> {
  const job = await getBulkJob(ctx.tx, id);
  if (!job) return refuse("no-such-bulk-job");
  if (job.state !== "running") return { job, isNews: false };
  await dropFarewells(ctx.tx, id);
  return { job: await endJob(ctx, job, "stopped"), isNews: true };
}

/** Stops the jobs of a user who lost the right to them; what is done stays done. */
export async function stopBulkOf(ctx: DeskContext, user: string): Promise<void> {
  for (const id of await findRunningJobs(ctx.tx)) {
    const job = await getBulkJob(ctx.tx, id);
    if (job?.user === user) await cut(ctx, job, "tickets.bulk-cut");
  }
}

/** Stops the jobs that are about tickets of this client only, so that their words can go with the client. */
export async function stopBulkAbout(ctx: DeskContext, contact: PersonId): Promise<void> {
  for (const id of await findRunningAbout(ctx.tx, contact)) {
    const job = await getBulkJob(ctx.tx, id);
    if (!job) continue;
    // Which tickets a job is about is known by its rows, however soon it ends.
    await listTargets(ctx.tx, job, job.total);
    await cut(ctx, job, "tickets.bulk-cut-erased");
  }
}

async function endJob(ctx: DeskContext, job: BulkJob, state: "done" | "stopped"): Promise<BulkJob> {
  const ended = { state, endedAt: ctx.now } as const;
  await changeBulkJob(ctx.tx, job.id, ended);
  ctx.changed({ topic: "bulk", id: job.id });
  return { ...job, ...ended };
}

/** All had their turn: how many it changed stands in the audit, under whoever wanted it. */
export async function finishBulk(ctx: DeskContext, job: BulkJob): Promise<void> {
  await endJob(ctx, job, "done");
  await writeEnd(ctx, job, "tickets.bulk-done");
}

/** Whoever wanted it lost the right to want it: nothing more is done in their name. True: it is over. */
export async function cutBulk(ctx: DeskContext, job: BulkJob): Promise<boolean> {
  if (await stillMay(ctx.tx, job)) return false;
  await cut(ctx, job, "tickets.bulk-cut");
  return true;
}

async function cut(
  ctx: DeskContext,
  job: BulkJob,
  action: "tickets.bulk-cut" | "tickets.bulk-cut-erased",
): Promise<void> {
  await dropFarewells(ctx.tx, job.id);
  await endJob(ctx, job, "stopped");
  await writeEnd(ctx, job, action);
}

async function stillMay(read: Read, { account, act }: BulkJob): Promise<boolean> {
  if (account === null) return true;
  const role = (await getAccount(read, account))?.role ?? "viewer";
  return act === "answer" ? role === "supervisor" || role === "admin" : role !== "viewer";
}

async function writeEnd(ctx: DeskContext, job: BulkJob, action: string): Promise<void> {
  const { id, act, done, skipped, total, account, user, address } = job;
  const still = account === null ? null : await getAccount(ctx.tx, account);
  await writeAudit(ctx.tx, {
    at: ctx.now,
    account: still?.id ?? null,
    user: still ? null : user,
    action,
    facts: { job: id, act, total, done, skipped },
    address,
  });
}

/** Takes back what a job did, as far as nobody went on from there. A second tap gets the job of the first. */
export async function undoBulk(ctx: DeskContext, id: number, by: BulkBy): Promise<Decided | Refusal> {
  const job = await getBulkJob(ctx.tx, id);
  if (!job) return refuse("no-such-bulk-job");
  const known = await getUndoOf(ctx.tx, id);
  if (known) return { job: known, isNews: false };
  const why = whyNoUndo(job);
  if (why) return why;
  await stopBulk(ctx, id);
  const done = await findDone(ctx.tx, id);
  if (done.length === 0) return refuse("bulk-nothing-done");
  const undoing = await addJob(ctx, {
    // No key that somebody may make up.
    key: `undo:${id}`,
    act: { act: "undo", job: id },
    asked: `undo ${id}`,
    targets: done.map((number) => ({ number, stamp: "" })),
    by,
    undoes: id,
  });
  return { job: undoing, isNews: true };
}

/** null = it can be taken back, as far as anything was done. */
export function whyNoUndo({ act }: Pick<BulkJob, "act">): Refusal | null {
  if (act === "answer") return refuse("bulk-answer-left");
  return act === "undo" ? refuse("bulk-undo-again") : null;
}
