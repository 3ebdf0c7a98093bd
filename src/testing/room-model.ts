/**
 * Reference model for property tests of rooms: who may read what is posted in a room. It knows nothing of the
 * rules of the desk.
 */
import { eq } from "drizzle-orm";
import { transferToAgent } from "../desk/lifecycle/transfer.ts";
import type { MessageId } from "../domain/ids.ts";
import type { Outgoing } from "../domain/messages/outgoing.ts";
import { outbox } from "../store/schema/messages.ts";
import { getTicket } from "../store/tickets/tickets.ts";
import { agents, clients, roomOf, type AgentName, type Client } from "./any-kind.ts";
import { wholeSecond } from "./moved-clock.ts";
import type { Heard, TestWorld } from "./test-world.ts";
import type { Said } from "./test-person.ts";

/** A message in a room, as the model knows it. What is neither the agent's nor ours is somebody's whose words stay inside. */
export interface Shown {
  id: MessageId;
  /** The ticket it is about; null = none. */
  about: number | null;
  /** Set for what an agent posted themselves. */
  own?: { said: Said; reached: Client | null; worded: boolean; deleted: boolean };
  /** Set for what the program posted. */
  ours?: Line;
}

/** What the program posted: its words, what it quotes (null = nothing), and whether it came at once after that was posted. */
interface Line {
  text: string;
  quotes: MessageId | null;
  atOnce: boolean;
}

const MARKS = /§\d+§/gu;
/** It stands in every header of a case, which may say the notes of the case, too. */
const HEADER = "Lo que escribas acá";
/** It stands in every question whether words shall leave. */
const QUESTION = "respondé *mandalo*";

interface ChatModel {
  said: Said[];
  heard: { id: MessageId }[];
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
  /** Which client said or read the words with a mark. */
  readonly readerOf = new Map<string, Client>();
  /** What each client wrote, and the messages that they have of us. */
  readonly chats = { Marta: newChat(), Pedro: newChat() };
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

  /**
   * Whether a message of the agent's room is for colleagues only: what stayed in the room, a copy of such words, and
   * our answer to what somebody posted there. A copy of what a client said or read is not, whatever it quotes; nor
   * is what we say by ourselves of the case, or of what its client did.
   */
  isInside(agent: AgentName, { own, ours }: Shown): boolean {
    if (!ours) return own?.reached === undefined || own.reached === null;
    if (ours.text.includes(HEADER)) return false;
    if (this.answersPost(agent, ours)) return true;
    return marksIn(ours.text).some((mark) => !this.readerOf.has(mark));
  }

  /** Whether the program answers with it what somebody posted in the agent's room. A copy may quote such a thing, too, but has words. */
  answersPost(agent: AgentName, { text, quotes, atOnce }: Line): boolean {
    const isOurs = this.rooms[agent].shown.some(({ id, ours }) => id === quotes && ours !== undefined);
    return quotes !== null && !isOurs && (atOnce || marksIn(text).length === 0);
  }

  /** Whether it is our question whether words shall leave: what quotes it may be its answer, and then asks nothing anew. */
  asksAnything = ({ ours }: Shown): boolean => ours?.text.toLowerCase().includes(QUESTION) === true;

  /** The marks in a message to a client that they neither said nor were to read. */
  strangeTo(client: Client, content: Outgoing): string[] {
    return marksIn(JSON.stringify(content)).filter((mark) => this.readerOf.get(mark) !== client);
  }
}

const marksIn = (text: string): string[] => text.match(MARKS) ?? [];
const newChat = (): ChatModel => ({ said: [], heard: [] });
const newRoom = (): RoomModel => ({ hands: [{ since: 0, ticket: null }], shown: [] });
/** The element at `n` modulo the length; undefined when the list is empty. */
export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];

/** The test world and the model side by side: reads what the chats received, and keeps the model up to date. */
export class Play {
  readonly world: TestWorld;
  readonly model = new Model();
  /** What was posted in a room in this act; null = nothing. */
  posted: MessageId | null = null;
  readonly #heard = new Map<string, number>();

  constructor(world: TestWorld) {
    this.world = world;
  }

  /** What a chat received since the last call. */
  async news(chat: string): Promise<Heard[]> {
    const all = await this.world.heard(chat).catch(() => []);
    const fresh = all.slice(this.#heard.get(chat) ?? 0);
    this.#heard.set(chat, all.length);
    // A place shows its name, too.
    return fresh.map((one) =>
      one.content.kind === "location" ? { ...one, text: `${one.text} ${one.content.name ?? ""}` } : one,
    );
  }

  /** What a client received since the last call. Throws when they were not to read any of it, be it in a grey box. */
  async newsOf(client: Client): Promise<Heard[]> {
    const news = await this.news(client);
    this.model.chats[client].heard.push(...news);
    for (const { content } of news) {
      const strange = this.model.strangeTo(client, content);
      if (strange.length > 0)
        throw new Error(`${client} was not to read ${strange.join()} in ${JSON.stringify(content)}`);
    }
    return news;
  }

  /** Notes what the agent's room shows since the last call; `holds` is the ticket in it by now. Gives those messages. */
  async readRoom(agent: AgentName, holds: number | null): Promise<Heard[]> {
    const { model, posted } = this;
    const news = await this.news(roomOf(agent));
    for (const { id, text, quotes, content } of news) {
      // What changes another message cannot be quoted.
      if (["edit", "deletion", "reaction"].includes(content.kind)) continue;
      const ours = { text, quotes, atOnce: quotes !== null && quotes === posted };
      const named = /#(\d+)/u.exec(text)?.[1];
      const about = model.answersPost(agent, ours) ? model.holds(agent) : named ? Number(named) : holds;
      model.rooms[agent].shown.push({ id, about, ours });
    }
    return news;
  }

  /**
   * Updates the model with facts that do not decide who reads what: which ticket is in which room, since `at` when
   * it is news, and which messages were shown.
   */
  async lookAround(at: Date = this.world.now): Promise<void> {
    for (const one of clients) await this.newsOf(one);
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
      await this.readRoom(agent, ticket);
      if (ticket !== model.holds(agent))
        model.rooms[agent].hands.push({ since: wholeSecond(at).getTime(), ticket });
    }
    this.posted = null;
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
