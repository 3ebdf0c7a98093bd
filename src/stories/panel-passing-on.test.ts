import { describe, expect, it } from "vitest";
import { marta, pageOf, take } from "./panel-scene.ts";

const ANA_1 = "Chat soporte Ana N°1";

describe("A case of the panel that is passed on", () => {
  it("goes back to the group when it is let go, and an agent goes on with all that was said", async () => {
    await using scene = await marta();
    const { town, operator } = scene;
    await take(operator).expect(200);
    await operator.post("/api/tickets/1/messages").send({ text: "¿Reiniciaste el módem?" }).expect(200);
    await town.person("Marta").writes("Sí, y sigue igual");
    const released = await operator.post("/api/tickets/1/release").send({}).expect(200);
    expect(released.body).toMatchObject({ state: "waiting", panelUser: null, agent: null });
    const card = await town.last("Soporte");
    expect(card.text).toContain("lo soltó Vero");
    expect(card.text).toContain("Sí, y sigue igual");
    await town.person("Ana").quotes("Soporte", card, "lo tomo");
    const room = (await town.heardIn(ANA_1)).join("\n");
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
      const { town, operator } = scene;
      await take(operator).expect(200);
      await operator.post("/api/tickets/1/messages").send({ text: "Te paso con Ana" }).expect(200);
      const agent = await town.idOf("Ana");
      const given = await operator.post(`/api/tickets/1/${verb}`).send({ agent }).expect(200);
      expect(given.body).toMatchObject({ agent: { id: agent, name: "Ana" }, panelUser: null, transfers: 1 });
      const room = (await town.heardIn(ANA_1)).join("\n");
      expect(room).toContain("*Vero:* Te paso con Ana");
      await town.person("Ana").says(ANA_1, "Hola, soy Ana");
      expect(await town.heardIn("Marta")).toContainEqual("Hola, soy Ana");
      expect((await operator.get("/api/tickets?origin=transferred").expect(200)).body.items).toHaveLength(1);
      expect((await operator.get("/api/tickets?origin=induced").expect(200)).body.items).toHaveLength(0);
    },
  );
});
