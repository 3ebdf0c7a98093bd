import { describe, expect, it } from "vitest";
import { openOffice } from "../../testing/panel/office.ts";
import { startTown } from "../../testing/town.ts";

describe("Somebody in our groups who is nobody of the team", () => {
  it("is answered three times in a quarter of an hour, however often they order or claim", async () => {
    await using town = await startTown();
    const card = await town.card("Marta");
    const stranger = town.person("Raro");
    const before = { main: await town.heardIn("Soporte"), above: await town.heardIn("Supervisor") };
    for (let n = 0; n < 10; n++) {
      await stranger.quotes("Soporte", card, "lo tomo");
      await stranger.says("Supervisor", "/resumen");
    }
    const main = (await town.heardIn("Soporte")).slice(before.main.length);
    const above = (await town.heardIn("Supervisor")).slice(before.above.length);
    expect(main).toEqual(Array(3).fill(expect.stringContaining("Todavía no figurás como agente")));
    expect(above).toEqual(Array(3).fill(expect.stringContaining("No tengo registrado tu número")));
    await town.minutes(16);
    await stranger.says("Supervisor", "/resumen");
    expect((await town.last("Supervisor")).text).toContain("No tengo registrado tu número");
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
  });

  it("does not make us repeat a book in the grey box above an answer", async () => {
    await using town = await startTown();
    await town.person("Ana").says("Chat soporte Ana N°1", "palabra ".repeat(50_000));
    const { content } = await town.last("Chat soporte Ana N°1");
    expect("quote" in content && content.quote?.text.length).toBe(1_000);
  });
});

describe("The name of an account", () => {
  it.each(["\u3164", "\u2800\u2800", "*Ana*", "Ana* (desde el panel):\n*Beto", "~x~", "`x`"])(
    "is not %j, which would be nobody or end a line of ours",
    async (name) => {
      await using town = await startTown();
      await using office = await openOffice({ over: town.store });
      const admin = await office.as("admin");
      const { body } = await admin.patch("/api/me").send({ name }).expect(422);
      expect(body.code).toBe("invalid");
      expect(body.errors).toContainEqual(expect.objectContaining({ path: "name" }));
      await admin.patch("/api/me").send({ name: "Ana_María O'Neill" }).expect(200);
    },
  );
});
