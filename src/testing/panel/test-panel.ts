/**
 * Test panel fixture: the panel over a real store and real HTTP on a free port, with browsers that keep their
 * cookies.
 */
import { dirname, join } from "node:path";
import { pino } from "pino";
import supertest from "supertest";
import { makeRunInTransaction } from "../../desk/run-in-transaction.ts";
import type { Topic } from "../../desk/context.ts";
import { toLid, toMessageId, toPhone } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { pacePresets, type SendingNow } from "../../domain/messages/pace.ts";
import type { PanelConfig } from "../../panel/panel.ts";
import { migrations } from "../../installed.ts";
import { startPanel, type RunningPanel } from "../../panel/server.ts";
import type { Role } from "../../contract/roles.ts";
import { openLibrary, type Library } from "../../media/library.ts";
import { makeSealer } from "../../session/signal/encryption-at-rest.ts";
import { addAccount, getAccountByUser } from "../../store/accounts/accounts.ts";
import { Backups } from "../../store/engine/backups.ts";
import { ErasureLog } from "../../store/retention/erasure-log.ts";
import { Measuring } from "../../store/retention/measure.ts";
import type { Store } from "../../store/engine/open.ts";
import { saveSelf } from "../../store/settings.ts";
import { createTranslator } from "../../i18n/translator.ts";
import { ScriptedWhatsApp } from "../scripted-whatsapp.ts";
import { openTemporaryStore } from "../store/temporary-store.ts";

export type Browser = ReturnType<typeof supertest.agent>;

export const PASSWORD = "correcto caballo";
const SELF: Address = { lid: toLid("900000000000001"), phone: toPhone("5493810000001") };
/** Of `PASSWORD`, as weak as argon2 makes it: hundreds of tests sign in. How strong the program's own are, `passwords.test.ts` says. */
const HASH = "$argon2id$v=19$m=8,t=1,p=1$V1fkUjAraujRuHIevGuUGQ$vvPhY5/JdUREEJsOFfdRZkuaOTB98FhLASFyWPAVZYE";
const START = Date.parse("2026-03-02T13:00:00Z");

/** A running panel with a fake WhatsApp and a date that the test sets. */
export class TestPanel {
  now = new Date(START);
  readonly store: Store;
  readonly whatsapp = new ScriptedWhatsApp(SELF);
  /** What the sender reports about itself. */
  sending: SendingNow = {
    limits: pacePresets.normal,
    heldBy: new Map(),
    leftLately: { conversation: 0, reply: 0, alert: 0, automatic: 0, history: 0, bulk: 0, stranger: 0 },
    inFlight: 0,
  };
  /** Log lines, as JSON. */
  readonly logged: string[] = [];
  readonly backups: Backups;
  readonly erased: ErasureLog;
  readonly #listeners = new Set<(topic: Topic) => void>();
  readonly #end: () => Promise<void>;
  #panel: RunningPanel | null = null;
  #library: Library | null = null;

  constructor(store: Store, end: () => Promise<void>) {
    this.store = store;
    this.backups = new Backups({
      store,
      folder: join(dirname(store.path), "backups"),
      migrations,
    });
    this.erased = new ErasureLog(join(dirname(store.path), "erased.jsonl"), Buffer.alloc(32, 9));
    this.#end = end;
  }

  /** Folder of the media files. */
  get mediaFolder(): string {
    return join(dirname(this.store.path), "media");
  }

