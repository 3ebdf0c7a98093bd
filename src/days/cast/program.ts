/**
 * System under test: one run of the program, from its start to a crash, on virtual time. It joins the real parts as `app.ts`
 * does. After a crash its objects remain but reach neither database nor WhatsApp; the next run opens the same file.
 */
import { pino } from "pino";
import { makeRunInTransaction } from "../../desk/run-in-transaction.ts";
import type { RunInTransaction } from "../../desk/context.ts";
import { checkGroup } from "../../desk/groups/group-checks.ts";
import { groupLooked } from "../../desk/groups/group-looked.ts";
import { groupsSeen } from "../../desk/groups/membership.ts";
import { acquaint } from "../../desk/people/people.ts";
import { enqueueMessage } from "../../desk/enqueue.ts";
import { askReady } from "../../desk/team/register.ts";
import { roomOpened } from "../../desk/groups/room-opened.ts";
import { heldBack, undelivered } from "../../desk/delivery/undelivered.ts";
import type { Clock } from "../../domain/clock.ts";
import { toMessageId } from "../../domain/ids.ts";
import { Drain } from "../../inbox/drain.ts";
import { makeListener } from "../../app/listener.ts";
import type { Log } from "../../log.ts";
import { ReadMarks } from "../../app/mark-read.ts";
import { Sender } from "../../outbox/sender.ts";
import { Provisioner } from "../../provisioning/runner.ts";
import { GroupUpkeep } from "../../provisioning/upkeep.ts";
import { jobs } from "../../scheduler/jobs.ts";
import { compose } from "../../session/outbound/encode.ts";
import type { SessionListener, WhatsApp } from "../../session/port.ts";
import { noFlush } from "../../store/engine/log-file.ts";
import { openStore, type Store } from "../../store/engine/open.ts";
import type { VirtualClock } from "./clock.ts";
import { isDue, isForSeconds } from "./cron.ts";

/** What a run needs from outside. */
export interface ProgramParts {
  path: string;
  clock: VirtualClock;
  whatsapp: WhatsApp;
  /** Plants a fault between WhatsApp and the program: replaces the listener. */
  meddle?: (listener: SessionListener) => SessionListener;
  /** Gives the numbers from which message ids and codes are made. It goes on counting after a crash. */
  nextId: () => number;
  chance: () => number;
  /** Called with each error that the program logs, and when a job fails. */
  failed: (line: string) => void;
  /** Called whenever something happens, so that nobody takes the program to be at rest. */
  stirred: () => void;
}

const TIMEZONE = "America/Argentina/Buenos_Aires";

/** A promise that never settles: whatever a crashed program waits for. */
const nevermore = <T>(): Promise<T> => new Promise<T>(() => {});

/** A planned crash: commits to go, and whether it comes before or after the last of them. */
interface Fuse {
  commits: number;
  when: "before" | "after";
}

/** Starts with `start` and ends with `die` (crash); `close` frees the file. */
export class Program {
  dead = false;
  readonly store: Store;
  readonly runInTransaction: RunInTransaction;
  readonly listener: SessionListener;
  readonly #parts: ProgramParts;
  readonly #inner: Store;
  readonly #drain: Drain;
  readonly #sender: Sender;
  readonly #readMarks: ReadMarks;
  readonly #provisioner: Provisioner;
  readonly #upkeep: GroupUpkeep;
  #fuse: Fuse | null = null;

