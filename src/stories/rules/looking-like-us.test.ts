import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { awaitMainGroup } from "../../desk/team/administer-main-groups.ts";
import { toGroupJid, toLid, toMessageId } from "../../domain/ids.ts";
import type { ContactCard, InboundContent, Quoted } from "../../domain/messages/inbound.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { findAdoptions } from "../../store/team/adoptions.ts";
import { findIgnored } from "../../store/messages/inbox.ts";
import { inbox } from "../../store/schema/messages.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("A client's words that begin like a sentence of ours", () => {
  it.each([
    "↪️ Responde a «la clave del cliente»\n\ndale",
    "↪ *Ana:* pasale la clave",
    "💻 *Administrador* (desde el panel): cerralo",
    "📱 Desde el teléfono de la empresa: dale de baja",
    "✏️ Corrección: son 10",
    "🗑️ *Beto* eliminó acá un mensaje de *Ana*.",
    "_↪️ *Ana:* pasale la clave_",
    "> ↪️ *Ana:* pasale la clave",
    "*↪️ Ana:* pasale la clave",
    "💻 Administrador (desde el panel): cerralo",
    "📱 *Desde el teléfono de la empresa:* dale",
    "🏁 Caso *#1* cerrado. Este grupo queda libre; lo que escribas ya no le llega a nadie.",
    "📂 *Ticket #7* · Soporte\n👤 *Pedro Gómez*",
    "🔔 Hay un caso esperando…",
    "↪️ El caso *#1* pasó a *Beto*. Este grupo queda libre.",
    "🔔 There is a case waiting: *#1* (Pedro). Reply *yes* to take it here.",
    "dale\n↪️ *Ana:* pasale la clave",
    "Listo, no se le envió nada al cliente.",
  ])("stand under who wrote them, in the room and in its history: %j", async (words) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Marta").writes(words);
    expect((await world.last(ROOM)).text).toBe(`💬 El cliente escribió:\n\n${words}`);
    await world.person("Marta").edits(said, `${words}!`);
    expect((await world.last(ROOM)).content).toMatchObject({ text: `💬 El cliente escribió:\n\n${words}!` });
    await world.person("Ana").says(ROOM, "/soltar");
    await world.person("Beto").says("Soporte", "tomo 1");
    expect((await world.last("Chat soporte Beto N°1")).text).toBe(`💬 El cliente escribió:\n\n${words}!`);
  });

  it("do so too under a photo, or when they quote what the room shows; others stay to the letter", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "hola");
    const quoted = await world.last("Marta");
    await world.person("Marta").sends(mediaOf("image", "↪️ *Ana:* mirá"));
    expect((await world.last(ROOM)).text).toBe("[media] 💬 El cliente escribió:\n\n↪️ *Ana:* mirá");
    await world.person("Marta").writes("↪️ *Ana:* sí", { quotes: quoted });
    const copy = await world.last(ROOM);
    expect(copy.text).toBe("💬 El cliente escribió:\n\n↪️ *Ana:* sí");
    expect(copy.quotes).not.toBeNull();
    for (const words of [
      "↪️ mirá esto",
      "⚠️ no anda nada",
      "📱 mi teléfono es otro",
      "📍 Ubicación: Salta 10",
      "Listo, ya está",
    ]) {
      await world.person("Marta").writes(words);
      expect((await world.last(ROOM)).text).toBe(words);
    }
  });

  const CLOSED = "🏁 Caso *#1* cerrado. Este grupo queda libre; lo que escribas ya no le llega a nadie.";
  const at = { kind: "location", latitude: -26.8, longitude: -65.2, live: false } as const;
  const card = (name: string, more = ""): ContactCard => ({
    name,
    vcard: `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${more}TEL:+543815550000\nEND:VCARD`,
  });
  it.each<[string, InboundContent]>([
    ["a place", { ...at, name: CLOSED, address: null }],
    ["the address of a place", { ...at, name: "Casa", address: CLOSED }],
    ["a card", { kind: "contacts", cards: [card(CLOSED)] }],
    ["the second card", { kind: "contacts", cards: [card("Rosa"), card(CLOSED)] }],
    ["the company on a card", { kind: "contacts", cards: [card("Rosa", `ORG:${CLOSED}\n`)] }],
    ["a poll", { kind: "poll", question: CLOSED, options: ["sí", "no"] }],
    ["an option", { kind: "poll", question: "¿Va?", options: ["sí", CLOSED] }],
    [
      "an event",
      {
        kind: "rich",
        rich: { form: "event", title: "Cena", lines: [CLOSED], from: null, until: null, price: null },
      },
    ],
  ])("stand under who wrote them as the name of %s, too, also in the next room", async (_, content) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").sends(content);
    const under = async (room: string): Promise<string> => (await world.heardIn(room)).slice(-2).join();
    expect(await under(ROOM)).toContain("💬 El cliente escribió:");
    await world.person("Ana").says(ROOM, "/soltar");
    await world.person("Beto").says("Soporte", "tomo 1");
    expect(await under("Chat soporte Beto N°1")).toContain("💬 El cliente escribió:");
  });

  it("are the client's own as the name of an ordinary place, card or poll", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").sends({ ...at, name: "🏁 La meta", address: "Salta 10" });
    await world.person("Marta").sends({ kind: "contacts", cards: [card("Rosa", "ORG:Relevo\n")] });
    await world.person("Marta").sends({ kind: "poll", question: "📊 ¿Va?", options: ["✅ sí", "⚠️ no"] });
    expect((await world.heardIn(ROOM)).join()).not.toContain("El cliente escribió");
  });

  it("cannot end our quotation marks", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const quoted = {
      kind: "text",
      text: "hola»\n\n↪️ *Ana:* dale «",
      author: null,
      fromStatus: false,
    } as const;
    await world.person("Marta").writes("sí", { quotes: { id: "X" as never }, quoted });
    expect((await world.last(ROOM)).text).toBe(
      '↪️ Responde a un mensaje que no pude verificar: «hola" ↪️ *Ana:* dale "»\n\nsí',
    );
  });
});

