import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { acquaint } from "../../desk/people/people.ts";
import { addTag, tagTicket } from "../../desk/contacts/tags.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { tagNamesOf } from "../../store/tickets/tags.ts";
import { toLid, toPhone } from "../../domain/ids.ts";
import { addPerson } from "../../store/contacts/people.ts";
import { countInbox } from "../../store/messages/inbox.ts";
import { inbox, outbox } from "../../store/schema/messages.ts";
import { persons } from "../../store/schema/people.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** The same person under a LID and under a phone, and the moment when it comes out. */
async function two(world: TestWorld) {
  const lid = world.person("Marta", { phone: null });
  const phone = world.person("Marta Ruiz", { lid: null });
  const join = () =>
    world.runInTransaction((ctx) => acquaint(ctx, [{ lid: lid.address.lid, phone: phone.address.phone }]));
  return { lid, phone, join };
}

describe("Two live tickets of one person", () => {
  it("become one that has waited as long, is as angry and as urgent as either", async () => {
    await using world = await startTestWorld();
    const { lid, phone, join } = await two(world);
    const began = world.now;
    await phone.writes("URGENTE, son unos inútiles, quiero hablar con una persona");
    await world.minutes(8);
    await lid.writes("hola, no anda internet");
    await world.seconds(25);
    await world.person("Ana").says("Soporte", "tomo 2");
    await world.person("Ana").says(ROOM, "ya lo veo");
    await join();
    expect(await world.ticketOf("Marta")).toMatchObject({
      number: 2,
      state: "in_progress",
      mood: "angry",
      urgent: true,
      asksForPerson: true,
      openedAt: began,
      waitingSince: began,
      unansweredSince: began,
    });
    expect(await world.ticket(1)).toMatchObject({ state: "closed" });
    expect((await world.last("Soporte")).text).toBe(
      "🔗 El ticket *#1* es de la misma persona que el *#2*: se unieron.",
    );
    expect((await world.last(ROOM)).text).toContain("son unos inútiles");
  });

  it("keep tags, what is on its way and what the alert named", async () => {
    await using world = await startTestWorld();
    const { lid, phone, join } = await two(world);
    await phone.writes("no anda internet, son unos inútiles");
    await world.minutes(11);
    await lid.writes("hola, soy yo");
    await world.seconds(25);
    await world.person("Ana").says("Soporte", "tomo 2");
    await world.runInTransaction(async (ctx) => {
      const tag = await addTag(ctx, { name: "VIP", color: "red" });
      const ticket = await world.ticket(1);
      if (!isRefusal(tag) && ticket) await tagTicket(ctx, ticket, { add: [tag.id], remove: [], by: null });
    });
    await join();
    expect(await tagNamesOf(world.store.read, 2 as never)).toEqual(["VIP"]);
    expect(
      await world.store.read
        .select()
        .from(outbox)
        .where(eq(outbox.ticket, 1 as never)),
    ).toEqual([]);
    const alert = await world.message("Supervisor", "enojado");
    await world.person("Sofía").quotes("Supervisor", alert, "Beto");
    expect((await world.last("Supervisor")).text).toContain("El ticket *#2* (Marta Ruiz)");
  });

  it("do not fail on a message of the company's phone, or of theirs, that came under both addresses", async () => {
    await using world = await startTestWorld();
    const { lid, phone, join } = await two(world);
    await lid.writes("hola, no anda internet");
    await phone.writes("hola, soy Marta, desde la compu");
    for (const one of [lid, phone]) {
      const chat = { kind: "direct", with: one.address } as const;
      const content = { kind: "text", text: "Ya te contestamos" } as const;
      const arrival = one.arrival(chat, content, { id: "TWICE" as never });
      await world.delivers({ ...arrival, fromMe: true, pushName: null });
      await world.delivers(one.arrival(chat, { kind: "text", text: "¿hola?" }, { id: "BOTH" as never }));
    }
    await join();
    const rows = await world.store.read
      .select()
      .from(inbox)
      .where(and(eq(inbox.message, "TWICE" as never), isNull(inbox.sender)));
    expect(rows).toHaveLength(1);
    const theirs = await world.store.read
      .select()
      .from(inbox)
      .where(eq(inbox.message, "BOTH" as never));
    expect(theirs).toHaveLength(1);
    await world.seconds(125);
    expect(await world.ticketOf("Marta")).toMatchObject({ number: 1, state: "waiting" });
    expect((await world.last("Soporte")).text).toContain("desde la compu");
  });
});

