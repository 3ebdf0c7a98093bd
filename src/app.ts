/** The composition root: builds each part once and joins them. Everything that runs by itself is started here. */
import { join } from "node:path";
import type { App, AppParts } from "./app/app-parts.ts";
import { makeRunInTransaction } from "./desk/run-in-transaction.ts";
import type { RunInTransaction, Topic } from "./desk/context.ts";
import { heldBack, undelivered } from "./desk/delivery/undelivered.ts";
import { afterSending } from "./app/after-sending.ts";
import { makeBulkRunner, type BulkRunner } from "./app/bulk-runner.ts";
import { Drain } from "./inbox/drain.ts";
import { Changes } from "./app/changes.ts";
import { makeProvisioner, makeUpkeep } from "./app/group-work.ts";
import { Keeping } from "./app/keeping.ts";
import { makeListener } from "./app/listener.ts";
import { logFor } from "./log.ts";
import { newCode, newMessageId, newSecret, realClock } from "./app/clock-and-ids.ts";
import { maintenanceJobs } from "./app/maintenance-jobs.ts";
import { openLibrary, type Library } from "./media/library.ts";
import { Sender } from "./outbox/sender.ts";
import { sentMessage } from "./outbox/recipient.ts";
import { openDatabase } from "./app/open-database.ts";
import { panelConfig } from "./app/panel-config.ts";
import { startPanel, type RunningPanel } from "./panel/server.ts";
import type { Provisioner } from "./provisioning/runner.ts";
import type { GroupUpkeep } from "./provisioning/upkeep.ts";
import { retryReview } from "./app/retry-review.ts";
import { jobs } from "./scheduler/jobs.ts";
import { noteFailure, noteSuccess, startScheduler, type Scheduler } from "./scheduler/run.ts";
import { compose } from "./session/outbound/encode.ts";
import { hastenSignatures } from "./session/signal/fast-curve.ts";
import type { Connection, WhatsApp } from "./session/port.ts";
import { makeSealer } from "./session/signal/encryption-at-rest.ts";
import { StrayErrors } from "./session/connection/stray-errors.ts";
import { mendLibsignal } from "./session/signal/mend-libsignal.ts";
import { startSession, type Session } from "./session/session.ts";
import { secretOf } from "./store/messages/received.ts";
import { findFailedJobs } from "./store/failures.ts";
import type { Store } from "./store/engine/open.ts";
import type { Written } from "./store/engine/query-cache.ts";
import { catchUp, noteEnd, showStrays } from "./app/stray-notes.ts";
import { createTranslator } from "./i18n/translator.ts";

/** Right after connecting the library still sorts out keys: facts and sources in docs/whatsapp.md. */
const SETTLE_MS = 2000;
/** The first wait before dialling again, when nobody minds how often we do. */
const HURRIED_MS = 20;

/**
 * Opens the database, connects and serves. Disposing of it stops in order: nothing new is begun, what is on its way
 * arrives, the pairing stays. Throws `DatabaseError`, `WrongSecretKeyError`, `PanelError`; nothing is left open then.
 */
export async function startApp(parts: AppParts): Promise<App> {
  mendLibsignal();
  hastenSignatures();
  const app = new RunningApp(parts, await openDatabase(parts, new Date()));
  try {
    await app.start();
  } catch (error) {
    await app[Symbol.asyncDispose]();
    throw error;
  }
  return app;
}

/** Each part may need one that is made later: they meet here. */
class RunningApp implements App {
  readonly #parts: AppParts;
  readonly #store: Store;
  readonly #run: RunInTransaction;
  readonly #drain: Drain;
  readonly #keeping: Keeping;
  readonly #strays: StrayErrors;
  readonly #changes = new Changes((error) => this.#strays.note(error));
  /** What has been started, in that order. */
  readonly #running: AsyncDisposable[] = [];
  #sender: Sender | null = null;
  #provisioner: Provisioner | null = null;
  #upkeep: GroupUpkeep | null = null;
  #bulk: BulkRunner | null = null;
  #session: Session | null = null;
  #panel: RunningPanel | null = null;
  #scheduler: Scheduler | null = null;
  /** Jobs of the clock whose last run failed. */
  readonly #failing = new Set<string>();

