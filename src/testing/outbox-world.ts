/**
 * Fixture for the sender: a real store, a fake clock, and a scripted connection that answers as the test
 * says.
 */
import { pino } from "pino";
import type { RunInTransaction, DeskContext } from "../desk/context.ts";
import { chatOfGroup, toGroupJid, toMessageId, type ChatId } from "../domain/ids.ts";
import { heldBack, undelivered } from "../desk/delivery/undelivered.ts";
import { Sender, type SenderParts } from "../outbox/sender.ts";
import type { Lane } from "../domain/messages/lane.ts";
import type { Connection, OutboundMessage, SendOutcome } from "../session/port.ts";
import type { Store } from "../store/engine/open.ts";
import { addOutboxMessage, type NewOutboxMessage, type OutboxRow } from "../store/messages/outbox.ts";
import { outbox } from "../store/schema/messages.ts";
import { movedClock, type MovedClock } from "./moved-clock.ts";
import { openTemporaryStore } from "./store/temporary-store.ts";
import type { TestWorld } from "./test-world.ts";

export const start = new Date("2026-03-02T12:00:00Z");
export const group = (n: number): ChatId => chatOfGroup(toGroupJid(`12036300000${n}@g.us`));
export const sent: SendOutcome = { outcome: "sent", at: null };

/** What the connection answers to one message. */
export type Answer = (letter: OutboundMessage) => SendOutcome | Promise<SendOutcome>;

/** Scripted connection: answers as told, and records what was sent over it. */
export class Line {
  connected = true;
  /** Another one = another connection. */
  since = start;
  /** After a kill: no call returns any more. */
  dead = false;
  answer: Answer = () => sent;
  readonly letters: OutboundMessage[] = [];
  readonly open = new Map<string, number>();
  /** The most messages that were under way at once: in one chat, and in all chats together. */
  most = { perChat: 0, together: 0 };

  connection(): Connection {
    return this.connected
      ? { state: "connected", self: { lid: null, phone: null }, name: null, since: this.since }
      : { state: "connecting", problem: null };
  }

  async send(letter: OutboundMessage): Promise<SendOutcome> {
    if (this.dead) return new Promise(() => {});
    const chat = JSON.stringify(letter.to);
    this.open.set(chat, (this.open.get(chat) ?? 0) + 1);
    const together = [...this.open.values()].reduce((a, b) => a + b, 0);
    this.most = {
      perChat: Math.max(this.most.perChat, this.open.get(chat) ?? 0),
      together: Math.max(this.most.together, together),
    };
    this.letters.push({ ...letter, bytes: Uint8Array.from(letter.bytes) });
    const outcome = await this.answer(letter);
    if (this.dead) return new Promise(() => {});
    this.open.set(chat, (this.open.get(chat) ?? 1) - 1);
    return outcome;
  }

  get ids(): string[] {
    return this.letters.map(({ id }) => id);
  }
}

/** What a test of the sender works with; `given` are the rows given up, `told` the rows reported as sent. */
export interface OutboxWorld {
  line: Line;
  clock: MovedClock;
  store: Store;
  given: OutboxRow[];
  told: OutboxRow[];
  newSender(change?: Partial<SenderParts>): Sender;
  /** Waits until everything happened that needs no time to pass. */
  settle(turns?: number): Promise<void>;
  /** Moves the clock from timer to timer until nothing is pending. Throws when a pending message has no timer. */
  drain(): Promise<void>;
  /** State of each message, by its message id. */
  states(): Promise<Record<string, string>>;
}

/** Runs the test with a new store and removes it afterwards. */
export async function withOutbox(work: (parts: OutboxWorld) => Promise<void>): Promise<void> {
  await using temporary = await openTemporaryStore(start);
  const { store } = temporary;
  const clock = movedClock(start);
  const line = new Line();
  const given: OutboxRow[] = [];
  const told: OutboxRow[] = [];
  const runInTransaction: RunInTransaction = (verb) =>
    store.transaction((tx) => verb({ tx, now: clock.now() } as DeskContext));
  const newSender = (change: Partial<SenderParts> = {}) =>
    new Sender({
      whatsapp: line,
      store,
      runInTransaction,
      log: pino({ level: "silent" }),
      delays: "none",
      undelivered: async (_, row) => void given.push(row),
      heldBack: async () => undefined,
      sent: (rows) => void told.push(...rows),
      clock,
      chance: () => 0.5,
      ...change,
    });
  const settle = async (turns = 60) => {
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
  };
  const states = async () =>
    Object.fromEntries((await store.read.select().from(outbox)).map((row) => [row.message, row.state]));
  const drain = async () => {
    await settle();
    for (let waits = 0; Object.values(await states()).includes("pending"); waits++) {
      if (waits > 500 || !clock.toNext()) throw new Error("something pending is waited for by nobody");
      await settle();
    }
  };
  await work({ line, clock, store, given, told, newSender, settle, drain, states });
}

/** Adds pending messages to the outbox; the default lane is `reply`. */
export async function enqueueAll(
  store: Store,
  all: [chat: ChatId, id: string, lane?: Lane][],
): Promise<void> {
  await store.transaction(async (tx) => {
    for (const [chat, id, lane] of all) await addOutboxMessage(tx, newMessage(chat, id, lane));
  });
}

/** Such a message, to be added. */
export const newMessage = (chat: ChatId, id: string, lane: Lane = "reply"): NewOutboxMessage => ({
  chat,
  message: toMessageId(id),
  bytes: Buffer.from(`bytes of ${id}`),
  content: { kind: "text", text: id },
  entry: null,
  ticket: null,
  lane,
  createdAt: start,
});

/** A sender at work on the outbox of a whole test world; disposing of it stops it. */
export interface Sending extends AsyncDisposable {
  line: Line;
  /** Lets so many seconds of the world's time pass. */
  seconds(n: number): Promise<void>;
  /** Texts that WhatsApp took for a chat, in order. */
  taken(chat: string): Promise<string[]>;
}

/** `delays` as `Sender` takes them; left out = none. */
export function sendingOf(world: TestWorld, { delays = "none" }: Partial<SenderParts> = {}): Sending {
  const line = new Line();
  const clock = movedClock(world.now);
  const sender = new Sender({
    whatsapp: line,
    store: world.store,
    runInTransaction: world.runInTransaction,
    log: pino({ level: "silent" }),
    delays,
    undelivered,
    heldBack,
    sent: () => undefined,
    clock,
    chance: () => 0.5,
  });
  world.sender = sender;
  return {
    line,
    seconds: async (n) => {
      clock.forward(Math.max(0, world.now.getTime() - clock.now().getTime()));
      for (let second = 0; second < n; second++) {
        sender.wake();
        for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate);
        clock.forward(1000);
        world.now = clock.now();
      }
    },
    taken: async (chat) => {
      const ids = new Set(line.ids);
      return (await world.heard(chat)).filter(({ id }) => ids.has(id)).map(({ text }) => text);
    },
    [Symbol.asyncDispose]: () => sender.stop(),
  };
}

/** Lets the sender work on the outbox of a whole test world for so many seconds of its time; every message is answered so. */
export async function sendFor(world: TestWorld, seconds: number, answer: Answer): Promise<void> {
  await using sending = sendingOf(world);
  sending.line.answer = answer;
  await sending.seconds(seconds);
}
