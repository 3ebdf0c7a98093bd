import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatOfPerson, toMessageId, toPersonId, type ChatId } from "../../domain/ids.ts";
import type { Lane } from "../../domain/messages/lane.ts";
import { addOutboxMessage } from "../../store/messages/outbox.ts";
import { addPerson } from "../../store/contacts/people.ts";
import { group, withOutbox, start, type OutboxWorld } from "../../testing/outbox-world.ts";

const SECOND = 1000;

interface Planned {
  /** When it is promised, after the start. */
  at: number;
  chat: ChatId;
  lane: Lane;
  /** By which its waits are told apart. */
  kind: string;
}

interface Left {
  kind: string;
  chat: ChatId;
  promisedAt: number;
  /** How long it waited in the outbox. */
  waited: number;
}

/** Plays a plan in virtual time, the acknowledgements of WhatsApp taking as long as given; what left, in that order. */
async function play(
  plan: Planned[],
  { ackMs = 150, chance = seeded() }: { ackMs?: number; chance?: () => number } = {},
): Promise<Left[]> {
  const left: Left[] = [];
  await withOutbox(async (world) => {
    const { store, line, clock, newSender, settle } = world;
    const rows = plan.map((one, n) => ({ ...one, id: `M${n}` })).sort((a, b) => a.at - b.at);
    const byId = new Map(rows.map((row) => [row.id, row]));
    line.answer = ({ id }) => {
      const row = byId.get(id);
      if (row)
        left.push({
          kind: row.kind,
          chat: row.chat,
          promisedAt: row.at,
          waited: clock.now().getTime() - start.getTime() - row.at,
        });
      return new Promise((resolve) => clock.after(ackMs, () => resolve({ outcome: "sent", at: null })));
    };
    await meetAll(world, rows);
    await using sender = newSender({ delays: "human", chance });
    for (let next = 0; next < rows.length || left.length < rows.length;) {
      const at = rows[next]?.at ?? Infinity;
      const now = clock.now().getTime() - start.getTime();
      if (at <= now) {
        const due = rows.slice(next).filter((row) => row.at <= now);
        await store.transaction(async (tx) => {
          for (const { id, chat, lane } of due)
            await addOutboxMessage(tx, {
              chat,
              message: toMessageId(id),
              bytes: Buffer.from(id),
              content: { kind: "text", text: id },
              entry: null,
              ticket: null,
              lane,
              createdAt: clock.now(),
            });
        });
        next += due.length;
        sender.wake();
      } else {
        // Nobody waits while a look or a mark is under way: it only needs its turn.
        const soonest = Math.min(at - now, clock.nextAt() - clock.now().getTime());
        if (soonest !== Infinity) clock.forward(Math.max(1, soonest));
      }
      await settle(12);
    }
    // What is on its way is acknowledged before the sender stops.
    clock.forward(ackMs);
    await settle();
  });
  return left;
}

/** Clients have an address. */
async function meetAll({ store }: OutboxWorld, rows: Planned[]): Promise<void> {
  const people = new Set(rows.map(({ chat }) => chat).filter((chat) => chat.startsWith("p:")));
  await store.transaction(async (tx) => {
    for (let n = 0; n < people.size; n++)
      await addPerson(tx, { lid: `77000${n}` as never, phone: null, pushName: null, now: start });
  });
}

