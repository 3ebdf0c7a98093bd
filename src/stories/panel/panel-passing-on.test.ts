import { describe, expect, it } from "vitest";
import { acquaint } from "../../desk/people/people.ts";
import { toLid, toPhone } from "../../domain/ids.ts";
import { marta, pageOf, take } from "../../testing/panel/panel-scene.ts";

const ANA_1 = "Chat soporte Ana N°1";

describe("A case of the panel that is passed on", () => {
  it("goes back to the group when it is let go, and an agent goes on with all that was said", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    await take(operator).expect(200);
    await operator.post("/api/tickets/1/messages").send({ text: "¿Reiniciaste el módem?" }).expect(200);
    await world.person("Marta").writes("Sí, y sigue igual");
    const released = await operator.post("/api/tickets/1/release").send({}).expect(200);
    expect(released.body).toMatchObject({ state: "waiting", panelUser: null, agent: null });
    const card = await world.last("Soporte");
    expect(card.text).toContain("lo soltó Vero");
    expect(card.text).toContain("Sí, y sigue igual");
    await world.person("Ana").quotes("Soporte", card, "lo tomo");
    const room = (await world.heardIn(ANA_1)).join("\n");
    expect(room).toContain("No tengo internet desde ayer a la noche");
    expect(room).toContain("*Vero:* ¿Reiniciaste el módem?");
    expect(room).toContain("Sí, y sigue igual");
    const { ticket } = await pageOf(operator);
    expect(ticket).toMatchObject({ agent: { name: "Ana" }, panelUser: null, transfers: 0 });
  });

  it.each(["assign", "transfer"])(
    "is given to an agent in a room with the whole history: %s",
    async (verb) => {
      await using scene = await marta();
      const { world, operator } = scene;
      await take(operator).expect(200);
      await operator.post("/api/tickets/1/messages").send({ text: "Te paso con Ana" }).expect(200);
      const agent = await world.idOf("Ana");
      const given = await operator.post(`/api/tickets/1/${verb}`).send({ agent }).expect(200);
      expect(given.body).toMatchObject({ agent: { id: agent, name: "Ana" }, panelUser: null, transfers: 1 });
      const room = (await world.heardIn(ANA_1)).join("\n");
      expect(room).toContain("*Vero:* Te paso con Ana");
      await world.seconds(1);
      await world.person("Ana").says(ANA_1, "Hola, soy Ana");
      expect(await world.heardIn("Marta")).toContainEqual("Hola, soy Ana");
      expect((await operator.get("/api/tickets?origin=transferred").expect(200)).body.items).toHaveLength(1);
      expect((await operator.get("/api/tickets?origin=induced").expect(200)).body.items).toHaveLength(0);
    },
  );

  it("stays with whoever signs out, and the supervisors are told once they are signed in nowhere", async () => {
    await using scene = await marta();
    const { world, operator, office } = scene;
    await take(operator).expect(200);
    const phone = await office.as("operator");
    await phone.post("/api/logout").expect(204);
    expect(await world.heardIn("Supervisor")).toEqual([]);
    await operator.post("/api/logout").expect(204);
    expect(await world.heardIn("Supervisor")).toEqual([
      expect.stringContaining("*Vero (panel)* cerró la sesión con casos abiertos: *#1* (Marta)."),
    ]);
    expect((await pageOf(await office.as("viewer"))).ticket.panelUser).toMatchObject({ name: "Vero" });
  });

  it("goes on when two clients prove to be one: the words of both are there, and nobody hears twice", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    const { lid, phone } = { lid: toLid("700000000000555"), phone: toPhone("5493815550555") };
    await world.person("Lucía", { lid, phone: null }).writes("Hola, ¿está Vero?");
    await world.seconds(121);
    await operator.post("/api/tickets/2/take").expect(200);
    await world.person("Lucía por teléfono", { lid: null, phone }).writes("Soy yo otra vez");
    await world.seconds(121);
    await world.runInTransaction((ctx) => acquaint(ctx, [{ lid, phone }]));
    const { ticket, entries } = (await operator.get("/api/tickets/2").expect(200)).body;
    expect(ticket).toMatchObject({ state: "in_progress", panelUser: { name: "Vero" } });
    expect(entries.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(["Hola, ¿está Vero?", "Soy yo otra vez"]),
    );
    expect((await operator.get("/api/tickets/3").expect(200)).body.ticket.state).toBe("closed");
  });
});
