/** What the tests over the whole table of routes share: how to ask one, and what a "no" has to look like. */
import { expect } from "vitest";
import type { Route } from "../../panel/http/route.ts";
import type { Browser } from "./test-panel.ts";

export const nameOf = ({ method, path }: Pick<Route, "method" | "path">): string =>
  `${method.toUpperCase()} ${path}`;

/** Of nothing that exists. */
export const pathOf = (route: Route): string => route.path.replaceAll(/:\w+/g, "999999");

export type Answer = Awaited<ReturnType<typeof ask>>;

/** With an empty body where one is asked for. */
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

/** A problem as RFC 9457 has it, in words and without loose ends. */
export function problemOf({ status, headers, body, text }: Answer): Problem {
  expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  const problem = (body?.status === undefined ? JSON.parse(text || body.toString()) : body) as Problem;
  expect(problem).toMatchObject({ type: "about:blank", status });
  expect(problem.detail).toMatch(/^[A-ZÁÉÍÓÚ].*[.)]$|: \S+$/);
  for (const { message } of problem.errors ?? []) expect(message).toMatch(/^[A-ZÁÉÍÓÚ].*[.}]$/);
  expect(JSON.stringify(problem)).not.toContain("{{");
  return problem;
}
