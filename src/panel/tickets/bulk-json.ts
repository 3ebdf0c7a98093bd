/** JSON serialization of bulk jobs: what was asked and by whom, progress, what waits and why. */
import type { z } from "zod";
import { whyNoUndo } from "../../desk/bulk/bulk-start.ts";
import { REPLIES_AHEAD } from "../../desk/bulk/bulk-step.ts";
import { whyUndelivered } from "../../desk/delivery/undelivered-why.ts";
import { panelNames } from "../../store/accounts/account-names.ts";
import { countPendingReplies, type BulkJob } from "../../store/tickets/bulk.ts";
import {
  countDeliveries,
  countFarewells,
  countReasons,
  findDeliveries,
  findUndoers,
  type findBulkItems,
} from "../../store/tickets/bulk-lists.ts";
import { findAgents } from "../../store/team/agents.ts";
import { findMainGroupNames } from "../../store/team/groups.ts";
import { findTags } from "../../store/tickets/tags.ts";
import { bulkPerMinute } from "./bulk-preview.ts";
import type { bulkItemList, bulkJobSchema } from "../../contract/tickets/bulk.ts";
import type { Panel } from "../panel.ts";
import { refusalSentence } from "../../i18n/refusal-sentences.ts";
import { may } from "../../contract/roles.ts";
import type { SignedIn } from "../http/signed-in.ts";

type Json = z.input<typeof bulkJobSchema>;

export async function bulkJobsJson(panel: Panel, jobs: BulkJob[], who: SignedIn | null): Promise<Json[]> {
  const { read } = panel.store;
  const names = await panelNames(
    read,
    jobs.map(({ user }) => user),
  );
  const undoers = await findUndoers(
    read,
    jobs.map(({ id }) => id),
  );
  return Promise.all(
    jobs.map((job) => {
      const undoneBy = undoers.get(job.id) ?? null;
      return oneJob(panel, job, { who, undoneBy, userName: names({ user: job.user, at: job.createdAt }) });
    }),
  );
}

async function oneJob(
  panel: Panel,
  job: BulkJob,
  { who, undoneBy, userName }: { who: SignedIn | null; undoneBy: number | null; userName: string },
): Promise<Json> {
  const { id, act, state, user, createdAt, endedAt, total, done, skipped, undoes } = job;
  const farewells = await countFarewells(panel.store.read, id);
  const reasons = await countReasons(panel.store.read, id);
  const facts = { id, act, state, user, userName, createdAt, endedAt, total, done, skipped, undoes };
  return {
    ...facts,
    undoneBy,
    farewells,
    ...(await askJson(panel, job)),
    ...(await restOf(panel, job, farewells)),
    reasons: reasons.map((one) => ({
      code: one.code,
      count: one.count,
      text: refusalSentence(panel.t, { refused: one.code, facts: one.facts ?? {} }),
    })),
    sent: await sentOf(panel, job),
    ...whatMay(panel, job, { who, undoneBy }),
  };
}

export async function bulkJobJson(panel: Panel, job: BulkJob, who: SignedIn | null): Promise<Json> {
  const [json] = await bulkJobsJson(panel, [job], who);
  return json as Json;
}

/** JSON of what was asked for, with present names. */
async function askJson({ store: { read } }: Panel, { ask }: BulkJob) {
  const tags = async (ids: number[]) =>
    (await findTags(read, ids)).map(({ id, name, color }) => ({ id, name, color }));
  const agent = ask.act === "assign" ? ask.agent : null;
  const group = ask.act === "transfer" ? ask.mainGroup : null;
  const agents = agent === null ? [] : await findAgents(read);
  const groups = group === null ? [] : await findMainGroupNames(read);
  return {
    agent:
      agent === null ? null : { id: agent, name: agents.find((one) => one.person === agent)?.name ?? null },
    mainGroup:
      group === null ? null : { id: group, name: groups.find((one) => one.id === group)?.name ?? null },
    add: ask.act === "tag" ? await tags(ask.add) : [],
    remove: ask.act === "tag" ? await tags(ask.remove) : [],
    reason: ask.act === "close" || ask.act === "transfer" ? ask.reason : null,
    silent: ask.act === "close" ? ask.silent : null,
    text: ask.act === "answer" ? ask.text : null,
  };
}

async function restOf(panel: Panel, job: BulkJob, farewells: number) {
  const messages = job.act === "answer" ? job.total - job.done - job.skipped : farewells;
  if (job.state !== "running") return { waitsFor: null, minutes: null };
  const perMinute = await bulkPerMinute(panel);
  const minutes = messages === 0 ? null : perMinute === null ? 0 : Math.ceil(messages / perMinute);
  return { minutes, waitsFor: await waitOf(panel, job, messages) };
}

async function waitOf(
  { whatsapp, store }: Panel,
  { act, total, done, skipped, listed }: BulkJob,
  messages: number,
): Promise<Json["waitsFor"]> {
  const isConnected = whatsapp.connection().state === "connected";
  const isPaced = messages > 0 && (act === "answer" || done + skipped === total);
  if (listed < total) return null;
  if (isPaced) return isConnected ? "pace" : "connection";
  if (act === "tag" || act === "close" || done + skipped === total) return null;
  if (!isConnected) return "connection";
  return (await countPendingReplies(store.read)) >= REPLIES_AHEAD ? "queue" : null;
}

async function sentOf({ store: { read } }: Panel, { id, act, ask }: BulkJob): Promise<Json["sent"]> {
  if (act !== "answer" && !(ask.act === "close" && !ask.silent)) return null;
  const { pending, sent, delivered, read: seen, dead } = await countDeliveries(read, id);
  return { pending, sent, delivered: delivered + seen, dead };
}

/** Authorisation to stop or undo a job: its author's and every supervisor's. */
export const isTheirs = (job: BulkJob, who: SignedIn | null): boolean =>
  who !== null && (job.user === who.user || may(who.role, "supervisor"));

function whatMay(
  { t }: Panel,
  job: BulkJob,
  { who, undoneBy }: { who: SignedIn | null; undoneBy: number | null },
) {
  const isAllowed = isTheirs(job, who) && who !== null && may(who.role, "operator");
  const why = whyNoUndo(job);
  return {
    canStop: isAllowed && job.state === "running",
    canUndo: isAllowed && why === null && undoneBy === null && job.done > 0,
    whyNoUndo: why && refusalSentence(t, why),
  };
}

type Items = Awaited<ReturnType<typeof findBulkItems>>;

export async function bulkItemsJson(
  { store, t }: Panel,
  rows: Items,
): Promise<z.input<typeof bulkItemList>["items"]> {
  const deliveries = await findDeliveries(
    store.read,
    rows.flatMap(({ entry }) => entry ?? []),
  );
  return rows.map(({ ticket, state, why, facts, at, farewell, entry, contact, given, own }) => {
    const delivery = deliveries.get(entry) ?? null;
    const undelivered = delivery?.how === "dead" ? whyUndelivered(t, delivery.error ?? "") : null;
    return {
      ticket,
      state,
      at,
      farewell,
      code: why,
      contact: { id: contact, name: given ?? own },
      why: why === null ? undelivered : refusalSentence(t, { refused: why, facts: facts ?? {} }),
      delivery: delivery?.how ?? null,
    };
  });
}
