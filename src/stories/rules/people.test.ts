import { describe, expect, it } from "vitest";
import { toLid, toPhone } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { startTown } from "../../testing/town.ts";

const lid = toLid("700000000009999");
const phone = toPhone("5493815559999");

describe("One person", () => {
  it.each<[string, Address, Address]>([
    ["first by LID, then by phone", { lid, phone: null }, { lid: null, phone }],
    ["first by phone, then by LID", { lid: null, phone }, { lid, phone: null }],
  ])("seen %s is one contact with one live ticket once WhatsApp says so", async (_, first, second) => {
    await using town = await startTown();
    const marta = town.person("Marta", first);
    await town.caseOf("Marta", "Ana");
    marta.address = second;
    await marta.writes("soy yo otra vez, sin internet todavía");
    await town.seconds(30);
    marta.address = { lid, phone };
    await marta.writes("¿me leen?");
    expect(await town.ticketOf("Marta")).toMatchObject({ number: 1, state: "in_progress" });
    expect((await town.ticket(2))?.state).toBe("closed");
    const room = await town.heardIn("Chat soporte Ana N°1");
    expect(room).toContain("soy yo otra vez, sin internet todavía");
    expect(room.at(-1)).toBe("¿me leen?");
  });

  it("both of whose tickets are being attended keeps the older one, and the other room is told", async () => {
    await using town = await startTown();
    const marta = town.person("Marta", { lid, phone: null });
    await town.caseOf("Marta", "Ana");
    marta.address = { lid: null, phone };
    await town.caseOf("Marta", "Beto");
    marta.address = { lid, phone };
    await marta.writes("hola");
    expect(await town.ticketOf("Marta")).toMatchObject({ number: 1, state: "in_progress" });
    expect((await town.last("Chat soporte Beto N°1")).text).toContain("era de la misma persona que el *#1*");
    expect((await town.last("Chat soporte Ana N°1")).text).toBe("hola");
  });

  it("is the same under every spelling of the number", async () => {
    await using town = await startTown();
    const marta = town.person("Marta", { lid: null, phone: toPhone("5493815559999") });
    await town.caseOf("Marta", "Ana");
    marta.address = { lid: null, phone: toPhone("543815559999") };
    await marta.writes("sigo acá");
    expect((await town.last("Chat soporte Ana N°1")).text).toBe("sigo acá");
  });

  it("whose number went to somebody else is not taken for them", async () => {
    await using town = await startTown();
    town.person("Marta", { lid, phone });
    await town.caseOf("Marta", "Ana");
    town.person("Nuevo", { lid: toLid("700000000008888"), phone });
    await town.person("Nuevo").writes("Hola, quiero contratar el servicio");
    expect((await town.ticketOf("Nuevo"))?.number).toBe(2);
    expect((await town.ticketOf("Marta"))?.number).toBe(1);
  });

  it("claims in whichever form the group shows them", async () => {
    await using town = await startTown();
    const ana = town.person("Ana");
    ana.address = { lid: null, phone: ana.address.phone };
    await ana.quotes("Soporte", await town.card("Marta"), "yo");
    expect((await town.ticketOf("Marta"))?.state).toBe("in_progress");
  });
});
