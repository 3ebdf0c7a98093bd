import { describe, expect, it } from "vitest";
import { startTown, type Town } from "../../testing/town.ts";

const those = async (town: Town, part: string): Promise<string[]> =>
  (await town.heardIn("Soporte")).filter((text) => text.includes(part));

describe("Tickets nobody takes", () => {
  it("are recalled together when many wait, and taken by their numbers", async () => {
    await using town = await startTown();
    const names = ["Marta", "Rosa", "Luis"];
    for (const name of names) await town.card(name);
    for (let minute = 0; minute < 12; minute += 1) await town.minutes(1);
    expect(await those(town, "nadie lo tomó")).toHaveLength(1);
    const [list, ...more] = await those(town, "nadie los tomó");
    expect(more).toEqual([]);
    expect(list).toBe(
      [
        "⏰ *2 tickets esperan y nadie los tomó*",
        "• *#2* Rosa · espera hace 7 min",
        "• *#3* Luis · espera hace 5 min",
        "👉 Para tomar uno, respondé citando su tarjeta, o escribí *tomo* y su número: *tomo 2*.",
      ].join("\n"),
    );
    const message = await town.message("Soporte", "nadie los tomó");
    await town.person("Ana").quotes("Soporte", message, "yo");
    expect(await those(town, "¿Cuál?")).toEqual(["¿Cuál? Escribí *tomo* y su número. Esperan: #1, #2, #3."]);
    for (const name of names) expect(await town.ticketOf(name)).toMatchObject({ state: "waiting" });
    const question = await town.last("Soporte");
    for (const words of ["lo tomo en 1 min", "3 de esos son míos", "el 1 y el 3"])
      await town.person("Ana").quotes("Soporte", message, words);
    for (const name of names) expect(await town.ticketOf(name)).toMatchObject({ state: "waiting" });
    expect(await those(town, "¿Cuál?")).toHaveLength(4);
    await town.person("Ana").quotes("Soporte", question, "3");
    expect(await town.ticketOf("Luis")).toMatchObject({ state: "in_progress" });
    await town.person("Ana").quotes("Soporte", message, "el 2, yo");
    expect(await town.ticketOf("Rosa")).toMatchObject({ state: "in_progress" });
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "waiting" });
  });
});
