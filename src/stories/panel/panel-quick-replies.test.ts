import { describe, expect, it } from "vitest";
import { openTestPanel } from "../../testing/panel/test-panel.ts";

describe("Quick replies", () => {
  it("are made, changed and removed by a supervisor; accents and capitals make no second name", async () => {
    await using office = await openTestPanel();
    const supervisor = await office.as("supervisor");
    const make = (name: string, text: string) => supervisor.post("/api/quick-replies").send({ name, text });
    const visit = (await make(" Técnico en camino ", "Hola {{nombre}}, va en camino.").expect(201)).body;
    const hours = (await make("Horario", "Atendemos de 9 a 18.").expect(201)).body;
    expect((await supervisor.get("/api/quick-replies").expect(200)).body.items).toEqual([
      { id: hours.id, name: "Horario", text: "Atendemos de 9 a 18." },
      { id: visit.id, name: "Técnico en camino", text: "Hola {{nombre}}, va en camino." },
    ]);
    expect((await make("TECNICO en camino", "otra")).body).toMatchObject({
      status: 422,
      code: "quick-reply-exists",
      detail: "Ya hay una respuesta rápida con ese nombre.",
    });
    expect((await make("Vacía", " \n")).body.errors[0].path).toBe("text");
    const change = (body: object) => supervisor.patch(`/api/quick-replies/${hours.id}`).send(body);
    expect((await change({ text: "De 8 a 20." }).expect(200)).body.text).toBe("De 8 a 20.");
    expect((await change({ text: "De 9 a 12.", was: { text: "Atendemos de 9 a 18." } })).status).toBe(409);
    expect((await change({ name: "tecnico EN camino" })).body.code).toBe("quick-reply-exists");
    await supervisor.delete(`/api/quick-replies/${hours.id}`).expect(204);
    expect((await change({ name: "Otra" })).body).toMatchObject({ status: 404, code: "no-such-quick-reply" });
    const { items } = (await supervisor.get("/api/audit").expect(200)).body;
    expect(items.map(({ text }: { text: string }) => text).slice(0, 4)).toEqual([
      "Eliminó la respuesta rápida Horario",
      "Cambió la respuesta rápida Horario",
      "Creó la respuesta rápida Horario",
      "Creó la respuesta rápida Técnico en camino",
    ]);
  });

  it("are read by whoever may write to clients, and made by supervisors only", async () => {
    await using office = await openTestPanel();
    const operator = await office.as("operator");
    const reply = { name: "Horario", text: "De 9 a 18." };
    expect((await operator.get("/api/quick-replies").expect(200)).body.items).toEqual([]);
    expect((await operator.post("/api/quick-replies").send(reply)).status).toBe(403);
    expect((await (await office.as("viewer")).get("/api/quick-replies")).status).toBe(403);
  });
});
