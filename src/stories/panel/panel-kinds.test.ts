import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { toMessageId } from "../../domain/ids.ts";
import type { Rich } from "../../domain/messages/inbound.ts";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const entriesIn = async (browser: Browser) => (await browser.get("/api/tickets/1").expect(200)).body.entries;

describe("Every kind of content, in the panel", () => {
  it("is told in words where it has no other form", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const event: Rich = {
      form: "event",
      title: "Visita",
      lines: ["📍 Plaza"],
      from: null,
      until: null,
      price: null,
    };
    await marta.sends({ kind: "rich", rich: event });
    await marta.sends({ kind: "contacts", cards: [{ name: "Beto", vcard: "x", phones: ["+54 381 4"] }] });
    const quoted = { kind: "image", text: "Oferta", author: null, fromStatus: true } as const;
    await marta.writes("¿sigue?", { quotes: { id: toMessageId("UNKNOWN") }, quoted });
    expect((await entriesIn(await office.as("viewer"))).slice(-3)).toMatchObject([
      { kind: "rich", words: "📅 Evento: Visita\n📍 Plaza" },
      { kind: "contacts", contacts: [{ name: "Beto", phones: ["+54 381 4"] }] },
      { kind: "text", text: "¿sigue?", quoted: { kind: "image", text: "Oferta", fromStatus: true } },
    ]);
  });

  it("that lies damaged in the database costs itself, not the conversation", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const place = {
      kind: "location",
      latitude: 1,
      longitude: 1,
      name: "Plaza",
      address: null,
      live: false,
    } as const;
    for (const text of ["uno", "dos"]) await marta.writes(text);
    await marta.sends(place);
    await world.store.transaction(async (tx) => {
      tx.run(sql`UPDATE entries SET content = '{"kind":' WHERE text = 'uno'`);
      tx.run(
        sql`UPDATE entries SET content = json_set(content, '$.latitude', json('null')) WHERE text = 'Plaza'`,
      );
    });
    expect((await entriesIn(await office.as("viewer"))).slice(-3)).toMatchObject([
      { kind: "unsupported", words: "⚠️ Contenido ilegible: se guardó dañado y no se puede mostrar." },
      { kind: "text", text: "dos" },
      { kind: "rich", words: "📍 Lugar\nPlaza" },
    ]);
    await world.person("Ana").says("Chat soporte Ana N°1", "/soltar");
    await world.person("Beto").says("Soporte", "tomo 1");
    expect(await world.heardIn("Chat soporte Beto N°1")).toContain(
      "⚠️ Contenido ilegible: se guardó dañado y no se puede mostrar.",
    );
  });
});

describe("A text in which nothing can be seen", () => {
  it.each(["\u200b", "\u3164", "\u2800 ", "\ufeff"])(
    "is refused, whatever it is made of (%j)",
    async (text) => {
      await using world = await startTestWorld();
      await using office = await openTestPanel({ over: world.store });
      await world.caseOf("Marta", "Ana");
      const admin = await office.as("admin");
      const before = (await world.heard("Marta")).length;
      for (const path of ["messages", "notes"])
        await admin.post(`/api/tickets/1/${path}`).send({ text }).expect(422);
      await admin.post("/api/tags").send({ name: text, color: "blue" }).expect(422);
      await world.person("Ana").says("Chat soporte Ana N°1", `/cliente ${text}`);
      await world.person("Ana").says("Chat soporte Ana N°1", `/nota ${text}`);
      expect((await world.heard("Marta")).length).toBe(before);
    },
  );
});
