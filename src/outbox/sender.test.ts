import { describe, expect, it } from "vitest";
import { chatOfPerson, toPhone, type ChatId } from "../domain/ids.ts";
import type { SendOutcome } from "../session/port.ts";
import { writtenBy } from "../store/engine/query-cache.ts";
import { addPerson } from "../store/contacts/people.ts";
import { countIgnored } from "../store/messages/inbox.ts";
import { addOutboxMessage } from "../store/messages/outbox.ts";
import { saveSettings } from "../store/settings.ts";
import { countStatements } from "../testing/store/count-statements.ts";
import { group, enqueueAll, newMessage, sent, start, withOutbox } from "../testing/outbox-world.ts";

describe("Sending what was promised", () => {
  it("sends each promise once, in order per chat, and tells after the mark", async () => {
    await withOutbox(async ({ store, line, newSender, settle, states, told }) => {
      await enqueueAll(store, [
        [group(1), "a1"],
        [group(1), "a2"],
        [group(2), "b1"],
      ]);
      await using sender = newSender();
      sender.wake();
      await settle();
      expect(line.ids).toEqual(["a1", "b1", "a2"]);
      expect(await states()).toEqual({ a1: "sent", a2: "sent", b1: "sent" });
      expect(told.map(({ message }) => message).toSorted()).toEqual(["a1", "a2", "b1"]);
    });
  });

  it("goes on with other chats while one awaits its acknowledgement", async () => {
    await withOutbox(async ({ store, line, newSender, settle }) => {
      let acknowledge = (_: SendOutcome): void => {};
      line.answer = ({ id }) => (id === "slow" ? new Promise((resolve) => (acknowledge = resolve)) : sent);
      await enqueueAll(store, [
        [group(1), "slow"],
        [group(1), "after"],
        [group(2), "b1"],
        [group(2), "b2"],
      ]);
      await using sender = newSender();
      sender.wake();
      await settle();
      expect(line.ids).toEqual(["slow", "b1", "b2"]);
      acknowledge(sent);
      await settle();
      expect(line.ids).toEqual(["slow", "b1", "b2", "after"]);
    });
  });

  it("goes on with what was written while its chat was busy, without looking before", async () => {
    using counter = countStatements();
    await withOutbox(async ({ store, line, newSender, settle }) => {
      let acknowledge = (_: SendOutcome): void => {};
      line.answer = ({ id }) => (id === "slow" ? new Promise((resolve) => (acknowledge = resolve)) : sent);
      await using sender = newSender();
      const enqueue = async (chat: ChatId, id: string): Promise<void> => {
        const written = await store.transaction(async (tx) => {
          await addOutboxMessage(tx, newMessage(chat, id));
          return writtenBy(tx);
        });
        sender.committed(written);
        await settle();
      };
      await enqueue(group(1), "slow");
      const { statements } = await counter.during(() => enqueue(group(1), "after"));
      // The row, and nothing else.
      expect(statements).toBe(1);
      await enqueue(group(2), "b1");
      expect(line.ids).toEqual(["slow", "b1"]);
      acknowledge(sent);
      await settle();
      expect(line.ids).toEqual(["slow", "b1", "after"]);
      // Nothing waits: the mark of the last is no reason to look, nor is a commit of somebody else.
      const nothing = await store.transaction(async (tx) => {
        await countIgnored(tx, "group");
        return writtenBy(tx);
      });
      const idle = await counter.during(async () => {
        sender.committed(nothing);
        await settle();
      });
      expect(idle.statements).toBe(0);
      await enqueue(group(1), "last");
      expect(line.ids.at(-1)).toBe("last");
    });
  });

  it("writes to a person at the address known when it leaves", async () => {
    await withOutbox(async ({ store, line, newSender, settle }) => {
      const phone = toPhone("5493815551234");
      const person = await store.transaction((tx) =>
        addPerson(tx, { lid: null, phone, pushName: null, now: start }),
      );
      await enqueueAll(store, [[chatOfPerson(person.id), "a1"]]);
      await using sender = newSender();
      sender.wake();
      await settle();
      expect(line.letters[0]?.to).toEqual({ kind: "person", address: { lid: null, phone } });
    });
  });

  it("waits for the line without trying, and starts when told that it is back", async () => {
    await withOutbox(async ({ store, line, clock, newSender, settle }) => {
      line.connected = false;
      await enqueueAll(store, [[group(1), "a1"]]);
      await using sender = newSender();
      sender.wake();
      await settle();
      expect(clock.toNext()).toBe(false);
      expect(line.ids).toEqual([]);
      line.connected = true;
      sender.wake();
      await settle();
      expect(line.ids).toEqual(["a1"]);
    });
  });

  it("holds up only the chat whose message waits", async () => {
    await withOutbox(async ({ store, line, clock, newSender, settle }) => {
      let tries = 0;
      line.answer = ({ id }) => (id === "a1" && tries++ === 0 ? { outcome: "failed", reason: "busy" } : sent);
      await enqueueAll(store, [
        [group(1), "a1"],
        [group(1), "a2"],
        [group(2), "b1"],
      ]);
      await using sender = newSender();
      sender.wake();
      await settle();
      expect(line.ids).toEqual(["a1", "b1"]);
      clock.forward(2000);
      await settle();
      expect(line.ids).toEqual(["a1", "b1", "a1", "a2"]);
    });
  });

  it("gives an impossible one up in the transaction that tells of it, and goes on", async () => {
    await withOutbox(async ({ store, line, given, newSender, settle, states }) => {
      line.answer = ({ id }) => (id === "a1" ? { outcome: "impossible", code: "403" } : sent);
      await enqueueAll(store, [
        [group(1), "a1"],
        [group(1), "a2"],
      ]);
      await using sender = newSender();
      sender.wake();
      await settle();
      expect(given).toMatchObject([{ message: "a1", state: "dead", error: "refused:403", attempts: 1 }]);
      expect(await states()).toEqual({ a1: "dead", a2: "sent" });
    });
  });

  it("buries it even when the verb that tells of it has a bug", async () => {
    await withOutbox(async ({ store, line, newSender, settle, states }) => {
      line.answer = () => ({ outcome: "impossible", code: "403" });
      await enqueueAll(store, [[group(1), "a1"]]);
      await using sender = newSender({ undelivered: () => Promise.reject(new Error("bug")) });
      sender.wake();
      await settle();
      expect(await states()).toEqual({ a1: "dead" });
    });
  });

  it("has few on their way at once, never two of one chat, and places left for conversation when all else is slow", async () => {
    await withOutbox(async ({ store, line, newSender, settle }) => {
      line.answer = ({ id }) => (id.startsWith("talk") ? sent : new Promise(() => {}));
      const all = Array.from({ length: 40 }, (_, n): [ChatId, string, "reply"] => [
        group(n),
        `slow${n}`,
        "reply",
      ]);
      await enqueueAll(store, all);
      const sender = newSender();
      sender.wake();
      await settle();
      expect(line.ids).toHaveLength(24);
      await enqueueAll(store, [[group(90), "talk", "conversation"]]);
      sender.wake();
      await settle();
      expect(line.ids.at(-1)).toBe("talk");
      expect(line.most).toEqual({ perChat: 1, together: 25 });
    });
  });

  it("sends urgent lanes first, and what stands before urgent words in their chat as fast as these", async () => {
    await withOutbox(async ({ store, line, newSender, settle }) => {
      line.connected = false;
      await enqueueAll(store, [
        [group(1), "history", "history"],
        [group(2), "card", "reply"],
        [group(3), "greeting", "automatic"],
        [group(4), "alert", "alert"],
        [group(5), "before", "history"],
        [group(5), "words", "conversation"],
      ]);
      await using sender = newSender();
      line.connected = true;
      sender.wake();
      await settle();
      expect(line.ids).toEqual(["before", "card", "alert", "greeting", "history", "words"]);
    });
  });

  it("keeps the pace that is set: automatic texts in one burst, then so many a minute", async () => {
    await withOutbox(async ({ store, line, clock, newSender, settle }) => {
      await enqueueAll(
        store,
        Array.from({ length: 9 }, (_, n): [ChatId, string, "automatic"] => [group(n), `m${n}`, "automatic"]),
      );
      await using sender = newSender({ delays: "human" });
      sender.wake();
      await settle();
      expect(line.ids).toHaveLength(6);
      expect(sender.now().heldBy.get("automatic")).toBe("lane");
      clock.forward(1334);
      await settle();
      expect(line.ids).toHaveLength(7);
      await store.transaction((tx) => saveSettings(tx, { paceLimits: { automatic: 600 } }));
      sender.settingsChanged();
      await settle();
      clock.forward(200);
      await settle();
      expect(line.ids.length).toBeGreaterThanOrEqual(8);
    });
  });

  it.each([-72, -3, 5])(
    "tries again at its time although the date is set by %i hours meanwhile",
    async (hours) => {
      await withOutbox(async ({ store, line, clock, newSender, settle }) => {
        let tries = 0;
        line.answer = ({ id }) =>
          id === "a1" && tries++ === 0 ? { outcome: "failed", reason: "busy" } : sent;
        await enqueueAll(store, [[group(1), "a1"]]);
        await using sender = newSender({ delays: "human" });
        sender.wake();
        await settle();
        clock.setDateBy(hours * 3_600_000);
        await enqueueAll(store, [[group(2), "b1", "conversation"]]);
        sender.wake();
        await settle();
        clock.forward(3000);
        await settle();
        expect(line.ids.toSorted()).toEqual(["a1", "a1", "b1"]);
      });
    },
  );

  it("stops with what is on its way marked, and begins nothing new", async () => {
    await withOutbox(async ({ store, line, newSender, settle, states }) => {
      let acknowledge = (_: SendOutcome): void => {};
      line.answer = () => new Promise((resolve) => (acknowledge = resolve));
      await enqueueAll(store, [
        [group(1), "a1"],
        [group(1), "a2"],
      ]);
      const sender = newSender();
      sender.wake();
      await settle();
      const stopped = sender.stop();
      acknowledge(sent);
      await stopped;
      expect(await states()).toEqual({ a1: "sent", a2: "pending" });
    });
  });
});
