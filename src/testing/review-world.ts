/**
 * Fixture for the review list: a test world in which a database trigger makes some messages fail, with a
 * panel over it.
 */
import { eq, sql } from "drizzle-orm";
import { chatOfGroup, toGroupJid } from "../domain/ids.ts";
import { outbox } from "../store/schema/messages.ts";
import { mainGroups } from "../store/schema/team.ts";
import { openTestPanel, type Browser } from "./panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "./test-world.ts";

/** An item of the review list, as the panel answers it. */
export interface Item {
  id: string;
  kind: string;
  attempts: number;
  title: string | null;
  reason: string;
  detail: string | null;
  ticket: number | null;
  contact: { name: string } | null;
  group: string | null;
  person: string | null;
  text: string | null;
}

export const ROOM = "Chat soporte Ana N°1";

/** Opens a world in which every message that contains “veneno” fails, until the trigger is dropped. */
export async function openFaulty() {
  const world = await startTestWorld({ expectErrors: true });
  // The trigger stops what is marked as done after it has waited.
  Object.defineProperty(world.drain, "takesOn", { value: false });
  await world.store.transaction(async (tx) => {
    tx.run(sql`CREATE TRIGGER poison BEFORE UPDATE OF state ON inbox
      WHEN NEW.state = 'done' AND NEW.arrival LIKE '%veneno%' BEGIN SELECT RAISE(ABORT, 'a bug'); END`);
  });
  const office = await openTestPanel({ over: world.store });
  const supervisor = await office.as("supervisor");
  return {
    town: world,
    office,
    supervisor,
    [Symbol.asyncDispose]: async () => {
      await office[Symbol.asyncDispose]();
      await world[Symbol.asyncDispose]();
    },
  };
}

/** The items of the review list. */
export const listed = async (browser: Browser, query = ""): Promise<Item[]> =>
  (await browser.get(`/api/review${query}`).expect(200)).body.items;
/** Retries or discards items; gives the body of the answer. */
export const act = async (browser: Browser, verb: "retry" | "discard", ids: string[]) =>
  (await browser.post(`/api/review/${verb}`).send({ ids }).expect(200)).body as {
    changed: string[];
    unchanged: string[];
    counts: { total: number };
  };

/** Retries items, and then does what the drain would be woken for. */
export async function retries(world: TestWorld, browser: Browser, ids: string[]) {
  const done = await act(browser, "retry", ids);
  await world.settle();
  return done;
}

/** Creates a supervisor group; gives a function that reads what was sent to it. */
export async function supervisorGroup(world: TestWorld): Promise<() => Promise<string[]>> {
  const jid = toGroupJid("120363000000000099@g.us");
  await world.store.transaction(async (tx) => {
    await tx
      .insert(mainGroups)
      .values({ kind: "supervisor", name: "Supervisor", jid, state: "ready", createdAt: world.now });
  });
  return async () => {
    const rows = await world.store.read
      .select()
      .from(outbox)
      .where(eq(outbox.chat, chatOfGroup(jid)));
    return rows.map(({ content }) => `${content.kind}: ${"text" in content ? content.text : ""}`);
  };
}
