import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const those = async (world: TestWorld, part: string): Promise<string[]> =>
  (await world.heardIn("Soporte")).filter((text) => text.includes(part));

describe("Tickets nobody takes", () => {
  it("are recalled together when many wait, and taken by their numbers", async () => {
    await using world = await startTestWorld();
    const names = ["Marta", "Rosa", "Luis"];
    for (const name of names) await world.card(name);
    for (let minute = 0; minute < 12; minute += 1) await world.minutes(1);
    expect(await those(world, "nadie lo tomó")).toHaveLength(1);
    const [list, ...more] = await those(world, "nadie los tomó");
    expect(more).toEqual([]);
    expect(list).toBe(
      [
        "⏰ *2 tickets esperan y nadie los tomó*",
        "• *#2* Rosa · espera hace 7 min",
        "• *#3* Luis · espera hace 5 min",
        "👉 Para tomar uno, respondé citando su tarjeta, o escribí *tomo* y su número: *tomo 2*.",
      ].join("\n"),
    );
    const message = await world.message("Soporte", "nadie los tomó");
    await world.person("Ana").quotes("Soporte", message, "yo");
    expect(await those(world, "¿Cuál?")).toEqual(["¿Cuál? Escribí *tomo* y su número. Esperan: #1, #2, #3."]);
    for (const name of names) expect(await world.ticketOf(name)).toMatchObject({ state: "waiting" });
    const question = await world.last("Soporte");
    for (const words of ["lo tomo en 1 min", "3 de esos son míos", "el 1 y el 3"])
      await world.person("Ana").quotes("Soporte", message, words);
    for (const name of names) expect(await world.ticketOf(name)).toMatchObject({ state: "waiting" });
    expect(await those(world, "¿Cuál?")).toHaveLength(4);
    await world.person("Ana").quotes("Soporte", question, "3");
    expect(await world.ticketOf("Luis")).toMatchObject({ state: "in_progress" });
    await world.person("Ana").quotes("Soporte", message, "el 2, yo");
    expect(await world.ticketOf("Rosa")).toMatchObject({ state: "in_progress" });
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
  });
});