/** Evenly from 0 to 1, the same every time. */
function seeded(): () => number {
  let state = 7;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const client = (n: number): ChatId => chatOfPerson(toPersonId(n + 1));
const waits = (left: Left[], kind: string): number[] =>
  left
    .filter((one) => one.kind === kind)
    .map(({ waited }) => waited)
    .toSorted((a, b) => a - b);
const part = (sorted: number[], of: number): number => sorted[Math.floor((sorted.length - 1) * of)] ?? 0;

const AGENTS = 20;
const NEWCOMERS = 100;

/** Everybody writes every 15 seconds, both ways, for this long. */
const talk = (ms: number): Planned[] =>
  Array.from({ length: AGENTS }, (_, n) => n).flatMap((n) =>
    Array.from({ length: Math.floor(ms / 15_000) }, (_unused, k) => [
      { at: k * 15_000 + n * 700, chat: group(n), lane: "conversation" as const, kind: "talk" },
      { at: k * 15_000 + n * 700 + 7000, chat: client(n), lane: "conversation" as const, kind: "talk" },
    ]).flat(),
  );

/** A greeting, then a card and a confirmation twenty seconds later. */
const newcomers = (): Planned[] =>
  Array.from({ length: NEWCOMERS }, (_, n) => n * 1200).flatMap((at, n) => [
    { at, chat: client(AGENTS + n), lane: "automatic" as const, kind: "greeting" },
    { at: at + 20_000, chat: group(90), lane: "reply" as const, kind: "card" },
    { at: at + 20_000, chat: client(AGENTS + n), lane: "automatic" as const, kind: "confirmation" },
  ]);

/** A client who writes five messages a second. */
const flood = (n: number, ms: number): Planned[] =>
  Array.from({ length: ms / 200 }, (_, k) => ({
    at: k * 200,
    chat: group(100 + n),
    lane: "conversation" as const,
    kind: "flood",
  }));

describe("A busy morning at the normal pace, in virtual time", () => {
  it("carries the words of twenty conversations beside a hundred newcomers, and everything leaves", async () => {
    const plan = [...talk(120_000), ...newcomers()];
    const left = await play(plan);
    expect(left).toHaveLength(plan.length);
    const talked = waits(left, "talk");
    expect(part(talked, 0.9)).toBeLessThanOrEqual(SECOND);
    expect(part(talked, 0.99)).toBeLessThanOrEqual(2 * SECOND);
    expect(part(waits(left, "card"), 0.9)).toBeLessThanOrEqual(5 * SECOND);
    // Texts that resemble one another go slowly on purpose, but they go.
    expect(part(waits(left, "greeting"), 1)).toBeLessThanOrEqual(240 * SECOND);
    for (let n = 0; n < NEWCOMERS; n++) {
      const chat = client(AGENTS + n);
      expect(left.filter((one) => one.chat === chat).map(({ kind }) => kind)).toEqual([
        "greeting",
        "confirmation",
      ]);
    }
  }, 60_000);

  it("is slowed by two flooding chats for nobody by more than a second", async () => {
    const morning = [...talk(120_000), ...newcomers()];
    // Drawn pauses of a hundred messages in a row add up to seconds: both mornings draw the same one.
    const steady = { chance: () => 0.5 };
    const quiet = await play(morning, steady);
    const loud = await play([...morning, ...flood(1, 120_000), ...flood(2, 120_000)], steady);
    const slowedBy = ["talk", "greeting", "card", "confirmation"].flatMap((kind) =>
      [0.5, 0.9, 0.99, 1].map((of) => part(waits(loud, kind), of) - part(waits(quiet, kind), of)),
    );
    expect(loud).toHaveLength(quiet.length + 1200);
    expect(Math.max(...slowedBy)).toBeLessThanOrEqual(SECOND);
  }, 60_000);

  it("brings live words into a room within seconds although sixty messages of its history stand before them", async () => {
    const history = Array.from({ length: 60 }, (): Planned => ({
      at: 0,
      chat: group(1),
      lane: "history",
      kind: "history",
    }));
    const left = await play([...history, { at: 1, chat: group(1), lane: "conversation", kind: "words" }], {
      ackMs: 50,
    });
    expect(left.at(-1)?.kind).toBe("words");
    expect(waits(left, "words")[0]).toBeLessThanOrEqual(20 * SECOND);
  }, 60_000);
});

describe("Turns", () => {
  it("let no message of a quiet chat wait behind more than a handful of others, whatever floods", async () => {
    const floods = fc.array(
      fc.record({ chat: fc.integer({ min: 0, max: 5 }), n: fc.integer({ min: 20, max: 60 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(floods, fc.integer({ min: 0, max: 5000 }), async (flooding, at) => {
        const plan = [
          ...flooding.flatMap(({ chat, n }) =>
            Array.from({ length: n }, (): Planned => ({
              at: 0,
              chat: group(chat),
              lane: "conversation",
              kind: "flood",
            })),
          ),
          { at, chat: group(50), lane: "conversation" as const, kind: "quiet" },
        ];
        const left = await play(plan);
        const quiet = left.findIndex(({ kind }) => kind === "quiet");
        const chats = new Set(flooding.map(({ chat }) => chat)).size;
        // Those that left after it was promised and before it had its turn.
        const before = left.slice(0, quiet).filter((one) => one.promisedAt + one.waited > at).length;
        expect(before).toBeLessThanOrEqual(2 * chats);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
