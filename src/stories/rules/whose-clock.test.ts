import { describe, expect, it } from "vitest";
import { closeTicket } from "../../desk/lifecycle/close.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { wholeSecond } from "../../testing/moved-clock.ts";
import { giveOut } from "../../testing/room-model.ts";
import { sendFor } from "../../testing/outbox-world.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const ONE_ROOM = { support: { Ana: 1, Beto: 1 } };
const DAY = 24 * 60 * 60_000;

describe("A clock of ours that differs from WhatsApp's", () => {
  it.each([
    ["ahead by seven minutes", 7 * 60_000],
    ["behind by seven minutes", -7 * 60_000],
    ["ahead by a year", 365 * 24 * 3600_000],
  ])("%s makes nothing late, and hides nothing that is", async (_, ahead) => {
    await using world = await startTestWorld(ONE_ROOM);
    const stamp = () => ({ at: new Date(world.now.getTime() - ahead) });
    const ana = world.person("Ana");
    await world.person("Marta").writes("No tengo internet desde ayer", stamp());
    await world.seconds(130);
    await ana.says("Soporte", "tomo 1", stamp());
    await ana.says(ROOM, "hola Marta", stamp());
    expect((await world.last("Marta")).text).toBe("hola Marta");
    await world.minutes(3);
    const late = stamp();
    await world.minutes(3);
    await ana.says(ROOM, "/fin!", stamp());
    await world.person("Pedro").writes("Yo tampoco tengo internet", stamp());
    await world.seconds(130);
    await ana.says("Soporte", "tomo 2", stamp());
    const before = (await world.heardIn("Pedro")).length;
    await ana.says(ROOM, "Marta, tu clave es 1234", { ...late, live: false });
    expect((await world.heardIn("Pedro")).slice(before)).toEqual([]);
    await ana.says(ROOM, "hola Pedro", stamp());
    expect((await world.heardIn("Pedro")).slice(before)).toEqual(["hola Pedro"]);
  });

  it("behind by a day lets nothing late out after an outage in which dozens wrote", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    const byWhatsApp = (minutesAgo = 0) =>
      wholeSecond(new Date(world.now.getTime() + DAY - minutesAgo * 60_000));
    const ana = world.person("Ana");
    await world.person("Marta").writes("No tengo internet desde ayer", { at: byWhatsApp() });
    await world.seconds(130);
    await world.minutes(60);
    for (let n = 0; n < 40; n += 1)
      await world.person(`Cliente${n}`).writes("hola", { at: byWhatsApp(30), live: false });
    await ana.says("Soporte", "tomo 1", { at: byWhatsApp(5), live: false });
    const before = (await world.heardIn("Marta")).length;
    await ana.says(ROOM, "esto era para otro", { at: byWhatsApp(20), live: false });
    expect((await world.heardIn("Marta")).slice(before)).toEqual([]);
    await world.seconds(1);
    await ana.says(ROOM, "hola Marta", { at: byWhatsApp() });
    expect((await world.last("Marta")).text).toBe("hola Marta");
  });

  it("set back in an outage lets nothing out that was written in it, once the header is taken", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.card("Pedro");
    await world.caseOf("Marta", "Ana");
    await world.minutes(10);
    const then = world.now.getTime();
    const back = 30 * 60_000;
    world.now = new Date(then + 5 * 60_000 - back);
    await world.runInTransaction(async (ctx) => {
      const ticket = await getTicket(ctx.tx, 2 as never);
      if (ticket) await closeTicket(ctx, ticket, { by: { user: "jefa" }, reason: null, silent: true });
    });
    await giveOut(world, 1, "Ana");
    const ana = world.person("Ana");
    const before = (await world.heardIn("Pedro")).length;
    const during = { at: new Date(then + 2 * 60_000), live: false };
    await sendFor(world, 5, () => ({
      outcome: "sent",
      at: wholeSecond(new Date(world.now.getTime() + back)),
    }));
    await ana.says(ROOM, "y debe 5000", during);
    expect((await world.heardIn("Pedro")).slice(before)).toEqual([]);
    await ana.says(ROOM, "hola Pedro", { at: wholeSecond(new Date(world.now.getTime() + back)) });
    expect((await world.last("Pedro")).text).toBe("hola Pedro");
  });

  describe("that was set forward before the panel gave out a case", () => {
    const forward = 3 * 3600_000;
    const byWhatsApp = (world: TestWorld): Date => wholeSecond(new Date(world.now.getTime() - forward));

    async function givenOut(): Promise<TestWorld> {
      const world = await startTestWorld(ONE_ROOM);
      await world.card("Marta");
      world.now = new Date(world.now.getTime() + forward);
      await giveOut(world, 1, "Ana");
      return world;
    }

    it("holds up nobody: WhatsApp says when it took the header", async () => {
      await using world = await givenOut();
      await sendFor(world, 10, () => ({ outcome: "sent", at: byWhatsApp(world) }));
      await world.person("Ana").says(ROOM, "hola Marta", { at: byWhatsApp(world) });
      expect((await world.last("Marta")).text).toBe("hola Marta");
    });

    it("lets nothing out that was written before, however many phones bring old words", async () => {
      await using world = await givenOut();
      const before = new Date(byWhatsApp(world).getTime() - 1000);
      await world.minutes(4);
      await sendFor(world, 10, () => ({ outcome: "sent", at: byWhatsApp(world) }));
      for (const name of ["Marta", "Pedro", "Rosa"])
        await world.person(name).writes("volvió la señal", { at: before });
      await world.person("Ana").says(ROOM, "para otro", { at: before });
      expect((await world.heardIn("Marta")).join()).not.toContain("para otro");
    });
  });
});
