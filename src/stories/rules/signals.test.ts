import { describe, expect, it } from "vitest";
import { refuseCall } from "../../desk/people/calls.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { toLid, toMessageId, toPhone } from "../../domain/ids.ts";
import { findIgnored } from "../../store/messages/inbox.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";
import type { TestPerson } from "../../testing/test-person.ts";

const ROOM = "Chat soporte Ana N°1";
const wire = (wireType: string): InboundContent => ({ kind: "unsupported", wireType });

const signals: [string, InboundContent][] = [
  ["a sticker", mediaOf("sticker")],
  ["a GIF", mediaOf("gif")],
  ["a GIF with thanks", mediaOf("gif", "¡Gracias!")],
  ["emoji", { kind: "text", text: "😮😮" }],
  ["thanks", { kind: "text", text: "grasias" }],
  ["thanks in another language", { kind: "text", text: "Obrigado!!" }],
  ["a request for the phone number", wire("requestPhoneNumberMessage")],
  ["a vote", { kind: "vote", poll: toMessageId("NEVER"), choices: ["ab"] }],
  ["an entry of the list of calls", wire("callLogMesssage")],
  ["a sealed reaction", wire("encReactionMessage")],
  ["an edit that cannot be opened", wire("secretEncryptedMessage")],
  ["a deletion of something unknown", { kind: "deletion", target: toMessageId("NEVER") }],
  ["an edit of something unknown", { kind: "edit", target: toMessageId("NEVER"), text: "no anda" }],
  ["a reaction to something unknown", { kind: "reaction", target: toMessageId("NEVER"), emoji: "❤️" }],
];

describe("What nobody asked for", () => {
  it.each(signals)("%s reopens nothing, and tells nobody anything", async (_, content) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin");
    const before = await heardBy(world, "Marta", ROOM, "Soporte");
    await world.person("Marta").sends(content);
    await world.minutes(3);
    expect(await world.ticketOf("Marta")).toBeNull();
    expect(await heardBy(world, "Marta", ROOM, "Soporte")).toEqual(before);
    await world.minutes(125);
    await world.person("Marta").sends(content);
    await world.minutes(3);
    expect(await world.ticketOf("Marta")).toBeNull();
    expect(await world.ticket(2)).toBeNull();
  });

  it.each(signals)("%s of a stranger opens nothing", async (_, content) => {
    await using world = await startTestWorld();
    await world.person("Marta").sends(content);
    await world.minutes(40);
    expect(await world.ticket(1)).toBeNull();
    expect(await world.heardIn("Soporte")).toEqual([]);
  });

  it("a stranger's sticker is greeted once, and what they answer is the beginning", async () => {
    await using world = await startTestWorld({ settings: { menu: true } });
    const marta = world.person("Marta");
    await marta.sends(mediaOf("sticker"));
    await marta.sends(mediaOf("sticker"));
    expect(await world.heardIn("Marta")).toEqual([expect.stringContaining("*2* · Ventas")]);
    await world.minutes(5);
    await marta.writes("2");
    expect((await world.heardIn("Marta")).slice(1)).toEqual([
      "Perfecto, *Ventas*. Contanos en qué te podemos ayudar. ✍️",
    ]);
    await marta.writes("quiero contratar internet");
    await world.seconds(21);
    expect((await world.last("Ventas")).text).toContain("💬 quiero contratar internet\n");
    expect(await world.heardIn("Marta")).toHaveLength(3);
  });

  it.each(["👋", "🙏", "❤️", "👍🏽"])("a stranger's %s is greeted as well", async (emoji) => {
    await using world = await startTestWorld();
    await world.person("Marta").writes(emoji);
    await world.minutes(3);
    expect(await world.heardIn("Marta")).toHaveLength(1);
    expect(await world.ticket(1)).toBeNull();
  });

  it.each(["👋", "🙏", "❤️", "👍"])("%s after a case is no hello and reopens nothing", async (emoji) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin");
    const before = await heardBy(world, "Marta", ROOM, "Soporte");
    await world.person("Marta").writes(emoji);
    await world.minutes(3);
    expect(await world.ticketOf("Marta")).toBeNull();
    expect(await heardBy(world, "Marta", ROOM, "Soporte")).toEqual(before);
  });

  it("of WhatsApp itself is ignored, and counted", async () => {
    await using world = await startTestWorld();
    await world.person("WhatsApp", { lid: null, phone: toPhone("0") }).writes("Novedades de WhatsApp");
    await world.person("Oficial", { lid: toLid("0"), phone: null }).writes("Novedades de WhatsApp");
    expect(await world.ticket(1)).toBeNull();
    expect(await findIgnored(world.store.read)).toEqual([{ what: "whatsapp", count: 2 }]);
  });

  it("starts no clock in a case that goes on", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "ya lo miro");
    for (const [, content] of signals) await world.person("Marta").sends(content);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress", unansweredSince: null });
    await world.person("Marta").writes("sigue igual");
    expect(await world.ticketOf("Marta")).toMatchObject({ unansweredSince: world.now });
  });

  it("in a group call, as a message, is not shown in the room", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const before = await world.heardIn(ROOM);
    await world.person("Marta").sends(wire("call"));
    expect(await world.heardIn(ROOM)).toEqual(before);
  });
});

const heardBy = async (world: TestWorld, ...chats: string[]) =>
  Promise.all(chats.map((chat) => world.heardIn(chat)));

let calls = 0;
const call = (world: TestWorld, who: TestPerson, group = false): Promise<boolean> =>
  world.runInTransaction((ctx) =>
    refuseCall(ctx, { id: `C${++calls}`, from: who.address, video: false, group }),
  );

describe("A call", () => {
  it("of a client is refused with one text an hour, and one line in the room", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const about = async (chat: string) =>
      (await world.heardIn(chat)).filter((text) => /llamad|llamar/u.test(text)).length;
    for (let n = 0; n < 50; n++) expect(await call(world, marta)).toBe(true);
    expect([await about("Marta"), await about(ROOM)]).toEqual([1, 1]);
    // Under the other address it is the same person.
    const byPhone = { ...marta.address, lid: null };
    await world.runInTransaction((ctx) =>
      refuseCall(ctx, { id: "P", from: byPhone, video: true, group: false }),
    );
    await world.minutes(59);
    await call(world, marta);
    expect([await about("Marta"), await about(ROOM)]).toEqual([1, 1]);
    await world.minutes(2);
    await call(world, marta);
    expect([await about("Marta"), await about(ROOM)]).toEqual([2, 2]);
    world.now = new Date(world.now.getTime() - 24 * 60 * 60_000);
    await call(world, marta);
    expect(await about("Marta")).toBe(3);
  });

  it("in a group, of an agent, of a supervisor or of WhatsApp is let ring, and nobody is told anything", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const sofia = world.person("Sofía");
    await sofia.says("Supervisor", "hola equipo");
    const before = await heardBy(world, "Marta", "Ana", ROOM, "Soporte", "Supervisor");
    expect(await call(world, world.person("Marta"), true)).toBe(false);
    expect(await call(world, world.person("Ana"))).toBe(false);
    expect(await call(world, sofia)).toBe(false);
    expect(await call(world, world.person("WhatsApp", { lid: null, phone: toPhone("0") }))).toBe(false);
    expect(await heardBy(world, "Marta", "Ana", ROOM, "Soporte", "Supervisor")).toEqual(before);
    expect(await world.heardIn("Sofía")).toEqual([]);
  });
});
