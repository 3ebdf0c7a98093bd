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

/** In the measured process: answers what it has a handler for. Other listeners may know the rest. */
export function answering(handlers: Record<string, (facts: never) => unknown>): void {
  process.on("message", ({ id, ask, facts }: Question) => {
    const handler = handlers[ask];
    if (handler) void reply(id, () => handler(facts as never));
  });
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
