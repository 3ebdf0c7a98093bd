/** The composition root: builds each part once and joins them. Everything that runs by itself is started here. */
import { createHmac, randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { makeAtDesk } from "./desk/at-desk.ts";
import type { AtDesk, Topic } from "./desk/desk.ts";
import { acquaint } from "./desk/people.ts";
import { promise } from "./desk/promise.ts";
import { readMarks } from "./desk/read-marks.ts";
import { askReady } from "./desk/register.ts";
import { heldBack, undelivered } from "./desk/undelivered.ts";
import { Drain } from "./inbox/drain.ts";
import { makeListener } from "./listener.ts";
import { logFor, type Log } from "./log.ts";
import { newCode, newMessageId, realClock } from "./outside.ts";
import { ownJobs } from "./own-jobs.ts";
import { openLibrary, type Library } from "./media/library.ts";
import { Sender } from "./outbox/sender.ts";
import { startPanel, type RunningPanel } from "./panel/server.ts";
import { Provisioner } from "./provisioning/runner.ts";
import { jobs } from "./scheduler/jobs.ts";
import { startScheduler } from "./scheduler/run.ts";
import { compose } from "./session/encode.ts";
import { hastenSignatures } from "./session/fast-curve.ts";
import type { Connection, WhatsApp } from "./session/port.ts";
import { makeSealer } from "./session/sealing.ts";
import { silenceLibsignal } from "./session/silence.ts";
import { startSession, type Session } from "./session/socket.ts";
import { Backups } from "./store/backups.ts";
import { secretOf } from "./store/entries.ts";
import { migrateStore } from "./store/migrate.ts";
import { openStore, type Store } from "./store/open.ts";
import type { TicketNumber } from "./domain/ids.ts";
import { countOutbox, messageBytes, shownIn, type PromiseRow } from "./store/outbox.ts";
import { getSetup } from "./store/settings.ts";
import { speaker } from "./words/words.ts";

export interface App extends AsyncDisposable {
  /** Of the panel, `http://127.0.0.1:3000`. */
  url: string;
  whatsapp: WhatsApp;
  /** What the first administrator types; null = there is one. */
  firstAdministratorCode(): string | null;
  /** Told how the connection stands: now, and whenever it changes. */
  onConnection(listen: (connection: Connection) => void): void;
}

export interface AppParts {
  config: Config;
  log: Log;
  secretKey: Buffer;
  /** Folder of the migrations. */
  migrations: string;
  /** Folder of the panel's pages, built. */
  pages: string;
}

const { version } = createRequire(import.meta.url)("../package.json") as { version: string };

/** Right after connecting the library still sorts out keys: facts and sources in docs/whatsapp.md. */
const SETTLE_MS = 2000;
/** The first wait before dialling again, when nobody minds how often we do. */
const HURRIED_MS = 20;

/**
 * Opens the database, connects and serves. Disposing of it stops in order: nothing new is begun, what is on its way
 * arrives, the pairing stays. Throws `DatabaseError`, `WrongSecretKeyError`, `PanelError`; nothing is left open then.
 */
export async function startApp(parts: AppParts): Promise<App> {
  silenceLibsignal();
  hastenSignatures();
  const { dataDir } = parts.config;
  const path = join(dataDir, "relevo.db");
  const backups = join(dataDir, "backups");
  const backup = await migrateStore({ path, migrations: parts.migrations, backups, now: new Date() });
  if (backup) logFor(parts.log, "app").info({ backup }, "the database was backed up and brought up to date");
  const app = new RunningApp(parts, openStore(path));
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
  readonly #atDesk: AtDesk;
  readonly #drain: Drain;
  readonly #backups: Backups;
  readonly #listeners = new Set<(topic: Topic) => void>();
  /** What has been started, in that order. */
  readonly #running: AsyncDisposable[] = [];
  #sender: Sender | null = null;
  #provisioner: Provisioner | null = null;
  #session: Session | null = null;
  #panel: RunningPanel | null = null;
  #oldestPromiseAt: Date | null = null;

  constructor(parts: AppParts, store: Store) {
    this.#parts = parts;
    this.#store = store;
    const { locale: language, country, timezone } = parts.config;
    this.#atDesk = makeAtDesk({
      store,
      language,
      country,
      timezone,
      now: realClock.now,
      newMessageId,
      newCode,
      compose: (content, about) => compose(content, { ...about, secret: randomBytes(32) }),
      committed: (topics) => this.#committed(topics),
    });
    this.#backups = new Backups({
      store,
      folder: join(parts.config.dataDir, "backups"),
      migrations: parts.migrations,
    });
    this.#drain = new Drain({ read: store.read, atDesk: this.#atDesk, log: logFor(parts.log, "inbox") });
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
    this.#listeners.add((topic) => {
      if (topic.topic === "connection") listen(this.whatsapp.connection());
    });
    listen(this.whatsapp.connection());
  }

  async start(): Promise<void> {
    this.#session = await this.#startSession();
    this.#sender = this.#keep(this.#makeSender(this.#session));
    this.#provisioner = this.#keep(this.#makeProvisioner(this.#session));
    const library = this.#keep(await this.#openLibrary(this.#session));
    this.#panel = this.#keep(await this.#startPanel(this.#session, library));
    this.#keep(this.#startScheduler(library));
    this.#drain.wake();
    this.#sender.wake();
    this.#provisioner.wake();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    while (this.#running.length > 0) await this.#running.pop()?.[Symbol.asyncDispose]();
    await this.#session?.[Symbol.asyncDispose]();
    await this.#backups[Symbol.asyncDispose]();
    await this.#drain.stop();
    await this.#store.close();
  }

  #keep<T extends AsyncDisposable>(part: T): T {
    this.#running.push(part);
    return part;
  }

  /** After every commit: whoever may have new work looks for it. */
  #committed(topics: Topic[]): void {
    this.#sender?.wake();
    this.#provisioner?.wake();
    this.#tell(topics);
  }

  #tell(topics: Topic[]): void {
    for (const topic of topics) for (const listen of this.#listeners) listen(topic);
  }

  /** The marks beside what clients were sent. */
  #ticked(tickets: TicketNumber[]): void {
    this.#tell([...new Set(tickets)].map((number) => ({ topic: "ticket", number })));
  }

  #startSession(): Promise<Session> {
    const { config, log, secretKey } = this.#parts;
    return startSession({
      store: this.#store,
      listener: makeListener({
        atDesk: this.#atDesk,
        store: this.#store,
        log: logFor(log, "session"),
        whatsapp: () => this.whatsapp,
        arriving: (tx, rows) => this.#drain.takeOn(tx, rows),
        arrived: () => this.#drain.wake(),
        proved: () => this.#sender?.wake(),
        ticked: (tickets) => this.#ticked(tickets),
        connectionChanged: () => {
          this.#sender?.wake();
          this.#provisioner?.wake();
        },
      }),
      log: logFor(log, "session"),
      url: config.whatsappUrl,
      secretKey,
      messageBytes: (id) => messageBytes(this.#store.read, id),
      secretOf: (id) => secretOf(this.#store.read, id),
      outboxHeadAgeMs: () =>
        this.#oldestPromiseAt === null ? null : Date.now() - this.#oldestPromiseAt.getTime(),
      settleMs: config.sendPace === "none" ? 0 : SETTLE_MS,
      ...(config.sendPace === "none" ? { reconnectMs: HURRIED_MS } : {}),
    });
  }

  #makeSender(whatsapp: WhatsApp): Sender {
    const { config, log } = this.#parts;
    return new Sender({
      whatsapp,
      store: this.#store,
      atDesk: this.#atDesk,
      log: logFor(log, "outbox"),
      pace: config.sendPace,
      undelivered,
      heldBack,
      sent: (rows) => {
        void this.#markRead(rows);
        this.#ticked(rows.map(shownIn).filter((ticket) => ticket !== null));
      },
      clock: realClock,
      chance: Math.random,
    });
  }

  /** The client sees the blue marks once the agent's copy was accepted. */
  async #markRead(rows: PromiseRow[]): Promise<void> {
    const accepted = rows.map((row) => row.entry).filter((entry) => entry !== null);
    if (accepted.length === 0) return;
    try {
      if (!(await getSetup(this.#store.read)).settings.markRead) return;
      for (const { from, ids } of await readMarks(this.#store.read, accepted))
        await this.whatsapp.markRead(from, ids);
    } catch (error) {
      logFor(this.#parts.log, "outbox").warn({ err: error }, "a client was not shown that they were read");
    }
  }

  #makeProvisioner(whatsapp: WhatsApp): Provisioner {
    const { config, log } = this.#parts;
    return new Provisioner({
      whatsapp,
      store: this.#store,
      atDesk: this.#atDesk,
      log: logFor(log, "provisioning"),
      pace: config.sendPace,
      verbs: { askReady, promise, acquaint },
      clock: realClock,
      chance: Math.random,
    });
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

  #startPanel(whatsapp: WhatsApp, library: Library): Promise<RunningPanel> {
    const { config, log, secretKey } = this.#parts;
    const { host, port, admin, country, timezone, locale: language } = config;
    return startPanel({
      store: this.#store,
      atDesk: this.#atDesk,
      whatsapp,
      library,
      backups: this.#backups,
      config: {
        host,
        port,
        country,
        timezone,
        language,
        sessionSecret: createHmac("sha256", secretKey).update("panel sessions").digest("hex"),
        pages: this.#parts.pages,
        version,
        trustProxy: config.trustProxy,
        adminUser: admin?.user ?? null,
        adminPassword: admin?.password ?? null,
      },
      log: logFor(log, "panel"),
      sealer: makeSealer(secretKey, "relevo second factors 1"),
      say: speaker(language),
      onChange: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      clock: () => new Date(),
    });
  }

  #startScheduler(library: Library): AsyncDisposable {
    const { config, log } = this.#parts;
    const { timezone } = config;
    const ours = ownJobs({
      drain: this.#drain,
      library,
      backups: this.#backups,
      timezone,
      log,
      lookAtOutbox: () => this.#lookAtOutbox(),
    });
    return startScheduler({
      jobs: [...jobs, ...ours],
      atDesk: this.#atDesk,
      timezone,
      log: logFor(log, "scheduler"),
    });
  }

  async #lookAtOutbox(): Promise<void> {
    this.#oldestPromiseAt = (await countOutbox(this.#store.read)).oldestAt;
  }
}
