/** A town in which messages meet a bug, with a panel over it: for stories about what waits for a person. */
import { eq, sql } from "drizzle-orm";
import { chatOfGroup, toGroupJid } from "../domain/ids.ts";
import { outbox } from "../store/schema/messages.ts";
import { mainGroups } from "../store/schema/team.ts";
import { openTestPanel, type Browser } from "./panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "./test-world.ts";

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

/** A town in which every message with that word meets a bug, until it is mended. */
export async function openFaulty() {
  const world = await startTestWorld({ expectErrors: true });
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

export const listed = async (browser: Browser, query = ""): Promise<Item[]> =>
  (await browser.get(`/api/review${query}`).expect(200)).body.items;
export const act = async (browser: Browser, verb: "retry" | "discard", ids: string[]) =>
  (await browser.post(`/api/review/${verb}`).send({ ids }).expect(200)).body as {
    changed: string[];
    unchanged: string[];
    counts: { total: number };
  };

/** Retries, and lets the drain do what the program would wake it for. */
export async function retries(world: TestWorld, browser: Browser, ids: string[]) {
  const done = await act(browser, "retry", ids);
  await world.settle();
  return done;
}

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
