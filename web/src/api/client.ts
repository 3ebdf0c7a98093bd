/**
 * HTTP client of the panel's API, with idempotency keys, step-up authentication and typed errors. The shapes
 * are in `src/contract/`.
 */
import type { Problem } from "@contract/contract.ts";
import { spoken } from "../words/words.ts";

/** The server refused: `problem.detail` is a sentence for people. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "Refused";
    this.problem = problem;
  }
}

/** No answer: the server, or the network, is away. */
export class ServerLost extends Error {
  /** The request was to change something, and may have done so before its answer was lost. */
  readonly mayBeDone: boolean;
  constructor(cause: unknown, { mayBeDone = false } = {}) {
    super("the server does not answer", { cause });
    this.name = "ServerLost";
    this.mayBeDone = mayBeDone;
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>;

interface Asking {
  body?: unknown;
  file?: File;
  signal?: AbortSignal;
  /** Idempotency key: a repeated request with the same key is carried out once. */
  key?: string;
}

/**
 * Throws `Refused` and `ServerLost`. An empty answer is undefined. When the server asks for authentication,
 * the user signs in or confirms over the page and the request is repeated, so nothing that was typed is lost.
 * A POST carries an idempotency key, which stays the same until the server has answered.
 */
async function ask<Answer>(method: string, path: string, asking: Asking = {}): Promise<Answer> {
  if (method !== "POST") return askInPerson<Answer>(method, path, asking);
  const what = `${path} ${asking.file ? fileMark(asking.file) : JSON.stringify(asking.body)}`;
  try {
    const answer = await askInPerson<Answer>(method, path, { ...asking, key: keyOf(what) });
    forgetKey(what);
    return answer;
  } catch (error) {
    if (isDecided(error)) forgetKey(what);
    throw error;
  }
}

const fileMark = ({ size, lastModified }: File): string => `${size} ${lastModified}`;

/** Whether the server refused, and therefore did nothing. After an error of its own (5xx) that is not certain. */
const isDecided = (error: unknown): boolean => error instanceof Refused && error.problem.status < 500;

async function askInPerson<Answer>(method: string, path: string, asking: Asking): Promise<Answer> {
  try {
    return await askOnce<Answer>(method, path, asking);
  } catch (error) {
    const wanted = error instanceof Refused ? identityWanted[error.problem.code] : undefined;
    if (wanted === undefined || !(await whoIsAsked?.(wanted))) throw error;
    return askOnce<Answer>(method, path, asking);
  }
}

/**
 * `sign-in`: the session ended. `confirm`: step-up, the password once more. `act`: something has to be done
 * in one's own account first.
 */
export type Identity = "sign-in" | "confirm" | "act";

const identityWanted: Record<string, Identity> = {
  "not-signed-in": "sign-in",
  "step-up-required": "confirm",
  "change-password-required": "act",
  "turn-on-second-factor-required": "act",
};

/** Resolves to true when the user proved who they are. */
type AskIdentity = (wanted: Identity) => Promise<boolean>;
let whoIsAsked: AskIdentity | null = null;

/** Sets who asks the user; null = nobody does, and the error goes to the caller. */
export function askIdentityBy(asker: AskIdentity | null): void {
  whoIsAsked = asker;
}

async function askOnce<Answer>(method: string, path: string, asking: Asking): Promise<Answer> {
  const { body, file, signal, key } = asking;
  const headers: Record<string, string> = { Accept: "application/json", "Accept-Language": spoken() };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (file) headers["Content-Type"] = "application/octet-stream";
  if (key !== undefined) headers["Idempotency-Key"] = key;
  const init: RequestInit = { method, headers, credentials: "same-origin" };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (file) init.body = file;
  if (signal) init.signal = signal;
  const { answer, text } = await reach(path, init);
  if (!answer.ok) throw toError(answer, { text, mayBeDone: method !== "GET" });
  if (answer.headers.has("Idempotency-Replayed")) sayRepeated?.();
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}

/** The session's state, without asking the user for anything. */
export async function standing(): Promise<"signed-in" | "signed-out" | "lost"> {
  try {
    await askOnce("GET", "/api/me", {});
    return "signed-in";
  } catch (error) {
    return error instanceof Refused ? "signed-out" : "lost";
  }
}

let sayRepeated: (() => void) | null = null;

/** Sets the function that is called when the server answers that a repeated request was done before. */
export function sayRepeatedBy(sayer: () => void): void {
  sayRepeated = sayer;
}

/** Reads the whole body, because an answer may break off in its middle. */
async function reach(path: string, init: RequestInit): Promise<{ answer: Response; text: string }> {
  try {
    const answer = await fetch(path, init);
    return { answer, text: await answer.text() };
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ServerLost(cause, { mayBeDone: init.method !== "GET" });
  }
}

/** An answer that is no problem document comes from a proxy in front of a server that is away. */
function toError(answer: Response, { text, mayBeDone }: { text: string; mayBeDone: boolean }): Error {
  if (answer.headers.get("content-type")?.includes("problem+json"))
    return new Refused(JSON.parse(text) as Problem);
  return new ServerLost(new Error(`answered ${answer.status}`), { mayBeDone });
}

/** A path with its query; what is null, undefined or empty stays out. */
export function pathWith(path: string, query: Query = {}): string {
  const said = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  if (said.length === 0) return path;
  return `${path}?${new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** Requests by method. Each throws `Refused` and `ServerLost`. */
export const api = {
  get: <Answer>(path: string, signal?: AbortSignal) =>
    ask<Answer>("GET", path, signal === undefined ? {} : { signal }),
  post: <Answer>(path: string, body: unknown = {}) => ask<Answer>("POST", path, { body }),
  patch: <Answer>(path: string, body: unknown) => ask<Answer>("PATCH", path, { body }),
  put: <Answer>(path: string, body: unknown) => ask<Answer>("PUT", path, { body }),
  remove: <Answer>(path: string) => ask<Answer>("DELETE", path),
  upload: <Answer>(path: string, file: File) => ask<Answer>("POST", path, { file }),
};

/**
 * Idempotency keys: a request that was not answered is repeated with the same key, so the server does it once.
 * Keys of requests about a ticket are kept in session storage and survive a reload, as drafts do.
 */
const PREFIX = "relevo-wish ";
const OUTLIVES = /^\/api\/tickets\//;

const known = new Map<string, string>();

/** The idempotency key of a request; `what`: its path and all that is sent. */
function keyOf(what: string): string {
  const place = PREFIX + what;
  const key = known.get(place) ?? sessionStorage.getItem(place) ?? newKey();
  known.set(place, key);
  if (OUTLIVES.test(what)) sessionStorage.setItem(place, key);
  return key;
}

/** Ends a key: the server answered, or the request was given up. The same request is a new one afterwards. */
function forgetKey(what: string): void {
  known.delete(PREFIX + what);
  sessionStorage.removeItem(PREFIX + what);
}

/** Ends all keys of a path, because its draft was thrown away. */
export function forgetKeysOf(path: string): void {
  const places = [...known.keys(), ...Object.keys(sessionStorage)];
  for (const place of places)
    if (place.startsWith(`${PREFIX}${path} `)) forgetKey(place.slice(PREFIX.length));
}

/** 128 random bits, hex. `randomUUID` exists on pages over HTTPS only. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
