/**
 * Validation of WhatsApp's answers to our queries (IQ). An answer is a fact only when it came, says that it is a result, and
 * holds what was asked for. One that is missing, empty or of another shape is a failure to look again at (`timeout`, not
 * certain); an error is a refusal with WhatsApp's number, named by the table in `session/trouble.ts`. The library's own
 * helpers turn a time-out into an empty list or a success, so nothing that changes or reads groups and numbers goes through
 * them.
 */
import { getBinaryNodeChild, type BinaryNode, type WASocket } from "@whiskeysockets/baileys";
import { WhatsAppError } from "./port.ts";
import { toWhatsAppError } from "./trouble.ts";

type Asking = Pick<WASocket, "query">;

/** A question in time is asked; one that nobody answers must not hold up others for long. */
const ANSWER_MS = 25_000;

export interface GroupQuery {
  /** A group, or "@g.us" for what concerns none, or all. */
  to: string;
  type: "get" | "set";
  content: BinaryNode[];
}

/** `holds`: a child without which the answer says nothing; null = that it came is all it says. */
export async function askGroups(
  sock: Asking,
  { to, type, content }: GroupQuery,
  holds: string | null,
): Promise<BinaryNode> {
  const iq = { tag: "iq", attrs: { type, xmlns: "w:g2", to }, content };
  const answer = await asked(() => sock.query(iq, ANSWER_MS));
  return mustHold(answer, holds);
}

/** Throws unless this is an answer that says what was asked. */
function mustHold(answer: BinaryNode | null | undefined, holds: string | null): BinaryNode {
  if (!answer) throw missing();
  const error = getBinaryNodeChild(answer, "error");
  if (answer.attrs["type"] !== "result" || error) throw error ? toWhatsAppError({ data: error }) : missing();
  if (holds !== null && !getBinaryNodeChild(answer, holds)) throw missing();
  return answer;
}

/** For answers that the library parses: what stands for "nobody answered" is an error here. */
export function mustAnswer<T>(answer: T | null | undefined): T {
  if (answer === null || answer === undefined) throw missing();
  return answer;
}

const missing = (): WhatsAppError => new WhatsAppError("timeout", { certain: false });

/** Runs a query and translates what it throws. */
export async function asked<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    throw toWhatsAppError(error);
  }
}
