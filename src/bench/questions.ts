/** How the bench talks with the processes it measures: over Node's own channel. */

export interface Question {
  id: number;
  ask: string;
  facts: unknown;
}

export interface Answer {
  id: number;
  answer?: unknown;
  error?: string;
}

type Handlers = Record<string, (facts: never) => unknown>;

const known: Handlers = {};
/** Asked before whoever knows the answer was loaded. */
let early: Question[] = [];

/** In the measured process: from now on answers these questions too, those included that came before. */
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
