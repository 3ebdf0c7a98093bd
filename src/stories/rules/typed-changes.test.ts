import { describe, expect, it } from "vitest";
import { addTag } from "../../desk/contacts/tags.ts";
import { tagNamesOf } from "../../store/tickets/tags.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("/transferir", () => {
  it("passes the case to a colleague with the reason, told by name or by mention, and nothing of it to the client", async () => {
    await using world = await startTestWorld({ support: { Ana: 2, Beto: 2 } });
    await world.caseOf("Marta", "Ana");
    const before = await world.heardIn("Marta");
    await world.person("Ana").says(ROOM, "/transferir a Beto no llego hoy");
    expect((await world.heard("Chat soporte Beto N°1"))[0]?.text).toContain("no llego hoy");
    await world.caseOf("Pedro", "Ana");
    const beto = world.person("Beto").address;
    await world.person("Ana").says(ROOM, `/transferir @${beto.lid} porque viajo`, { mentions: [beto] });
    expect((await world.heard("Chat soporte Beto N°2"))[0]?.text).toContain("porque viajo");
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it("passes it to an area's queue; of an unknown name it says who there is", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 }, sales: { Dani: 1 } });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/transferir Zoe");
    expect((await world.last(ROOM)).text).toContain("También podés pasarlo a un área: Soporte, Ventas.");
    await world.person("Ana").says(ROOM, "/transferir Ana");
    expect((await world.last(ROOM)).text).toBe("Este caso ya es tuyo.");
    await world.person("Ana").says(ROOM, "/transferir ventas quiere más megas");
    expect((await world.last("Ventas")).text).toContain("quiere más megas");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
  });
});

describe("A slip in /transferir", () => {
  it("named /pasar passes the case on, and never suggests a pause", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/pasale a Beto");
    expect((await world.last(ROOM)).text).toContain("*/transferir*");
    await world.person("Ana").says(ROOM, "/pasar a Beto no llego");
    expect((await world.heard("Chat soporte Beto N°1"))[0]?.text).toContain("no llego");
  });

  it.each([
    ["Bto no da abasto", "Bto"],
    ["a Bto: no da abasto", "Bto"],
    ["Zoe Pérez no da abasto", "Zoe Pérez"],
    ["Zoe, Marta insiste", "Zoe"],
    ["zoe", "zoe"],
  ])("in the name, %j, is told without the reason", async (typed, name) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, `/transferir ${typed}`);
    expect((await world.last(ROOM)).text).toContain(`No encontré ningún agente llamado *${name}*.`);
  });
});

describe("A refused /transferir", () => {
  it.each([
    ["is busy", "*Beto* tiene todos sus grupos ocupados:"],
    ["is not available", "*Beto* figura como 🟡 No disponible."],
  ])("to somebody who %s speaks of them, and asks nothing of the reader", async (why, answer) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    if (why === "is busy") await world.caseOf("Pedro", "Beto");
    else await world.person("Beto").says("Soporte", "/pausa");
    await world.person("Ana").says(ROOM, "/transferir Beto no llego");
    const { text } = await world.last(ROOM);
    expect(text).toContain(answer);
    expect(text).toContain("Elegí otro agente");
    expect(text).not.toMatch(/Escribí|Cerrá/u);
  });
});

describe("The reason of /transferir", () => {
  it.each([
    ["Beto para el martes a las 10", "para el martes a las 10"],
    ["a Beto de nuevo sin luz", "de nuevo sin luz"],
    ["Beto gracias a la promo", "gracias a la promo"],
    ["Beto Pérez: el cliente pide técnico", "el cliente pide técnico"],
    ["@Beto el lunes viajo", "el lunes viajo"],
    ["Ventas, quiere más megas", "quiere más megas"],
    ["al grupo de ventas: quiere más megas", "quiere más megas"],
  ])("of %j is read whole", async (typed, reason) => {
    await using world = await startTestWorld({ support: { Ana: 1, "Beto Pérez": 1 }, sales: { Dani: 1 } });
    await world.caseOf("Marta", "Ana");
    const beto = world.person("Beto Pérez").address;
    const text = `/transferir ${typed.replace("@Beto", `@${beto.lid}`)}`;
    await world.person("Ana").says(ROOM, text, { mentions: typed.startsWith("@") ? [beto] : [] });
    const ticket = await world.ticketOf("Marta");
    const isSales = ticket?.state === "waiting" && ticket.area === "sales";
    expect(isSales).toBe(/ventas/iu.test(typed));
    const read = (await world.heardIn(isSales ? "Ventas" : "Chat soporte Beto Pérez N°1"))[0] ?? "";
    expect(read.split("\n").find((line) => line.startsWith("↪️") || line.startsWith("↩️"))).toMatch(
      new RegExp(`Ana: ${reason}\\)?$|\\*Ana\\*: ${reason}$`, "u"),
    );
  });
});

