import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inbox } from "../../store/schema/messages.ts";
import { act, listed, openFaulty, retries, ROOM } from "../../testing/review-world.ts";

describe("A message that a bug stopped", () => {
  it("is listed with whose it is, what it says and why; retried in vain it comes back with its count", async () => {
    await using open = await openFaulty();
    const { town: world, supervisor } = open;
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("esto es veneno");
    await world.person("Ana").says(ROOM, "y esto también es veneno");
    const items = await listed(supervisor);
    expect(items).toEqual([
      expect.objectContaining({
        kind: "event",
        attempts: 1,
        ticket: 1,
        contact: expect.objectContaining({ name: "Marta" }),
        group: ROOM,
        person: "Ana",
        text: "y esto también es veneno",
      }),
      expect.objectContaining({
        kind: "event",
        attempts: 1,
        ticket: 1,
        contact: expect.objectContaining({ name: "Marta" }),
        group: null,
        person: null,
        text: "esto es veneno",
        detail: "SqliteError: a bug",
        reason: expect.stringMatching(/^Un error del programa frenó este mensaje\./),
      }),
    ]);
    const ids = items.map(({ id }) => id);
    const done = await retries(world, supervisor, ids);
    expect([done.changed, done.unchanged]).toEqual([ids, []]);
    expect((await listed(supervisor)).map(({ attempts }) => attempts)).toEqual([2, 2]);
    expect(await world.heardIn("Marta")).not.toContain("y esto también es veneno");
  });

  it("is worked on once its fault is mended, in its old place, once", async () => {
    await using open = await openFaulty();
    const { town: world, supervisor } = open;
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("primero: veneno");
    await world.person("Marta").writes("segundo: veneno");
    const ids = (await listed(supervisor)).map(({ id }) => id);
    await world.store.transaction(async (tx) => tx.run(sql`DROP TRIGGER poison`));
    const twice = await Promise.all([act(supervisor, "retry", ids), act(supervisor, "retry", ids)]);
    await world.settle();
    expect(twice.map(({ changed }) => changed.length).toSorted((a, b) => a - b)).toEqual([0, 2]);
    expect((await world.heardIn(ROOM)).filter((text) => text.includes("veneno"))).toEqual([
      "primero: veneno",
      "segundo: veneno",
    ]);
    expect(await listed(supervisor)).toEqual([]);
    expect((await act(supervisor, "retry", ids)).unchanged).toEqual(ids);
  });

  it("that is discarded leaves the list and keeps what was said", async () => {
    await using open = await openFaulty();
    const { town: world, office, supervisor } = open;
    await world.card("Marta");
    await world.person("Marta").writes("esto es veneno");
    const [item] = await listed(supervisor);
    expect((await act(supervisor, "discard", [item?.id ?? ""])).changed).toEqual([item?.id]);
    expect((await act(supervisor, "discard", [item?.id ?? ""])).unchanged).toEqual([item?.id]);
    expect(await listed(supervisor)).toEqual([]);
    const rows = await world.store.read.select().from(inbox).where(eq(inbox.state, "discarded"));
    expect(rows.map(({ arrival }) => arrival.content)).toEqual([{ kind: "text", text: "esto es veneno" }]);
    expect((await retries(world, supervisor, [item?.id ?? ""])).changed).toEqual([]);
    const admin = await office.as("admin");
    const lines = (await admin.get("/api/audit?action=review.").expect(200)).body.items;
    expect(lines.map(({ text, name }: { text: string; name: string }) => [name, text])).toContainEqual([
      "supervisor",
      `Descartó 1 de los pendientes de revisión (${item?.id})`,
    ]);
  });

  it("is no matter for those who only look: they see it, without the words of our own groups", async () => {
    await using open = await openFaulty();
    const { town: world, office } = open;
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("esto es veneno");
    await world.person("Ana").says("Soporte", "veneno entre nosotros");
    const viewer = await office.as("viewer");
    expect((await listed(viewer)).map(({ text, detail, group }) => [text, detail, group])).toEqual([
      [null, null, "Soporte"],
      ["esto es veneno", null, null],
    ]);
    await viewer
      .post("/api/review/retry")
      .send({ ids: ["event:1"] })
      .expect(403);
    await viewer
      .post("/api/review/discard")
      .send({ ids: ["event:1"] })
      .expect(403);
  });
});
