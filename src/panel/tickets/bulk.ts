/**
 * Route handlers of bulk jobs (one act for many tickets): preview, start, progress, stop, undo. The work is done step by
 * step by `app/bulk-runner.ts`.
 */
import { startBulk, stopBulk, undoBulk, type BulkBy, type Decided } from "../../desk/bulk/bulk-start.ts";
import type { DeskContext } from "../../desk/context.ts";
import type { BulkAct } from "../../domain/bulk.ts";
import { toMainGroupId, toPersonId } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { getBulkJob } from "../../store/tickets/bulk.ts";
import { findBulkItems, findBulkJobs } from "../../store/tickets/bulk-lists.ts";
import { audited } from "../auth/audited.ts";
import { whyNotAsIs } from "./as-is.ts";
import { bulkItemsJson, bulkJobJson, bulkJobsJson, isTheirs } from "./bulk-json.ts";
import { previewBulk } from "./bulk-preview.ts";
import { targetsOf, toTargets, type Chosen } from "./bulk-targets.ts";
import {
  bulkAnswer,
  bulkAssign,
  bulkClose,
  bulkItemList,
  bulkItemsQuery,
  bulkJobList,
  bulkJobSchema,
  bulkJobsQuery,
  bulkPreview,
  bulkPreviewBody,
  bulkTags,
  bulkTransfer,
  byJob,
} from "../../contract/tickets/bulk.ts";
import { toPage } from "../http/pagination.ts";
import { route, type Call, type Route } from "../http/route.ts";

type Asking = Pick<Call, "panel" | "who" | "req"> & { body: Chosen & { key: string } };

const byWhom = ({ who, req }: Pick<Call, "who" | "req">): BulkBy => ({
  user: who?.user ?? "",
  account: who?.account ?? null,
  address: req.ip ?? null,
});

/** Starts a job. The tickets are read beforehand, in pages that leave others their turn; the transaction only stores the job. */
async function start(call: Asking, act: BulkAct, objection: Refusal | null = null) {
  const { key, ...asked } = call.body;
  const rows = await targetsOf(call.panel, call.body);
  if (isRefusal(rows)) return rows;
  const request = {
    key,
    act,
    asked: JSON.stringify([act.act, asked]),
    targets: toTargets(rows),
    by: byWhom(call),
    objection,
  };
  return answered(call, act.act, (ctx) => startBulk(ctx, request));
}

/** Audits the job in one line; what became of each ticket is in the ticket's own history. */
async function answered(
  call: Pick<Call, "panel" | "who" | "req">,
  what: string,
  verb: (ctx: DeskContext) => Promise<Decided | Refusal>,
) {
  const facts = ({ job: { id, act, total, done, skipped }, isNews }: Decided) =>
    isNews ? { job: id, act, total, done, skipped } : null;
  const decided = await audited<Decided>(call, { action: `tickets.bulk-${what}`, facts }, verb);
  return isRefusal(decided) ? decided : bulkJobJson(call.panel, decided.job, call.who);
}

const wanted = { method: "post", again: "by-key", answer: bulkJobSchema, status: 202 } as const;

const assign = route({
  ...wanted,
  path: "/api/bulk/assign",
  role: "operator",
  summary: "Give many tickets to an agent, as far as rooms are free",
  body: bulkAssign,
  handle: (call) => start(call, { act: "assign", agent: toPersonId(call.body.agent) }),
});

const transfer = route({
  ...wanted,
  path: "/api/bulk/transfer",
  role: "operator",
  summary: "Pass many tickets on to a main group's queue",
  body: bulkTransfer,
  handle: (call) => {
    const { mainGroup, reason } = call.body;
    return start(call, { act: "transfer", mainGroup: toMainGroupId(mainGroup), reason: reason || null });
  },
});

const tags = route({
  ...wanted,
  path: "/api/bulk/tags",
  role: "operator",
  summary: "Put tags on many tickets and take others off",
  body: bulkTags,
  handle: (call) => {
    const [add, remove] = [call.body.add, call.body.remove].map((ids) => [...new Set(ids)]);
    return start(call, { act: "tag", add: add ?? [], remove: remove ?? [] });
  },
});

