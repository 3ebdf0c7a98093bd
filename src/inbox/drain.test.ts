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
import { receive } from "./receive.ts";

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

/** As much of a context as such a row needs. */
const contextOf = (tx: Tx): DeskContext =>
  ({
    tx,
    now,
    self: { lid: null, phone: null },
    changed: (_: unknown) => undefined,
  }) as unknown as DeskContext;

async function stateOf(store: Store, id: string): Promise<InboxRow["state"] | undefined> {
  const [row] = await store.read
    .select({ state: inbox.state })
    .from(inbox)
    .where(eq(inbox.message, toMessageId(id)));
  return row?.state;
}

/** As much of a desk as such a row needs. */
const deskOf =
  (store: Store, worked: string[] = []): RunInTransaction =>
  (verb) =>
    store.transaction(async (tx) => {
      const [row] = await findPending(tx, 1);
      const result = await verb(contextOf(tx));
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

describe("An event worked on in the transaction that writes it", () => {
  const receiveIn = (store: Store, atOnce: Drain, ...arrivals: Arrival[]): Promise<InboxRow[]> =>
    store.transaction((tx) => receive(contextOf(tx), arrivals, atOnce));
  /** What is done with it throws. */
  const buggy = (id: string): Arrival => ({
    ...arrival(id),
    content: { kind: "unsupported", wireType: "damaged" },
  });

  it("is done with it, without a look of its own", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const drain = new Drain({ read: store.read, runInTransaction: deskOf(store), log });
    expect(await receiveIn(store, drain, arrival("A"), arrival("B"))).toEqual([]);
    expect(await countInbox(store.read)).toEqual({ pending: 0, held: 0, parked: 0 });
    expect(await stateOf(store, "A")).toBe("done");
    await drain.stop();
  });

  it("does not overtake what waits from before", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const worked: string[] = [];
    await store.transaction((tx) => write(tx, "A"));
    const drain = new Drain({ read: store.read, runInTransaction: deskOf(store, worked), log });
    expect(await receiveIn(store, drain, arrival("B"))).toHaveLength(1);
    expect(worked).toEqual([]);
    await drain.settle();
    expect(worked).toEqual(["A", "B"]);
    await drain.stop();
  });

  it("waits for the next start when the drain has ended", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const drain = new Drain({ read: store.read, runInTransaction: deskOf(store), log });
    await drain.stop();
    expect(await receiveIn(store, drain, arrival("A"))).toHaveLength(1);
    expect(await stateOf(store, "A")).toBe("pending");
  });

  it("is gone with the row when that commit fails", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const drain = new Drain({ read: store.read, runInTransaction: deskOf(store), log });
    const failed = store.transaction(async (tx) => {
      await receive(contextOf(tx), [arrival("A")], drain);
      throw new Error("a bug");
    });
    await expect(failed).rejects.toThrow("a bug");
    await drain.settle();
    expect(await stateOf(store, "A")).toBeUndefined();
    await drain.stop();
  });

  it("waits when it hits a bug, with what came behind it, and is put aside and kept when it does so again", async () => {
    await using temporary = await openTemporaryStore(now);
    const { store } = temporary;
    const worked: string[] = [];
    const drain = new Drain({ read: store.read, runInTransaction: deskOf(store, worked), log });
    expect(await receiveIn(store, drain, arrival("A"), buggy("B"), arrival("C"))).toHaveLength(2);
    expect(await countInbox(store.read)).toEqual({ pending: 2, held: 0, parked: 0 });
    await drain.settle();
    expect(await countInbox(store.read)).toEqual({ pending: 0, held: 0, parked: 1 });
    expect(await stateOf(store, "B")).toBe("parked");
    expect(await stateOf(store, "C")).toBe("done");
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