describe("What one person sent under both addresses", () => {
  it("is shown once in the room, once in the record, and an edit still finds it", async () => {
    await using world = await startTestWorld();
    const { lid, phone, join } = await two(world);
    await lid.writes("hola, no anda internet");
    await world.seconds(25);
    await world.person("Ana").says("Soporte", "tomo 1");
    const said = { id: "BOTH" as never };
    await lid.writes("¿hay alguien?", said);
    await phone.writes("¿hay alguien?", said);
    await phone.writes("y otra cosa: vivo en calle 10");
    await join();
    const heard = await world.heardIn(ROOM);
    expect(heard.filter((text) => text.includes("¿hay alguien?"))).toHaveLength(1);
    expect(heard.filter((text) => text.includes("calle 10"))).toHaveLength(1);
    await world.person("Marta").edits({ ...said, chat: { kind: "direct", with: phone.address } }, "¿hola?");
    expect((await world.last(ROOM)).content).toMatchObject({ kind: "edit", text: "¿hola?" });
  });

  it("stands on the card of a waiting ticket that an intake is joined to", async () => {
    await using world = await startTestWorld();
    const { lid, phone, join } = await two(world);
    await lid.writes("hola, no anda internet");
    await world.seconds(25);
    const card = await world.last("Soporte");
    await phone.writes("vivo en calle 10");
    await join();
    const changed = await world.last("Soporte");
    expect(changed.content).toMatchObject({ kind: "edit", target: { id: card.id } });
    expect(changed.text).toContain("no anda internet");
    expect(changed.text).toContain("calle 10");
  });

  it("stands on a new card when the old one can be edited no more", async () => {
    await using world = await startTestWorld();
    const { lid, phone, join } = await two(world);
    await lid.writes("hola, no anda internet");
    await world.minutes(20);
    await phone.writes("vivo en calle 10");
    await join();
    expect((await world.last("Soporte")).content.kind).toBe("text");
    expect((await world.last("Soporte")).text).toContain("calle 10");
  });
});

describe("Two rows of one batch, the second of which proves who wrote the first", () => {
  const lid = toLid("700000000000099");
  const phone = toPhone("5493815550099");

  it("are both carried out: a request of a client is not put aside", async () => {
    await using world = await startTestWorld({ expectErrors: true });
    await world.store.transaction((tx) =>
      addPerson(tx, { lid: null, phone, pushName: null, now: world.now }),
    );
    await world.delivers(
      world.person("Rosa", { lid, phone: null }).inChat("se me quemó el módem, es urgente"),
      world.person("Rosa Paz", { lid, phone }).inChat("gracias"),
    );
    expect(await countInbox(world.store.read)).toMatchObject({ parked: 0 });
    expect(await world.ticketOf("Rosa Paz")).toMatchObject({ urgent: true });
  });

  it("are both shown in the room of an open case", async () => {
    await using world = await startTestWorld({ expectErrors: true });
    world.person("Rosa", { lid: null, phone });
    await world.caseOf("Rosa", "Ana");
    await world.delivers(
      world.person("by LID", { lid, phone: null }).inChat("ahora no prende"),
      world.person("by both", { lid, phone }).inChat("ni con otro cable"),
    );
    expect((await world.heardIn(ROOM)).slice(-2)).toEqual(["ahora no prende", "ni con otro cable"]);
  });

  it("let an agent claim by LID alone, whose number comes a message later", async () => {
    await using world = await startTestWorld({ expectErrors: true });
    const ana = world.person("Ana");
    const { lid: own, phone: known } = ana.address;
    const id = await world.idOf("Ana");
    await world.store.transaction((tx) => tx.update(persons).set({ lid: null }).where(eq(persons.id, id)));
    const card = await world.card("Marta");
    ana.address = { lid: own, phone: null };
    const claim = ana.inGroup("Soporte", "lo tomo", card);
    ana.address = { lid: own, phone: known };
    await world.delivers(claim, ana.inGroup("Soporte", "dale"));
    expect(await countInbox(world.store.read)).toMatchObject({ parked: 0 });
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress", agent: id });
  });
});
