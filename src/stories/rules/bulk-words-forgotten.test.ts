import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { bulkJobs } from "../../store/schema/bulk.ts";
import { saveSettings } from "../../store/settings.ts";
import { openBulkTown, waiting, type BulkTown } from "../../testing/bulk-world.ts";
import { night, sleep } from "../../testing/retention-nights.ts";

let town: BulkTown;
beforeEach(async () => {
  town = await openBulkTown();
  return () => town[Symbol.asyncDispose]();
});

const jobs = () => town.world.store.read.select().from(bulkJobs);

/** What an administrator does to a client whose ticket is closed. */
async function erase(name: string, number: number): Promise<void> {
  const admin = await town.office.as("admin");
  await admin.post(`/api/tickets/${number}/close`).send({ silent: true }).expect(200);
  const id = await town.world.idOf(name);
  await admin.post(`/api/contacts/${id}/erase`).send({ confirm: name }).expect(200);
}

describe("The words of an action on many tickets", () => {
  it("go with the conversations of their time; why many were closed stays, as in the tickets", async () => {
    const { world, supervisor, operator } = town;
    await waiting(world, "Marta", "Pedro");
    await town.request(supervisor, "answer", { tickets: [1, 2], text: "El lunes no atendemos" });
    for (let n = 0; n < 3; n += 1) {
      await town.works();
      await town.leaves();
    }
    await town.request(operator, "close", { tickets: [1, 2], reason: "corte general", silent: true });
    await town.works();
    await world.store.transaction((tx) => saveSettings(tx, { keepConversationsDays: 100 }));
    sleep(world, 99);
    await night(world);
    expect(JSON.stringify(await jobs())).toContain("El lunes no atendemos");
    sleep(world, 2);
    await night(world);
    const left = await jobs();
    expect(JSON.stringify(left)).not.toContain("El lunes no atendemos");
    expect(left.map(({ ask, asked }) => [ask, asked])).toEqual([
      [{ act: "answer", text: "" }, ""],
      [{ act: "close", reason: "corte general", silent: true }, ""],
    ]);
    await supervisor.get("/api/bulk").expect(200);
  });

  it("go with the only client they were for, while the action goes on, and it ends", async () => {
    const { world, supervisor } = town;
    await waiting(world, "Marta", "Pedro");
    const { id } = await town.request(supervisor, "answer", { tickets: [1], text: "Marta, debe dos meses" });
    const both = await town.request(supervisor, "answer", { tickets: [1, 2], text: "El lunes no atendemos" });
    await erase("Marta", 1);
    const [hers] = await world.store.read.select().from(bulkJobs).where(eq(bulkJobs.id, id));
    expect(hers).toMatchObject({ state: "stopped", ask: { act: "answer", text: "" }, asked: "" });
    expect(
      (await supervisor.get("/api/audit?action=tickets.bulk-cut-erased").expect(200)).body.items,
    ).toEqual([expect.objectContaining({ text: expect.stringContaining("se borró al único cliente") })]);
    await town.works();
    expect(await town.results(both.id)).toMatchObject({ 1: "ticket-closed", 2: "done" });
    expect(await world.heardIn("Pedro")).toContainEqual(expect.stringContaining("El lunes no atendemos"));
  });
});
