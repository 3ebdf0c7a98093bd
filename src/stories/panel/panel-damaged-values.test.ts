import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../panel/routes.ts";
import { jsonTables } from "../../store/retention/damaged.ts";
import { openBulkTown, type BulkTown } from "../../testing/bulk-world.ts";
import type { Browser } from "../../testing/panel/test-panel.ts";

let town: BulkTown;
let admin: Browser;
let marta: number;

/** One row of every kind that the pages read. */
beforeAll(async () => {
  town = await openBulkTown();
  const { world, office, supervisor } = town;
  admin = await office.as("admin");
  await world.caseOf("Marta", "Ana");
  await world.person("Ana").says("Chat soporte Ana N°1", "¿le gustan los claveles?");
  await world.person("Ana").says("Chat soporte Ana N°1", "/transferir Beto está de viaje");
  await world.card("Pedro");
  await admin.post("/api/tickets/1/notes").send({ text: "llamar mañana" }).expect(200);
  await town.request(supervisor, "answer", { tickets: [1, 2], text: "Ya lo vemos" });
  await town.works();
  await town.request(supervisor, "close", { tickets: [2], reason: "listo", silent: false });
  await town.works();
  await town.request(supervisor, "close", { tickets: [1], reason: "ya está", silent: false });
  marta = await world.idOf("Marta");
  await run("CREATE TABLE sound (at INTEGER, value TEXT)");
});
afterAll(() => town[Symbol.asyncDispose]());

const run = (...statements: string[]): Promise<void> =>
  town.world.store.transaction(async (tx) => {
    for (const one of statements) tx.run(sql.raw(one));
  });

/** All that is read, with rows in it; the stream of events never ends. */
const PATHS = routes
  .filter(({ method, path }) => method === "get" && path !== "/api/events")
  .map(({ path }) => path.replace("/contacts/:id", "/contacts/CLIENT").replaceAll(/:\w+/g, "1"));

async function broken(): Promise<string[]> {
  const found: string[] = [];
  for (const path of PATHS) {
    const answer = await admin
      .get(path.replace("CLIENT", String(marta)))
      .catch((error: unknown) => String(error));
    if (typeof answer === "string" || answer.status >= 500)
      found.push(`${path}: ${typeof answer === "string" ? answer : answer.status}`);
  }
  return found;
}

/** Every value of the column is another one while it is looked. */
async function damaged<T>(
  { name, column, value }: { name: string; column: string; value: string },
  look: () => Promise<T>,
): Promise<T> {
  await run(
    `INSERT INTO sound SELECT rowid, "${column}" FROM "${name}" WHERE "${column}" IS NOT NULL`,
    `UPDATE "${name}" SET "${column}" = '${value}' WHERE "${column}" IS NOT NULL`,
  );
  try {
    return await look();
  } finally {
    await run(
      `UPDATE "${name}" SET "${column}" = (SELECT value FROM sound WHERE at = "${name}".rowid) WHERE rowid IN (SELECT at FROM sound)`,
      "DELETE FROM sound",
    );
  }
}

const BAD = ["{", "[1]", '{"a":{"b":true}}'];

describe("A stored value that cannot be read", () => {
  it("is nowhere at first", async () => {
    expect(await broken()).toEqual([]);
  });

  it.each(
    jsonTables().flatMap(({ name, columns }) =>
      columns.flatMap((column) => BAD.map((value) => ({ name, column, value }))),
    ),
  )("costs no page: $value in $column of $name", async (one) => {
    expect(await damaged(one, broken)).toEqual([]);
  });

  it.each(BAD)("is marked in a client's export, which goes on: %s", async (value) => {
    const facts = { name: "ticket_events", column: "facts", value };
    const exported = () => admin.get(`/api/contacts/${marta}/export`).expect(200);
    const { events, messages } = (await exported()).body.tickets[0];
    expect(events.map(({ damaged: isDamaged }: { damaged: boolean }) => isDamaged)).not.toContain(true);
    const { body } = await damaged(facts, exported);
    expect(body.tickets[0].messages).toEqual(messages);
    expect(body.tickets[0].events).toEqual(
      events.map((event: object) => ({ ...event, facts: {}, damaged: true })),
    );
  });

  it("ends a running job without what it cannot read, and keeps nobody from answering many", async () => {
    const { supervisor } = town;
    await damaged({ name: "bulk_jobs", column: "ask", value: "{" }, async () => {
      const asked = await town.request(supervisor, "answer", { tickets: [1], text: "Seguimos con eso" });
      expect(asked.state).toBe("running");
    });
    const { id } = await town.request(supervisor, "tags", { tickets: [1, 2], add: [1], remove: [] });
    await damaged({ name: "bulk_jobs", column: "targets", value: "{" }, () => town.works());
    expect((await supervisor.get(`/api/bulk/${id ?? 3}`)).body.state).toBe("done");
  });
});
