/**
 * Test world fixture: the real rules over a real database file, with a clock that the test moves and no
 * socket. The acts of people become arrivals; what a chat received is read from the outbox.
 */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { makeRunInTransaction, type TransactionParts } from "../desk/run-in-transaction.ts";
import type { Handed, RunInTransaction, Topic } from "../desk/context.ts";
import { postGathered } from "../desk/lifecycle/card.ts";
import {
  chatOfGroup,
  chatOfPerson,
  toLid,
  toMessageId,
  toPhone,
  type ChatId,
  type GroupJid,
  type MessageId,
  type PersonId,
  type RoomId,
} from "../domain/ids.ts";
import type { Address, Arrival } from "../domain/messages/inbound.ts";
import type { Outgoing } from "../domain/messages/outgoing.ts";
import type { Hours, Interval } from "../domain/hours.ts";
import type { Settings } from "../domain/settings.ts";
import { weekdays } from "../domain/weekdays.ts";
import { Drain } from "../inbox/drain.ts";
import { receive } from "../inbox/receive.ts";
import { jobs } from "../scheduler/jobs.ts";
import { compose } from "../session/outbound/encode.ts";
import { noFlush } from "../store/engine/log-file.ts";
import { openStore, type Store } from "../store/engine/open.ts";
import { changeAgentRow, type Agent } from "../store/team/agents.ts";
import { changeMainGroup, getMainGroupByJid, getRoom } from "../store/team/groups.ts";
import { changeContact, findByAddress } from "../store/contacts/people.ts";
import { outbox } from "../store/schema/messages.ts";
import { saveSelf, saveSettings } from "../store/settings.ts";
import { getLiveTicket, getTicket } from "../store/tickets/tickets.ts";
import { migratedDatabase } from "./migrated-database.ts";
import { asText } from "./message-text.ts";
import { loudLog, silentLog } from "./story-log.ts";
import { TestPerson, type Said } from "./test-person.ts";
import { settleIn, type Team } from "./test-team.ts";

/** What differs from the default team and settings. */
export interface WorldPlan {
  /** Agents of the support group: each name with how many rooms. */
  support?: Record<string, number>;
  sales?: Record<string, number>;
  settings?: Partial<Settings>;
  /** Agents who still have to answer LISTO. */
  unregistered?: string[];
  /** Whether errors are expected; otherwise a logged error fails the test. */
  expectErrors?: boolean;
}

/** A message that we sent to a chat. */
export interface Heard {
  id: MessageId;
  text: string;
  quotes: MessageId | null;
  content: Outgoing;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A Monday morning in Tucumán. */
const START = Date.parse("2026-03-02T13:00:00Z");
const SELF: Address = { lid: toLid("900000000000001"), phone: toPhone("5493810000001") };

/** The world; disposing of it closes the store and removes its folder. */
export class TestWorld {
  now = new Date(START);
  readonly store: Store;
  readonly runInTransaction: RunInTransaction;
  readonly drain: Drain;
  readonly team: Team;
  /** What the sender knows of a pending row, where the test runs one (`sendingOf`). */
  handed: (outbox: number) => Handed = () => "unknown";
  /** Topics that open panels would have been told, in order. */
  readonly told: Topic[] = [];
  readonly #folder: string;
  readonly #people = new Map<string, TestPerson>();
  #ids = 0;

  constructor(parts: {
    store: Store;
    folder: string;
    desk: (world: TestWorld) => RunInTransaction;
    team: Team;
    expectErrors: boolean;
  }) {
    this.store = parts.store;
    this.#folder = parts.folder;
    this.runInTransaction = parts.desk(this);
    this.team = parts.team;
    this.drain = new Drain({
      read: parts.store.read,
      runInTransaction: this.runInTransaction,
      log: parts.expectErrors ? silentLog() : loudLog(),
    });
  }

  /** The person of this name: an agent of the team, or a client who is created on the first call. */
  person(name: string, address?: Partial<Address>): TestPerson {
    const known = this.#people.get(name);
    if (known) return known;
    const n = this.#people.size + 1;
    const full: Address = {
      lid: toLid(`7000000000000${String(n).padStart(2, "0")}`),
      phone: toPhone(`54938155500${String(n).padStart(2, "0")}`),
      ...address,
    };
    const person = new TestPerson(this, name, this.team.addresses.get(name) ?? full);
    this.#people.set(name, person);
    return person;
  }

  nextId(): MessageId {
    return toMessageId(`T${String(++this.#ids).padStart(6, "0")}`);
  }

  /** Delivers arrivals in one batch, and does everything that is due at once. */
  async delivers(...arrivals: Arrival[]): Promise<void> {
    await this.runInTransaction((ctx) => receive(ctx, arrivals, this.drain));
    await this.settle();
  }

  /** Does all that is due now. */
  async settle(): Promise<void> {
    await this.drain.settle();
    await this.runInTransaction(postGathered);
  }

  /** Lets time pass minute by minute, with the scheduled jobs of each. */
  async passes(ms: number): Promise<void> {
    const until = this.now.getTime() + ms;
    while (this.now.getTime() < until) {
      this.now = new Date(Math.min(until, this.now.getTime() + MINUTE));
      await this.settle();
      if (this.now.getTime() % MINUTE === 0 || this.now.getTime() === until) await this.minute();
    }
  }

  /** Runs every job that is scheduled each minute. */
  async minute(): Promise<void> {
    for (const job of jobs) if (job.cron === "* * * * *") await this.runInTransaction(job.verb);
    await this.settle();
  }

  seconds = (n: number): Promise<void> => this.passes(n * SECOND);
  minutes = (n: number): Promise<void> => this.passes(n * MINUTE);

