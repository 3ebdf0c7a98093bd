import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { retryReview } from "../../desk/review.ts";
import { findReview } from "../../store/review-lists.ts";
import { audit } from "../../store/schema/accounts.ts";
import { inbox, outbox } from "../../store/schema/messages.ts";
import { settings } from "../../store/schema/system.ts";
import { mainGroups } from "../../store/schema/team.ts";
import { cards, ticketEvents } from "../../store/schema/tickets.ts";
import { headQueries } from "../../store/messages/outbox-heads.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const damage = async (world: TestWorld): Promise<void> => {
  await world.store.transaction(async (tx) => {
    await tx
      .update(inbox)
      .set({ arrival: sql`'{"id":'`, state: "pending" })
      .where(eq(inbox.id, 1));
  });
};

describe("A row that is damaged", () => {
  it("in the inbox is put aside where people see it, and everybody else goes on", async () => {
    await using world = await startTestWorld({ expectErrors: true });
    const marta = world.person("Marta");
    const hers = await marta.writes("no tengo internet");
    await damage(world);
    await world.person("Pedro").writes("se cortó el teléfono");
    expect(await world.ticketOf("Pedro")).toMatchObject({ state: "intake" });
    const items = await findReview(world.store.read, { kinds: null, after: null, limit: 9 });
    expect(items).toMatchObject([{ kind: "event", id: 1, error: expect.stringContaining("cannot be read") }]);
    await world.runInTransaction((ctx) => retryReview(ctx, [{ kind: "event", id: 1 }]));
    await world.settle();
    await marta.writes("no tengo internet", { id: hers.id });
    await marta.writes("sigue igual que ayer");
    expect((await world.ticketOf("Marta"))?.state).toBe("intake");
    // The same message, when WhatsApp brings it again, mends it.
    expect(await findReview(world.store.read, { kinds: null, after: null, limit: 9 })).toEqual([]);
  });

  it("on its way out leaves with its bytes", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").writes("no tengo internet");
    await world.store.transaction(async (tx) => {
      await tx.update(outbox).set({ content: sql`'{'` });
    });
    const queries = headQueries(world.store.read, 4);
    const { heads, rows } = await queries.look();
    expect(rows).toMatchObject([{ content: { kind: "text" }, bytes: expect.any(Buffer) }]);
    const ids = heads.map(({ id }) => id);
    expect(await queries.load(ids)).toMatchObject([{ content: { kind: "text" }, bytes: expect.any(Buffer) }]);
  });

  it("costs a card, a history, opening hours or the audit only itself", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const admin = await office.as("admin");
    const card = await world.card("Marta");
    await world.store.transaction(async (tx) => {
      for (const facts of [sql`'{'`, sql`'[1]'`, sql`'7'`]) await tx.update(ticketEvents).set({ facts });
      await tx.update(cards).set({ shows: sql`'{'` });
      await tx.update(audit).set({ facts: sql`'nope'` });
      await tx.update(mainGroups).set({ hours: sql`'{"weekly":'` });
      await tx
        .update(settings)
        .set({ value: sql`'{'` })
        .where(eq(settings.key, "settings"));
    });
    const marta = world.person("Marta");
    await marta.writes("sigue igual");
    await world.person("Ana").quotes("Soporte", card, "lo tomo");
    expect((await world.last("Chat soporte Ana N°1")).text).toBe("sigue igual");
    await admin.get("/api/tickets/1").expect(200);
    await admin.get("/api/audit").expect(200);
    await admin.get("/api/main-groups").expect(200);
  });

  it("keeps nobody from being erased", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°1", "/nota debe dos meses");
    await world.person("Ana").says("Chat soporte Ana N°1", "/fin");
    await world.minutes(30);
    await world.person("Ana").says("Chat soporte Ana N°1", "/ayuda");
    await world.store.transaction(async (tx) => {
      tx.run(sql`UPDATE inbox SET arrival = '{' WHERE id = (SELECT max(id) FROM inbox)`);
      tx.run(sql`UPDATE outbox SET content = '{' WHERE id = (SELECT max(id) FROM outbox)`);
    });
    const admin = await office.as("admin");
    const id = await world.idOf("Marta");
    await admin.post(`/api/contacts/${id}/erase`).send({ confirm: "Marta" }).expect(200);
    expect(JSON.stringify(await world.store.read.select().from(inbox))).not.toContain("dos meses");
  });
});
