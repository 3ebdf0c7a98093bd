/**
 * Health checks (liveness, readiness), metrics endpoint, the OpenAPI document and the event stream (SSE). No personal data
 * in any of them.
 */
import { z } from "zod";
import { getLogin } from "../store/accounts/logins.ts";
import { LONGEST_MS, loginId } from "./auth/login-store.ts";
import { ProblemError } from "./http/problems.ts";
import { ANSWERED, route, type Route } from "./http/route.ts";

const healthz = route({
  method: "get",
  path: "/healthz",
  role: "anyone",
  summary: "The process runs and its database answers",
  answer: z.object({ status: z.literal("ok") }).meta({ id: "Health" }),
  async handle({ panel }) {
    await panel.health.answers();
    return { status: "ok" as const };
  },
});

const readyz = route({
  method: "get",
  path: "/readyz",
  role: "anyone",
  summary: "Connected to WhatsApp and the database at this program's version: 200, else 503",
  answer: z
    .object({
      status: z.literal("ready"),
      /** How much waits for a person, when something does: `GET /api/review`. It stops nothing. */
      review: z.int().optional(),
    })
    .meta({ id: "Ready" }),
  async handle({ panel }) {
    await panel.health.answers();
    if (panel.whatsapp.connection().state !== "connected") throw new ProblemError("not-ready");
    const review = await panel.health.review();
    return { status: "ready" as const, ...(review > 0 ? { review } : {}) };
  },
});

const metrics = route({
  method: "get",
  path: "/metrics",
  role: "local",
  summary: "Counts in Prometheus' text format",
  answer: z.string(),
  contentType: "text/plain; version=0.0.4; charset=utf-8",
  handle: ({ panel }) => panel.metrics.text(),
});

const openapi = route({
  method: "get",
  path: "/api/openapi.json",
  role: "anyone",
  summary: "This document",
  answer: z.record(z.string(), z.unknown()),
  handle: async ({ panel }) => ({ ...panel.openapi() }),
});

const events = route({
  method: "get",
  path: "/api/events",
  role: "viewer",
  summary:
    "Four at most per signed-in browser, twenty per account: the oldest is told {topic: elsewhere} and ended. Server-sent events: {topic: ticket | agents | main-groups | settings | connection | review, number?} whenever something changed; what it became, ask for",
  answer: z.string(),
  contentType: "text/event-stream",
  async handle({ panel, who, req, res }) {
    const { sessionID: login } = req;
    const until = new Date((req.session.since ?? 0) + LONGEST_MS);
    if (who) await panel.live.join(req, res, { ...who, login, until });
    // It may have been ended while the stream was being opened.
    if (!(await getLogin(panel.store.read, loginId(login)))) panel.live.end((one) => one.login === login);
    return ANSWERED;
  },
});

export const healthRoutes: Route[] = [healthz, readyz, metrics, openapi, events];
