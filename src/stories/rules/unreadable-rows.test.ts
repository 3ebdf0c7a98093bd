import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inbox, outbox } from "../../store/schema/messages.ts";
import { act, listed, openFaulty, ROOM } from "../../testing/review-world.ts";

describe("A row whose words cannot be read any more", () => {
  it("is put aside and listed; everything behind it, and what comes later, goes on", async () => {
    await using open = await openFaulty();
    const { town: world, supervisor } = open;
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("primero");
    const { chat, sender } = (await world.store.read.select().from(inbox).limit(1))[0]!;
    for (const [message, broken] of Object.entries({ B1: "{not json", B2: "null", B3: '"a' }))
      await world.store.transaction(async (tx) =>
        tx.run(sql`INSERT INTO inbox (chat, sender, message, from_me, received_at, arrival, state, attempts)
          VALUES (${chat}, ${sender}, ${message}, 0, ${world.now.getTime()}, ${broken}, 'pending', 0)`),
      );
    await world.person("Marta").writes("segundo");
    await world.person("Ana").says(ROOM, "lo veo");
    const room = await world.heardIn(ROOM);
    expect(room.filter((text) => ["primero", "segundo"].includes(text))).toEqual(["primero", "segundo"]);
    expect((await world.heardIn("Marta")).filter((text) => text === "lo veo")).toHaveLength(1);
    const items = await listed(supervisor);
    expect(items.map(({ kind, text, contact }) => [kind, text, contact?.name])).toEqual([
      ["event", null, "Marta"],
      ["event", null, "Marta"],
      ["event", null, "Marta"],
    ]);
    const ids = items.map(({ id }) => id);
    await act(supervisor, "retry", ids);
    await world.settle();
    expect(await listed(supervisor)).toHaveLength(3);
    await act(supervisor, "discard", ids);
    expect(await listed(supervisor)).toEqual([]);
  });

  it("without its own time counts as written when it came, and keeps nobody from taking a case", async () => {
    await using open = await openFaulty();
    const { town: world } = open;
    await world.person("Marta").writes("sin hora");
    await world.settle();
    await world.store.transaction(async (tx) =>
      tx.run(sql`UPDATE inbox SET arrival = json_remove(arrival, '$.sentAt')`),
    );
    await world.caseOf("Beatriz", "Ana");
    await world.person("Ana").says(ROOM, "lo veo");
    expect((await world.heardIn("Beatriz")).filter((text) => text === "lo veo")).toHaveLength(1);
  });

  it("is mended when the same message comes once more", async () => {
    await using open = await openFaulty();
    const { town: world, supervisor } = open;
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Marta").writes("dos veces: veneno");
    await world.store.transaction(async (tx) => tx.run(sql`DROP TRIGGER poison`));
    const row = (await world.store.read.select().from(inbox).where(eq(inbox.state, "parked")))[0]!;
    await world.store.transaction(async (tx) =>
      tx.run(sql`UPDATE inbox SET arrival = '{broken' WHERE id = ${row.id}`),
    );
    await world.delivers(row.arrival);
    expect(said.id).toBe(row.message);
    expect((await world.heardIn(ROOM)).filter((text) => text.includes("veneno"))).toHaveLength(1);
    expect(await listed(supervisor)).toEqual([]);
  });

  it("costs only its description, when it is one of ours: its bytes are there to be sent", async () => {
    await using open = await openFaulty();
    const { town: world } = open;
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "¿sigue ahí?");
    await world.store.transaction(async (tx) => tx.run(sql`UPDATE outbox SET content = '{broken'`));
    const rows = await world.store.read.select().from(outbox);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(({ content, bytes }) => content.kind === "text" && bytes.length > 0)).toBe(true);
  });
});
