import { describe, expect, it } from "vitest";
import { dailySummary } from "../../desk/alerts/summary.ts";
import { startTown } from "../../testing/town.ts";

describe("The day's summary", () => {
  it("comes once in the evening, by agent and by reason", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.minutes(2);
    await town.person("Ana").says("Chat soporte Ana N°1", "Ya está");
    await town.person("Ana").says("Chat soporte Ana N°1", "/fin Resuelto");
    await town.card("Nora");
    town.now = new Date("2026-03-02T23:00:00Z");
    await town.atDesk(dailySummary);
    await town.atDesk(dailySummary);
    const [summary, ...more] = (await town.heardIn("Supervisor")).filter((text) => text.includes("Resumen"));
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
    await using town = await startTown();
    await town.atDesk(dailySummary);
    expect(await town.heardIn("Supervisor")).toEqual([]);
  });
});
