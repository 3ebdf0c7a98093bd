/** The OpenAPI 3.1 document, made from the same table the server runs. */
import { OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import type { z } from "zod";
import { problemSchema } from "../../contract/basics.ts";
import { FILE, type Access, type Again, type Route } from "./route.ts";

export function describeApi(routes: Route[]) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: "relevo" });
  for (const route of routes) registry.registerPath(describe(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Relevo",
      version: "1",
      description: "Sign in with POST /api/login; the cookie it sets goes with every other request.",
    },
    servers: [{ url: "/" }],
  });
}

function describe(route: Route): RouteConfig {
  const { method, path, role, stepUp, again, summary, params, query, body } = route;
  const tag = path.split("/")[2];
  return {
    method,
    path: path.replace(/:(\w+)/g, "{$1}"),
    summary,
    description: [
      whoMay[role],
      ...(stepUp ? [STEP_UP] : []),
      ...(method === "get" ? [] : [REPEATED[again]]),
    ].join(" "),
    ...(tag === undefined ? {} : { tags: [tag] }),
    security: role === "anyone" || role === "local" ? [] : [{ session: [] }],
    request: {
      ...(params ? { params: params as z.ZodObject } : {}),
      ...(query ? { query: query as z.ZodObject } : {}),
      ...(route.takesFile ? { body: { required: true, content: { [FILE]: { schema: FILE_SCHEMA } } } } : {}),
      ...(body ? { body: { required: true, content: { "application/json": { schema: body } } } } : {}),
    },
    responses: { [route.status]: answerOf(route), default: refused },
  };
}

function answerOf({ answer, contentType }: Route) {
  if (!answer && contentType !== "application/json")
    return { description: "Done.", content: { [contentType]: { schema: FILE_SCHEMA } } };
  if (!answer) return { description: "Done." };
  return { description: "Done.", content: { [contentType]: { schema: answer } } };
}

const FILE_SCHEMA = { type: "string", format: "binary" } as const;

const refused = {
  description: "Refused, and why.",
  content: { "application/problem+json": { schema: problemSchema } },
};

const STEP_UP =
  "Signed in, or confirmed by POST /api/me/confirm, within the last 15 minutes: else 403 step-up-required.";

const REPEATED: Record<Again, string> = {
  harmless: "Asking again is harmless.",
  "by-key":
    "Asking again with the same Idempotency-Key (8 to 64 letters, digits, - or _; of bulk acts `key` in the body) does nothing twice and is answered alike.",
};

const whoMay: Record<Access, string> = {
  anyone: "Anybody.",
  local: "Anybody on this machine; from elsewhere, whoever signed in.",
  viewer: "Whoever signed in.",
  operator: "Operators, supervisors, administrators.",
  supervisor: "Supervisors and administrators.",
  admin: "Administrators.",
};