  constructor(parts: AppParts, store: Store) {
    this.#parts = parts;
    this.#store = store;
    this.#strays = parts.strays ?? new StrayErrors(logFor(parts.log, "app"));
    const { config } = parts;
    const { locale: language, country, timezone } = config;
    this.#run = makeRunInTransaction({
      store,
      language,
      country,
      timezone,
      delays: config.delays,
      now: realClock.now,
      newMessageId,
      newCode,
      newSecret,
      sender: () => this.#sender,
      compose,
      committed: (topics, written) => this.#strays.during(() => this.#committed(topics, written)),
    });
    this.#keeping = new Keeping({ ...parts, store, timezone, dataDir: config.dataDir });
    this.#drain = new Drain({
      read: store.read,
      runInTransaction: this.#run,
      log: logFor(parts.log, "inbox"),
    });
  }

  get url(): string {
    return this.#panel?.url ?? "";
  }

  get whatsapp(): WhatsApp {
    if (!this.#session) throw new Error("the session has not been started");
    return this.#session;
  }

  firstAdministratorCode(): string | null {
    return this.#panel?.firstAdministratorCode() ?? null;
  }

  onConnection(listen: (connection: Connection) => void): void {
    this.#changes.listen((topic) => {
      if (topic.topic === "connection") listen(this.whatsapp.connection());
    });
    listen(this.whatsapp.connection());
  }

  noteEnd(error: unknown): Promise<void> {
    return noteEnd({ runInTransaction: this.#run, log: logFor(this.#parts.log, "app") }, error);
  }

  async start(): Promise<void> {
    showStrays(this.#strays, this.#run);
    this.#session = await this.#startSession();
    this.#sender = this.#keep(this.#makeSender(this.#session));
    this.#provisioner = this.#keep(makeProvisioner(this.#groupWork(this.#session)));
    this.#upkeep = this.#keep(makeUpkeep(this.#groupWork(this.#session)));
    this.#bulk = this.#keep(makeBulkRunner(this.#groupWork(this.#session), this.#sender));
    const library = this.#keep(await this.#openLibrary(this.#session));
    await this.#keeping.eraseAgain(this.#run, library);
    this.#panel = this.#keep(await this.#startPanel(this.#session, { library, sender: this.#sender }));
    for (const name of await findFailedJobs(this.#store.read)) this.#failing.add(name);
    this.#scheduler = this.#keep(this.#startScheduler(library, this.#sender));
    for (const part of [this.#drain, this.#sender, this.#provisioner, this.#upkeep, this.#bulk]) part.wake();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    while (this.#running.length > 0) await this.#running.pop()?.[Symbol.asyncDispose]();
    await this.#session?.[Symbol.asyncDispose]();
    await this.#keeping[Symbol.asyncDispose]();
    await this.#drain.stop();
    await this.#store.close();
  }

  #keep<T extends AsyncDisposable>(part: T): T {
    this.#running.push(part);
    return part;
  }

  /** After every commit: whoever may have new work looks for it. */
  #committed(topics: Topic[], written: Written): void {
    for (const part of [this.#sender, this.#provisioner]) part?.committed(written);
    if (topics.some(({ topic }) => topic === "settings")) this.#sender?.settingsChanged();
    // What has to be looked at comes with these topics: most commits have nothing for them.
    if (topics.some(({ topic }) => topic === "main-groups")) this.#upkeep?.wake();
    if (topics.some(({ topic }) => topic === "bulk")) this.#bulk?.wake();
    this.#changes.tell(topics);
    const [drain, session, scheduler] = [this.#drain, this.#session, this.#scheduler];
    retryReview(topics, { drain, session, scheduler, log: logFor(this.#parts.log, "app") });
  }

  #startSession(): Promise<Session> {
    const { config, log, secretKey, fileAgent } = this.#parts;
    return startSession({
      store: this.#store,
      listener: makeListener({
        runInTransaction: this.#run,
        store: this.#store,
        log: logFor(log, "session"),
        whatsapp: () => this.whatsapp,
        drain: this.#drain,
        proved: () => this.#sender?.wake(),
        ticked: (tickets) => this.#changes.ticked(tickets),
        connectionChanged: () => {
          this.#sender?.wake();
          this.#provisioner?.wake();
          this.#upkeep?.wake();
        },
      }),
      log: logFor(log, "session"),
      url: config.whatsappUrl,
      ...(fileAgent ? { fileAgent } : {}),
      secretKey,
      sentMessage: (id) => sentMessage(this.#store.read, id),
      secretOf: (id, author) => secretOf(this.#store.read, id, author),
      outboxHeadAgeMs: () => this.#sender?.unansweredMs() ?? null,
      settleMs: config.delays === "none" ? 0 : SETTLE_MS,
      ...(config.delays === "none" ? { reconnectMs: HURRIED_MS } : {}),
    });
  }

  #makeSender(whatsapp: WhatsApp): Sender {
    const { config, log } = this.#parts;
    const about = { store: this.#store, whatsapp, runInTransaction: this.#run, log: logFor(log, "outbox") };
    return new Sender({
      ...about,
      delays: config.delays,
      undelivered,
      heldBack,
      sent: afterSending({ ...about, changes: this.#changes }),
      clock: realClock,
      chance: Math.random,
    });
  }

  #groupWork(whatsapp: WhatsApp): Parameters<typeof makeProvisioner>[0] {
    const { config, log } = this.#parts;
    const about = { whatsapp, store: this.#store, runInTransaction: this.#run, chance: Math.random };
    return { ...about, log: logFor(log, "provisioning"), delays: config.delays };
  }

  #openLibrary(whatsapp: WhatsApp): Promise<Library> {
    const { config, log } = this.#parts;
    return openLibrary({
      folder: join(config.dataDir, "media"),
      store: this.#store,
      whatsapp,
      clock: realClock.now,
      log: logFor(log, "media"),
    });
  }

  #startPanel(
    whatsapp: WhatsApp,
    { library, sender }: { library: Library; sender: Sender },
  ): Promise<RunningPanel> {
    const { config, log, secretKey } = this.#parts;
    return startPanel({
      store: this.#store,
      runInTransaction: this.#run,
      whatsapp,
      library,
      ...this.#keeping.parts,
      config: panelConfig(this.#parts),
      log: logFor(log, "panel"),
      sealer: makeSealer(secretKey, "relevo second factors 1"),
      t: createTranslator(config.locale),
      onChange: (listener) => this.#changes.listen(listener),
      clock: () => new Date(),
      sending: () => sender.now(),
      strays: () => this.#strays.count,
    });
  }

  #startScheduler(library: Library, sender: Sender): Scheduler {
    const { config, log } = this.#parts;
    const clock = { runInTransaction: this.#run, failing: this.#failing, log: logFor(log, "scheduler") };
    const ours = maintenanceJobs({
      drain: this.#drain,
      sender,
      library,
      ...this.#keeping.parts,
      night: this.#keep(this.#keeping.nightWith(library)),
      timezone: config.timezone,
      log,
      takeInAgain: () => catchUp(this.#strays, this.#session),
      ended: (name, error) => (error === null ? noteSuccess(name, clock) : noteFailure(name, error, clock)),
    });
    return startScheduler({ ...clock, jobs: [...jobs, ...ours], timezone: config.timezone });
  }
}
