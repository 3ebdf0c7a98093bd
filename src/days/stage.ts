/** Test environment of one story (stage): database, virtual clock, phones, WhatsApp double, running program and judge. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "../installed.ts";
import { secretOf } from "../store/messages/received.ts";
import { migrateStore } from "../store/engine/migrate.ts";
import { openStore } from "../store/engine/open.ts";
import type { Address, Arrival } from "../domain/messages/inbound.ts";
import { toMessageId } from "../domain/ids.ts";
import { settleCast, type Cast } from "./cast/cast.ts";
import { startChance } from "./chance.ts";
import { VirtualClock } from "./cast/clock.ts";
import { Excuses } from "./judge/excuses.ts";
import { Holders } from "./cast/holders.ts";
import { Judge, type Word } from "./judge/judge.ts";
import { Network } from "./cast/network.ts";
import { Program, type ProgramParts } from "./cast/program.ts";
import { Rows } from "./rows.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A Monday morning, nine o'clock in Tucumán. */
const START = Date.parse("2026-03-02T12:00:00Z");
/** After so many turns of the event loop in which nothing happened, nothing more is expected. */
const QUIET_TURNS = 5;
/** After so many turns the program is judged never to come to rest. */
const MOST_TURNS = 20_000;
/** How long the program stays offline after a crash. */
const AWAY = 4 * SECOND;

/** Plants a fault: changes the parts of a run of the program before it starts. */
export type Tamper = (parts: ProgramParts) => ProgramParts;

/** Planted fault, and violations to go on after. */
export interface Staging {
  tamper: Tamper;
  /** Parts of violations that are known already. */
  ignored: string[];
}

/** One story in play. Dispose of it to stop the program and delete the database. */
export class Stage implements AsyncDisposable {
  readonly clock = new VirtualClock(START);
  readonly cast: Cast;
  readonly rows: Rows;
  readonly network: Network;
  readonly judge: Judge;
  readonly holders = new Holders();
  program: Program;
  crashes = 0;
  readonly excuses = new Excuses();
  /** Deletions by clients and the owner that the program has not received yet: id of the deletion, and the deleted word. */
  deleted: { message: string; word: Word }[] = [];
  /** How many ids the program has been given so far. */
  ids = 0;
  /** When each was given, by number. */
  readonly #givenAt: number[] = [];
  #brought = 0;
  readonly #takenBack = new Set<string>();
  #activity = 0;
  #jobsUntil: { second: Date; minute: Date };
  readonly #folder: string;
  readonly #tamper: Tamper;
  readonly #chance = startChance(1);

  constructor({ folder, cast, tamper, ignored }: Staging & { folder: string; cast: Cast }) {
    this.#folder = folder;
    this.#tamper = tamper;
    this.cast = cast;
    this.rows = new Rows(this.path, cast);
    this.network = new Network({
      clock: this.clock,
      cast,
      onShown: (chat, shown, id) => {
        if ("jid" in chat) this.look();
        this.judge.shown(chat, shown, id);
      },
      arriving: (arrival) => this.#arriving(arrival),
      refused: (chat) => {
        if ("jid" in chat) this.excuses.meddled(chat);
      },
      cleared: () => {
        this.excuses.cloudsGone(this.clock.time);
      },
      broken: (error) => this.judge.hears(error),
    });
    const people = [...cast.clients, ...cast.agents, cast.supervisor, cast.stranger];
    this.judge = new Judge({
      phones: this.network.phones,
      holders: this.holders,
      people,
      excuses: this.excuses,
      timesIn: (jid, client) => this.rows.timesIn(jid, client),
      now: () => this.clock.time,
      madeAt: (n) => this.#givenAt[n] ?? 0,
      ignored,
    });
    this.#jobsUntil = { second: this.clock.now(), minute: this.clock.now() };
    this.program = this.#start();
  }

  get path(): string {
    return join(this.#folder, "relevo.db");
  }

  /** How many words were delivered to the program so far. */
  get brought(): number {
    return this.#brought;
  }

  /** Counts everything that happened: commits, messages in and out, connections. */
  get events(): number {
    return this.#activity + this.network.activity;
  }

  #start(): Program {
    const program = new Program(this.#tamper(this.#parts()));
    program.start();
    this.network.connect(program.listener);
    return program;
  }

  /** Records which case each room has now, for the judge and for the people who write in rooms. */
  look(): void {
    this.holders.look(this.rows.live(), this.cast.rooms, this.clock.time);
  }

  #arriving({ id, content }: Arrival): void {
    const word = this.judge.byMessage.get(id);
    if (word) this.#brings(word, content.kind !== "undecryptable");
    this.#takenBack.add(id);
  }

