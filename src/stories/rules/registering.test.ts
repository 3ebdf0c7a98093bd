import { describe, expect, it } from "vitest";
import { unbind } from "../../desk/people/bindings.ts";
import { groupSeen } from "../../desk/groups/group-seen.ts";
import { askReady, confirmBinding } from "../../desk/team/register.ts";
import { toLid } from "../../domain/ids.ts";
import { seenGroup } from "../../testing/seen-group.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

/** The request that creating an agent ends with. */
async function asks(world: TestWorld, name: string, group = "Soporte") {
  const agent = await world.idOf(name);
  const mainGroup = await world.mainGroupId(group);
  await world.runInTransaction((ctx) => askReady(ctx, { agent, mainGroup }));
  return world.last(group);
}

describe("Registering with LISTO", () => {
  it("does not take a hidden number for the agent before the panel says so", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const request = await asks(world, "Ana");
    expect(request.text).toContain("¡Te damos la bienvenida, *Ana*!");
    const agent = await world.idOf("Ana");
    const ana = world.person("Ana");
    ana.address = { lid: toLid("800000000000099"), phone: null };
    await ana.quotes("Soporte", request, "Lísto! 👍");
    expect((await world.last("Soporte")).text).toContain("WhatsApp no me muestra tu número");
    expect((await world.last("Supervisor")).text).toContain("en lugar de *Ana*");
    const card = await world.card("Marta");
    await ana.quotes("Soporte", card, "yo");
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
    await world.runInTransaction((ctx) => confirmBinding(ctx, agent));
    expect(await world.heardIn("Soporte")).toContainEqual(expect.stringContaining("¡Gracias, *Ana*!"));
    expect((await world.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("is undone for whoever was not the agent: they take nothing, and are asked again", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const request = await asks(world, "Ana");
    const agent = await world.idOf("Ana");
    const stranger = world.person("Ana");
    stranger.address = { lid: toLid("800000000000099"), phone: null };
    await stranger.quotes("Soporte", request, "listo");
    await world.runInTransaction((ctx) => confirmBinding(ctx, agent));
    await world.runInTransaction((ctx) => unbind(ctx, agent));
    await stranger.quotes("Soporte", await world.card("Marta"), "yo");
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
  });

  it("of a hidden number is proved by the members of the group, too", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const request = await asks(world, "Ana");
    const { phone } = world.person("Ana").address;
    const lid = toLid("800000000000099");
    world.person("Ana").address = { lid, phone: null };
    await world.person("Ana").quotes("Soporte", await world.card("Marta"), "lo tomo");
    await world.person("Ana").quotes("Soporte", request, "LISTO");
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
    await world.runInTransaction((ctx) =>
      groupSeen(ctx, seenGroup(world, "Soporte", { members: [{ lid, phone }] })),
    );
    expect((await world.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("counts in the supervisor group, where supervisors are asked", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Sofía: 0 }, unregistered: ["Sofía"] });
    const request = await asks(world, "Sofía", "Supervisor");
    const sofia = world.person("Sofía");
    await sofia.quotes("Supervisor", request, "¿listo?");
    expect((await world.last("Supervisor")).id).toBe(request.id);
    await sofia.quotes("Supervisor", request, "Listo");
    expect((await world.last("Supervisor")).text).toBe("✅ ¡Gracias, *Sofía*! Ya figurás en el equipo.");
    await world.person("Marta").writes("Esto es un desastre, quiero hablar con una persona!!!");
    await world.seconds(30);
    await sofia.quotes("Supervisor", await world.last("Supervisor"), "quien pueda");
    expect((await world.last("Supervisor")).text).toMatch(/nombre de un agente: Ana\.$/);
  });

  it("completes a claim that came before it", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const card = await world.card("Marta");
    await world.person("Ana").quotes("Soporte", card, "lo tomo");
    const request = await world.last("Soporte");
    expect(request.text).toContain("LISTO");
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
    await world.person("Ana").quotes("Soporte", request, "listo");
    expect((await world.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("keeps a claim of somebody whose number WhatsApp hides until the panel says who they are", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 }, unregistered: ["Ana"] });
    const request = await asks(world, "Ana");
    const agent = await world.idOf("Ana");
    const ana = world.person("Ana");
    ana.address = { lid: toLid("800000000000099"), phone: null };
    await ana.quotes("Soporte", await world.card("Marta"), "lo tomo");
    expect((await world.last("Soporte")).text).toContain("buscá en este grupo el mensaje donde te menciono");
    await ana.quotes("Soporte", request, "LISTO");
    await world.runInTransaction((ctx) => confirmBinding(ctx, agent));
    expect((await world.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("changes nothing for the wrong person or the wrong message", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 }, unregistered: ["Ana", "Beto"] });
    const request = await asks(world, "Ana");
    const card = await world.card("Marta");
    await world.person("Beto").quotes("Soporte", request, "LISTO");
    expect((await world.last("Soporte")).text).toContain("Ese registro es para *Ana*");
    await world.person("Ana").quotes("Soporte", card, "LISTO");
    expect((await world.last("Soporte")).text).toContain("citando el mensaje donde te menciono");
    await world.person("Ana").says("Soporte", "LISTO");
    expect((await world.last("Soporte")).text).toContain("citando el mensaje donde te menciono");
    await world.person("Ana").quotes("Soporte", request, "todavía no estoy listo");
    await world.person("Ana").says("Soporte", "tomo 1");
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
  });
});
