import { describe, expect, it } from "vitest";
import { chatOfPerson, toLid, type ChatId } from "../../domain/ids.ts";
import { addPerson } from "../../store/contacts/people.ts";
import { failingDisk } from "../../testing/store/failing-disk.ts";
import { group, enqueueAll, start, withOutbox } from "../../testing/outbox-world.ts";

const MINUTE = 60_000;

describe("What is to be sent, while reads of the database fail", () => {
  it("messages wait, are given up by nobody, and leave once each, in their order", async () => {
    await withOutbox(async ({ line, clock, store, given, newSender, settle, drain, states }) => {
      const disk = await failingDisk(store);
      const chats: ChatId[] = [group(1), group(2)];
      for (const n of [1, 2, 3, 4]) {
        const about = { lid: toLid(`70000${n}`), phone: null, pushName: null, now: start };
        const { id } = await store.transaction((tx) => addPerson(tx, about));
        chats.push(chatOfPerson(id));
      }
      const all = chats.flatMap((chat, c) => [0, 1, 2, 3].map((n): [ChatId, string] => [chat, `m${c}.${n}`]));
      await enqueueAll(store, all);
      const sender = newSender();
      disk.readsFail(2);
      sender.wake();
      for (let n = 0; n < 300; n += 1) {
        await settle(5);
        if (!clock.toNext()) break;
      }
      expect(disk.failures()).toBeGreaterThan(5);
      disk.readsFail(0);
      sender.wake();
      await drain();
      expect(new Set(Object.values(await states()))).toEqual(new Set(["sent"]));
      expect(given).toEqual([]);
      for (let c = 0; c < chats.length; c += 1)
        expect(line.ids.filter((id) => id.startsWith(`m${c}.`))).toEqual(
          [0, 1, 2, 3].map((n) => `m${c}.${n}`),
        );
      await sender.stop();
    });
  });

  it("a message whose recipient cannot be looked up for long is not given up", async () => {
    await withOutbox(async ({ line, clock, store, given, newSender, settle, drain, states }) => {
      const disk = await failingDisk(store);
      const about = { lid: toLid("700001"), phone: null, pushName: null, now: start };
      const { id } = await store.transaction((tx) => addPerson(tx, about));
      await enqueueAll(store, [[chatOfPerson(id), "patient"]]);
      const sender = newSender();
      disk.readsFail(1, /from "persons"/);
      sender.wake();
      const end = start.getTime() + 20 * MINUTE;
      for (let n = 0; n < 5000 && clock.now().getTime() < end; n += 1) {
        await settle(4);
        if (!clock.toNext()) break;
      }
      expect([await states(), line.ids, given]).toEqual([{ patient: "pending" }, [], []]);
      disk.readsFail(0);
      await drain();
      expect([await states(), line.ids]).toEqual([{ patient: "sent" }, ["patient"]]);
      await sender.stop();
    });
  });
});

describe("What WhatsApp answers, while the disk is full", () => {
  it("an answer of WhatsApp is remembered until it can be written down, and who must be told is told", async () => {
    await withOutbox(async ({ line, clock, store, given, newSender, settle, drain, states }) => {
      const disk = await failingDisk(store);
      await enqueueAll(store, [
        [group(1), "taken"],
        [group(2), "refused"],
      ]);
      line.answer = ({ id }) => {
        disk.writesFail(true);
        return id === "taken" ? { outcome: "sent", at: null } : { outcome: "impossible", code: "gone" };
      };
      const sender = newSender();
      sender.wake();
      for (let n = 0; n < 20; n += 1) {
        await settle(20);
        if (!clock.toNext()) break;
      }
      expect(await states()).toEqual({ taken: "pending", refused: "pending" });
      expect(given).toEqual([]);
      disk.writesFail(false);
      await drain();
      expect(await states()).toEqual({ taken: "sent", refused: "dead" });
      expect(given.map(({ message }) => message)).toEqual(["refused"]);
      expect(line.ids.toSorted()).toEqual(["refused", "taken"]);
      await sender.stop();
    });
  });

  it("whoever has to be told of a message given up is told, however short the trouble was", async () => {
    await withOutbox(async ({ line, store, given, newSender, drain, states }) => {
      await enqueueAll(store, [[group(2), "refused"]]);
      line.answer = () => ({ outcome: "impossible", code: "gone" });
      let full = true;
      const sender = newSender({
        undelivered: async (_, row) => {
          const now = full;
          full = false;
          if (now) throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
          given.push(row);
        },
      });
      sender.wake();
      await drain();
      expect(await states()).toEqual({ refused: "dead" });
      expect(given.map(({ message }) => message)).toEqual(["refused"]);
      await sender.stop();
    });
  });
});
