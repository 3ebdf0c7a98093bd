import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { chatOfPerson, toMessageId, toPersonId } from "../domain/ids.ts";
import { outbox } from "../store/schema/messages.ts";
import { group, enqueueAll, withOutbox } from "../testing/outbox-world.ts";

describe("The end of a sending", () => {
  it("stops after ten seconds when an answer never comes", async () => {
    await withOutbox(async ({ store, line, clock, newSender, settle, states }) => {
      line.answer = () => new Promise(() => {});
      await enqueueAll(store, [[group(1), "a1"]]);
      const sender = newSender();
      sender.wake();
      await settle();
      const stopped = sender.stop();
      clock.forward(10_000);
      await stopped;
      expect(await states()).toEqual({ a1: "pending" });
    });
  });

  it("counts a message as sent when its receipt comes before its acknowledgement", async () => {
    await withOutbox(async ({ store, line, given, newSender, settle, states }) => {
      await enqueueAll(store, [[group(1), "a1"]]);
      line.answer = async () => {
        await store.transaction((tx) =>
          tx
            .update(outbox)
            .set({ state: "sent" })
            .where(eq(outbox.message, toMessageId("a1"))),
        );
        return { outcome: "impossible", code: "400" };
      };
      await using sender = newSender();
      sender.wake();
      await settle();
      expect(await states()).toEqual({ a1: "sent" });
      expect(given).toEqual([]);
    });
  });

  it("an unknown person is nobody to write to: the promise waits and is never sent elsewhere", async () => {
    await withOutbox(async ({ store, line, newSender, settle, states }) => {
      await enqueueAll(store, [[chatOfPerson(toPersonId(77)), "a1"]]);
      await using sender = newSender();
      sender.wake();
      await settle();
      expect(line.ids).toEqual([]);
      expect(await states()).toEqual({ a1: "pending" });
    });
  });
});
