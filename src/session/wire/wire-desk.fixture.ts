/** For tests: a session on a simulator, with a listener that writes down what it is told. */
import { mkdtemp, rm } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
  Address,
  Arrival,
  GroupChange,
  IncomingCall,
  NumberChange,
  Receipt,
} from "../../domain/messages/inbound.ts";
import { toMessageId, type MessageId } from "../../domain/ids.ts";
import type { Outgoing } from "../../domain/messages/outgoing.ts";
import { migrateStore } from "../../store/engine/migrate.ts";
import { markStored } from "../../store/engine/journal.ts";
import { SlowDisk } from "./slow-disk.fixture.ts";
import { openStore, type Store } from "../../store/engine/open.ts";
import { toAddress } from "../address.ts";
import { compose } from "../outbound/encode.ts";
import type { SessionOptions } from "../parts.ts";
import type { Connection, SendOutcome, SendTo, SessionListener } from "../port.ts";
import type { SentMessage } from "../signal/retry-requests.ts";
import { startSession, type Session } from "../session.ts";

/** A folder with a migrated database, removed at the end. */
export async function makeFolder(): Promise<{ path: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), "relevo-session-"));
  const path = join(folder, "relevo.db");
  await migrateStore({ path, migrations: "migrations", backups: folder, now: new Date() });
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

export const secretKey = Buffer.alloc(32, 7);

/** Everything the session told, in order, once. */
export class Notebook implements SessionListener {
  readonly arrivals: Arrival[] = [];
  readonly pairs: Address[] = [];
  readonly changes: GroupChange[] = [];
  readonly numbers: NumberChange[] = [];
  readonly receiptsHeard: Receipt[] = [];
  readonly calls: IncomingCall[] = [];
  readonly connections: Connection[] = [];
  /** Runs before anything is written down. */
  beforeArrived: (arrivals: Arrival[]) => Promise<void> = async () => undefined;
  readonly #store: Store;
  readonly #seen = new Set<string>();
  #watchers: (() => void)[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  async arrived(arrivals: Arrival[]): Promise<void> {
    await this.beforeArrived(arrivals);
    await this.#store.transaction(async (tx) => {
      for (const { journalKey } of arrivals)
        if (journalKey !== null) await markStored(tx, journalKey, new Date());
    });
    for (const arrival of arrivals) {
      const once = JSON.stringify([arrival.chat, arrival.author.lid, arrival.id]);
      if (arrival.content.kind !== "undecryptable" && !this.#seen.has(once)) this.arrivals.push(arrival);
      if (arrival.content.kind !== "undecryptable") this.#seen.add(once);
    }
    this.#look();
  }
  async arrivalsFailed(): Promise<void> {
    this.#look();
  }
  async arrivalsTakenIn(): Promise<void> {
    this.#look();
  }
  async acquainted(pairs: Address[]): Promise<void> {
    this.pairs.push(...pairs);
    this.#look();
  }
  async groupChanged(change: GroupChange): Promise<void> {
    this.changes.push(change);
    this.#look();
  }
  async numberChanged(change: NumberChange): Promise<void> {
    this.numbers.push(change);
    this.#look();
  }
  async receipts(receipts: Receipt[]): Promise<void> {
    this.receiptsHeard.push(...receipts);
    this.#look();
  }
  async called(call: IncomingCall): Promise<void> {
    this.calls.push(call);
    this.#look();
  }
  async connectionChanged(connection: Connection): Promise<void> {
    this.connections.push(connection);
    this.#look();
  }

  /** Resolves with the first truthy answer; asks again whenever something was told. */
  sees<T>(ask: () => T | undefined | false | null): Promise<T> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = ask();
        if (found) resolve(found);
        else this.#watchers.push(look);
      };
      look();
    });
  }

  texts(): string[] {
    return this.arrivals.flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
  }

  hears(text: string): Promise<Arrival> {
    return this.sees(() =>
      this.arrivals.find(({ content }) => content.kind === "text" && content.text === text),
    );
  }

  is<State extends Connection["state"]>(state: State): Promise<Extract<Connection, { state: State }>> {
    return this.sees(() => {
      const last = this.connections.at(-1);
      return last?.state === state && (last as Extract<Connection, { state: State }>);
    });
  }

  #look(): void {
    const watchers = this.#watchers;
    this.#watchers = [];
    for (const look of watchers) look();
  }
}

export interface Desk extends AsyncDisposable {
  session: Session;
  notebook: Notebook;
  disk: SlowDisk;
  store: Store;
  say(to: SendTo, content: Outgoing, id?: MessageId): Promise<SendOutcome>;
}

/** What is asked of the simulator here; it is no part of the program. */
interface Phones<Account> {
  url: string;
  account(phone: string): Account | undefined;
  addAccount(account: { phone: string; name: string }): Account;
  scanQr(account: Account, qr: string): Promise<void>;
}

/** A desk whose number has just been linked. */
export async function openLinkedDesk<Account>(
  path: string,
  { simulator, ...office }: { simulator: Phones<Account>; phone: string; name: string },
  options: Partial<SessionOptions> = {},
): Promise<Desk & { account: Account }> {
  const account = simulator.account(office.phone) ?? simulator.addAccount(office);
  const desk = await openDesk(path, simulator.url, options);
  await simulator.scanQr(account, (await desk.notebook.is("awaiting_qr")).qr);
  await desk.notebook.is("connected");
  return { ...desk, account };
}

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

function openFiles(path: string) {
  const disk = new SlowDisk(path);
  const store = openStore(path, { flush: () => disk.flush() });
  const closeFiles = async (): Promise<void> => {
    await store.close();
    await disk.close();
  };
  return { disk, store, closeFiles };
}

export async function openDesk(
  path: string,
  url: string,
  options: Partial<SessionOptions> = {},
): Promise<Desk> {
  const { disk, store, closeFiles } = openFiles(path);
  const notebook = new Notebook(store);
  const sent = new Map<string, SentMessage>();
  const session = await startSession({
    store,
    listener: notebook,
    log: quiet,
    url,
    secretKey,
    sentMessage: async (id) => sent.get(id) ?? null,
    secretOf: async (id) => notebook.arrivals.findLast((one) => one.id === id)?.secret ?? null,
    reconnectMs: 20,
    ...options,
  }).catch(async (error: unknown) => {
    await closeFiles();
    throw error;
  });
  return {
    session,
    notebook,
    store,
    disk,
    say: (to, content, id = newId()) => {
      const bytes = sent.get(id)?.bytes ?? composed(session, content);
      sent.set(id, { bytes, to });
      return session.send({ to, id, bytes });
    },
    [Symbol.asyncDispose]: async () => {
      await session[Symbol.asyncDispose]();
      await closeFiles();
    },
  };
}

function composed(session: Session, content: Outgoing): Uint8Array {
  const connection = session.connection();
  const self = connection.state === "connected" ? connection.self : toAddress();
  return compose(content, { form: "lid", self, secret: randomBytes(32), now: new Date() });
}

export const newId = (): MessageId => toMessageId(`3EB0${randomBytes(9).toString("hex").toUpperCase()}`);
