import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("/historial", () => {
  it("shows what was said, in earlier cases too, files as words and notes as such, and nothing that was taken back", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const ana = world.person("Ana");
    await ana.says(ROOM, "/nota paga tarde");
    await ana.says(ROOM, "/fin resuelto");
    await world.minutes(200);
    await world.caseOf("Marta", "Ana");
    const taken = await world.person("Marta").writes("mi clave es 1234");
    await world.person("Marta").deletes(taken);
    await world.person("Marta").sends(mediaOf("document", "la factura"));
    await ana.says(ROOM, "ya la miro");
    const before = await world.heardIn("Marta");
    await ana.says(ROOM, "/historial");
    const [title, ...lines] = (await world.last(ROOM)).text.split("\n");
    expect(title).toBe("🗂️ *Historial de Marta* (1 de 1)");
    expect(lines.map((line) => line.replace(/^\d+\/\d+ \d\d:\d\d/u, "(hora)"))).toEqual([
      "— *#1*",
      "(hora) · *Marta:* No tengo internet desde ayer a la noche",
      "(hora) · 📝 *Ana:* paga tarde",
      "— *#2*",
      "(hora) · *Marta:* No tengo internet desde ayer a la noche",
      "(hora) · *Marta:* 📄 Documento: la factura",
      "(hora) · *Ana:* ya la miro",
    ]);
    await ana.says(ROOM, "/historial FACTURA");
    expect((await world.last(ROOM)).text.split("\n")).toHaveLength(3);
    await ana.says(ROOM, "/historial nada de esto");
    expect((await world.last(ROOM)).text).toContain("No encontré «nada de esto»");
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it("comes in pages, newest first", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    for (let n = 1; n <= 20; n++) await world.person("Marta").writes(`línea ${n}`);
    await world.person("Ana").says(ROOM, "/historial");
    const first = (await world.last(ROOM)).text;
    expect(first).toContain("(1 de 2)");
    expect(first).toContain("línea 20");
    expect(first).not.toContain("línea 5\n");
    expect(first.split("\n").at(-1)).toBe("⬆️ Más viejo: /historial 2");
    await world.person("Ana").says(ROOM, "/historial 2");
    expect((await world.last(ROOM)).text).toContain("línea 5");
    await world.person("Ana").says(ROOM, "/historial 9");
    expect((await world.last(ROOM)).text).toBe("Hay 2 páginas: pedí una de esas.");
  });

  it("is for the agent in the room and for supervisors, of a ticket they name; for nobody else", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Beto").says(ROOM, "/historial");
    expect((await world.heardIn(ROOM)).join()).not.toContain("🗂️");
    await world.person("Sofía").says("Supervisor", "/historial");
    expect((await world.last("Supervisor")).text).toContain("¿De qué ticket?");
    await world.person("Sofía").says("Supervisor", "/historial 1 internet");
    expect((await world.last("Supervisor")).text).toContain("No tengo internet");
    await world.person("Sofía").says("Supervisor", "/historial 99");
    expect((await world.last("Supervisor")).text).toContain("99");
    await world.person("Raro").says("Supervisor", "/historial 1");
    expect((await world.last("Supervisor")).text).toContain("No tengo registrado tu número");
    await world.person("Ana").says("Soporte", "/historial");
    expect((await world.last("Soporte")).text).not.toContain("🗂️");
  });

  it("asks nothing of a room that is free, or of another case", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await world.caseOf("Marta", "Ana");
    const old = await world.message(ROOM, "No tengo internet");
    await world.person("Ana").says(ROOM, "/fin!");
    await world.person("Ana").says(ROOM, "/historial");
    expect((await world.last(ROOM)).text).not.toContain("🗂️");
    await world.caseOf("Pedro", "Ana");
    await world.person("Ana").quotes(ROOM, old, "/historial");
    expect((await world.last(ROOM)).text).toContain("Citaste un mensaje del caso *#1*");
  });
});
