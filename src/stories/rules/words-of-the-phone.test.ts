import { describe, expect, it } from "vitest";
import type { MessageId } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { entriesOf } from "../../store/messages/entries.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

const fromThePhone = (
  world: TestWorld,
  client: string,
  words: string,
  late: { sentAt: Date; live: false } | object = {},
) => world.delivers({ ...world.person(client).inChat(words), fromMe: true, ...late });

const saidFromThePhone = async (world: TestWorld, number: number): Promise<(string | null)[]> =>
  (await entriesOf(world.store.read, number as never))
    .filter(({ side }) => side === "handset")
    .map(({ text }) => text);

describe("Words of the company's phone between two closed cases", () => {
  it.each([
    ["before both", null],
    ["between them", 1],
    ["after both", 2],
  ])("that come late belong to the case that was the last one then: %s", async (when, number) => {
    await using world = await startTestWorld({ settings: { reopenMinutes: 1 } });
    const before = new Date(world.now);
    await world.minutes(2);
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin!");
    await world.minutes(2);
    const between = new Date(world.now);
    await world.minutes(10);
    await world.card("Marta", "Otra cosa: se rompió el router");
    await world.person("Ana").quotes("Soporte", await world.message("Soporte", "#2"), "lo tomo");
    await world.seconds(5);
    await world.person("Ana").says(ROOM, "/fin!");
    await world.minutes(1);
    const sentAt = { "before both": before, "between them": between }[when] ?? new Date(world.now);
    await world.minutes(1);
    await fromThePhone(world, "Marta", "le mandé el link de pago", { sentAt, live: false });
    for (const one of [1, 2])
      expect(await saidFromThePhone(world, one)).toEqual(one === number ? ["le mandé el link de pago"] : []);
  });
});

describe("An emoji of somebody who has no case", () => {
  it.each(["👋", "🙏", "👍"])(
    "answers what the owner wrote from the phone within a day: %s",
    async (sign) => {
      await using world = await startTestWorld({ settings: { menu: true }, sales: { Vera: 1 } });
      await fromThePhone(world, "Zoe", "Hola Zoe, te espero a las 9");
      await world.minutes(20);
      await world.person("Zoe").writes(sign);
      expect(await world.heardIn("Zoe")).toEqual([]);
      expect(await world.ticketOf("Zoe")).toBeNull();
    },
  );

  it("is greeted when that was longer ago", async () => {
    await using world = await startTestWorld();
    const sentAt = new Date(world.now.getTime() - 25 * 3_600_000);
    await fromThePhone(world, "Zoe", "Hola Zoe, te espero a las 9", { sentAt, live: false });
    await world.person("Zoe").writes("👋");
    expect(await world.heardIn("Zoe")).toHaveLength(1);
  });

  it("is greeted when the owner wrote to somebody else", async () => {
    await using world = await startTestWorld();
    await fromThePhone(world, "Pedro", "Hola Pedro");
    await world.person("Zoe").writes("👋");
    expect(await world.heardIn("Zoe")).toHaveLength(1);
  });
});

describe("A card that is claimed from the company's phone", () => {
  const CLAIM =
    "📱 Desde el teléfono de la empresa no se toman casos, así que no tomé ninguno. Acá los toma un agente de este grupo, citando la tarjeta desde su teléfono; también se pueden atender en el panel.";

  /** Posts in the support group from that phone. */
  const posts = (world: TestWorld, content: InboundContent, quotes: { id: MessageId } | null) => {
    const group = world.group("Soporte");
    if (!group) throw new Error("there is no support group");
    const arrival = world.person("Ana").arrival({ kind: "group", group }, content, { quotes });
    return world.delivers({ ...arrival, fromMe: true });
  };

  it.each(["lo tomo", "sí", "yo lo agarro", "dale"])(
    "is not taken, and who may take it is said: %j",
    async (text) => {
      await using world = await startTestWorld();
      const card = await world.card("Marta");
      await posts(world, { kind: "text", text }, card);
      expect((await world.last("Soporte")).text).toBe(CLAIM);
      expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
    },
  );

  it("is answered when a hand is raised at it, too, and when our question is answered", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta");
    await posts(world, { kind: "reaction", target: card.id, emoji: "✋" }, null);
    expect(await world.last("Soporte")).toMatchObject({ text: CLAIM, quotes: card.id });
    await world.person("Ana").quotes("Soporte", card, "¿es de ayer?");
    const question = await world.last("Soporte");
    expect(question.text).toContain("¿Lo tomás?");
    await posts(world, { kind: "text", text: "sí" }, question);
    expect((await world.last("Soporte")).text).toBe(CLAIM);
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
  });

  it.each(["llamalo a las 5", "¿es de ayer?", "que lo tome Beto", "no", "tomalo vos Beto"])(
    "is the team's own talk when it takes nothing: %j",
    async (text) => {
      await using world = await startTestWorld();
      const card = await world.card("Marta");
      const before = await world.heardIn("Soporte");
      await posts(world, { kind: "text", text }, card);
      await posts(world, { kind: "text", text }, null);
      expect(await world.heardIn("Soporte")).toEqual(before);
    },
  );
});
