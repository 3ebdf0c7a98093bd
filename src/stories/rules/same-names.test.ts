import { describe, expect, it } from "vitest";
import { toPhone } from "../../domain/ids.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

/** Two agents who go by the same name, and two clients. */
async function namesakes(): Promise<TestWorld> {
  const world = await startTestWorld({ support: { Ana: 1, Beto: 1, Bruno: 1 } });
  await world.change("Bruno", { name: "Beto" });
  return world;
}

const endOf = (world: TestWorld, name: string): string => (world.person(name).address.phone ?? "").slice(-4);

describe("Two people who go by one name", () => {
  it("are told apart where an agent's name decides, and by the end of their number one of them is meant", async () => {
    await using world = await namesakes();
    await world.caseOf("Marta", "Bruno");
    expect((await world.last("Soporte")).text).toContain(`✅ *Beto (…${endOf(world, "Bruno")})* tomó`);
    await world.card("Pedro");
    const sofia = world.person("Sofía");
    await sofia.says("Supervisor", "/asignar 2 Beto");
    const asked = (await world.last("Supervisor")).text;
    for (const name of ["Beto", "Bruno"]) expect(asked).toContain(`Beto (…${endOf(world, name)})`);
    await sofia.says("Supervisor", `/asignar 2 Beto ${endOf(world, "Beto")}`);
    expect((await world.ticketOf("Pedro"))?.state).toBe("in_progress");
  });

  it("show nothing of an agent's number to the client", async () => {
    await using world = await startTestWorld({
      support: { Ana: 1, Beto: 1 },
      settings: { signature: true, introduceAgent: true },
    });
    await world.change("Beto", { name: "Ana" });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°1", "hola");
    expect((await world.heardIn("Marta")).join("\n")).not.toContain("(…");
    expect((await world.last("Marta")).text).toBe("*Ana:*\nhola");
  });

  it("are told apart when they are clients, as long as both have a case", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    const other = world.person("Otra", { phone: toPhone("5493815557777") });
    await world.delivers({ ...other.inChat("sigo sin internet"), pushName: "Marta" });
    await world.seconds(130);
    expect((await world.last("Soporte")).text).toContain("Marta (…7777)");
    await world.person("Ana").says("Soporte", "tomo 1");
    expect((await world.last("Soporte")).text).toContain(`(Marta (…${endOf(world, "Marta")}))`);
  });
});
