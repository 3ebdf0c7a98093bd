/**
 * Fixture for provisioning and group upkeep: real verbs and steps over a real store, a fake WhatsApp that
 * keeps groups, and a fake clock.
 */
import { pino } from "pino";
import { addAgent, type NewAgent } from "../desk/team/administer-agents.ts";
import { createMainGroup } from "../desk/team/administer-main-groups.ts";
import { makeRunInTransaction } from "../desk/run-in-transaction.ts";
import type { RunInTransaction, DeskContext } from "../desk/context.ts";
import { acquaint } from "../desk/people/people.ts";
import { enqueueMessage } from "../desk/enqueue.ts";
import { checkGroup } from "../desk/groups/group-checks.ts";
import { groupLooked } from "../desk/groups/group-looked.ts";
import { groupsSeen } from "../desk/groups/membership.ts";
import { askReady } from "../desk/team/register.ts";
import { roomOpened } from "../desk/groups/room-opened.ts";
import { GroupUpkeep } from "../provisioning/upkeep.ts";
import {
  toLid,
  toMessageId,
  toPhone,
  type GroupJid,
  type MainGroupId,
  type PersonId,
  type Phone,
} from "../domain/ids.ts";
import { groupChanged } from "../desk/groups/membership.ts";
import { WhatsAppError } from "../session/port.ts";
import type { Address } from "../domain/messages/inbound.ts";
import { isRefusal } from "../domain/refusal.ts";
import type { Delays } from "../domain/team/creation-limits.ts";
import { Provisioner } from "../provisioning/runner.ts";
import type { MainGroup, Room } from "../store/team/groups.ts";
import type { Store } from "../store/engine/open.ts";
import { outbox } from "../store/schema/messages.ts";
import { mainGroups, rooms, steps } from "../store/schema/team.ts";
import { saveSelf } from "../store/settings.ts";
import type { Step } from "../store/team/steps.ts";
import { GroupKeeper } from "./group-keeper.ts";
import { movedClock, type MovedClock } from "./moved-clock.ts";
import { openTemporaryStore } from "./store/temporary-store.ts";

const start = new Date("2026-03-02T12:00:00Z");
const SELF: Address = { lid: toLid("900000000000001"), phone: toPhone("5493810000001") };

/** After so many turns of the event loop without a commit or a call, nothing more is expected. */
const QUIET_TURNS = 12;

/**
 * A store and a WhatsApp for one run of the program; a test replaces both to simulate a crash, after which
 * they never answer.
 */
export interface Lifeline {
  store: Store;
  whatsapp: GroupKeeper;
}

/** The fixture, with helpers that create groups and agents. */
export class TeamWorld {
  readonly store: Store;
  readonly clock: MovedClock = movedClock(start);
  readonly whatsapp = new GroupKeeper(SELF, () => this.clock.now());
  /** Warnings and errors, as the log got them. */
  readonly logged: { msg: string; level: number }[] = [];
  #ids = 0;
  #commits = 0;

  constructor(store: Store) {
    this.store = store;
  }

  runInTransaction(store: Store = this.store): RunInTransaction {
    return makeRunInTransaction({
      store,
      language: "es",
      country: "AR",
      timezone: "America/Argentina/Buenos_Aires",
      now: () => this.clock.now(),
      newMessageId: () => toMessageId(`3EB0${String(++this.#ids).padStart(18, "0")}`),
      newCode: () => `CODE${String(++this.#ids).padStart(4, "0")}`,
      newSecret: () => new Uint8Array(32),
      compose: () => new Uint8Array(1),
      committed: () => this.#commits++,
    });
  }

  provisioner(delays: Delays = "none", { store, whatsapp }: Lifeline = this): Provisioner {
    const log = pino({ level: "warn" }, { write: (line: string) => void this.logged.push(JSON.parse(line)) });
    return new Provisioner({
      whatsapp,
      store,
      log,
      delays,
      clock: this.clock,
      runInTransaction: this.runInTransaction(store),
      verbs: { askReady, enqueueMessage, acquaint, roomOpened, checkGroup },
      chance: () => 0.5,
    });
  }

