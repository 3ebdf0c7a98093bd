/**
 * Reference model for property tests of rooms: who may read what is posted in a room. It knows nothing of the
 * rules of the desk.
 */
import { eq } from "drizzle-orm";
import { transferToAgent } from "../desk/lifecycle/transfer.ts";
import type { MessageId } from "../domain/ids.ts";
import { outbox } from "../store/schema/messages.ts";
import { getTicket } from "../store/tickets/tickets.ts";
import { agents, clients, roomOf, type AgentName, type Client } from "./any-kind.ts";
import type { TestWorld } from "./test-world.ts";
import type { Said } from "./test-person.ts";

/** A message in a room, as the model knows it. */
export interface Shown {
  id: MessageId;
  /** The ticket it is about; null = none. */
  about: number | null;
  /** Whether it is an answer of the program to something in the room. */
  answers: boolean;
  /** Set for what an agent posted themselves. */
  own?: { said: Said; reached: Client | null; worded: boolean; deleted: boolean };
}

interface RoomModel {
  /** Each change of hands, with the case that came; null = it was free then. */
  hands: { since: number; ticket: number | null }[];
  shown: Shown[];
}

/** State of the model: who holds which room, since when, and who is away. */
export class Model {
  readonly rooms = { Ana: newRoom(), Beto: newRoom() };
  readonly away = new Set<AgentName>();
  readonly clientOf = new Map<number, Client>();
  readonly times: number[] = [];
  #marks = 0;

  /** A new text that no other message contains. */
  mark = (): string => `§${++this.#marks}§`;

  /** The ticket that is in the agent's room now; null = none. */
  holds(agent: AgentName): number | null {
    return this.rooms[agent].hands.at(-1)?.ticket ?? null;
  }

  /** The ticket that was in the agent's room at that time; null = none. */
  heldAt(agent: AgentName, time: number): number | null {
    return this.rooms[agent].hands.findLast(({ since }) => since <= time)?.ticket ?? null;
  }

  /**
   * The client to whom words posted at `time` are sent; `about` is the ticket of the quoted message (null =
   * none). null = nobody.
   */
  reader(agent: AgentName, { time, about }: { time: number; about: number | null }): Client | null {
    const ticket = this.holds(agent);
    if (ticket === null || this.away.has(agent)) return null;
    const since = this.rooms[agent].hands.at(-1)?.since ?? 0;
    if (time < since && this.heldAt(agent, time) !== ticket) return null;
    const reader = this.clientOf.get(ticket) ?? null;
    return about !== null && this.clientOf.get(about) !== reader ? null : reader;
  }
}

const newRoom = (): RoomModel => ({ hands: [{ since: 0, ticket: null }], shown: [] });
/** The element at `n` modulo the length; undefined when the list is empty. */
export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];

/** The test world and the model side by side: reads what the chats received, and keeps the model up to date. */
export class Play {
  readonly world: TestWorld;
  readonly model = new Model();
  readonly #heard = new Map<string, number>();

  constructor(world: TestWorld) {
    this.world = world;
  }

  /** What a chat received since the last call. */
  async news(chat: string): Promise<{ id: MessageId; text: string; answers: boolean }[]> {
    const all = await this.world.heard(chat).catch(() => []);
    const fresh = all.slice(this.#heard.get(chat) ?? 0);
    this.#heard.set(chat, all.length);
    // A place shows its name, too.
    return fresh.map(({ id, text, content, quotes }) => ({
      id,
      answers: quotes !== null,
      text: content.kind === "location" ? `${text} ${content.name ?? ""}` : text,
    }));
  }

  /**
   * Updates the model with facts that do not decide who reads what: which ticket is in which room, and which
   * messages were shown.
   */
  async lookAround(): Promise<void> {
    for (const one of clients) await this.news(one);
    const { model, world } = this;
    // Phones show it by now: nothing waits to be sent.
    await world.store.transaction((tx) =>
      tx.update(outbox).set({ state: "sent", sentAt: world.now }).where(eq(outbox.state, "pending")),
    );
    for (const one of clients) {
      const ticket = await world.ticketOf(one).catch(() => null);
      if (ticket) model.clientOf.set(ticket.number, one);
    }
    for (const agent of agents) {
      const ticket = await this.ticketIn(agent);
      if (ticket !== model.holds(agent))
        model.rooms[agent].hands.push({ since: Math.floor(world.now.getTime() / 1000) * 1000, ticket });
      for (const { id, text: words, answers } of await this.news(roomOf(agent))) {
        const named = /#(\d+)/u.exec(words)?.[1];
        model.rooms[agent].shown.push({ id, answers, about: named ? Number(named) : ticket });
      }
    }
  }

  /** The ticket that the agent's room holds according to the store; null = none. */
  async ticketIn(agent: AgentName): Promise<number | null> {
    for (const one of clients) {
      const ticket = await this.world.ticketOf(one).catch(() => null);
      if (ticket?.state === "in_progress" && (await this.world.roomName(ticket.room)) === roomOf(agent))
        return ticket.number;
    }
    return null;
  }

  /** Runs the work on a ticket in a transaction; does nothing when there is no such ticket. */
  async byHand(
    number: number | undefined,
    work: (
      ctx: Parameters<Parameters<TestWorld["runInTransaction"]>[0]>[0],
      ticket: NonNullable<Awaited<ReturnType<typeof getTicket>>>,
    ) => Promise<unknown>,
  ): Promise<void> {
    if (number === undefined) return;
    await this.world.runInTransaction(async (ctx) => {
      const ticket = await getTicket(ctx.tx, number as never);
      if (ticket) await work(ctx, ticket);
    });
    // What is written in this very second was written before anybody could read of it.
    await this.world.seconds(1);
  }
}

/** Somebody in the panel gives the case to an agent. */
export async function giveOut(world: TestWorld, number: number, to: string): Promise<void> {
  const agent = await world.idOf(to);
  await world.runInTransaction(async (ctx) => {
    const ticket = await getTicket(ctx.tx, number as never);
    if (ticket) await transferToAgent(ctx, ticket, { agent, by: { user: "jefa" }, reason: null });
  });
}
