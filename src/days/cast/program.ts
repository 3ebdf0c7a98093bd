/**
 * One run of the program, from its start to a crash: the real parts joined as app.ts joins them, on virtual time. A crash
 * leaves every object as it is and lets nothing they do reach anybody any more; the next run opens the same file.
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
import { markRead } from "../../app/mark-read.ts";
import { Sender } from "../../outbox/sender.ts";
import { Provisioner } from "../../provisioning/runner.ts";
import { GroupUpkeep } from "../../provisioning/upkeep.ts";
import { jobs } from "../../scheduler/jobs.ts";
import { compose } from "../../session/outbound/encode.ts";
import type { SessionListener, WhatsApp } from "../../session/port.ts";
import { openStore, type Store } from "../../store/engine/open.ts";
import type { VirtualClock } from "./clock.ts";
import { isDue, isForSeconds } from "./cron.ts";

export interface ProgramParts {
  path: string;
  clock: VirtualClock;
  whatsapp: WhatsApp;
  /** Stands between WhatsApp and the program: for planting faults. */
  meddle?: (listener: SessionListener) => SessionListener;
  /** Numbers the program's messages: the same in every run of a story. */
  nextId: () => number;
  chance: () => number;
  /** An error in the log, which nobody but an operator would see. */
  failed: (line: string) => void;
  /** Something is going on: who waits for quiet looks again. */
  stirred: () => void;
}

const TIMEZONE = "America/Argentina/Buenos_Aires";

/** A promise that a dead program waits for. */
const nevermore = <T>(): Promise<T> => new Promise<T>(() => {});

/** Commits to go until the crash, and on which side of the last one it comes. */
interface Fuse {
  commits: number;
  when: "before" | "after";
}

export class Program {
  dead = false;
  readonly store: Store;
  readonly runInTransaction: RunInTransaction;
  readonly listener: SessionListener;
  readonly #parts: ProgramParts;
  readonly #inner: Store;
  readonly #drain: Drain;
  readonly #sender: Sender;
  readonly #provisioner: Provisioner;
  readonly #upkeep: GroupUpkeep;
  #fuse: Fuse | null = null;

  constructor(parts: ProgramParts) {
    this.#parts = parts;
    this.#inner = openStore(parts.path);
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
      pace: "human",
      clock: this.#mortalClock(),
      chance: parts.chance,
    } as const;
    this.#sender = new Sender({
      ...common,
      undelivered,
      heldBack,
      sent: (rows) => void markRead({ store, whatsapp, log }, rows),
    });
    const verbs = { askReady, promise: enqueueMessage, acquaint, roomOpened, checkGroup };
    this.#provisioner = new Provisioner({ ...common, verbs });
    this.#upkeep = new GroupUpkeep({ ...common, verbs: { groupsSeen, groupLooked } });
    const { meddle = (listener: SessionListener) => listener } = parts;
    this.listener = meddle(this.#makeListener(whatsapp, log));
  }

  start(): void {
    this.#drain.wake();
    this.#sender.wake();
    this.#provisioner.wake();
    this.#upkeep.wake();
  }

  /** It will die at one of its next commits. */
  light({ commits, when }: Fuse): void {
    this.#fuse = { commits, when };
  }

  die(): void {
    this.dead = true;
    this.#parts.stirred();
  }

  /** The file can be opened again. Nothing of a dead run commits any more. */
  async close(): Promise<void> {
    this.dead = true;
    await this.#inner.close();
  }

  /** Runs the jobs that fall due after one moment and until another, by the machine's clock; null = only those of every second. */
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
      compose: (content, about) => compose(content, { ...about, secret: new Uint8Array(32) }),
      committed: (topics) => {
        this.#sender.wake();
        this.#provisioner.wake();
        if (topics.some(({ topic }) => topic === "main-groups")) this.#upkeep.wake();
        if (topics.some(({ topic }) => topic === "settings")) this.#sender.settingsChanged();
      },
    });
  }

  #makeListener(whatsapp: WhatsApp, log: Log): SessionListener {
    return makeListener({
      runInTransaction: this.runInTransaction,
      store: this.store,
      log,
      whatsapp: () => whatsapp,
      arriving: (tx, rows) => this.#drain.takeOn(tx, rows),
      arrived: () => this.#drain.wake(),
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
