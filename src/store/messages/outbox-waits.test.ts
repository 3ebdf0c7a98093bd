import { describe, expect, it } from "vitest";
import { group, enqueueAll, start, withOutbox } from "../../testing/outbox-world.ts";
import { bringForward, countOutbox, findLaneQueues, mendWaits } from "./outbox-waits.ts";
import { markWaiting } from "./outbox.ts";

const later = (ms: number): Date => new Date(start.getTime() + ms);
const HOUR = 3_600_000;

describe("What is due", () => {
  it("is not what WhatsApp made wait, nor what stands behind it", async () => {
    await withOutbox(async ({ store }) => {
      await enqueueAll(store, [
        [group(1), "held", "conversation"],
        [group(1), "behind", "conversation"],
      ]);
      expect(await countOutbox(store.read, later(0))).toEqual({ pending: 2, dead: 0, oldestAt: start });
      const nextAt = later(HOUR);
      await store.transaction((tx) => markWaiting(tx, { id: 1, nextAt, attempts: 1, error: "463" }));
      expect((await countOutbox(store.read, later(1000))).oldestAt).toBeNull();
      expect((await countOutbox(store.read, nextAt)).oldestAt).toEqual(nextAt);
    });
  });

  it("is counted by lane, a chat by the most urgent that waits in it", async () => {
    await withOutbox(async ({ store }) => {
      await enqueueAll(store, [
        [group(1), "h1", "history"],
        [group(1), "h2", "history"],
        [group(1), "words", "conversation"],
        [group(2), "hello", "automatic"],
        [group(3), "held", "automatic"],
      ]);
      const nextAt = later(HOUR);
      await store.transaction((tx) => markWaiting(tx, { id: 5, nextAt, attempts: 1, error: "463" }));
      const queues = await findLaneQueues(store.read, later(1000));
      expect(queues).toEqual([
        { lane: "conversation", waiting: 1, due: 1, held: 0, dueSince: start },
        { lane: "reply", waiting: 0, due: 0, held: 0, dueSince: null },
        { lane: "alert", waiting: 0, due: 0, held: 0, dueSince: null },
        { lane: "automatic", waiting: 2, due: 1, held: 1, dueSince: start },
        { lane: "history", waiting: 2, due: 0, held: 0, dueSince: null },
        { lane: "bulk", waiting: 0, due: 0, held: 0, dueSince: null },
        { lane: "stranger", waiting: 0, due: 0, held: 0, dueSince: null },
      ]);
    });
  });
});

describe("A date that was set back", () => {
  it("brings waits forward by what it lost, while we run", async () => {
    await withOutbox(async ({ store }) => {
      await enqueueAll(store, [[group(1), "a"]]);
      await store.transaction((tx) =>
        markWaiting(tx, { id: 1, nextAt: later(HOUR), attempts: 1, error: "463" }),
      );
      await store.transaction((tx) => bringForward(tx, 24 * HOUR));
      expect((await countOutbox(store.read, later(-23 * HOUR))).oldestAt).toEqual(later(-23 * HOUR));
      expect((await countOutbox(store.read, later(-23 * HOUR - 1))).oldestAt).toBeNull();
    });
  });

  it("makes nothing wait that was promised after what is now, when it happened while we were not running", async () => {
    await withOutbox(async ({ store }) => {
      await enqueueAll(store, [[group(1), "a"]]);
      await store.transaction((tx) =>
        markWaiting(tx, { id: 1, nextAt: later(HOUR), attempts: 1, error: "463" }),
      );
      await store.transaction((tx) => mendWaits(tx, later(1000)));
      expect((await countOutbox(store.read, later(1000))).oldestAt).toBeNull();
      await store.transaction((tx) => mendWaits(tx, later(-24 * HOUR)));
      expect((await countOutbox(store.read, later(-24 * HOUR))).oldestAt).not.toBeNull();
    });
  });
});
