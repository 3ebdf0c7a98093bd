/** Fixture of a room between two clients: one whose case it has, who writes much, and one who waits. */
import { closeTicket } from "../desk/lifecycle/close.ts";
import { getTicket } from "../store/tickets/tickets.ts";
import { sent, type Sending } from "./outbox-world.ts";
import { startTestWorld, type TestWorld } from "./test-world.ts";

export const ROOM = "Chat soporte Ana N°1";

/** Flora's case, #1, is open in Ana's only room, and Pedro waits as #2. */
export async function twoClients(): Promise<TestWorld> {
  const world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
  await world.caseOf("Flora", "Ana");
  await world.card("Pedro");
  return world;
}

/** Flora writes "texto 1", "texto 2" … at once. */
export const flood = (world: TestWorld, n: number): Promise<void> =>
  world.delivers(...Array.from({ length: n }, (_, i) => world.person("Flora").inChat(`texto ${i + 1}`)));

/** Somebody in the panel closes the ticket. */
export const closeAtPanel = (world: TestWorld, number: number): Promise<void> =>
  world.runInTransaction(async (ctx) => {
    const ticket = await getTicket(ctx.tx, number as never);
    if (ticket) await closeTicket(ctx, ticket, { by: { user: "jefa" }, reason: null, silent: true });
  });

/** What was handed to WhatsApp for a room, in the order in which it was; what is no text after its kind. */
export async function handedTo(world: TestWorld, sending: Sending, room = ROOM): Promise<string[]> {
  const heard = await world.heard(room);
  return sending.line.ids.flatMap((id) => {
    const one = heard.find((row) => row.id === id);
    return one ? [one.content.kind === "text" ? one.text : `<${one.content.kind}> ${one.text}`] : [];
  });
}

/** The next message is answered only when `take` is called. */
export function holdingOne({ line }: Sending): { take: (outcome?: unknown) => void } {
  const held = { take: (_outcome: unknown = sent): void => {} };
  let first = true;
  line.answer = () => {
    if (!first) return sent;
    first = false;
    return new Promise((resolve) => {
      held.take = (outcome: unknown = sent) => resolve(outcome as typeof sent);
    });
  };
  return held;
}
