import { describe, expect, it } from "vitest";
import { unbind } from "../../desk/people/bindings.ts";
import { groupSeen } from "../../desk/groups/group-seen.ts";
import { askReady, confirmBinding } from "../../desk/team/register.ts";
import { toLid } from "../../domain/ids.ts";
import { seenGroup } from "../../testing/seen-group.ts";
import { startTown, type Town } from "../../testing/town.ts";

/** The request that creating an agent ends with. */
async function asks(town: Town, name: string, group = "Soporte") {
  const agent = await town.idOf(name);
  const mainGroup = await town.mainGroupId(group);
  await town.atDesk((desk) => askReady(desk, { agent, mainGroup }));
  return town.last(group);
}

describe("Registering with LISTO", () => {
  it("does not take a hidden number for the agent before the panel says so", async () => {
    await using town = await startTown({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const request = await asks(town, "Ana");
    expect(request.text).toContain("¡Te damos la bienvenida, *Ana*!");
    const agent = await town.idOf("Ana");
    const ana = town.person("Ana");
    ana.address = { lid: toLid("800000000000099"), phone: null };
    await ana.quotes("Soporte", request, "Lísto! 👍");
    expect((await town.last("Soporte")).text).toContain("WhatsApp no me muestra tu número");
    expect((await town.last("Supervisor")).text).toContain("en lugar de *Ana*");
    const card = await town.card("Marta");
    await ana.quotes("Soporte", card, "yo");
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
    await town.atDesk((desk) => confirmBinding(desk, agent));
    expect(await town.heardIn("Soporte")).toContainEqual(expect.stringContaining("¡Gracias, *Ana*!"));
    expect((await town.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("is undone for whoever was not the agent: they take nothing, and are asked again", async () => {
    await using town = await startTown({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const request = await asks(town, "Ana");
    const agent = await town.idOf("Ana");
    const stranger = town.person("Ana");
    stranger.address = { lid: toLid("800000000000099"), phone: null };
    await stranger.quotes("Soporte", request, "listo");
    await town.atDesk((desk) => confirmBinding(desk, agent));
    await town.atDesk((desk) => unbind(desk, agent));
    await stranger.quotes("Soporte", await town.card("Marta"), "yo");
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
  });

  it("of a hidden number is proved by the members of the group, too", async () => {
    await using town = await startTown({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const request = await asks(town, "Ana");
    const { phone } = town.person("Ana").address;
    const lid = toLid("800000000000099");
    town.person("Ana").address = { lid, phone: null };
    await town.person("Ana").quotes("Soporte", await town.card("Marta"), "lo tomo");
    await town.person("Ana").quotes("Soporte", request, "LISTO");
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
    await town.atDesk((desk) => groupSeen(desk, seenGroup(town, "Soporte", { members: [{ lid, phone }] })));
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

  it("keeps a claim of somebody whose number WhatsApp hides until the panel says who they are", async () => {
    await using town = await startTown({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const request = await asks(town, "Ana");
    const agent = await town.idOf("Ana");
    const ana = town.person("Ana");
    ana.address = { lid: toLid("800000000000099"), phone: null };
    await ana.quotes("Soporte", await town.card("Marta"), "lo tomo");
    expect((await town.last("Soporte")).text).toContain("buscá en este grupo el mensaje donde te menciono");
    await ana.quotes("Soporte", request, "LISTO");
    await town.atDesk((desk) => confirmBinding(desk, agent));
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
