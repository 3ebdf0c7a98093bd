import { describe, expect, it } from "vitest";
import { refuseCall } from "../../desk/people/calls.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { toLid, toMessageId, toPhone } from "../../domain/ids.ts";
import { findIgnored } from "../../store/messages/inbox.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTown, type Town } from "../../testing/town.ts";
import type { Townsperson } from "../../testing/townsperson.ts";

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
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/fin");
    const before = await heardBy(town, "Marta", ROOM, "Soporte");
    await town.person("Marta").sends(content);
    await town.minutes(3);
    expect(await town.ticketOf("Marta")).toBeNull();
    expect(await heardBy(town, "Marta", ROOM, "Soporte")).toEqual(before);
    await town.minutes(125);
    await town.person("Marta").sends(content);
    await town.minutes(3);
    expect(await town.ticketOf("Marta")).toBeNull();
    expect(await town.ticket(2)).toBeNull();
  });

  it.each(signals)("%s of a stranger opens nothing", async (_, content) => {
    await using town = await startTown();
    await town.person("Marta").sends(content);
    await town.minutes(40);
    expect(await town.ticket(1)).toBeNull();
    expect(await town.heardIn("Soporte")).toEqual([]);
  });

  it("a stranger's sticker is greeted once, and what they answer is the beginning", async () => {
    await using town = await startTown({ settings: { menu: true } });
    const marta = town.person("Marta");
    await marta.sends(mediaOf("sticker"));
    await marta.sends(mediaOf("sticker"));
    expect(await town.heardIn("Marta")).toEqual([expect.stringContaining("*2* · Ventas")]);
    await town.minutes(5);
    await marta.writes("2");
    expect((await town.heardIn("Marta")).slice(1)).toEqual([
      "Perfecto, *Ventas*. Contanos en qué te podemos ayudar. ✍️",
    ]);
    await marta.writes("quiero contratar internet");
    await town.seconds(21);
    expect((await town.last("Ventas")).text).toContain("💬 quiero contratar internet\n");
    expect(await town.heardIn("Marta")).toHaveLength(3);
  });

  it("of WhatsApp itself is ignored, and counted", async () => {
    await using town = await startTown();
    await town.person("WhatsApp", { lid: null, phone: toPhone("0") }).writes("Novedades de WhatsApp");
    await town.person("Oficial", { lid: toLid("0"), phone: null }).writes("Novedades de WhatsApp");
    expect(await town.ticket(1)).toBeNull();
    expect(await findIgnored(town.store.read)).toEqual([{ what: "whatsapp", count: 2 }]);
  });

  it("starts no clock in a case that goes on", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "ya lo miro");
    for (const [, content] of signals) await town.person("Marta").sends(content);
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "in_progress", unansweredSince: null });
    await town.person("Marta").writes("sigue igual");
    expect(await town.ticketOf("Marta")).toMatchObject({ unansweredSince: town.now });
  });

  it("in a group call, as a message, is not shown in the room", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const before = await town.heardIn(ROOM);
    await town.person("Marta").sends(wire("call"));
    expect(await town.heardIn(ROOM)).toEqual(before);
  });
});

const heardBy = async (town: Town, ...chats: string[]) =>
  Promise.all(chats.map((chat) => town.heardIn(chat)));

let calls = 0;
const call = (town: Town, who: Townsperson, group = false): Promise<boolean> =>
  town.atDesk((desk) => refuseCall(desk, { id: `C${++calls}`, from: who.address, video: false, group }));

describe("A call", () => {
  it("of a client is refused with one text an hour, and one line in the room", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const marta = town.person("Marta");
    const about = async (chat: string) =>
      (await town.heardIn(chat)).filter((text) => /llamad|llamar/u.test(text)).length;
    for (let n = 0; n < 50; n++) expect(await call(town, marta)).toBe(true);
    expect([await about("Marta"), await about(ROOM)]).toEqual([1, 1]);
    // Under the other address it is the same person.
    const byPhone = { ...marta.address, lid: null };
    await town.atDesk((desk) => refuseCall(desk, { id: "P", from: byPhone, video: true, group: false }));
    await town.minutes(59);
    await call(town, marta);
    expect([await about("Marta"), await about(ROOM)]).toEqual([1, 1]);
    await town.minutes(2);
    await call(town, marta);
    expect([await about("Marta"), await about(ROOM)]).toEqual([2, 2]);
    town.now = new Date(town.now.getTime() - 24 * 60 * 60_000);
    await call(town, marta);
    expect(await about("Marta")).toBe(3);
  });

  it("in a group, of an agent, of a supervisor or of WhatsApp is let ring, and nobody is told anything", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const sofia = town.person("Sofía");
    await sofia.says("Supervisor", "hola equipo");
    const before = await heardBy(town, "Marta", "Ana", ROOM, "Soporte", "Supervisor");
    expect(await call(town, town.person("Marta"), true)).toBe(false);
    expect(await call(town, town.person("Ana"))).toBe(false);
    expect(await call(town, sofia)).toBe(false);
    expect(await call(town, town.person("WhatsApp", { lid: null, phone: toPhone("0") }))).toBe(false);
    expect(await heardBy(town, "Marta", "Ana", ROOM, "Soporte", "Supervisor")).toEqual(before);
    expect(await town.heardIn("Sofía")).toEqual([]);
  });
});
