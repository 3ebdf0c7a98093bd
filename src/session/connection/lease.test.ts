import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { openStore, type Store } from "../../store/engine/open.ts";
import { findSecrets } from "../../store/engine/secrets.ts";
import { takeLease } from "../../store/engine/lease.ts";
import { isGone, Lease } from "./lease.ts";
import { makeFolder } from "../wire/wire-desk.fixture.ts";

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const startedAt = Math.round(performance.timeOrigin);

describe("A holder", () => {
  it.each([
    ["of another machine may live", `elsewhere/1/1/a`, false],
    ["in this very process lives", `${hostname()}/${process.pid}/${startedAt}/a`, false],
    ["that had this number before us is gone", `${hostname()}/${process.pid}/1/a`, true],
    ["whose process ended is gone", `${hostname()}/999999999/1/a`, true],
    ["that runs beside us lives", `${hostname()}/${process.ppid}/1/a`, false],
  ])("%s", (_title, holder, gone) => {
    expect(isGone(holder)).toBe(gone);
  });
});

describe("The lease", () => {
  const lost = (): void => undefined;
  const seize = (store: Store): Promise<number | null> => {
    const now = new Date();
    const until = new Date(now.getTime() + 30_000);
    return store.transaction((tx) => takeLease(tx, { holder: "thief", now, until, isGone: () => true }));
  };

  it("is one process's at a time, and free when given back", async () => {
    await using folder = await makeFolder();
    await using store = openStore(folder.path);
    const [first, second] = [new Lease(store, quiet), new Lease(store, quiet)];
    expect([await first.take(lost), await second.take(lost), await first.take(lost)]).toEqual([
      true,
      false,
      true,
    ]);
    await first.release();
    expect(await second.take(lost)).toBe(true);
    await second.release();
  });

  it("once taken over lets its former holder write nothing more", async () => {
    await using folder = await makeFolder();
    await using store = openStore(folder.path);
    const lease = new Lease(store, quiet);
    await expect(store.transaction(lease.guard)).rejects.toThrow(
      "another process took the WhatsApp session over",
    );
    await lease.take(lost);
    await store.transaction(lease.guard);
    await seize(store);
    await expect(store.transaction(lease.guard)).rejects.toThrow(
      "another process took the WhatsApp session over",
    );
    await lease.release();
  });

  it("is asked in the statement that writes keys, and lets its former holder neither write nor delete any", async () => {
    await using folder = await makeFolder();
    await using store = openStore(folder.path);
    const lease = new Lease(store, quiet);
    const key = (id: string, sealed: Buffer | null) => ({ type: "session", id, sealed });
    const keys = (n: number) => Array.from({ length: n }, (_, i) => key(String(i), Buffer.from([i])));
    const save = (rows: ReturnType<typeof keys>) => store.transaction((tx) => lease.save(tx, rows));
    const kept = async () =>
      (
        await findSecrets(
          store.read,
          "session",
          Array.from({ length: 25 }, (_, i) => String(i)),
        )
      ).map(({ id, sealed }) => [id, sealed[0]]);
    const taken = "another process took the WhatsApp session over";
    await expect(save(keys(1))).rejects.toThrow(taken);
    await lease.take(lost);
    await save(keys(20));
    await save([key("0", Buffer.from([9])), key("1", null)]);
    const before = await kept();
    expect(before.slice(0, 2)).toEqual([
      ["0", 9],
      ["2", 2],
    ]);
    expect(before).toHaveLength(19);
    await seize(store);
    for (const rows of [keys(20), [key("0", null)], [key("5", null), key("6", Buffer.from([0]))], []])
      await expect(save(rows)).rejects.toThrow(taken);
    expect(await kept()).toEqual(before);
    await lease.release();
  });
});
