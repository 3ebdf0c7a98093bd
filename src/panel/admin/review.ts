/**
 * Route handlers of the review list ("Pendientes de revisión": parked events, dead letters, failed steps and jobs): list,
 * retry, discard.
 */
import { discardReview, retryReview, type ReviewRef } from "../../desk/review.ts";
import type { DeskContext } from "../../desk/context.ts";
import { isRefusal } from "../../domain/refusal.ts";
import {
  countReview,
  findReview,
  reviewKinds,
  totalOf,
  type ReviewKind,
  type ReviewMark,
} from "../../store/review-lists.ts";
import { audited } from "../auth/audited.ts";
import { reviewBody, reviewDone, reviewList, reviewQuery } from "../../contract/admin/review.ts";
import { toPage } from "../http/pagination.ts";
import type { Panel } from "../panel.ts";
import { idOf, reviewJson } from "./review-json.ts";
import { route, type Call, type Route } from "../http/route.ts";

const list = route({
  method: "get",
  path: "/api/review",
  role: "viewer",
  summary: "What could not be done and waits for a person, newest first",
  query: reviewQuery,
  answer: reviewList,
  async handle({ panel, who, query }) {
    const { kind, cursor, limit } = query;
    const found = await findReview(panel.store.read, {
      kinds: kind ? [kind] : null,
      after: cursor === undefined ? null : openCursor(cursor),
      limit: limit + 1,
    });
    const { items, next } = toPage(found, limit, (last) => `${last.at.getTime()}.${last.kind}.${last.id}`);
    return { items: await reviewJson(panel, items, who), next, counts: await countsOf(panel) };
  },
});

/** The query's schema has held it to this form. */
function openCursor(cursor: string): ReviewMark {
  const [at, kind, id] = cursor.split(".");
  return { at: Number(at), kind: toKind(kind), id: Number(id) };
}

const toKind = (name: string | undefined): ReviewKind => reviewKinds.find((kind) => kind === name) ?? "event";

async function countsOf({ store }: Pick<Panel, "store">) {
  const counts = await countReview(store.read);
  return { ...counts, total: totalOf(counts) };
}

type Act = (ctx: DeskContext, refs: ReviewRef[]) => Promise<ReviewRef[]>;

const acting = (path: string, summary: string, { action, act }: { action: string; act: Act }): Route =>
  route({
    method: "post",
    again: "harmless",
    path,
    role: "supervisor",
    summary,
    body: reviewBody,
    answer: reviewDone,
    handle: async (call) => {
      const ids = [...new Set(call.body.ids)];
      const done = await doTo(call, ids.map(toRef), { action, act });
      if (isRefusal(done)) return done;
      const changed = done.map(idOf);
      const unchanged = ids.filter((id) => !changed.includes(id));
      return { changed, unchanged, counts: await countsOf(call.panel) };
    },
  });

function toRef(id: string): ReviewRef {
  const [kind, number] = id.split(":");
  return { kind: toKind(kind), id: Number(number) };
}

const doTo = (
  call: Pick<Call, "panel" | "who" | "req">,
  refs: ReviewRef[],
  { action, act }: { action: string; act: Act },
) =>
  audited<ReviewRef[]>(
    call,
    { action, facts: (done) => ({ count: done.length, items: done.map(idOf) }) },
    (ctx) => act(ctx, refs),
  );

export const reviewRoutes: Route[] = [
  list,
  acting("/api/review/retry", "Try these again: what was tried or settled before stays as it is", {
    action: "review.retried",
    act: retryReview,
  }),
  acting("/api/review/discard", "Nobody needs to look at these any more; what was said stays stored", {
    action: "review.discarded",
    act: discardReview,
  }),
];
