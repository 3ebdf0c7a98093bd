import { describe, expect, it } from "vitest";
import { askReady } from "../../desk/team/register.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

describe("Somebody in our groups who is nobody of the team", () => {
  it("is answered three times in a quarter of an hour, however often they order or claim", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta");
    const stranger = world.person("Raro");
    const before = { main: await world.heardIn("Soporte"), above: await world.heardIn("Supervisor") };
    for (let n = 0; n < 10; n++) {
      await stranger.quotes("Soporte", card, "lo tomo");
      await stranger.says("Supervisor", "/resumen");
    }
    const main = (await world.heardIn("Soporte")).slice(before.main.length);
    const above = (await world.heardIn("Supervisor")).slice(before.above.length);
    expect(main).toEqual(Array(3).fill(expect.stringContaining("Todavía no figurás como agente")));
    expect(above).toEqual(Array(3).fill(expect.stringContaining("No tengo registrado tu número")));
    await world.minutes(16);
    await stranger.says("Supervisor", "/resumen");
    expect((await world.last("Supervisor")).text).toContain("No tengo registrado tu número");
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
  });

  it("is answered no more often when they claim what somebody has, raise a hand, or answer LISTO for others", async () => {
    await using world = await startTestWorld({
      support: { Ana: 1, Beto: 1 },
      unregistered: ["Beto"],
    });
    const beto = await world.idOf("Beto");
    const [main, above] = await Promise.all([world.mainGroupId("Soporte"), world.mainGroupId("Supervisor")]);
    await world.runInTransaction((ctx) => askReady(ctx, { agent: beto, mainGroup: main }));
    await world.runInTransaction((ctx) => askReady(ctx, { agent: beto, mainGroup: above }));
    const [asked, askedAbove] = [await world.last("Soporte"), await world.last("Supervisor")];
    const card = await world.card("Marta");
    await world.person("Ana").quotes("Soporte", card, "lo tomo");
    const heard = async (chat: string) => (await world.heardIn(chat)).length;
    const before = { main: await heard("Soporte"), above: await heard("Supervisor") };
    for (let n = 0; n < 10; n++) {
      for (const name of ["Claims", "Raises", "Registers"]) {
        const stranger = world.person(name);
        if (name === "Claims") await stranger.quotes("Soporte", card, "lo tomo");
        if (name === "Raises") await stranger.reacts("Soporte", card, "✋");
        if (name === "Registers") await stranger.quotes("Soporte", asked, "LISTO");
      }
      await world.person("Registers").quotes("Supervisor", askedAbove, "LISTO");
    }
    expect(await heard("Soporte")).toBe(before.main + 9);
    expect(await heard("Supervisor")).toBe(before.above + 3);
    await world.person("Beto").quotes("Soporte", asked, "LISTO");
    expect((await world.last("Soporte")).text).toContain("¡Gracias, *Beto*!");
  });

  it("does not make us repeat a book in the grey box above an answer", async () => {
    await using world = await startTestWorld();
    await world.person("Ana").says("Chat soporte Ana N°1", "palabra ".repeat(50_000));
    const { content } = await world.last("Chat soporte Ana N°1");
    expect("quote" in content && content.quote?.text.length).toBe(1_000);
  });
});

describe("The name of an account", () => {
  it.each(["\u3164", "\u2800\u2800", "*Ana*", "Ana* (desde el panel):\n*Beto", "~x~", "`x`"])(
    "is not %j, which would be nobody or end a line of ours",
    async (name) => {
      await using world = await startTestWorld();
      await using office = await openTestPanel({ over: world.store });
      const admin = await office.as("admin");
      const { body } = await admin.patch("/api/me").send({ name }).expect(422);
      expect(body.code).toBe("invalid");
      expect(body.errors).toContainEqual(expect.objectContaining({ path: "name" }));
      await admin.patch("/api/me").send({ name: "Ana_María O'Neill" }).expect(200);
    },
  );
});
