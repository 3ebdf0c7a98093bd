import { describe, expect, it } from "vitest";
import { startTestWorld } from "../../testing/test-world.ts";

describe("What the team asks in its groups", () => {
  it("/abiertos lists what waits and who has the rest, the pressing first", async () => {
    await using world = await startTestWorld();
    await world.person("Ana").says("Soporte", "/abiertos");
    expect((await world.last("Soporte")).text).toBe("✅ No hay casos abiertos en *Soporte*.");
    await world.caseOf("Marta", "Ana");
    await world.card("Nora");
    await world.card("Pablo", "URGENTE!! se prendió fuego el servidor");
    await world.person("Ana").says("Soporte", "/abiertos");
    expect((await world.last("Soporte")).text.split("\n")).toEqual([
      "📋 *Casos abiertos de Soporte*",
      "",
      "⏳ *Pendientes: 2*",
      "• 🔥 *#3* Pablo · espera hace 2 min",
      "• *#2* Nora · espera hace 4 min",
      "",
      "💬 *En Progreso: 1*",
      "• *#1* Marta · con *Ana*, sin respuesta hace 6 min",
    ]);
    await world.person("Sofía").says("Supervisor", "/abiertos");
    expect((await world.last("Supervisor")).text).toContain("• *#2* Nora (Soporte) · espera hace 4 min");
  });

  it("/abiertos cuts a long list and says how much it left out", async () => {
    await using world = await startTestWorld();
    for (let n = 1; n <= 23; n++) await world.person(`Cliente ${n}`).writes("No tengo internet desde ayer");
    await world.minutes(1);
    await world.person("Ana").says("Soporte", "/abiertos");
    const lines = (await world.last("Soporte")).text.split("\n");
    expect(lines).toContain("⏳ *Pendientes: 23*");
    expect(lines.filter((line) => line.startsWith("•"))).toHaveLength(20);
    expect(lines.at(-1)).toBe("… y 3 más");
    expect(lines[1]).toBe("📄 Página 1 de 2 · otra: */abiertos 2*");
  });

  it("/abiertos shows the rest page by page, each case once", async () => {
    await using world = await startTestWorld();
    for (let n = 1; n <= 43; n++) await world.person(`Cliente ${n}`).writes("No tengo internet desde ayer");
    await world.minutes(1);
    const listed: string[] = [];
    for (const [typed, left] of [
      ["/abiertos", "… y 23 más"],
      ["/abiertos 2", "… y 3 más"],
      ["/abiertos página 3", null],
    ] as const) {
      await world.person("Ana").says("Soporte", typed);
      const lines = (await world.last("Soporte")).text.split("\n");
      expect(lines).toContain("⏳ *Pendientes: 43*");
      listed.push(...lines.filter((line) => line.startsWith("•")));
      if (left !== null) expect(lines.at(-1)).toBe(left);
    }
    expect(new Set(listed).size).toBe(43);
    expect(listed).toHaveLength(43);
    await world.person("Sofía").says("Supervisor", "/abiertos 99");
    const lines = (await world.last("Supervisor")).text.split("\n");
    expect(lines[1]).toBe("📄 Página 3 de 3 · otra: */abiertos 1*");
    expect(lines.filter((line) => line.startsWith("•"))).toHaveLength(3);
  });

  it("/estado says how many wait and who is there", async () => {
    await using world = await startTestWorld({
      support: { Ana: 2, Beto: 1, Celia: 1 },
      unregistered: ["Celia"],
    });
    await world.caseOf("Marta", "Ana");
    await world.card("Nora");
    await world.person("Beto").says("Soporte", "/pausa");
    await world.person("Ana").says("Soporte", "/estado");
    expect((await world.last("Soporte")).text.split("\n")).toEqual([
      "📊 *Soporte*",
      "⏳ Espera 1 caso: *#2* (Nora), hace 2 min.",
      "",
      "• *Ana* · 🟢 Conectado · grupos ocupados: 1 de 2",
      "• *Celia* · ⚪ todavía no respondió LISTO",
      "• *Beto* · 🟡 No disponible · grupos ocupados: 0 de 1",
    ]);
  });

  it("/mis shows one's own cases and where they are", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°1", "Ya lo veo");
    await world.caseOf("Nora", "Ana");
    await world.person("Ana").says("Soporte", "/mis");
    expect((await world.last("Soporte")).text.split("\n")).toEqual([
      "*Ana*, tus casos abiertos:",
      "• *#1* Marta · Chat soporte Ana N°1 · sin movimiento hace 2 min",
      "• *#2* Nora · Chat soporte Ana N°2 · espera tu respuesta hace 2 min",
    ]);
    await world.person("Beto").says("Soporte", "/mis");
    expect((await world.last("Soporte")).text).toBe("*Beto*, no tenés casos abiertos.");
  });

  it("/agentes and /resumen answer the supervisor", async () => {
    await using world = await startTestWorld({ sales: { Vera: 1 } });
    await world.caseOf("Marta", "Ana");
    await world.person("Sofía").says("Supervisor", "/agentes");
    expect((await world.last("Supervisor")).text.split("\n")).toEqual([
      "👥 *Agentes*",
      "• *Ana* · 🟢 Conectado · grupos ocupados: 1 de 2",
      "• *Beto* · 🟢 Conectado · grupos ocupados: 0 de 1",
      "• *Vera* · 🟢 Conectado · grupos ocupados: 0 de 1",
    ]);
    await world.person("Sofía").says("Supervisor", "/resumen");
    expect((await world.last("Supervisor")).text).toContain("🆕 Abiertos: *1* · 🏁 Cerrados: *0*");
    expect((await world.last("Supervisor")).text).toContain("• Ana: tomó 1, cerró 0");
  });
});