  get library(): Library {
    if (!this.#library) throw new Error("there is no library");
    return this.#library;
  }

  get url(): string {
    return this.panel.url;
  }

  get panel(): RunningPanel {
    if (!this.#panel) throw new Error("the panel does not run");
    return this.#panel;
  }

  async open(config: Partial<PanelConfig> = {}): Promise<void> {
    this.#library = await openLibrary({
      folder: this.mediaFolder,
      store: this.store,
      whatsapp: this.whatsapp,
      clock: () => this.now,
      log: pino({ level: "silent" }),
    });
    this.#panel = await startPanel({
      store: this.store,
      whatsapp: this.whatsapp,
      library: this.#library,
      backups: this.backups,
      erased: this.erased,
      measuring: new Measuring({
        store: this.store,
        timezone: "America/Argentina/Buenos_Aires",
        clock: () => this.now,
      }),
      runInTransaction: this.#runInTransaction(),
      log: pino({ level: "info" }, { write: (line: string) => this.logged.push(line) }),
      sealer: makeSealer(Buffer.alloc(32, 7), "second factors"),
      t: createTranslator("es"),
      clock: () => this.now,
      sending: () => this.sending,
      strays: () => 0,
      onChange: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      config: {
        host: "127.0.0.1",
        port: 0,
        sessionSecret: "not a secret",
        trustProxy: 0,
        publicUrl: null,
        version: "1.2.3",
        adminUser: null,
        adminPassword: null,
        country: "AR",
        timezone: "America/Argentina/Buenos_Aires",
        delays: "human",
        language: "es",
        pages: null,
        ...config,
      },
    });
  }

  #runInTransaction() {
    let ids = 0;
    return makeRunInTransaction({
      store: this.store,
      language: "es",
      country: "AR",
      timezone: "America/Argentina/Buenos_Aires",
      now: () => this.now,
      newMessageId: () => toMessageId(`3EB1${String(++ids).padStart(18, "0")}`),
      newCode: () => `CODE${String(++ids).padStart(4, "0")}`,
      newSecret: () => new Uint8Array(32),
      compose: () => new Uint8Array(1),
      committed: (topics) => {
        for (const topic of topics) this.tell(topic);
      },
    });
  }

  /** Calls the listener with every change that open browsers are told. */
  hear(listener: (topic: Topic) => void): void {
    this.#listeners.add(listener);
  }

  tell(topic: Topic): void {
    for (const listener of this.#listeners) listener(topic);
  }

  /** A browser in which nobody is signed in. */
  stranger(): Browser {
    return supertest.agent(this.url);
  }

  /** A browser in which somebody of this role is signed in. The user name of the account is the role. */
  async as(role: Role): Promise<Browser> {
    await this.#account(role);
    const browser = this.stranger();
    await browser.post("/api/login").send({ user: role, password: PASSWORD }).expect(200);
    return browser;
  }

  async #account(role: Role): Promise<void> {
    await this.store.transaction(async (tx) => {
      if (!(await getAccountByUser(tx, role)))
        await addAccount(tx, { user: role, passwordHash: HASH, role, createdAt: this.now });
    });
  }

  /** Gives this phone number (international digits) a WhatsApp account. */
  hasWhatsApp(digits: string, lid = `7${digits}`): void {
    this.whatsapp.people.set(digits, { lid: toLid(lid), phone: toPhone(digits) });
  }

  /** Closes the panel; throws when a change left no line in the audit log. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#panel?.[Symbol.asyncDispose]();
    await this.#library?.[Symbol.asyncDispose]();
    await this.#end();
    const unwritten = this.logged.find((line) => line.includes("left no line in the audit"));
    if (unwritten !== undefined) throw new Error(unwritten);
  }
}

/** Opens a panel. `over` is a store that somebody else owns, such as that of a test world. */
export async function openTestPanel({
  over,
  config,
}: { over?: Store; config?: Partial<PanelConfig> } = {}): Promise<TestPanel> {
  const own = over ? null : await openTemporaryStore(new Date(START));
  const store = over ?? (own as NonNullable<typeof own>).store;
  const office = new TestPanel(store, async () => own?.[Symbol.asyncDispose]());
  await store.transaction((tx) => saveSelf(tx, SELF));
  await office.open(config);
  return office;
}

/** Opens a panel with a support and a sales group, an administrator, and two numbers that have WhatsApp. */
export async function openStaffedPanel(): Promise<
  { office: TestPanel; admin: Browser; support: number; sales: number } & AsyncDisposable
> {
  const office = await openTestPanel();
  office.hasWhatsApp("5493815551234");
  office.hasWhatsApp("5493815550000");
  const admin = await office.as("admin");
  const make = async (kind: string, name: string): Promise<number> =>
    (await admin.post("/api/main-groups").send({ kind, name }).expect(201)).body.id;
  const support = await make("support", "🎫 Soporte Técnico");
  const sales = await make("sales", "💼 Ventas");
  return { office, admin, support, sales, [Symbol.asyncDispose]: () => office[Symbol.asyncDispose]() };
}
