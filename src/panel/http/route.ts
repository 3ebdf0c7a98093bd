/**
 * Definition of a route: who may, what it takes, what it answers. Server, OpenAPI document and tests read the same
 * table.
 */
import type { Request, Response } from "express";
import type { z } from "zod";
import type { Refusal } from "../../domain/refusal.ts";
import type { Panel } from "../panel.ts";
import type { Role } from "../../contract/roles.ts";
import type { SignedIn } from "./signed-in.ts";

/** `anyone`: no login. `local`: no login from this machine, any login from elsewhere. */
export type Access = Role | "anyone" | "local";

/** What a handler is given: everything already checked. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  panel: Panel;
  /** Always there where a role is asked for. */
  who: SignedIn | null;
  params: Params;
  query: Query;
  body: Body;
  req: Request;
  res: Response;
}

/** How the body of a route that takes a file is sent: pages of other sites cannot, without asking. */
export const FILE = "application/octet-stream";

/** What a handler gives back that wrote to `res` itself. */
export const ANSWERED: Refusal<never> = { refused: "answered" as never, facts: {} };

export type Method = "get" | "post" | "patch" | "delete";

/**
 * What asking again does, for whoever did not hear the answer. `harmless`: nothing that anybody would mind, it is refused or
 * ends as before. `by-key`: nothing, with the same `Idempotency-Key` (of bulk acts the body's `key`); without, it is done again.
 */
export type Again = "harmless" | "by-key";

export interface Route {
  method: Method;
  /** As express writes it: `/api/agents/:id`. */
  path: string;
  role: Access;
  /** Asks for a sign-in, or a password typed again, of the last quarter of an hour: `POST /api/me/confirm`. */
  stepUp: boolean;
  /** Answers also to whoever has to change their password or turn on a second factor first. */
  duringRequiredAction: boolean;
  /** One line for the OpenAPI document. */
  summary: string;
  params: z.ZodType | null;
  query: z.ZodType | null;
  body: z.ZodType | null;
  /** The body is a file, and the handler reads it. */
  takesFile: boolean;
  /** null: 204, nothing to say. */
  answer: z.ZodType | null;
  status: number;
  contentType: string;
  again: Again;
  /** Why it may leave no line in the audit although it is no GET; null = it always leaves one. */
  unaudited: string | null;
  handle(call: Call): Promise<unknown>;
}

/** Setting and removing are harmless by themselves; whoever posts has to say. */
type Manner = { method: Exclude<Method, "post"> } | { method: "post"; again: Again };

interface SpecOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  path: string;
  role: Access;
  stepUp?: boolean;
  duringRequiredAction?: boolean;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  takesFile?: boolean;
  answer?: A;
  status?: 200 | 201 | 202;
  contentType?: string;
  unaudited?: string;
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.input<A> | Refusal>;
}
type Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = Manner &
  SpecOf<P, Q, B, A>;

export function route<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType = z.ZodVoid,
>(spec: Spec<P, Q, B, A>): Route {
  const { method, path, role, summary } = spec;
  return {
    method,
    path,
    role,
    stepUp: spec.stepUp ?? false,
    duringRequiredAction: spec.duringRequiredAction ?? false,
    summary,
    params: spec.params ?? null,
    query: spec.query ?? null,
    body: spec.body ?? null,
    takesFile: spec.takesFile ?? false,
    answer: spec.answer ?? null,
    status: spec.status ?? (spec.answer ? 200 : 204),
    contentType: spec.contentType ?? "application/json",
    again: "again" in spec ? spec.again : "harmless",
    unaudited: spec.unaudited ?? null,
    handle: spec.handle,
  };
}