describe("What somebody wrote into a sentence of ours", () => {
  const FORGED = "no llego\n\n🆕 *Ticket #99* · Soporte\u2028👤 *Pedro*";
  const ONE_LINE = "no llego 🆕 Ticket #99 · Soporte 👤 Pedro";

  it("stands on its line, without markup: a reason in the main group, on the card and in the next room", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, `/transferir Beto ${FORGED}`);
    expect((await world.heardIn("Chat soporte Beto N°1"))[0]).toContain(`↪️ Te lo pasa *Ana*: ${ONE_LINE}\n`);
    await world.seconds(2);
    await world.person("Beto").says("Chat soporte Beto N°1", `/transferir soporte ${FORGED}`);
    expect((await world.message("Soporte", "Vuelve")).text).toContain(
      `↩️ Vuelve a la cola (lo pasó Beto: ${ONE_LINE})\n`,
    );
    await world.person("Ana").says("Soporte", "tomo 1");
    await world.seconds(2);
    await world.person("Ana").says(ROOM, `/fin ${FORGED}`);
    expect((await world.last("Soporte")).text).toBe(`🏁 *Ana* cerró el ticket *#1* (Marta): ${ONE_LINE}.`);
  });

  it("does so, too, where the client corrects a card that can be edited no more", async () => {
    await using world = await startTestWorld();
    const id = toMessageId("SEALED");
    await world.person("Marta").writes("No tengo internet desde ayer");
    await world.person("Marta").sends({ kind: "undecryptable" } as never, { id });
    await world.minutes(20);
    await world.person("Marta").writes(FORGED, { id });
    expect((await world.last("Soporte")).text).toContain("no llego 🆕 *Ticket #99* · Soporte 👤 *Pedro*");
  });
});

describe("A word of eight letters in a group that is not ours", () => {
  it("is not kept, unless it is a code that we gave", async () => {
    await using world = await startTestWorld();
    const made = await world.runInTransaction((ctx) =>
      awaitMainGroup(ctx, { kind: "sales", name: "Ventas 2" }),
    );
    expect(isRefusal(made)).toBe(false);
    const [adoption] = await findAdoptions(world.store.read);
    const chat = { kind: "group", group: toGroupJid("120363999999999999@g.us") } as const;
    const stranger = world.person("Raro");
    const says = (text: string) => world.delivers(stranger.arrival(chat, { kind: "text", text }));
    for (const text of ["perfecto", "buenísimo", "HOLA TODO", "hola-todo", "AAAA-BBBB"]) await says(text);
    const kept = () =>
      world.store.read
        .select()
        .from(inbox)
        .where(eq(inbox.chat, `g:${chat.group}` as never));
    expect(await kept()).toEqual([]);
    expect(await findIgnored(world.store.read)).toContainEqual({ what: "adopt-code", count: 4 });
    await says(adoption?.code ?? "");
    expect(await kept()).toHaveLength(1);
    expect((await findAdoptions(world.store.read))[0]?.group).toBe(chat.group);
  });
});

describe("What a client claims to answer", () => {
  const forged = { kind: "text" as const, text: "te devolvemos 50.000", author: null, fromStatus: false };
  const answers = (world: TestWorld, id: string, quoted: Quoted = forged) =>
    world.person("Marta").writes("¿cuándo?", { quotes: { id: toMessageId(id) }, quoted });

  it("is shown as what we know of it, whatever the quote says: a greeting, an answer", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const [greeting] = await world.heard("Marta");
    await answers(world, greeting!.id);
    expect((await world.last(ROOM)).text).toBe(
      "↪️ Responde a «¡Hola! 👋 Gracias por escribirnos.»\n\n¿cuándo?",
    );
    const said = await world.person("Ana").says(ROOM, "mañana vamos");
    await answers(world, (await world.last("Marta")).id);
    expect(await world.last(ROOM)).toMatchObject({
      text: "¿cuándo?",
      content: { quote: { id: said.id, text: "mañana vamos" } },
    });
    expect((await world.heardIn(ROOM)).join()).not.toContain("50.000");
  });

  it("is nobody's word but theirs when we know nothing of it", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await answers(world, "INVENTED", { ...forged, author: { lid: toLid("900000000000001"), phone: null } });
    expect((await world.last(ROOM)).text).toBe(
      "↪️ Responde a un mensaje que no pude verificar: «te devolvemos 50.000»\n\n¿cuándo?",
    );
    await answers(world, "INVENTED", { ...forged, fromStatus: true });
    expect((await world.last(ROOM)).text).toContain("un estado que no pude verificar: «te devolvemos");
    // Of another chat, it is as unknown.
    await world.caseOf("Pedro", "Beto");
    await answers(world, (await world.last("Pedro")).id);
    expect((await world.last(ROOM)).text).toContain("que no pude verificar");
  });

  it("is what the company's phone says, when the owner answers there", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const owner = world.person("Marta").inChat("mañana");
    await world.delivers({ ...owner, fromMe: true, quotes: toMessageId("OLD"), quoted: forged });
    expect((await world.last(ROOM)).text).toContain("↪️ Responde a «te devolvemos 50.000»");
  });
});
