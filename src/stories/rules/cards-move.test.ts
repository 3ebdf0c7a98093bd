import { describe, expect, it } from "vitest";
import { groupChanged } from "../../desk/groups/membership.ts";
import type { GroupJid } from "../../domain/ids.ts";
import { startTown, type Heard, type Town } from "../../testing/town.ts";

async function weAre(town: Town, group: string, change: "removed" | "added"): Promise<void> {
  const jid = town.group(group) as GroupJid;
  await town.atDesk((desk) => groupChanged(desk, { group: jid, change, people: [], us: true }));
}

describe("The cards of a main group that is lost", () => {
  it("go to a group of another area when their own has none: taken there by whoever works there", async () => {
    await using town = await startTown({ support: { Ana: 1 }, sales: { Dani: 1 } });
    await town.card("Marta");
    await town.card("Pedro");
    await weAre(town, "Soporte", "removed");
    const cards = (await town.heard("Ventas")).filter(({ text }) => text.includes("🎫"));
    expect(cards).toHaveLength(2);
    expect(cards[0]?.text).toContain("*Soporte* dejó de funcionar");
    expect(cards[0]?.text).toContain("No tengo internet");
    expect((await town.last("Supervisor")).text).toContain("Sus tarjetas pasaron a *Ventas*: #1, #2.");
    await town.person("Dani").quotes("Ventas", cards[0] as Heard, "lo tomo");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it("stay, and the supervisor reads so, when there is no other group at all", async () => {
    await using town = await startTown({ support: { Ana: 1 } });
    await town.card("Marta");
    await weAre(town, "Ventas", "removed");
    await weAre(town, "Soporte", "removed");
    expect((await town.last("Supervisor")).text).toContain("no hay otro grupo que las reciba");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "waiting" });
    await weAre(town, "Soporte", "added");
    expect((await town.last("Soporte")).text).toContain("No tengo internet");
  });
});
