/** Runs one route: authentication, authorisation, validation, the handler, the answer. */
import express, { type Request, type RequestHandler, type Response } from "express";
import type { z } from "zod";
import { isRefusal } from "../domain/refusal.ts";
import { isWrittenDown } from "./auth/audited.ts";
import { toFieldProblems } from "./http/fields.ts";
import { isFresh, whoIs } from "./auth/login.ts";
import type { Panel } from "./panel.ts";
import { facing } from "./http/reader.ts";
import { answerRefusal, ProblemError, type PlainCode } from "./http/problems.ts";
import { may } from "../contract/roles.ts";
import { newsOf } from "./http/news.ts";
import { ANSWERED, type Call, type Route } from "./http/route.ts";
import type { SignedIn } from "./http/signed-in.ts";

/** Half a character (a lone surrogate), which a page cuts off at the end of an emoji, becomes the sign that stands for one: no file and no phone keeps it. */
const reviver = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.toWellFormed() : value;

const json = express.json({ limit: "1mb", strict: true, reviver });
/** Whoever is not signed in has a name, a password or a code to say: reading more would hold up everybody else. */
const fewWords = express.json({ limit: "16kb", strict: true, reviver });

/** Middleware of a route, in order. The body is parsed only after authorisation. */
export function steps(panel: Panel, route: Route): RequestHandler[] {
  const known = new WeakMap<Request, SignedIn | null>();
  return [
    async (req, _res, next) => {
      known.set(req, await admit(panel, route, req));
      next();
    },
    ...(route.body ? [route.role === "anyone" ? fewWords : json] : []),
    async (req, res) => {
      const theirs = facing(panel, req);
      const call = { panel: theirs, who: known.get(req) ?? null, req, res, ...read(theirs, route, req) };
      await answer(route, call);
    },
  ];
}

async function admit(panel: Panel, route: Route, req: Request): Promise<SignedIn | null> {
  const { role } = route;
  const who = await whoIs(panel, req);
  if (role === "anyone" || (role === "local" && isFromHere(req))) return who;
  if (!who) throw new ProblemError("not-signed-in");
  if (role !== "local" && !may(who.role, role)) throw new ProblemError("not-allowed");
  if (who.requiredAction !== null && !route.duringRequiredAction)
    throw new ProblemError(`${who.requiredAction}-required`);
  if (route.stepUp && !isFresh(panel, req)) throw new ProblemError("step-up-required");
  return who;
}

/** What a proxy on this machine passes on comes from elsewhere, whether or not we trust the proxy. */
function isFromHere(req: Request): boolean {
  const passedOn = Object.keys(req.headers).some((header) => FORWARDED.test(header));
  return !passedOn && /^(::1|(::ffff:)?127(\.\d+){3})$/.test(req.socket.remoteAddress ?? "");
}

/** The standard header, and those by which proxies and content networks say where a request came from. */
const FORWARDED =
  /^(?:forwarded|via|x-(?:forwarded|original|real|client|cluster)-.*|(?:cf|fly|fastly|true)-.*ip)$/u;

function read(panel: Panel, route: Route, req: Request): Pick<Call, "params" | "query" | "body"> {
  const checked = (schema: z.ZodType | null, value: unknown, code: PlainCode): unknown => {
    if (!schema) return undefined;
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    // A path that cannot be is a thing that does not exist.
    throw new ProblemError(code, code === "not-found" ? [] : toFieldProblems(result.error.issues, panel.t));
  };
  return {
    params: checked(route.params, req.params, "not-found"),
    query: checked(route.query, req.query, "invalid-query"),
    body: checked(route.body, req.body ?? {}, "invalid"),
  };
}

/** Answers with what the handler returned, reduced to the fields that the contract names. */
async function answer(route: Route, call: Call): Promise<void> {
  const result = await route.handle(call);
  const { res, panel } = call;
  mind(route, call, result);
  for (const topic of newsOf(route, isWrittenDown(call.res))) call.panel.live.tell({ topic });
  if (result === ANSWERED) return;
  if (isRefusal(result)) return answerRefusal(res, result, panel.t);
  if (!route.answer) return void res.status(route.status).end();
  send(res, route, route.answer.parse(result));
}

/** A change that nobody can look up afterwards is a bug of ours. */
function mind({ method, path, unaudited }: Route, { who, res, panel }: Call, result: unknown): void {
  if (method === "get" || unaudited !== null || !who || isWrittenDown(res)) return;
  const isRefused = isRefusal(result) && (result !== ANSWERED || res.statusCode >= 400);
  if (!isRefused) panel.log.error({ method, path }, "a change left no line in the audit");
}

function send(res: Response, { status, contentType }: Route, body: unknown): void {
  res.status(status).type(contentType);
  res.send(typeof body === "string" ? body : JSON.stringify(body));
}