describe("People of the same name", () => {
  it("are told apart in every list", async () => {
    await using world = await startTestWorld();
    await world.change("Beto", { name: "Ana" });
    await world.caseOf("Marta", "Ana");
    await world.person("Marta ").writes("yo también estoy sin internet");
    await world.seconds(121);
    await world.person("Sofía").says("Supervisor", "/agentes");
    const agents = (await world.last("Supervisor")).text.split("\n").slice(1);
    expect(agents).toEqual([
      expect.stringMatching(/^• \*Ana \(…\d{4}\)\* · 🟢 Conectado · grupos ocupados: 1 de 2$/u),
      expect.stringMatching(/^• \*Ana \(…\d{4}\)\* · 🟢 Conectado · grupos ocupados: 0 de 1$/u),
    ]);
    const [, name] = /\*(.*)\*/u.exec(agents[0] ?? "") ?? [];
    expect(agents[1]).not.toContain(name);
    await world.person("Sofía").says("Supervisor", "/resumen");
    expect((await world.last("Supervisor")).text).toContain(`• ${name}: tomó 1, cerró 0`);
    await world.person("Sofía").says("Supervisor", "/abiertos");
    const open = (await world.last("Supervisor")).text;
    expect(open.match(/Marta \(…\d{4}\)/gu)).toHaveLength(2);
    expect(open).toContain(name);
  });
});

describe("/asignar", () => {
  it.each([
    ["/asignar 1 Betto", "✅ El ticket *#1* (Marta) quedó asignado a *Beto*, en *Chat soporte Beto N°1*."],
    ["/asignar 1 Ramiro", "No encontré ningún agente llamado *Ramiro*. Agentes: Ana, Anahí, Beto."],
    ["/asignar 1 An", "Hay más de un agente que coincide con *An*: Ana, Anahí. Escribí el nombre completo."],
    ["/asignar 77 Beto", "No existe el ticket *#77*."],
  ])("%s", async (typed, answered) => {
    await using world = await startTestWorld({ support: { Ana: 1, Anahí: 1, Beto: 1 } });
    await world.card("Marta");
    await world.person("Sofía").says("Supervisor", typed);
    expect((await world.last("Supervisor")).text).toBe(answered);
  });

  it("takes a running case from its agent and tells both rooms", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Sofía").says("Supervisor", "/asignar 1 a Beto");
    expect((await world.message("Chat soporte Ana N°1", "pasó a")).text).toContain("*Beto*");
    expect((await world.message("Chat soporte Beto N°1", "Ticket #1")).text).toContain("Marta");
    expect(await world.ticketOf("Marta")).toMatchObject({ agent: await world.idOf("Beto") });
  });
});
