/** Error responses: every refusal and error of the panel as `application/problem+json` (RFC 9457). */
import type { Request, Response } from "express";
import { isDiskTrouble } from "../../domain/disk-trouble.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { refusals } from "../../domain/refusals.ts";
import { WhatsAppError } from "../../session/port.ts";
import { refusalSentence } from "../../i18n/refusal-sentences.ts";
import type { Translate } from "../../i18n/translator.ts";
import type { FieldProblem } from "./fields.ts";
import { problemPage, wantsPage } from "./problem-page.ts";

/** What can go wrong before a verb is asked; the sentence is `api.<code>`. */
export const problems = {
  // Of files.
  "upload-cut": 400,
  "media-no-thumbnail": 404,
  "media-too-big": 409,
  "media-gone": 410,
  "media-forgotten": 410,
  "file-too-large": 413,
  "not-a-file": 415,
  "bad-range": 416,
  "media-damaged": 502,
  "media-offline": 503,
  "disk-full": 507,
  // Of anything.
  "malformed-json": 400,
  "malformed-address": 400,
  "bad-encoding": 400,
  "invalid-query": 400,
  "not-signed-in": 401,
  "wrong-password": 401,
  "wrong-code": 401,
  "not-halfway": 401,
  "not-allowed": 403,
  "foreign-origin": 403,
  "step-up-required": 403,
  "change-password-required": 403,
  "turn-on-second-factor-required": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "body-too-large": 413,
  "not-json": 415,
  invalid: 422,
  "too-many-attempts": 429,
  "too-many-requests": 429,
  "too-many-downloads": 429,
  "unknown-host": 421,
  "too-many-numbers": 429,
  bug: 500,
  "whatsapp-refused": 502,
  "whatsapp-offline": 503,
  "not-ready": 503,
  "database-trouble": 503,
  "whatsapp-timeout": 504,
} as const;
export type ProblemCode = keyof typeof problems;

export interface Problem {
  status: number;
  code: string;
  detail: string;
  errors?: FieldProblem[];
  /** Of a bug: stands in the log too. */
  id?: string;
  facts?: Refusal["facts"];
}

/** An answer that a handler or a guard gives up with. The edge turns it into a problem. */
export class ProblemError extends Error {
  readonly code: PlainCode;
  readonly errors: FieldProblem[];
  constructor(code: PlainCode, errors: FieldProblem[] = []) {
    super(code);
    this.name = "ProblemError";
    this.code = code;
    this.errors = errors;
  }
}

/** As a problem document; to a person who opened the address itself, as a page with the way back. */
export function answerProblem(res: Response, problem: Problem, t: Translate): void {
  const { status, ...rest } = problem;
  if (wantsPage(res.req)) return void res.status(status).type("html").send(problemPage(t, rest.detail));
  const body = { type: "about:blank", title: titles[status] ?? "Error", status, ...rest };
  res.status(status).type("application/problem+json").send(JSON.stringify(body));
}

/** Codes whose sentence needs no facts. */
export type PlainCode = Exclude<ProblemCode, "bug" | "too-many-attempts" | "unknown-host">;

export function answerCode(res: Response, code: PlainCode, t: Translate): void {
  answerProblem(res, { status: problems[code], code, detail: t(`api.${code}`) }, t);
}

export function answerRefusal(res: Response, refusal: Refusal, t: Translate): void {
  const { refused, facts } = refusal;
  const { status, field } = refusalStatus(refusal);
  const detail = refusalSentence(t, refusal);
  const errors = field === null ? {} : { errors: [{ path: field, message: detail }] };
  answerProblem(res, { status, code: refused, detail, facts, ...errors }, t);
}

/** Status of a refusal, and the field at fault. `at` in its facts: which of several fields of that name, as `plan` or `2.label`. */
function refusalStatus({ refused, facts }: Refusal): { status: number; field: string | null } {
  const row = refusals[refused];
  // Not a mistake of whoever typed it: somebody else was faster.
  if (refused === "changed-meanwhile" || refused === "changed-meanwhile-to")
    return { status: row.status, field: String(facts["field"]) };
  if (!("field" in row)) return { status: row.status, field: null };
  return {
    status: row.status,
    field: facts["at"] === undefined ? row.field : `${row.field}.${facts["at"]}`,
  };
}

/** Anything thrown below. Only a bug is logged, under the id the person reads. */
export function answerError(
  error: unknown,
  { req, res, t }: { req: Request; res: Response; t: Translate },
): void {
  const code = codeOf(error);
  if (res.headersSent) {
    req.log.error({ err: error }, "an answer broke off");
    res.destroy();
    return;
  }
  // Nobody reads that the disk is in trouble but in the log.
  if (code === "database-trouble") req.log.error({ err: error }, "the database could not be read or written");
  if (code !== "bug") {
    const errors = error instanceof ProblemError && error.errors.length > 0 ? { errors: error.errors } : {};
    answerProblem(res, { status: problems[code], code, detail: t(`api.${code}`), ...errors }, t);
    return;
  }
  const id = typeof req.id === "string" ? req.id : "?";
  req.log.error({ err: error, id }, "a request met a bug");
  answerProblem(res, { status: 500, code, detail: t("api.bug", { id }), id }, t);
}

function codeOf(error: unknown): PlainCode | "bug" {
  if (error instanceof ProblemError) return error.code;
  if (error instanceof WhatsAppError) return whatsAppCode[error.code];
  // A path with a broken %-sign.
  if (error instanceof URIError) return "not-found";
  const { type, code, status } = error as { type?: unknown; code?: unknown; status?: unknown };
  if (isDiskTrouble(error) && !(typeof code === "string" && code.startsWith("E"))) return "database-trouble";
  if (code === "ENOSPC" || code === "EDQUOT") return "disk-full";
  const known = typeof type === "string" ? parserCode[type] : undefined;
  // zlib, of a body that is not packed as it says.
  if (typeof code === "string" && /^(Z_|ERR_(BROTLI|_ZLIB|ZLIB)|ERR__)/.test(code)) return "bad-encoding";
  // The parser knows whose fault it is.
  return known ?? (status === 400 ? "malformed-json" : "bug");
}

const whatsAppCode: Record<WhatsAppError["code"], PlainCode> = {
  offline: "whatsapp-offline",
  timeout: "whatsapp-timeout",
  "rate-overlimit": "whatsapp-refused",
  forbidden: "whatsapp-refused",
  "not-member": "whatsapp-refused",
  restricted: "whatsapp-refused",
  "not-found": "whatsapp-refused",
  "not-acceptable": "whatsapp-refused",
  other: "whatsapp-refused",
};

/** How express' own body parser names what it met. */
const parserCode: Record<string, PlainCode> = {
  "entity.parse.failed": "malformed-json",
  "request.size.invalid": "malformed-json",
  "request.aborted": "malformed-json",
  "entity.too.large": "body-too-large",
  "charset.unsupported": "not-json",
  "encoding.unsupported": "bad-encoding",
};

const titles: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  416: "Range Not Satisfiable",
  421: "Misdirected Request",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
  507: "Insufficient Storage",
};
