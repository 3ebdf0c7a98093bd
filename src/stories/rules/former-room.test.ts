import { describe, expect, it } from "vitest";
import { closeTicket } from "../../desk/lifecycle/close.ts";
import type { DeskContext } from "../../desk/context.ts";
import { releaseTicket } from "../../desk/lifecycle/claiming/release.ts";
import { reopenByHand } from "../../desk/lifecycle/reopen.ts";
import { transferToAgent } from "../../desk/lifecycle/transfer.ts";
import type { InProgress, Ticket } from "../../domain/ticket.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const ONE_ROOM = { support: { Ana: 1, Beto: 1 } };

/** Somebody in the panel does something to a ticket. */
async function byHand(
  world: TestWorld,
  number: number,
  act: (ctx: DeskContext, ticket: Ticket) => Promise<unknown>,
): Promise<void> {
  await world.runInTransaction(async (ctx) => {
    const ticket = await getTicket(ctx.tx, number as never);
    if (ticket) await act(ctx, ticket);
  });
}

const pass = (world: TestWorld, to: string) => async (ctx: DeskContext, ticket: Ticket) =>
  transferToAgent(ctx, ticket, { agent: await world.idOf(to), by: { user: "jefa" }, reason: null });

describe("What is changed in a room that the case has left", () => {
  const ways: [string, (world: TestWorld) => Promise<void>][] = [
    ["transferred", (world) => byHand(world, 1, pass(world, "Beto"))],
    [
      "released",
      (world) => byHand(world, 1, (ctx, ticket) => releaseTicket(ctx, ticket as InProgress, null)),
    ],
    [
      "closed",
      (world) =>
        byHand(world, 1, (ctx, ticket) => closeTicket(ctx, ticket, { by: null, reason: null, silent: true })),
    ],
    [
      "closed and reopened with somebody else",
      async (world) => {
        await byHand(world, 1, (ctx, ticket) =>
          closeTicket(ctx, ticket, { by: null, reason: null, silent: true }),
        );
        await byHand(world, 1, (ctx, ticket) => reopenByHand(ctx, ticket, null));
        await byHand(world, 1, pass(world, "Beto"));
      },
    ],
  ];

  it.each(ways)("%s: edits, deletions and reactions reach nobody, and are told", async (_, way) => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.caseOf("Marta", "Ana");
    const shown = await world.message(ROOM, "No tengo internet");
    const said = await world.person("Ana").says(ROOM, "son 100 pesos");
    await way(world);
    const before = (await world.heardIn("Marta")).length;
    await world.person("Ana").edits(said, "son 200 pesos");
    expect((await world.last(ROOM)).text).toBe(
      "✏️ Ese mensaje es del caso *#1*, que ya no está en este grupo. No se le envió nada al cliente: lo sigue viendo como estaba.",
    );
    await world.person("Ana").deletes(said);
    expect((await world.last(ROOM)).text).toContain("🗑️ Ese mensaje es del caso *#1*");
    await world.person("Ana").reacts(ROOM, shown, "😡");
    expect((await world.last(ROOM)).text).toContain("el cliente no ve tu reacción");
    expect((await world.heardIn("Marta")).slice(before)).toEqual([]);
  });
});
