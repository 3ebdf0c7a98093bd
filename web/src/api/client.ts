/** Asks the server. What it answers is what `src/contract/contract.ts` says. */
import type { Problem } from "@contract/contract.ts";
import { spoken } from "../words/words.ts";

/** The server said no, and why: `problem.detail` is a sentence for people. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "Refused";
    this.problem = problem;
  }
}

/** Nobody answered: the server is away, or the way to it. */
export class ServerLost extends Error {
  constructor(cause: unknown) {
    super("the server does not answer", { cause });
    this.name = "ServerLost";
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>;

interface Asking {
  body?: unknown;
  file?: Blob;
  signal?: AbortSignal;
}

/**
 * Throws `Refused` and `ServerLost`. An empty answer is undefined. When the server first wants to know who asks, whoever is
 * at the page is asked for it there, and then the same is asked again: nothing that was typed is lost.
 */
async function ask<Answer>(method: string, path: string, asking: Asking = {}): Promise<Answer> {
  try {
    return await askOnce<Answer>(method, path, asking);
  } catch (error) {
    const wanted = error instanceof Refused ? identityWanted[error.problem.code] : undefined;
    if (wanted === undefined || !(await whoIsAsked?.(wanted))) throw error;
    return askOnce<Answer>(method, path, asking);
  }
}

/** `sign-in`: the session ended. `confirm`: the password once more. `act`: something has to be done in one's own account first. */
export type Identity = "sign-in" | "confirm" | "act";

const identityWanted: Record<string, Identity> = {
  "not-signed-in": "sign-in",
  "step-up-required": "confirm",
  "change-password-required": "act",
  "turn-on-second-factor-required": "act",
};

/** True when they proved it. */
type AskIdentity = (wanted: Identity) => Promise<boolean>;
let whoIsAsked: AskIdentity | null = null;

/** Who asks the person at the page; null = nobody does: the error goes to whoever asked the server. */
export function askIdentityBy(asker: AskIdentity | null): void {
  whoIsAsked = asker;
}

async function askOnce<Answer>(method: string, path: string, asking: Asking): Promise<Answer> {
  const { body, file, signal } = asking;
  const headers: Record<string, string> = { Accept: "application/json", "Accept-Language": spoken() };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (file) headers["Content-Type"] = "application/octet-stream";
  const init: RequestInit = { method, headers, credentials: "same-origin" };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (file) init.body = file;
  if (signal) init.signal = signal;
  const answer = await reach(path, init);
  const text = await answer.text();
  if (!answer.ok) throw toError(answer, text);
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ServerLost(cause);
  }
}

/** A proxy in front of a server that is away answers in its own words. */
function toError(answer: Response, text: string): Error {
  if (answer.headers.get("content-type")?.includes("problem+json"))
    return new Refused(JSON.parse(text) as Problem);
  return new ServerLost(new Error(`answered ${answer.status}`));
}

/** A path with its query; what is null, undefined or empty stays out. */
export function pathWith(path: string, query: Query = {}): string {
  const said = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  if (said.length === 0) return path;
  return `${path}?${new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()}`;
}

export const api = {
  get: <Answer>(path: string, signal?: AbortSignal) =>
    ask<Answer>("GET", path, signal === undefined ? {} : { signal }),
  post: <Answer>(path: string, body: unknown = {}) => ask<Answer>("POST", path, { body }),
  patch: <Answer>(path: string, body: unknown) => ask<Answer>("PATCH", path, { body }),
  put: <Answer>(path: string, body: unknown) => ask<Answer>("PUT", path, { body }),
  remove: <Answer>(path: string) => ask<Answer>("DELETE", path),
  upload: <Answer>(path: string, file: Blob) => ask<Answer>("POST", path, { file }),
};
