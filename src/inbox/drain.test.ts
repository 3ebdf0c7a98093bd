import { eq } from "drizzle-orm";
import pino from "pino";
import { describe, expect, it } from "vitest";
import type { RunInTransaction, DeskContext } from "../desk/context.ts";
import { chatOfPerson, toLid, toMessageId } from "../domain/ids.ts";
import type { Arrival } from "../domain/messages/inbound.ts";
import { openTemporaryStore } from "../testing/store/temporary-store.ts";
import { countInbox, findPending, writeDown, type InboxRow } from "../store/messages/inbox.ts";
import type { Store, Tx } from "../store/engine/open.ts";
import { addPerson } from "../store/contacts/people.ts";
import { inbox } from "../store/schema/messages.ts";
import { Drain } from "./drain.ts";

const now = new Date("2026-03-02T13:00:00Z");
const log = pino({ level: "silent" });

/** A reaction withdrawn from a message nobody knows: the verb has nothing to do, so that only the row matters. */
const arrival = (id: string): Arrival => ({
  id: toMessageId(id),
  chat: { kind: "direct", with: { lid: toLid("1"), phone: null } },
  author: { lid: toLid("1"), phone: null },
  fromMe: false,
  sentAt: now,
  pushName: null,
  live: true,
  content: { kind: "reaction", target: toMessageId("none"), emoji: null },
  quotes: null,
  quoted: null,
  mentions: [],
  secret: null,
  expiresInSeconds: null,
  journalKey: null,
});

async function write(tx: Tx, ...ids: string[]): Promise<InboxRow[]> {
  const { id } = await addPerson(tx, { lid: null, phone: null, pushName: null, now });
  const rows: InboxRow[] = [];
  for (const one of ids) {
    const row = await writeDown(tx, {
      chat: chatOfPerson(id),
      sender: id,
      arrival: arrival(one),
      receivedAt: now,
    });
    if (row) rows.push(row);
  }
  return rows;
}

/** As much of a desk as such a row needs. */
const deskOf =
  (store: Store, worked: string[] = []): RunInTransaction =>
  (verb) =>
    store.transaction(async (tx) => {
      const [row] = await findPending(tx, 1);
      const result = await verb({ tx, now, changed: (_: unknown) => undefined } as unknown as DeskContext);
      if (row) worked.push(row.message);
      return result;
    });

describe("A chat with a long backlog", () => {
  it("holds up nobody: others go on after a turn of it, and each chat keeps its order", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const flood = Array.from({ length: 300 }, (_, n) => `flood${n}`);
    await store.transaction(async (tx) => {
      await write(tx, ...flood);
      await write(tx, "quiet1", "quiet2");
      await write(tx, "other");
    });
    const worked: string[] = [];
    const runInTransaction: RunInTransaction = (verb) =>
      store.transaction(async (tx) => {
        const before = await pendingIds(tx);
        const result = await verb({ tx, now } as DeskContext);
        const after = new Set(await pendingIds(tx));
        worked.push(...before.filter((id) => !after.has(id)));
        return result;
      });
    const drain = new Drain({ read: store.read, runInTransaction, log });
    await drain.settle();
    expect(worked).toHaveLength(303);
    expect(worked.filter((id) => id.startsWith("flood"))).toEqual(flood);
    expect(worked.indexOf("quiet1")).toBeLessThan(20);
    expect(worked.indexOf("quiet2")).toBe(worked.indexOf("quiet1") + 1);
    expect(worked.indexOf("other")).toBeLessThan(20);
    await drain.stop();
  });
});

async function pendingIds(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ id: inbox.message }).from(inbox).where(eq(inbox.state, "pending"));
  return rows.map(({ id }) => id);
}

describe("An event that cannot be written because of the disk", () => {
  it.each(["SQLITE_FULL", "SQLITE_BUSY", "SQLITE_IOERR_WRITE"])(
    "waits after %s instead of being put aside",
    async (code) => {
      await using temporary = await openTemporaryStore(now);
      const { store } = temporary;
      await store.transaction((tx) => write(tx, "A"));
      const full: RunInTransaction = () => Promise.reject(Object.assign(new Error("no room"), { code }));
      const drain = new Drain({ read: store.read, runInTransaction: full, log });
      await drain.settle();
      expect(await findPending(store.read, 10)).toHaveLength(1);
      await drain.stop();
    },
  );
});

describe("An event worked on within the commit that writes it", () => {
  it("is done when that commit is, without a look of its own", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const drain = new Drain({ read: store.read, runInTransaction: deskOf(store), log });
    await store.transaction(async (tx) => drain.takeOn(tx, await write(tx, "A", "B")));
    expect(await countInbox(store.read)).toEqual({ pending: 0, held: 0, parked: 0 });
    await drain.stop();
  });

  it("does not overtake what waits from before", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const worked: string[] = [];
    await store.transaction((tx) => write(tx, "A"));
    const drain = new Drain({ read: store.read, runInTransaction: deskOf(store, worked), log });
    await store.transaction(async (tx) => drain.takeOn(tx, await write(tx, "B")));
    expect(worked).toEqual([]);
    await drain.settle();
    expect(worked).toEqual(["A", "B"]);
    await drain.stop();
  });

  it("is gone with the row when that commit fails", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const drain = new Drain({ read: store.read, runInTransaction: deskOf(store), log });
    const failed = store.transaction(async (tx) => {
      await drain.takeOn(tx, await write(tx, "A"));
      throw new Error("a bug");
    });
    await expect(failed).rejects.toThrow("a bug");
    await drain.settle();
    expect(await countInbox(store.read)).toEqual({ pending: 0, held: 0, parked: 0 });
    await drain.stop();
  });

  it("is put aside, and kept, when it hits a bug", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const buggy: RunInTransaction = (verb) =>
      store.transaction(async (tx) => {
        const [row] = await findPending(tx, 1);
        const result = await verb({ tx, now } as DeskContext);
        if (row) throw new Error("a bug");
        return result;
      });
    let calls = 0;
    // The first call is the verb, the second puts the row aside.
    const runInTransaction: RunInTransaction = (verb) => (calls++ === 0 ? buggy(verb) : deskOf(store)(verb));
    const drain = new Drain({ read: store.read, runInTransaction, log });
    await store.transaction(async (tx) => drain.takeOn(tx, await write(tx, "A")));
    await drain.settle();
    expect(await countInbox(store.read)).toEqual({ pending: 0, held: 0, parked: 1 });
    await drain.stop();
  });
});

describe("An arrival that an earlier version wrote down", () => {
  it("is read, with nothing where nothing was noted then", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const { quoted: _lacking, ...old } = arrival("A");
    await store.transaction(async (tx) => {
      const { id } = await addPerson(tx, { lid: null, phone: null, pushName: null, now });
      await writeDown(tx, { chat: chatOfPerson(id), sender: id, arrival: old as Arrival, receivedAt: now });
    });
    expect((await findPending(store.read, 1))[0]?.arrival).toMatchObject({ id: "A", quoted: null });
  });
});