  /**
   * Notes when and in which order a word was delivered. A word that could not be read at first takes its place again when it
   * can be.
   */
  #brings(word: Word, readable: boolean): void {
    word.knownAt ??= this.ids;
    if (word.order > 0 && (word.isRead || !readable)) return;
    // New words of a message stand in its place, also when both got through only now.
    const amended = this.judge.byMessage.get(word.amends ?? "");
    word.order = (amended?.isRead === true && amended.order) || ++this.#brought;
    word.firstOrder ||= amended?.firstOrder || word.order;
    word.broughtAt = this.clock.time;
    word.isRead = readable;
  }

  /** From now on no new message may show a word whose deletion was delivered. */
  #noteDeleted(): void {
    this.deleted = this.deleted.filter(({ message, word }) => {
      if (!this.#takenBack.has(message)) return true;
      word.goneAt ??= this.ids;
      return false;
    });
    this.#takenBack.clear();
  }

  /** Waits until nothing more happens without time passing. A program that crashes meanwhile is replaced by its next run. */
  async settle(): Promise<void> {
    for (let quiet = 0, turns = 0; quiet < QUIET_TURNS; turns++) {
      const before = this.#activity + this.network.activity;
      await new Promise(setImmediate);
      if (this.program.dead) await this.#replace();
      quiet = before === this.#activity + this.network.activity ? quiet + 1 : 0;
      if (turns > MOST_TURNS)
        return this.judge.accuse("the program never comes to rest", "without time passing");
    }
    this.look();
    this.#noteDeleted();
    this.#groupsAreThere();
  }

  /** Checks that no group is `broken` in the database unless it was meddled with or refused a message. */
  #groupsAreThere(): void {
    for (const jid of this.rows.brokenGroups()) {
      const group = [...this.cast.rooms, ...this.cast.mains].find((one) => one.jid === jid);
      if (group && !this.excuses.cover(group, this.clock.time))
        this.judge.accuse("a group was taken for lost though WhatsApp never said so", group.name);
    }
  }

  async #replace(): Promise<void> {
    this.crashes++;
    this.excuses.lineDown(this.clock.time + AWAY);
    const dead = this.program;
    this.network.cut({ tell: false });
    // Lets what it had begun come to an end before the file is opened again.
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
    await dead.close();
    this.program = new Program(this.#tamper(this.#parts()));
    const next = this.program;
    next.start();
    this.clock.after(AWAY, () => {
      if (this.program === next && !next.dead) this.network.connect(next.listener);
    });
  }

  /**
   * Lets so many milliseconds of virtual time pass, in steps of at most `step`, and runs timers and jobs on the way. Stops
   * early when a rule is broken.
   */
  async pass(ms: number, step = MINUTE): Promise<void> {
    const end = this.clock.time + ms;
    await this.settle();
    while (this.clock.time < end && !this.judge.broken) {
      const whole = Math.floor(this.clock.time / step + 1) * step;
      this.clock.goTo(Math.min(end, whole, Math.max(this.clock.nextAt(), this.clock.time)));
      await this.settle();
      await this.#jobs();
    }
  }

  /**
   * Runs the jobs less often than asked, as on a busy machine: those of each second every 5 seconds, those of each minute
   * every 3 minutes.
   */
  async #jobs(): Promise<void> {
    const now = this.clock.now();
    const isBack = now < this.#jobsUntil.second;
    if (now.getTime() - this.#jobsUntil.second.getTime() < 5 * SECOND && !isBack) return;
    // A clock that was set back has its minutes once more.
    const from =
      isBack || now < this.#jobsUntil.minute ? new Date(now.getTime() - 1) : this.#jobsUntil.minute;
    const isTime = isBack || now.getTime() - from.getTime() >= 3 * MINUTE;
    this.#jobsUntil = { second: now, minute: isTime ? now : this.#jobsUntil.minute };
    this.program.runJobs(isTime ? from : null, now);
    await this.settle();
  }

  /** The secret that decrypts a sealed edit of this message, as the session looks it up; null = unknown. */
  secretOf(id: string, author: Address): Promise<string | null> {
    return secretOf(this.program.store.read, toMessageId(id), author);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.network.cut({ tell: false });
    await this.program.close();
    this.rows.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #parts(): ProgramParts {
    return {
      path: this.path,
      clock: this.clock,
      whatsapp: this.network.port(),
      nextId: () => {
        this.#givenAt[++this.ids] = this.clock.time;
        return this.ids;
      },
      chance: this.#chance.next,
      failed: (line) => this.judge.accuse("an error that only the log shows", line),
      stirred: () => void this.#activity++,
    };
  }
}

/** A file system in memory where there is one: the rules are tested here, not the disk. */
const PLACE = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A stage with a new database and a team that is ready to work. */
export async function openStage(staging: Staging): Promise<Stage> {
  const folder = await mkdtemp(join(PLACE, "relevo-days-"));
  const path = join(folder, "relevo.db");
  await writeFile(path, await migrated());
  const store = openStore(path);
  const cast = await settleCast(store, new Date(START));
  await store.close();
  return new Stage({ folder, cast, ...staging });
}

let empty: Promise<Buffer> | null = null;

/** An empty database with today's schema: migrated once, written anew for every story. */
function migrated(): Promise<Buffer> {
  empty ??= (async () => {
    const folder = await mkdtemp(join(PLACE, "relevo-days-empty-"));
    const path = join(folder, "empty.db");
    await migrateStore({ path, migrations, backups: folder, now: new Date(START) });
    const database = await readFile(path);
    await rm(folder, { recursive: true });
    return database;
  })();
  return empty;
}