  /** Every message for a chat in the outbox, in order. `chat` is the name of a group, a room or a client. */
  async heard(chat: string): Promise<Heard[]> {
    const rows = await this.store.read
      .select()
      .from(outbox)
      .where(eq(outbox.chat, await this.chat(chat)))
      .orderBy(asc(outbox.id));
    return rows.map(({ message, content }) => ({
      id: message,
      content,
      text: asText(content),
      quotes: "quote" in content && content.quote ? content.quote.id : null,
    }));
  }

  /** The texts of those messages. */
  async heardIn(chat: string): Promise<string[]> {
    return (await this.heard(chat)).map((one) => one.text);
  }

  /** The last message for a chat; throws when there is none. */
  async last(chat: string): Promise<Heard> {
    const heard = (await this.heard(chat)).at(-1);
    if (!heard) throw new Error(`${chat} heard nothing`);
    return heard;
  }

  /**
   * The last message for a chat whose text contains this; throws when there is none. After an edit it has the
   * id of the original.
   */
  async message(chat: string, part: string): Promise<Heard> {
    const heard = await this.heard(chat);
    const found = heard.findLast((one) => one.text.includes(part));
    if (!found)
      throw new Error(
        `${chat} heard nothing with "${part}", but: ${heard.map((one) => one.text).join(" | ")}`,
      );
    const { content, text } = found;
    const original = content.kind === "edit" ? heard.find((one) => one.id === content.target.id) : undefined;
    return original ? { ...original, text } : found;
  }

  /** The live ticket of a client; null = none. */
  async ticketOf(client: string) {
    return getLiveTicket(this.store.read, await this.idOf(client));
  }

  async ticket(number: number) {
    return getTicket(this.store.read, number as never);
  }

  /** Throws when the store does not know the person yet. */
  async idOf(name: string): Promise<PersonId> {
    const [person] = await findByAddress(this.store.read, this.person(name).address);
    if (!person) throw new Error(`${name} has not been met`);
    return person.id;
  }

  async mainGroupId(name: string) {
    const jid = this.group(name);
    const group = jid && (await getMainGroupByJid(this.store.read, jid));
    if (!group) throw new Error(`there is no main group ${name}`);
    return group.id;
  }

  /** Name of a room; null when there is no room, as when somebody attends from the panel. */
  async roomName(id: RoomId | null): Promise<string | null> {
    return id === null ? null : ((await getRoom(this.store.read, id))?.name ?? null);
  }

  /** Changes an agent, as an administrator does. */
  async change(agent: string, change: Partial<Omit<Agent, "person">>): Promise<void> {
    const id = await this.idOf(agent);
    await this.store.transaction((tx) => changeAgentRow(tx, id, change));
  }

  async block(client: string): Promise<void> {
    const id = await this.idOf(client);
    await this.store.transaction((tx) => changeContact(tx, id, { blocked: true }));
  }

  /** Gives a main group these opening hours, every day. */
  async openOnly(name: string, interval: Interval): Promise<void> {
    const id = await this.mainGroupId(name);
    const weekly = Object.fromEntries(weekdays.map((day) => [day, [interval]]));
    const hours: Hours = { timeZone: "America/Argentina/Buenos_Aires", weekly, holidays: [], extra: [] };
    await this.store.transaction((tx) => changeMainGroup(tx, id, { hours }));
  }

  async chat(name: string): Promise<ChatId> {
    const group = this.group(name);
    return group ? chatOfGroup(group) : chatOfPerson(await this.idOf(name));
  }

  group(name: string): GroupJid | null {
    return this.team.groups.get(name) ?? null;
  }

  /** Lets a client write, waits for the card, and gives its message in the main group. */
  async card(client: string, text = "No tengo internet desde ayer a la noche"): Promise<Heard> {
    await this.person(client).writes(text);
    await this.seconds(121);
    const ticket = await this.ticketOf(client);
    return this.message(
      ticket && ticket.state !== "intake" && ticket.area === "sales" ? "Ventas" : "Soporte",
      `#${ticket?.number}`,
    );
  }

  /** Opens a client's case in the agent's room. */
  async caseOf(client: string, agent: string): Promise<Said> {
    const card = await this.card(client);
    return this.person(agent).quotes("Soporte", card, "lo tomo");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drain.stop();
    await this.store.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Creates a world; by default Ana has two rooms and Beto one. */
export async function startTestWorld(plan: WorldPlan = {}): Promise<TestWorld> {
  const folder = await mkdtemp(join(tmpdir(), "relevo-world-"));
  const path = join(folder, "relevo.db");
  await copyFile(await migratedDatabase(new Date(START)), path);
  const store = openStore(path, { flush: noFlush });
  await store.transaction(async (tx) => {
    await saveSelf(tx, SELF);
    await saveSettings(tx, { menu: false, ...plan.settings });
  });
  const team = await settleIn(store, { support: { Ana: 2, Beto: 1 }, ...plan, now: new Date(START) });
  return new TestWorld({
    store,
    folder,
    team,
    expectErrors: plan.expectErrors ?? false,
    desk: (world) => makeRunInTransaction(partsOf(world)),
  });
}

function partsOf(world: TestWorld): TransactionParts {
  let ids = 0;
  return {
    store: world.store,
    language: "es",
    country: "AR",
    timezone: "America/Argentina/Buenos_Aires",
    now: () => world.now,
    newMessageId: () => toMessageId(`3EB0${String(++ids).padStart(18, "0")}`),
    newCode: () => `CODE${String(++ids).padStart(4, "0")}`,
    newSecret: () => new Uint8Array(32),
    handed: (outbox) => world.handed(outbox),
    compose,
    committed: (topics) => world.told.push(...topics),
  };
}
