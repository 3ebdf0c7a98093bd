import { describe, expect, it } from "vitest";
import { askReady } from "../desk/register.ts";
import { toLid } from "../domain/ids.ts";
import { startTown, type Town } from "./town.ts";

/** The request that creating an agent ends with. */
async function asks(town: Town, name: string, group = "Soporte") {
  const agent = await town.idOf(name);
  const mainGroup = await town.mainGroupId(group);
  await town.atDesk((desk) => askReady(desk, { agent, mainGroup }));
  return town.last(group);
}

describe("Registering with LISTO", () => {
  it("binds the hidden address of whoever answers to the agent", async () => {
    await using town = await startTown({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const request = await asks(town, "Ana");
    expect(request.text).toContain("¡Te damos la bienvenida, *Ana*!");
    const ana = town.person("Ana");
    ana.address = { lid: toLid("800000000000099"), phone: null };
    await ana.quotes("Soporte", request, "Lísto! 👍");
    expect((await town.last("Soporte")).text).toContain("¡Gracias, *Ana*!");
    const card = await town.card("Marta");
    await ana.quotes("Soporte", card, "yo");
    expect((await town.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("counts in the supervisor group, where supervisors are asked", async () => {
    await using town = await startTown({ support: { Ana: 1, Sofía: 0 }, unregistered: ["Sofía"] });
    const request = await asks(town, "Sofía", "Supervisor");
    const sofia = town.person("Sofía");
    await sofia.quotes("Supervisor", request, "¿listo?");
    expect((await town.last("Supervisor")).id).toBe(request.id);
    await sofia.quotes("Supervisor", request, "Listo");
    expect((await town.last("Supervisor")).text).toBe("✅ ¡Gracias, *Sofía*! Ya figurás en el equipo.");
    await town.person("Marta").writes("Esto es un desastre, quiero hablar con una persona!!!");
    await town.seconds(30);
    await sofia.quotes("Supervisor", await town.last("Supervisor"), "quien pueda");
    expect((await town.last("Supervisor")).text).toMatch(/nombre de un agente: Ana\.$/);
  });

  it("completes a claim that came before it", async () => {
    await using town = await startTown({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const card = await town.card("Marta");
    await town.person("Ana").quotes("Soporte", card, "lo tomo");
    const request = await town.last("Soporte");
    expect(request.text).toContain("LISTO");
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
    await town.person("Ana").quotes("Soporte", request, "listo");
    expect((await town.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("completes it also for somebody whose number WhatsApp hides", async () => {
    await using town = await startTown({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const request = await asks(town, "Ana");
    const ana = town.person("Ana");
    ana.address = { lid: toLid("800000000000099"), phone: null };
    await ana.quotes("Soporte", await town.card("Marta"), "lo tomo");
    expect((await town.last("Soporte")).text).toContain("buscá en este grupo el mensaje donde te menciono");
    await ana.quotes("Soporte", request, "LISTO");
    expect((await town.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("changes nothing for the wrong person or the wrong message", async () => {
    await using town = await startTown({ support: { Ana: 1, Beto: 1 }, unregistered: ["Ana", "Beto"] });
    const request = await asks(town, "Ana");
    const card = await town.card("Marta");
    await town.person("Beto").quotes("Soporte", request, "LISTO");
    expect((await town.last("Soporte")).text).toContain("Ese registro es para *Ana*");
    await town.person("Ana").quotes("Soporte", card, "LISTO");
    expect((await town.last("Soporte")).text).toContain("citando el mensaje donde te menciono");
    await town.person("Ana").says("Soporte", "LISTO");
    expect((await town.last("Soporte")).text).toContain("citando el mensaje donde te menciono");
    await town.person("Ana").quotes("Soporte", request, "todavía no estoy listo");
    await town.person("Ana").says("Soporte", "tomo 1");
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
  });
});
