/** The way out alone: a real store, a clock that is moved, and a line that answers as told. */
import { pino } from "pino";
import type { RunInTransaction, DeskContext } from "../desk/context.ts";
import { chatOfGroup, toGroupJid, toMessageId, type ChatId } from "../domain/ids.ts";
import { Sender, type SenderParts } from "../outbox/sender.ts";
import type { Lane } from "../domain/messages/lane.ts";
import type { Connection, OutboundMessage, SendOutcome } from "../session/port.ts";
import type { Store } from "../store/engine/open.ts";
import { addOutboxMessage, type OutboxRow } from "../store/messages/outbox.ts";
import { outbox } from "../store/schema/messages.ts";
import { movedClock, type MovedClock } from "./moved-clock.ts";
import { openTemporaryStore } from "./temporary-store.ts";

export const start = new Date("2026-03-02T12:00:00Z");
export const group = (n: number): ChatId => chatOfGroup(toGroupJid(`12036300000${n}@g.us`));
export const sent: SendOutcome = { outcome: "sent" };

export type Answer = (letter: OutboundMessage) => SendOutcome | Promise<SendOutcome>;

/** A line that answers as told, and remembers what went over it. */
export class Line {
  connected = true;
  /** After a kill nothing comes back any more. */
  dead = false;
  answer: Answer = () => sent;
  readonly letters: OutboundMessage[] = [];
  readonly open = new Map<string, number>();
  /** The most messages of one chat that were ever on their way at once, and of all chats. */
  most = { perChat: 0, together: 0 };

  connection(): Connection {
    return this.connected
      ? { state: "connected", self: { lid: null, phone: null }, name: null, since: start }
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

export interface OutboxWorld {
  line: Line;
  clock: MovedClock;
  store: Store;
  given: OutboxRow[];
  told: OutboxRow[];
  newSender(change?: Partial<SenderParts>): Sender;
  /** Lets everything happen that needs no time to pass. */
  settle(turns?: number): Promise<void>;
  /** Moves the clock from wait to wait until nothing is pending. */
  drain(): Promise<void>;
  states(): Promise<Record<string, string>>;
}

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
      pace: "none",
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

/** A lane that is left out = reply. */
export async function promiseAll(
  store: Store,
  all: [chat: ChatId, id: string, lane?: Lane][],
): Promise<void> {
  await store.transaction(async (tx) => {
    for (const [chat, id, lane = "reply"] of all) {
      const content = { kind: "text", text: id } as const;
      await addOutboxMessage(tx, {
        chat,
        message: toMessageId(id),
        bytes: Buffer.from(`bytes of ${id}`),
        content,
        entry: null,
        ticket: null,
        lane,
        createdAt: start,
      });
    }
  });
}