const close = route({
  ...wanted,
  path: "/api/bulk/close",
  role: "operator",
  summary: "Close many tickets; goodbyes are said one by one, or none with `silent`",
  body: bulkClose,
  handle: (call) => {
    const { reason, silent } = call.body;
    return start(call, { act: "close", reason: reason || null, silent });
  },
});

const answer = route({
  ...wanted,
  path: "/api/bulk/answer",
  role: "supervisor",
  summary: "Answer many clients with one text, slowly; at most so many a day",
  body: bulkAnswer,
  handle: async (call) => {
    const { text } = call.body;
    const { store, t } = call.panel;
    const why = await whyNotAsIs({ tx: store.read, t }, { ...call.body, client: null });
    return start(call, { act: "answer", text }, why);
  },
});

const preview = route({
  method: "post",
  again: "harmless",
  path: "/api/bulk/preview",
  role: "operator",
  summary: "For how many it can be done now, why not for the rest, and how long it takes",
  body: bulkPreviewBody,
  answer: bulkPreview,
  unaudited: "it changes nothing",
  handle: ({ panel, body }) => previewBulk(panel, body),
});

const list = route({
  method: "get",
  path: "/api/bulk",
  role: "viewer",
  summary: "What was done to many tickets at once, newest first",
  query: bulkJobsQuery,
  answer: bulkJobList,
  async handle({ panel, who, query: { cursor, limit } }) {
    const jobs = await findBulkJobs(panel.store.read, { before: cursor ?? null, limit: limit + 1 });
    const { items, next } = toPage(jobs, limit, ({ id }) => String(id));
    return { items: await bulkJobsJson(panel, items, who), next };
  },
});

const look = route({
  method: "get",
  path: "/api/bulk/:id",
  role: "viewer",
  summary: "One of them: how far it is, what waits and why",
  params: byJob,
  answer: bulkJobSchema,
  async handle({ panel, who, params }) {
    const job = await getBulkJob(panel.store.read, params.id);
    return job ? bulkJobJson(panel, job, who) : refuse("no-such-bulk-job");
  },
});

const each = route({
  method: "get",
  path: "/api/bulk/:id/tickets",
  role: "viewer",
  summary: "What became of each ticket, in the order of their turns",
  params: byJob,
  query: bulkItemsQuery,
  answer: bulkItemList,
  async handle({ panel, params, query: { state, cursor, limit } }) {
    if (!(await getBulkJob(panel.store.read, params.id))) return refuse("no-such-bulk-job");
    const rows = await findBulkItems(panel.store.read, {
      job: params.id,
      state: state ?? null,
      after: cursor ?? null,
      limit: limit + 1,
    });
    const { items, next } = toPage(rows, limit, ({ id }) => String(id));
    return { items: await bulkItemsJson(panel, items), next };
  },
});

/** Of their own an operator decides; of anybody's a supervisor. */
const deciding = (
  { path, summary, action }: { path: string; summary: string; action: string },
  verb: (ctx: DeskContext, id: number, by: BulkBy) => Promise<Decided | Refusal>,
): Route =>
  route({
    ...wanted,
    again: "harmless",
    path,
    role: "operator",
    summary,
    params: byJob,
    handle: (call) =>
      answered(call, action, async (ctx) => {
        const job = await getBulkJob(ctx.tx, call.params.id);
        if (!job) return refuse("no-such-bulk-job");
        return isTheirs(job, call.who) ? verb(ctx, job.id, byWhom(call)) : refuse("bulk-not-yours");
      }),
  });

const stop = deciding(
  {
    path: "/api/bulk/:id/stop",
    summary: "What has not begun stays as it was; stopping twice changes nothing",
    action: "stopped",
  },
  stopBulk,
);

const undo = deciding(
  {
    path: "/api/bulk/:id/undo",
    summary: "Take back what it did, as far as nobody went on from there; a second tap is the same job",
    action: "undone",
  },
  undoBulk,
);

export const bulkRoutes: Route[] = [
  list,
  preview,
  assign,
  transfer,
  tags,
  close,
  answer,
  look,
  each,
  stop,
  undo,
];
