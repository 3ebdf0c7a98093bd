import { describe, expect, it } from "vitest";
import { closeTicket } from "../../desk/lifecycle/close.ts";
import type { Desk } from "../../desk/desk.ts";
import { releaseTicket } from "../../desk/lifecycle/release.ts";
import { reopenByHand } from "../../desk/lifecycle/reopen.ts";
import { transferToAgent } from "../../desk/lifecycle/transfer.ts";
import type { InProgress, Ticket } from "../../domain/ticket.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { startTown, type Town } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";
const ONE_ROOM = { support: { Ana: 1, Beto: 1 } };

/** Somebody in the panel does something to a ticket. */
async function byHand(
  town: Town,
  number: number,
  act: (desk: Desk, ticket: Ticket) => Promise<unknown>,
): Promise<void> {
  await town.atDesk(async (desk) => {
    const ticket = await getTicket(desk.tx, number as never);
    if (ticket) await act(desk, ticket);
  });
}

const pass = (town: Town, to: string) => async (desk: Desk, ticket: Ticket) =>
  transferToAgent(desk, ticket, { agent: await town.idOf(to), by: { user: "jefa" }, reason: null });

describe("What is changed in a room that the case has left", () => {
  const ways: [string, (town: Town) => Promise<void>][] = [
    ["transferred", (town) => byHand(town, 1, pass(town, "Beto"))],
    [
      "released",
      (town) => byHand(town, 1, (desk, ticket) => releaseTicket(desk, ticket as InProgress, null)),
    ],
    [
      "closed",
      (town) =>
        byHand(town, 1, (desk, ticket) =>
          closeTicket(desk, ticket, { by: null, reason: null, silent: true }),
        ),
    ],
    [
      "closed and reopened with somebody else",
      async (town) => {
        await byHand(town, 1, (desk, ticket) =>
          closeTicket(desk, ticket, { by: null, reason: null, silent: true }),
        );
        await byHand(town, 1, (desk, ticket) => reopenByHand(desk, ticket, null));
        await byHand(town, 1, pass(town, "Beto"));
      },
    ],
  ];

  it.each(ways)("%s: edits, deletions and reactions reach nobody, and are told", async (_, way) => {
    await using town = await startTown(ONE_ROOM);
    await town.caseOf("Marta", "Ana");
    const shown = await town.message(ROOM, "No tengo internet");
    const said = await town.person("Ana").says(ROOM, "son 100 pesos");
    await way(town);
    const before = (await town.heardIn("Marta")).length;
    await town.person("Ana").edits(said, "son 200 pesos");
    expect((await town.last(ROOM)).text).toBe(
      "✏️ Ese mensaje es del caso *#1*, que ya no está en este grupo. No se le envió nada al cliente: lo sigue viendo como estaba.",
    );
    await town.person("Ana").deletes(said);
    expect((await town.last(ROOM)).text).toContain("🗑️ Ese mensaje es del caso *#1*");
    await town.person("Ana").reacts(ROOM, shown, "😡");
    expect((await town.last(ROOM)).text).toContain("el cliente no ve tu reacción");
    expect((await town.heardIn("Marta")).slice(before)).toEqual([]);
  });
});
