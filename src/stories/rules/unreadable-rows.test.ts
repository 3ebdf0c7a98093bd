import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inbox, outbox } from "../../store/schema/schema.ts";
import { act, listed, openFaulty, ROOM } from "../../testing/review-world.ts";

describe("A row whose words cannot be read any more", () => {
  it("is put aside and listed; everything behind it, and what comes later, goes on", async () => {
    await using open = await openFaulty();
    const { town, supervisor } = open;
    await town.caseOf("Marta", "Ana");
    await town.person("Marta").writes("primero");
    const { chat, sender } = (await town.store.read.select().from(inbox).limit(1))[0]!;
    for (const [message, broken] of Object.entries({ B1: "{not json", B2: "null", B3: '"a' }))
      await town.store.transaction(async (tx) =>
        tx.run(sql`INSERT INTO inbox (chat, sender, message, from_me, received_at, arrival, state, attempts)
          VALUES (${chat}, ${sender}, ${message}, 0, ${town.now.getTime()}, ${broken}, 'pending', 0)`),
      );
    await town.person("Marta").writes("segundo");
    await town.person("Ana").says(ROOM, "lo veo");
    const room = await town.heardIn(ROOM);
    expect(room.filter((text) => ["primero", "segundo"].includes(text))).toEqual(["primero", "segundo"]);
    expect((await town.heardIn("Marta")).filter((text) => text === "lo veo")).toHaveLength(1);
    const items = await listed(supervisor);
    expect(items.map(({ kind, text, contact }) => [kind, text, contact?.name])).toEqual([
      ["event", null, "Marta"],
      ["event", null, "Marta"],
      ["event", null, "Marta"],
    ]);
    const ids = items.map(({ id }) => id);
    await act(supervisor, "retry", ids);
    await town.settle();
    expect(await listed(supervisor)).toHaveLength(3);
    await act(supervisor, "discard", ids);
    expect(await listed(supervisor)).toEqual([]);
  });

  it("without its own time counts as written when it came, and keeps nobody from taking a case", async () => {
    await using open = await openFaulty();
    const { town } = open;
    await town.person("Marta").writes("sin hora");
    await town.settle();
    await town.store.transaction(async (tx) =>
      tx.run(sql`UPDATE inbox SET arrival = json_remove(arrival, '$.sentAt')`),
    );
    await town.caseOf("Beatriz", "Ana");
    await town.person("Ana").says(ROOM, "lo veo");
    expect((await town.heardIn("Beatriz")).filter((text) => text === "lo veo")).toHaveLength(1);
  });

  it("is mended when the same message comes once more", async () => {
    await using open = await openFaulty();
    const { town, supervisor } = open;
    await town.caseOf("Marta", "Ana");
    const said = await town.person("Marta").writes("dos veces: veneno");
    await town.store.transaction(async (tx) => tx.run(sql`DROP TRIGGER poison`));
    const row = (await town.store.read.select().from(inbox).where(eq(inbox.state, "parked")))[0]!;
    await town.store.transaction(async (tx) =>
      tx.run(sql`UPDATE inbox SET arrival = '{broken' WHERE id = ${row.id}`),
    );
    await town.delivers(row.arrival);
    expect(said.id).toBe(row.message);
    expect((await town.heardIn(ROOM)).filter((text) => text.includes("veneno"))).toHaveLength(1);
    expect(await listed(supervisor)).toEqual([]);
  });

  it("costs only its description, when it is one of ours: its bytes are there to be sent", async () => {
    await using open = await openFaulty();
    const { town } = open;
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "¿sigue ahí?");
    await town.store.transaction(async (tx) => tx.run(sql`UPDATE outbox SET content = '{broken'`));
    const rows = await town.store.read.select().from(outbox);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(({ content, bytes }) => content.kind === "text" && bytes.length > 0)).toBe(true);
  });
});
