import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatOfGroup, type ChatId } from "../domain/ids.ts";
import type { SendOutcome } from "../session/port.ts";
import { movedClock } from "../testing/moved-clock.ts";
import { group, Line, enqueueAll, sent, start, withOutbox, type Answer } from "../testing/outbox-world.ts";

describe("Whatever the line does", () => {
  const outcome = fc.constantFrom<SendOutcome>(
    sent,
    sent,
    { outcome: "failed", reason: "busy" },
    { outcome: "failed", reason: "offline" },
    { outcome: "unknown", reason: "no-ack" },
    { outcome: "impossible", code: "400" },
    { outcome: "held", code: "463", until: null },
  );
  const story = fc.record({
    chats: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 14 }),
    outcomes: fc.array(outcome, { maxLength: 25 }),
    killAfter: fc.integer({ min: 0, max: 20 }),
  });

  it("loses nothing, keeps each chat's order, and repeats only the same id with the same bytes, a kill included", async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ chats, outcomes, killAfter }) => {
        await withOutbox(async ({ store, line, given, newSender, settle, drain, states }) => {
          const promised = chats.map((chat, n): [ChatId, string] => [group(chat), `m${n}`]);
          let script = 0;
          const answer: Answer = () => outcomes[script++] ?? sent;
          line.answer = answer;
          await enqueueAll(store, promised);

          // The first program dies in mid-flight: what it had sent comes back to nobody.
          const dying = new Line();
          let count = 0;
          dying.answer = (letter) => {
            if (count++ >= killAfter) dying.dead = true;
            return answer(letter);
          };
          newSender({ whatsapp: dying, clock: movedClock(start) }).wake();
          await settle();
          dying.dead = true;

          await using sender = newSender();
          sender.wake();
          await drain();

          const arrived = [...dying.letters, ...line.letters];
          const after = await states();
          for (const [, id] of promised) expect(["sent", "dead"]).toContain(after[id]);
          for (const [chat] of promised) {
            const order = promised.filter(([of]) => of === chat).map(([, id]) => id);
            const first = [
              ...new Set(
                arrived
                  .filter(({ to }) => to.kind === "group" && chatOfGroup(to.group) === chat)
                  .map(({ id }) => id as string),
              ),
            ];
            expect(first).toEqual(order);
          }
          for (const { id, bytes } of arrived) expect(Buffer.from(bytes).toString()).toBe(`bytes of ${id}`);
          expect(new Set(given.map(({ message }) => message)).size).toBe(given.length);
          expect(Math.max(dying.most.perChat, line.most.perChat)).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
