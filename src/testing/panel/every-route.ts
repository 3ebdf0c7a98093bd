/** Helpers for tests over all routes: how to request a route, and a check of its problem details (RFC 9457). */
import { expect } from "vitest";
import type { Route } from "../../panel/http/route.ts";
import type { Browser } from "./test-panel.ts";

/** Method and path, for messages. */
export const nameOf = ({ method, path }: Pick<Route, "method" | "path">): string =>
  `${method.toUpperCase()} ${path}`;

/** The path with ids that do not exist. */
export const pathOf = (route: Route): string => route.path.replaceAll(/:\w+/g, "999999");

export type Answer = Awaited<ReturnType<typeof ask>>;

/** Requests the route, with an empty body where it takes one. */
export function ask(browser: Browser, route: Route) {
  const request = browser[route.method](pathOf(route));
  return route.body ? request.send({}) : request;
}

interface Problem {
  status: number;
  code: string;
  detail: string;
  errors?: { path: string; message: string }[];
}

/** The problem of an answer. Fails when the media type, the status or the wording is not as it has to be. */
export function problemOf({ status, headers, body, text }: Answer): Problem {
  expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  const problem = (body?.status === undefined ? JSON.parse(text || body.toString()) : body) as Problem;
  expect(problem).toMatchObject({ type: "about:blank", status });
  expect(problem.detail).toMatch(/^[A-ZÁÉÍÓÚ].*[.)]$|: \S+$/);
  for (const { message } of problem.errors ?? []) expect(message).toMatch(/^[A-ZÁÉÍÓÚ].*[.}]$/);
  expect(JSON.stringify(problem)).not.toContain("{{");
  return problem;
}
