import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { arrivalsFailed, jobFailed, jobWorked, tellReview } from "../../desk/review.ts";
import { undelivered } from "../../desk/delivery/undelivered.ts";
import { moveToDeadLetter } from "../../store/messages/outbox.ts";
import { arrivalFailures } from "../../store/schema/review.ts";
import { outbox } from "../../store/schema/messages.ts";
import { steps } from "../../store/schema/team.ts";
import { act, listed, openFaulty, supervisorGroup, type Item } from "../../testing/review-world.ts";
import type { TestWorld } from "../../testing/test-world.ts";

/** One of every kind. */
async function oneOfEach(world: TestWorld): Promise<void> {
  await world.caseOf("Marta", "Ana");
  await world.person("Marta").writes("esto es veneno");
  const [dead] = await world.store.read
    .select()
    .from(outbox)
    .where(eq(outbox.chat, await world.chat("Marta")));
  if (!dead) throw new Error("nothing was promised to the client");
  const ana = await world.idOf("Ana");
  await world.runInTransaction(async (ctx) => {
    await moveToDeadLetter(ctx.tx, { id: dead.id, attempts: 8, error: "no-answer" });
    await undelivered(ctx, { ...dead, state: "dead", attempts: 8, error: "no-answer" });
    await arrivalsFailed(ctx, [
      {
        key: "K",
        message: null,
        chat: "120363000000000001@g.us",
        sender: "1@lid",
        stage: "decode",
        error: "Error: what is this",
      },
    ]);
    await ctx.tx.insert(steps).values({
      subject: `agent:${ana}`,
      step: "create-room",
      person: ana,
      state: "failed",
      attempts: 3,
      outcome: "bug",
      createdAt: ctx.now,
    });
    await jobFailed(ctx, "make the daily backup", new Error("SQLITE_FULL: database or disk is full"));
  });
}

const figure = (metrics: string, kind: string): number =>
  Number(new RegExp(`relevo_review_items\\{kind="${kind}"\\} (\\d+)`).exec(metrics)?.[1]);

describe("Whatever could not be done", () => {
  it("is one list, counted alike everywhere, page by page, with a reason in words", async () => {
    await using open = await openFaulty();
    const { town: world, office, supervisor } = open;
    await oneOfEach(world);
    const { items, counts, next } = (await supervisor.get("/api/review").expect(200)).body;
    expect(next).toBeNull();
    expect(counts).toEqual({ event: 1, arrival: 1, message: 1, step: 1, job: 1, total: 5 });
    const reasons = Object.fromEntries(
      (items as Item[]).map(({ kind, title, reason }) => [kind, [title, reason]]),
    );
    expect(reasons).toEqual({
      event: [null, expect.stringContaining("frenó este mensaje")],
      arrival: [
        null,
        "El mensaje llegó y el programa no supo leerlo. Está guardado. Reintentá después de actualizar.",
      ],
      message: [null, expect.stringContaining("WhatsApp")],
      step: [
        "Crear el grupo personal",
        "algo falló de nuestro lado y quedó anotado en el registro del servidor. Reintentá.",
      ],
      job: [
        "Hacer la copia diaria",
        "El disco del servidor está lleno o no respondió. Hacé lugar y reintentá.",
      ],
    });
    const paged: Item[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: Item[]; next: string | null } = (
        await supervisor.get(`/api/review?limit=2${cursor === null ? "" : `&cursor=${cursor}`}`).expect(200)
      ).body;
      paged.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    expect(paged).toEqual(items);
    expect((await listed(supervisor, "?kind=step")).map(({ kind }) => kind)).toEqual(["step"]);
    expect((await supervisor.get("/api/overview")).body.counts.review).toBe(5);
    expect((await office.stranger().get("/readyz")).body).toEqual({ status: "ready", review: 5 });
    const metrics = (await office.stranger().get("/metrics")).text;
    for (const kind of ["event", "arrival", "message", "step", "job"])
      expect([kind, figure(metrics, kind)]).toEqual([kind, 1]);
    expect(metrics).toContain('relevo_inbox_messages{state="parked"} 1');
    expect(metrics).toContain('relevo_outbox_messages{state="dead"} 1');
  });

  it("is retried or discarded many at once, and the counts follow", async () => {
    await using open = await openFaulty();
    const { town: world, office, supervisor } = open;
    await oneOfEach(world);
    const ids = (await listed(supervisor)).map(({ id }) => id);
    const settled = ids.filter((id) => !id.startsWith("event"));
    const done = await act(supervisor, "discard", [...settled, "job:999", "message:999999"]);
    expect(done).toMatchObject({
      changed: settled,
      unchanged: ["job:999", "message:999999"],
      counts: { total: 1 },
    });
    expect((await office.stranger().get("/metrics")).text).toContain(
      'relevo_outbox_messages{state="dead"} 0',
    );
    const [dead] = await world.store.read.select().from(outbox).where(eq(outbox.state, "dead"));
    expect(dead).toMatchObject({ error: "no-answer" });
    expect(await world.store.read.select().from(arrivalFailures)).toHaveLength(1);
  });

  it("wakes who can do it when it is retried", async () => {
    await using open = await openFaulty();
    const { town: world, office, supervisor } = open;
    await oneOfEach(world);
    const told: unknown[] = [];
    office.hear((topic) => topic.topic === "review" && told.push(topic.retry));
    const ids = (await listed(supervisor)).map(({ id }) => id);
    expect((await act(supervisor, "retry", ids)).changed.toSorted()).toEqual(ids.toSorted());
    expect(told).toEqual([["event", "arrival", "message", "step", "job"]]);
    const rows = await world.store.read.select().from(steps);
    expect(rows.map(({ state, attempts }) => [state, attempts])).toContainEqual(["pending", 0]);
    // These two leave when they work.
    expect((await listed(supervisor)).map(({ kind }) => kind).toSorted()).toEqual(["arrival", "job"]);
    await world.runInTransaction((ctx) => jobWorked(ctx, "make the daily backup"));
    expect((await listed(supervisor)).map(({ kind }) => kind)).toEqual(["arrival"]);
  });
});

