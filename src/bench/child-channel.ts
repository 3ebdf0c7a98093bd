/** Request/response protocol over Node's IPC channel: how the benchmark asks the processes it measures. */

/** A request; `ask` names the handler and `facts` is its argument. */
export interface Question {
  id: number;
  ask: string;
  facts: unknown;
}

/** The response to the request with this id: an answer or the text of an error. */
export interface Answer {
  id: number;
  answer?: unknown;
  error?: string;
}

type Handlers = Record<string, (facts: never) => unknown>;

const known: Handlers = {};
/** Questions that came before their handler was registered. */
let early: Question[] = [];

/** Registers handlers in the measured process, and answers the questions that came before. */
export function answering(handlers: Handlers): void {
  if (Object.keys(known).length === 0) process.on("message", answerOne);
  Object.assign(known, handlers);
  const questions = early;
  early = [];
  for (const question of questions) answerOne(question);
}

function answerOne(question: Question): void {
  const handler = known[question.ask];
  if (handler) void reply(question.id, () => handler(question.facts as never));
  else early.push(question);
}

async function reply(id: number, act: () => unknown): Promise<void> {
  try {
    send({ id, answer: await act() });
  } catch (error) {
    send({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function send(answer: Answer): void {
  process.send?.(answer);
}
