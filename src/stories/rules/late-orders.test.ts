import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const HOUR = 60;

async function holderOf(world: TestWorld, client: string): Promise<string | null> {
  const ticket = await world.ticketOf(client);
  if (ticket?.state !== "in_progress") return null;
  return ticket.agent === (await world.idOf("Ana")) ? "Ana" : "Beto";
}

describe("An order of a supervisor that is delivered late", () => {
  /** Nobody has #1 when Sofía writes; Beto takes it an hour later. */
  async function overtaken(world: TestWorld) {
    await world.card("Marta");
    await world.minutes(14);
    const alert = await world.message("Supervisor", "#1");
    const at = world.now;
    await world.minutes(HOUR);
    await world.person("Beto").quotes("Soporte", await world.message("Soporte", "#1"), "lo tomo");
    await world.minutes(2 * HOUR);
    return { alert, late: { at, live: false } };
  }

  it("takes the case from nobody who got it since, and its author reads who has it", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    const { alert, late } = await overtaken(world);
    const sofia = world.person("Sofía");
    await sofia.says("Supervisor", "/asignar 1 Ana", late);
    expect(await holderOf(world, "Marta")).toBe("Beto");
    expect((await world.last("Supervisor")).text).toBe(
      "⏳ Esa orden llegó tarde: después de que la escribiste, el caso *#1* cambió de manos (2/3 11:16) y ahora lo tiene *Beto*. No lo moví; si igual lo querés asignar, pedilo de nuevo.",
    );
    await sofia.quotes("Supervisor", alert, "Ana", late);
    expect(await holderOf(world, "Marta")).toBe("Beto");
    await sofia.says("Supervisor", "/asignar 1 Beto", late);
    expect((await world.last("Supervisor")).text).toContain("quedó asignado a *Beto*");
    await sofia.says("Supervisor", "/asignar 1 Ana");
    expect(await holderOf(world, "Marta")).toBe("Ana");
  });

  it("gives nobody a case that came back since", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    const { late } = await overtaken(world);
    await world.person("Beto").says("Chat soporte Beto N°1", "/soltar");
    await world.person("Sofía").says("Supervisor", "/asignar 1 Ana", late);
    expect((await world.last("Supervisor")).text).toContain("ahora espera a alguien");
    expect(await holderOf(world, "Marta")).toBeNull();
  });

  it("is carried out when nobody moved the case since, also after an earlier order of theirs", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    await world.card("Marta");
    const at = world.now;
    await world.minutes(HOUR);
    await world.person("Sofía").says("Supervisor", "/asignar 1 Ana", { at, live: false });
    expect(await holderOf(world, "Marta")).toBe("Ana");
    await world.person("Sofía").says("Supervisor", "/asignar 1 Beto", { at, live: false });
    expect(await holderOf(world, "Marta")).toBe("Beto");
  });
});
