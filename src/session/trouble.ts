/**
 * Mapping of the library's errors to `WhatsAppError`: an error with WhatsApp's number is a certain refusal, any other means
 * that nobody answered.
 */
import { WhatsAppError } from "./port.ts";

const CODES: Record<number, WhatsAppError["code"]> = {
  401: "forbidden",
  403: "not-member",
  404: "not-found",
  406: "not-acceptable",
  429: "rate-overlimit",
  463: "restricted",
};

/** WhatsApp's number in an error answer; null when the error is of another kind. */
export function answerIn(error: unknown): number | null {
  const { data } = (error ?? {}) as { data?: unknown };
  const code =
    typeof data === "object" && data !== null ? (data as { attrs?: { code?: string } }).attrs?.code : data;
  const number = Number(code ?? Number.NaN);
  return Number.isInteger(number) ? number : null;
}

/** `account_reachout_restricted`, whatever number stands beside it. */
function textIn(cause: unknown): string {
  const { data, message } = (cause ?? {}) as { data?: unknown; message?: string };
  const text = (data as { attrs?: { text?: string } } | null | undefined)?.attrs?.text;
  return `${text ?? ""} ${message ?? ""}`;
}

const statusIn = (error: unknown): number | undefined =>
  (error as { output?: { statusCode?: number } } | null)?.output?.statusCode;

/**
 * Any error as a `WhatsAppError`. One without WhatsApp's number means that nobody answered: the query may have got through
 * all the same.
 */
export function toWhatsAppError(cause: unknown): WhatsAppError {
  if (cause instanceof WhatsAppError) return cause;
  const answer = answerIn(cause);
  if (answer !== null) {
    const restricted = textIn(cause).includes("restricted");
    const code = restricted ? "restricted" : (CODES[answer] ?? "other");
    return new WhatsAppError(code, { certain: true, number: String(answer), cause });
  }
  const timedOut = statusIn(cause) === 408;
  return new WhatsAppError(timedOut ? "timeout" : "other", { certain: false, cause });
}

/** Of a socket that is gone, from Node and from the WebSocket itself. */
const GONE = new Set(
  "EPIPE ECONNRESET ECONNABORTED ECONNREFUSED ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN".split(
    " ",
  ),
);
const CLOSED = /^WebSocket (is not open|was closed)/;

/** Whether the socket refused the frame. Its connection ends a moment later, or has ended. */
export function isOfSocket(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (code !== undefined && GONE.has(code)) || CLOSED.test(error.message);
}

/**
 * Thrown by the library before it writes to a socket that is closed, or by the socket: a message is one frame, and the
 * server can do nothing with a part of it.
 */
export const wasNeverWritten = (error: unknown): boolean =>
  isOfSocket(error) ||
  (statusIn(error) === 428 && error instanceof Error && error.message === "Connection Closed");
