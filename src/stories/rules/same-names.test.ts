import { describe, expect, it } from "vitest";
import { toPhone } from "../../domain/ids.ts";
import { startTown, type Town } from "../../testing/town.ts";

/** Two agents who go by the same name, and two clients. */
async function namesakes(): Promise<Town> {
  const town = await startTown({ support: { Ana: 1, Beto: 1, Bruno: 1 } });
  await town.change("Bruno", { name: "Beto" });
  return town;
}

const endOf = (town: Town, name: string): string => (town.person(name).address.phone ?? "").slice(-4);

describe("Two people who go by one name", () => {
  it("are told apart where an agent's name decides, and by the end of their number one of them is meant", async () => {
    await using town = await namesakes();
    await town.caseOf("Marta", "Bruno");
    expect((await town.last("Soporte")).text).toContain(`✅ *Beto (…${endOf(town, "Bruno")})* tomó`);
    await town.card("Pedro");
    const sofia = town.person("Sofía");
    await sofia.says("Supervisor", "/asignar 2 Beto");
    const asked = (await town.last("Supervisor")).text;
    for (const name of ["Beto", "Bruno"]) expect(asked).toContain(`Beto (…${endOf(town, name)})`);
    await sofia.says("Supervisor", `/asignar 2 Beto ${endOf(town, "Beto")}`);
    expect((await town.ticketOf("Pedro"))?.state).toBe("in_progress");
  });

  it("show nothing of an agent's number to the client", async () => {
    await using town = await startTown({
      support: { Ana: 1, Beto: 1 },
      settings: { signature: true, introduceAgent: true },
    });
    await town.change("Beto", { name: "Ana" });
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says("Chat soporte Ana N°1", "hola");
    expect((await town.heardIn("Marta")).join("\n")).not.toContain("(…");
    expect((await town.last("Marta")).text).toBe("*Ana:*\nhola");
  });

  it("are told apart when they are clients, as long as both have a case", async () => {
    await using town = await startTown();
    await town.card("Marta");
    const other = town.person("Otra", { phone: toPhone("5493815557777") });
    await town.delivers({ ...other.inChat("sigo sin internet"), pushName: "Marta" });
    await town.seconds(130);
    expect((await town.last("Soporte")).text).toContain("Marta (…7777)");
    await town.person("Ana").says("Soporte", "tomo 1");
    expect((await town.last("Soporte")).text).toContain(`(Marta (…${endOf(town, "Marta")}))`);
  });
});