describe("A command without what it needs", () => {
  it.each([
    [ROOM, "/nota", "Falta lo que hay que anotar. Se usa así: */nota texto*"],
    [
      ROOM,
      "/transferir",
      "Falta a quién pasarle el caso: el nombre de un agente, de un grupo o de un área. Por ejemplo: */transferir Juan motivo*",
    ],
    ["Soporte", "/tomo", "Falta el número del ticket. Por ejemplo: *tomo 1042*"],
    ["Soporte", "tomo 1 y 2", "Va el número de un solo ticket por vez. Por ejemplo: *tomo 1042*"],
    ["Supervisor", "/asignar 1042", "Falta el nombre del agente. Por ejemplo: */asignar 1042 Juan*"],
    ["Supervisor", "/asignar Beto", "Falta el número del ticket. Por ejemplo: */asignar 1042 Juan*"],
  ])("in %s, %j is answered with what is missing", async (chat, typed, answer) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person(chat === "Supervisor" ? "Sofía" : "Ana").says(chat, typed);
    expect((await world.last(chat)).text).toBe(answer);
  });
});

describe("/etiqueta and /dato", () => {
  it("change the case and what is known of the client, and list what there is", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const ana = world.person("Ana");
    const before = await world.heardIn("Marta");
    await ana.says(ROOM, "/etiqueta vip");
    expect((await world.last(ROOM)).text).toContain("Todavía no hay etiquetas");
    await world.runInTransaction((ctx) => addTag(ctx, { name: "VIP", color: "red" }));
    await ana.says(ROOM, "/etiqueta");
    expect((await world.last(ROOM)).text).toBe("¿Qué etiqueta? Hay estas: VIP.");
    await ana.says(ROOM, "/etiqueta vip");
    expect(await tagNamesOf(world.store.read, 1 as never)).toEqual(["VIP"]);
    await ana.says(ROOM, "/etiqueta VIP");
    expect(await tagNamesOf(world.store.read, 1 as never)).toEqual([]);
    await ana.says(ROOM, "/dato");
    expect((await world.last(ROOM)).text).toContain("Hay estos:");
    await ana.says(ROOM, "/dato plan");
    expect((await world.last(ROOM)).text).toContain("Falta el valor");
    await ana.says(ROOM, "/dato plan 100 Megas");
    expect((await world.last(ROOM)).text).toContain(": 100 Megas");
    for (const typed of ["/dato plan: 200 Megas", "/dato Plan=200 Megas"]) {
      await ana.says(ROOM, typed);
      expect((await world.last(ROOM)).text).toBe("📇 Plan: 200 Megas");
    }
    for (const typed of ["/dato dni 30111222", "/dato cédula: 30111222", "/dato CEDULA 30111222"]) {
      await ana.says(ROOM, typed);
      expect((await world.last(ROOM)).text).toBe("📇 Número de cédula/DNI: 30111222");
    }
    await ana.says(ROOM, "/dato número 30111222");
    expect((await world.last(ROOM)).text).toContain("Hay estos:");
    await ana.says(ROOM, "/dato plan 100 Megas");
    await ana.says(ROOM, "/dato correo alternativo nada");
    expect((await world.last(ROOM)).text).toContain("No cambié nada");
    await ana.says(ROOM, "/info");
    expect((await world.last(ROOM)).text).toContain("100 Megas");
    expect(await world.heardIn("Marta")).toEqual(before);
  });
});
