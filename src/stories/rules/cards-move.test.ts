import { describe, expect, it } from "vitest";
import { groupChanged } from "../../desk/groups/membership.ts";
import type { GroupJid } from "../../domain/ids.ts";
import { startTestWorld, type Heard, type TestWorld } from "../../testing/test-world.ts";

async function weAre(world: TestWorld, group: string, change: "removed" | "added"): Promise<void> {
  const jid = world.group(group) as GroupJid;
  await world.runInTransaction((ctx) => groupChanged(ctx, { group: jid, change, people: [], us: true }));
}

describe("The cards of a main group that is lost", () => {
  it("go to a group of another area when their own has none: taken there by whoever works there", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 }, sales: { Dani: 1 } });
    await world.card("Marta");
    await world.card("Pedro");
    await weAre(world, "Soporte", "removed");
    const cards = (await world.heard("Ventas")).filter(({ text }) => text.includes("🎫"));
    expect(cards).toHaveLength(2);
    expect(cards[0]?.text).toContain("*Soporte* dejó de funcionar");
    expect(cards[0]?.text).toContain("No tengo internet");
    expect((await world.last("Supervisor")).text).toContain("Sus tarjetas pasaron a *Ventas*: #1, #2.");
    await world.person("Dani").quotes("Ventas", cards[0] as Heard, "lo tomo");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it("stay, and the supervisor reads so, when there is no other group at all", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await world.card("Marta");
    await weAre(world, "Ventas", "removed");
    await weAre(world, "Soporte", "removed");
    expect((await world.last("Supervisor")).text).toContain("no hay otro grupo que las reciba");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
    await weAre(world, "Soporte", "added");
    expect((await world.last("Soporte")).text).toContain("No tengo internet");
  });
});
