import { describe, expect, it } from "vitest";
import { dailySummary } from "../../desk/alerts/summary.ts";
import { startTestWorld } from "../../testing/test-world.ts";

describe("The day's summary", () => {
  it("comes once in the evening, by agent and by reason", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.minutes(2);
    await world.person("Ana").says("Chat soporte Ana N°1", "Ya está");
    await world.person("Ana").says("Chat soporte Ana N°1", "/fin Resuelto");
    await world.card("Nora");
    world.now = new Date("2026-03-02T23:00:00Z");
    await world.runInTransaction(dailySummary);
    await world.runInTransaction(dailySummary);
    const [summary, ...more] = (await world.heardIn("Supervisor")).filter((text) => text.includes("Resumen"));
    expect(more).toEqual([]);
    expect(summary?.split("\n")).toEqual([
      expect.stringMatching(/^📊 \*Resumen del 0?2\/0?3\*$/),
      "🆕 Abiertos: *2* · 🏁 Cerrados: *1*",
      "⏳ Pendientes: *1* · 💬 En Progreso: *0*",
      "⏱️ Espera hasta que alguien lo toma: *2 min* (mediana)",
      "🎯 Tomados antes del recordatorio: *100 %*",
      "💬 Primera respuesta: *4 min* (mediana)",
      "",
      "👥 *Por agente*",
      "• Ana: tomó 1, cerró 1",
      "",
      "🏷️ *Motivos de cierre*",
      "• Resuelto: 1",
    ]);
  });

  it("does not come on a day on which nothing happened", async () => {
    await using world = await startTestWorld();
    await world.runInTransaction(dailySummary);
    expect(await world.heardIn("Supervisor")).toEqual([]);
  });
});
