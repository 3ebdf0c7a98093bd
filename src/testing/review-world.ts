/** A town in which messages meet a bug, with a panel over it: for stories about what waits for a person. */
import { eq, sql } from "drizzle-orm";
import { chatOfGroup, toGroupJid } from "../domain/ids.ts";
import { mainGroups, outbox } from "../store/schema/schema.ts";
import { openOffice, type Browser } from "./panel/office.ts";
import { startTown, type Town } from "./town.ts";

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
  const town = await startTown({ expectErrors: true });
  await town.store.transaction(async (tx) => {
    tx.run(sql`CREATE TRIGGER poison BEFORE UPDATE OF state ON inbox
      WHEN NEW.state = 'done' AND NEW.arrival LIKE '%veneno%' BEGIN SELECT RAISE(ABORT, 'a bug'); END`);
  });
  const office = await openOffice({ over: town.store });
  const supervisor = await office.as("supervisor");
  return {
    town,
    office,
    supervisor,
    [Symbol.asyncDispose]: async () => {
      await office[Symbol.asyncDispose]();
      await town[Symbol.asyncDispose]();
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
export async function retries(town: Town, browser: Browser, ids: string[]) {
  const done = await act(browser, "retry", ids);
  await town.settle();
  return done;
}

export async function supervisorGroup(town: Town): Promise<() => Promise<string[]>> {
  const jid = toGroupJid("120363000000000099@g.us");
  await town.store.transaction(async (tx) => {
    await tx
      .insert(mainGroups)
      .values({ kind: "supervisor", name: "Supervisor", jid, state: "ready", createdAt: town.now });
  });
  return async () => {
    const rows = await town.store.read
      .select()
      .from(outbox)
      .where(eq(outbox.chat, chatOfGroup(jid)));
    return rows.map(({ content }) => `${content.kind}: ${"text" in content ? content.text : ""}`);
  };
}