describe("The supervisor group", () => {
  it("is told at once, in one message that is kept up to date", async () => {
    await using open = await openFaulty();
    const { town: world, supervisor } = open;
    const heard = await supervisorGroup(world);
    await world.card("Marta");
    await world.person("Marta").writes("veneno uno");
    expect(await heard()).toEqual([
      "text: ⚠️ *Hay 1 cosa para revisar*\n• 1 mensaje que llegó y no se pudo procesar (Marta)\nTodo está guardado. En el panel, «Pendientes de revisión» dice por qué, y ahí se reintenta o se descarta.",
    ]);
    for (let n = 2; n <= 40; n++) await world.person(`Cliente ${n}`).writes(`veneno ${n}`);
    expect(await heard()).toHaveLength(1);
    await world.minutes(1);
    const [, edit, ...rest] = await heard();
    expect(edit).toMatch(/^edit: ⚠️ \*Hay 40 cosas para revisar\*\n• 40 mensajes que llegaron/);
    expect(rest).toEqual([]);
    await world.minutes(5);
    expect(await heard()).toHaveLength(2);
    await act(
      supervisor,
      "discard",
      (await listed(supervisor, "?limit=200")).map(({ id }) => id),
    );
    await world.minutes(1);
    expect((await heard()).at(-1)).toBe("edit: ✅ Ya no queda nada para revisar.");
  });

  it("reads a new message of what is new when others wrote below the old one, and no more than one in two minutes", async () => {
    await using open = await openFaulty();
    const { town: world } = open;
    const heard = async () => (await world.heardIn("Supervisor")).filter((text) => text.includes("revisar"));
    await world.card("Marta");
    await world.person("Marta").writes("veneno 1");
    await world.seconds(5);
    await world.person("Sofía").says("Supervisor", "ahora miro");
    await world.minutes(1);
    await world.person("Pedro").writes("veneno 2");
    await world.minutes(1);
    expect((await heard()).map((text) => text.split("\n")[0])).toEqual([
      "⚠️ *Hay 1 cosa para revisar*",
      "[edit] ⚠️ *Hay 2 cosas para revisar*",
    ]);
    await world.minutes(2);
    await world.person("Nora").writes("veneno 3");
    await world.minutes(1);
    expect((await heard())[2]).toMatch(/^⚠️ \*Hay 3 cosas para revisar\*/u);
  });

  it("reads a new message when the old one can be edited no more, and none when it is over", async () => {
    await using open = await openFaulty();
    const { town: world, supervisor } = open;
    const heard = await supervisorGroup(world);
    await world.card("Marta");
    await world.person("Marta").writes("veneno uno");
    await world.minutes(15);
    await act(
      supervisor,
      "discard",
      (await listed(supervisor)).map(({ id }) => id),
    );
    await world.minutes(1);
    const before = (await heard()).filter((text) => text.includes("revisar")).length;
    expect(before).toBe(1);
    await world.runInTransaction((ctx) => jobFailed(ctx, "tidy", new Error("x")));
    await world.runInTransaction(tellReview);
    expect((await heard()).findLast((text) => text.includes("revisar"))).toMatch(
      /^text: ⚠️ \*Hay 1 cosa para revisar\*\n• 1 tarea automática que falla\n/,
    );
  });
});