  upkeep(delays: Delays = "none", { store, whatsapp }: Lifeline = this): GroupUpkeep {
    const log = pino({ level: "warn" }, { write: (line: string) => void this.logged.push(JSON.parse(line)) });
    return new GroupUpkeep({
      whatsapp,
      store,
      log,
      delays,
      clock: this.clock,
      runInTransaction: this.runInTransaction(store),
      verbs: { groupsSeen, groupLooked },
    });
  }

  do<T>(verb: (ctx: DeskContext) => Promise<T>): Promise<T> {
    return this.runInTransaction()(verb);
  }

  async mainGroup(name = "Grupo de Soporte"): Promise<MainGroupId> {
    const made = await this.do((ctx) => createMainGroup(ctx, { kind: "support", name }));
    if (isRefusal(made)) throw new Error(made.refused);
    return made.id;
  }

  async agent(name: string, about: Partial<NewAgent> = {}): Promise<PersonId> {
    const request = { address: addressOf(name), name, rooms: 1, active: true, mainGroups: null, ...about };
    const added = await this.do((ctx) => addAgent(ctx, request));
    if (isRefusal(added)) throw new Error(added.refused);
    return added;
  }

  /** Waits until everything is done that needs no time to pass. */
  async settle(provisioner: { wake(): void }): Promise<void> {
    provisioner.wake();
    for (let quiet = 0, before = this.#activity(); quiet < QUIET_TURNS; quiet++) {
      await new Promise(setImmediate);
      const now = this.#activity();
      if (now !== before) quiet = 0;
      before = now;
    }
  }

  /** Moves the clock from timer to timer for this long. */
  async pass(provisioner: { wake(): void }, ms: number): Promise<void> {
    const end = this.clock.now().getTime() + ms;
    await this.settle(provisioner);
    while (this.clock.nextAt() <= end) {
      this.clock.toNext();
      await this.settle(provisioner);
    }
  }

  #activity = (): number => this.#commits + this.whatsapp.looks;

  async rooms(): Promise<Room[]> {
    return this.store.read.select().from(rooms);
  }

  async groups(): Promise<MainGroup[]> {
    return this.store.read.select().from(mainGroups);
  }

  async steps(): Promise<Step[]> {
    return this.store.read.select().from(steps);
  }

  /** Every step as a line such as "promote: done ok", in the order planned. */
  async progress(): Promise<string[]> {
    return (await this.steps()).map(({ step, state, outcome }) =>
      `${step}: ${state} ${outcome ?? ""}`.trim(),
    );
  }

  /** The outbox: chat and content of each message. */
  async enqueued() {
    return (await this.store.read.select().from(outbox)).map(({ chat, content }) => ({ chat, content }));
  }
}

/** An invented address, the same each time for a name. */
export function addressOf(name: string): Address {
  const digits = Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 1_000_000, 7);
  const tail = String(digits).padStart(6, "0");
  return { lid: toLid(`77700000${tail}`), phone: toPhone(`5493815${tail}`) };
}

/** Runs the test with a new store and removes it afterwards. */
export async function withTeam(work: (world: TeamWorld) => Promise<void>): Promise<void> {
  await using temporary = await openTemporaryStore(start);
  await temporary.store.transaction((tx) => saveSelf(tx, SELF));
  await work(new TeamWorld(temporary.store));
}

export const phoneOf = (name: string): Phone => addressOf(name).phone as Phone;
/** Throws the error with which WhatsApp refuses. */
export const refuse = (code: WhatsAppError["code"], certain = true) => {
  throw new WhatsAppError(code, { certain });
};

/** Members of the groups of this name, by phone; administrators are marked. */
export const membersOf = (world: TeamWorld, name: string) =>
  world.whatsapp
    .named(name)
    .map(({ members }) => members.map(({ address, admin }) => `${address.phone}${admin ? " admin" : ""}`));

/** Reports that somebody was added to a group or removed from it. */
export async function tellOf(
  world: TeamWorld,
  group: GroupJid,
  change: "added" | "removed",
  name: string,
): Promise<void> {
  await world.do((ctx) => groupChanged(ctx, { group, change, people: [addressOf(name)], us: false }));
}