  constructor(parts: ProgramParts) {
    this.#parts = parts;
    this.#inner = openStore(parts.path, { flush: noFlush });
    this.store = this.#mortalStore(this.#inner);
    const whatsapp = this.#mortalWhatsApp(parts.whatsapp);
    const log = this.#log();
    this.runInTransaction = this.#makeAtDesk();
    const { store, runInTransaction } = this;
    this.#drain = new Drain({ read: store.read, runInTransaction, log });
    const common = {
      whatsapp,
      store,
      runInTransaction,
      log,
      delays: "human",
      clock: this.#mortalClock(),
      chance: parts.chance,
    } as const;
    this.#readMarks = new ReadMarks({ store, whatsapp, log });
    this.#sender = new Sender({
      ...common,
      undelivered,
      heldBack,
      sent: (rows) => void this.#readMarks.show(rows),
    });
    const verbs = { askReady, enqueueMessage, acquaint, roomOpened, checkGroup };
    this.#provisioner = new Provisioner({ ...common, verbs });
    this.#upkeep = new GroupUpkeep({ ...common, verbs: { groupsSeen, groupLooked } });
    const { meddle = (listener: SessionListener) => listener } = parts;
    this.listener = meddle(this.#makeListener(whatsapp, log));
  }

  /** Wakes everything that waits for work, as at the start of the real program. */
  start(): void {
    this.#drain.wake();
    this.#sender.wake();
    this.#provisioner.wake();
    this.#upkeep.wake();
  }

  /** Plans a crash at one of the next commits. */
  light({ commits, when }: Fuse): void {
    this.#fuse = { commits, when };
  }

  /** Crashes now. */
  die(): void {
    this.dead = true;
    this.#parts.stirred();
  }

  /** Ends the run. When it resolves, the file can be opened again, and nothing of this run commits any more. */
  async close(): Promise<void> {
    this.dead = true;
    await this.#inner.close();
  }

  /**
   * Starts the jobs that fall due after `from` and until `until`, by the machine's clock; `from` null = only those of every
   * second.
   */
  runJobs(from: Date | null, until: Date): void {
    this.#drain.wake();
    for (const { name, cron, verb } of jobs) {
      if (from === null ? !isForSeconds(cron) : !isDue(cron, from, until)) continue;
      this.runInTransaction(verb).catch((error: unknown) => {
        if (!this.dead) this.#parts.failed(`the job "${name}" failed: ${String(error)}`);
      });
    }
  }

  #makeAtDesk(): RunInTransaction {
    const { clock, nextId } = this.#parts;
    const code = (prefix: string, length: number): string => prefix + String(nextId()).padStart(length, "0");
    return makeRunInTransaction({
      store: this.store,
      language: "es",
      country: "AR",
      timezone: TIMEZONE,
      now: clock.now,
      newMessageId: () => toMessageId(code("3EB0", 18)),
      newCode: () => code("CODE", 4),
      newSecret: () => new Uint8Array(32),
      sender: () => this.#sender,
      compose,
      committed: (topics, written) => {
        this.#sender.committed(written);
        this.#provisioner.committed(written);
        if (topics.some(({ topic }) => topic === "main-groups")) this.#upkeep.wake();
        if (topics.some(({ topic }) => topic === "settings")) this.#settingsChanged();
      },
    });
  }

  #settingsChanged(): void {
    this.#sender.settingsChanged();
    this.#readMarks.settingsChanged();
  }

  #makeListener(whatsapp: WhatsApp, log: Log): SessionListener {
    return makeListener({
      runInTransaction: this.runInTransaction,
      store: this.store,
      log,
      whatsapp: () => whatsapp,
      drain: this.#drain,
      proved: () => this.#sender.wake(),
      ticked: () => undefined,
      connectionChanged: () => {
        this.#sender.wake();
        this.#provisioner.wake();
        this.#upkeep.wake();
      },
    });
  }

  #mortalStore(inner: Store): Store {
    return {
      ...inner,
      transaction: <T>(work: Parameters<typeof inner.transaction<T>>[0]) =>
        this.#commit(() => inner.transaction(work)),
      alongside: (work) => (this.dead ? nevermore() : inner.alongside(work)),
    };
  }

  async #commit<T>(transact: () => Promise<T>): Promise<T> {
    this.#parts.stirred();
    const last = this.#fuse !== null && --this.#fuse.commits <= 0;
    if (last && this.#fuse?.when === "before") this.die();
    if (this.dead) return nevermore();
    const result = await this.#settled(transact);
    this.#parts.stirred();
    if (last) this.die();
    return this.dead ? nevermore() : result;
  }

  async #settled<T>(transact: () => Promise<T>): Promise<T> {
    try {
      return await transact();
    } catch (error) {
      if (this.dead) return nevermore();
      throw error;
    }
  }

  #mortalWhatsApp(whatsapp: WhatsApp): WhatsApp {
    const mortal = (call: unknown) =>
      typeof call !== "function"
        ? call
        : async (...given: unknown[]) => {
            if (this.dead) return nevermore();
            const answer: unknown = await call(...given);
            return this.dead ? nevermore() : answer;
          };
    const calls = Object.entries(whatsapp).map(([name, call]) => [name, mortal(call)]);
    const { connection, liveness, media } = whatsapp;
    return { ...(Object.fromEntries(calls) as WhatsApp), connection, liveness, media };
  }

  #mortalClock(): Clock {
    const { clock } = this.#parts;
    return {
      now: clock.now,
      ticks: clock.ticks,
      after: (ms, run) => clock.after(ms, () => void (this.dead || run())),
    };
  }

  #log(): Log {
    const write = (line: string): void => {
      if (!this.dead) this.#parts.failed(line);
    };
    return pino({ level: "error" }, { write });
  }
}
