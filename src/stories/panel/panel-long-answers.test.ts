import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { entries } from "../../store/schema/messages.ts";
import { marta } from "../../testing/panel/panel-scene.ts";
import { asksSlowly, type SlowReader } from "../../testing/panel/slow-reader.ts";
import type { Browser } from "../../testing/panel/test-panel.ts";
import type { TestWorld } from "../../testing/test-world.ts";

/** Long things that Marta said, as rows alone. */
async function saysMuch({ store }: TestWorld, count: number): Promise<void> {
  const [first] = await store.read.select().from(entries).where(eq(entries.side, "client"));
  if (!first) throw new Error("the client said nothing yet");
  const { id: _, ...like } = first;
  await store.transaction(async (tx) => {
    for (let n = 0; n < count; n++) {
      const text = `${n} ${"a".repeat(60_000)}`;
      await tx.insert(entries).values({ ...like, text, content: { kind: "text", text } });
    }
  });
}

let scene: Awaited<ReturnType<typeof marta>>;
let supervisor: Browser;
let admin: Browser;
let id: number;
beforeEach(async () => {
  scene = await marta();
  supervisor = await scene.office.as("supervisor");
  admin = await scene.office.as("admin");
  id = await scene.world.idOf("Marta");
  return () => scene[Symbol.asyncDispose]();
});

const asks = (browser: Browser): Promise<SlowReader> =>
  asksSlowly(scene.office.url, browser, `/api/contacts/${id}/export`);
/** The last piece of a chunked answer: whoever reads it takes it for whole. */
const isWhole = (answer: string): boolean => answer.endsWith("0\r\n\r\n");

describe("A long answer under way", () => {
  it("breaks off when the account is removed", async () => {
    await saysMuch(scene.world, 400);
    const asked = await asks(supervisor);
    const accounts: { user: string; id: number }[] = (await admin.get("/api/accounts")).body.items;
    const theirs = accounts.find(({ user }) => user === "supervisor")?.id;
    await admin.delete(`/api/accounts/${theirs}`).expect(204);
    await scene.world.person("Marta").writes("mi clave nueva es 9981");
    const answer = await asked.rest();
    expect(isWhole(answer)).toBe(false);
    expect(answer).not.toContain("9981");
  });

  it("holds what there was when it began", async () => {
    await saysMuch(scene.world, 400);
    const asked = await asks(supervisor);
    await scene.world.person("Marta").writes("mi clave nueva es 9981");
    const answer = await asked.rest();
    expect(isWhole(answer)).toBe(true);
    expect(answer).not.toContain("9981");
  });

  it("breaks off when the client is erased: half of it must not pass for all", async () => {
    await saysMuch(scene.world, 400);
    await admin.post("/api/tickets/1/close").send({ silent: true }).expect(200);
    const asked = await asks(supervisor);
    await admin.post(`/api/contacts/${id}/erase`).send({ confirm: "Marta" }).expect(200);
    expect(isWhole(await asked.rest())).toBe(false);
  });

  it("is one of three of an account; whoever has three reads so, for every kind of them", async () => {
    await saysMuch(scene.world, 150);
    const many = await Promise.all([supervisor, supervisor, supervisor].map(asks));
    for (const path of [`/api/contacts/${id}/export`, `/api/contacts/${id}/files`, "/api/tickets.csv"])
      expect((await supervisor.get(path)).body).toMatchObject({
        status: 429,
        code: "too-many-downloads",
        detail: "Ya hay demasiadas descargas en curso. Esperá a que termine alguna y volvé a probar.",
      });
    const opened = await supervisor.get("/api/tickets.csv").set("Accept", "text/html,*/*;q=0.8");
    expect([opened.status, opened.type]).toEqual([429, "text/html"]);
    expect(opened.text).toContain("Ya hay demasiadas descargas en curso.");
    expect(opened.text).toContain('<a href="/">Volver al panel</a>');
    const name = (await admin.post("/api/backups").send({}).expect(201)).body.name;
    await admin.get(`/api/backups/${name}`).expect(200);
    const own = await Promise.all([admin, admin, admin].map(asks));
    expect((await admin.get(`/api/backups/${name}`)).status).toBe(429);
    expect(own.map((one) => one.status())).toEqual(["200", "200", "200"]);
    for (const one of [...many, ...own]) one.close();
    await expect.poll(async () => (await supervisor.get("/api/tickets.csv")).status).toBe(200);
  });
});
