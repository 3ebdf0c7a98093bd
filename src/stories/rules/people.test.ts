import { describe, expect, it } from "vitest";
import { toLid, toPhone } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const lid = toLid("700000000009999");
const phone = toPhone("5493815559999");

describe("One person", () => {
  it.each<[string, Address, Address]>([
    ["first by LID, then by phone", { lid, phone: null }, { lid: null, phone }],
    ["first by phone, then by LID", { lid: null, phone }, { lid, phone: null }],
  ])("seen %s is one contact with one live ticket once WhatsApp says so", async (_, first, second) => {
    await using world = await startTestWorld();
    const marta = world.person("Marta", first);
    await world.caseOf("Marta", "Ana");
    marta.address = second;
    await marta.writes("soy yo otra vez, sin internet todavía");
    await world.seconds(30);
    marta.address = { lid, phone };
    await marta.writes("¿me leen?");
    expect(await world.ticketOf("Marta")).toMatchObject({ number: 1, state: "in_progress" });
    expect((await world.ticket(2))?.state).toBe("closed");
    const room = await world.heardIn("Chat soporte Ana N°1");
    expect(room).toContain("soy yo otra vez, sin internet todavía");
    expect(room.at(-1)).toBe("¿me leen?");
  });

  it("both of whose tickets are being attended keeps the older one, and the other room is told", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta", { lid, phone: null });
    await world.caseOf("Marta", "Ana");
    marta.address = { lid: null, phone };
    await world.caseOf("Marta", "Beto");
    marta.address = { lid, phone };
    await marta.writes("hola");
    expect(await world.ticketOf("Marta")).toMatchObject({ number: 1, state: "in_progress" });
    expect((await world.last("Chat soporte Beto N°1")).text).toContain("era de la misma persona que el *#1*");
    expect((await world.last("Chat soporte Ana N°1")).text).toBe("hola");
  });

  it("is the same under every spelling of the number", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta", { lid: null, phone: toPhone("5493815559999") });
    await world.caseOf("Marta", "Ana");
    marta.address = { lid: null, phone: toPhone("543815559999") };
    await marta.writes("sigo acá");
    expect((await world.last("Chat soporte Ana N°1")).text).toBe("sigo acá");
  });

  it("whose number went to somebody else is not taken for them", async () => {
    await using world = await startTestWorld();
    world.person("Marta", { lid, phone });
    await world.caseOf("Marta", "Ana");
    world.person("Nuevo", { lid: toLid("700000000008888"), phone });
    await world.person("Nuevo").writes("Hola, quiero contratar el servicio");
    expect((await world.ticketOf("Nuevo"))?.number).toBe(2);
    expect((await world.ticketOf("Marta"))?.number).toBe(1);
  });

  it("claims in whichever form the group shows them", async () => {
    await using world = await startTestWorld();
    const ana = world.person("Ana");
    ana.address = { lid: null, phone: ana.address.phone };
    await ana.quotes("Soporte", await world.card("Marta"), "yo");
    expect((await world.ticketOf("Marta"))?.state).toBe("in_progress");
  });
});
