/**
 * Store of credentials: the identity of our linked device and its Signal keys, encrypted at rest. Every `set` is one durable
 * transaction of the store; what was read once is answered from memory, because this process is the only writer.
 */
import { BufferJSON, initAuthCreds, proto } from "@whiskeysockets/baileys";
import type {
  AuthenticationCreds,
  SignalDataSet,
  SignalDataTypeMap,
  SignalKeyStore,
} from "@whiskeysockets/baileys";
import type { Store, Tx } from "../../store/engine/open.ts";
import { remember, type JournalRow } from "../../store/engine/journal.ts";
import { findSecrets, retireSecrets, type saveSecrets } from "../../store/engine/secrets.ts";
import { CANARY, placeOf, type Sealer } from "./encryption-at-rest.ts";
import { trimSenderKey } from "./sender-keys.ts";

/** Type under which decrypted messages go through `set`, so that they share its transaction. Not stored as a secret. */
export const JOURNAL = "relevo-journal";
export type JournalSet = Record<string, Omit<JournalRow, "hash" | "storedAt">>;

const CREDS = "creds";
/** Values kept in memory; the oldest go first. */
const REMEMBERED = 4000;

interface Deps {
  store: Store;
  sealer: Sealer;
  /** Runs first in every transaction that puts keys aside; throws when this process may no longer write. */
  guard: (tx: Tx) => Promise<void>;
  /** Writes keys, none included, and throws when this process may no longer write. */
  save: typeof saveSecrets;
}

/** The stored pairing, or a fresh one when none was stored. Throws `WrongSecretKeyError`, and never replaces what it cannot read. */
export async function openCredentials(deps: Deps): Promise<Credentials> {
  const credentials = new Credentials(deps);
  await credentials.load();
  return credentials;
}

export class Credentials {
  readonly #deps: Deps;
  readonly #memory = new Map<string, Buffer | null>();
  #creds: AuthenticationCreds = initAuthCreds();
  #saving: Promise<void> | null = null;
  #stale = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** The credentials object, which the library changes in place. */
  get creds(): AuthenticationCreds {
    return this.#creds;
  }

  /** The Signal keys for one socket. */
  lend(): LentKeys {
    let takenBack = false;
    return {
      get: (type, ids) => this.#get(type, ids),
      set: (data) => {
        if (takenBack) throw new Error("this socket is over; another one has the keys");
        return this.#set(data);
      },
      takeBack: () => {
        takenBack = true;
      },
      isTakenBack: () => takenBack,
    };
  }

  async load(): Promise<void> {
    const stored = await this.#read(CREDS, [CREDS]);
    const creds = stored.get(CREDS);
    this.#creds = creds ? (decode(CREDS, creds) as AuthenticationCreds) : initAuthCreds();
  }

  /** Writes `creds` as they stand when their turn comes: calls while one is under way share the next. */
  async save(): Promise<void> {
    this.#stale = true;
    this.#saving ??= this.#saveAll();
    await this.#saving;
  }

  /** Puts the pairing aside and starts over with a new identity. Business data stays. */
  async forget(): Promise<void> {
    await this.#deps.store.transaction(async (tx) => {
      await this.#deps.guard(tx);
      await retireSecrets(tx, [CANARY]);
    });
    this.#memory.clear();
    this.#creds = initAuthCreds();
  }

  /** Undoes a pairing code that was asked for and never used: with the number it left behind, the next attempt would be a login. */
  abandonHalfPairing(): void {
    if (this.#creds.account || !this.#creds.me) return;
    delete this.#creds.me;
    this.#creds.pairingCode = undefined;
    this.#creds.registered = false;
  }

  /** The write of `creds` that is under way; null = as they are they were written. Rejects when the disk refuses. */
  get saving(): Promise<void> | null {
    return this.#saving;
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    while (this.#saving) await this.#saving;
  }

  async #saveAll(): Promise<void> {
    try {
      while (this.#stale) {
        this.#stale = false;
        await this.#write([{ type: CREDS, id: CREDS, value: encode(this.#creds) }], []);
      }
    } finally {
      this.#saving = null;
    }
  }

  async #get<T extends keyof SignalDataTypeMap>(
    type: T,
    ids: string[],
  ): Promise<{ [id: string]: SignalDataTypeMap[T] }> {
    const found = await this.#read(type, ids);
    const result: { [id: string]: SignalDataTypeMap[T] } = {};
    for (const [id, value] of found) result[id] = decode(type, value) as SignalDataTypeMap[T];
    return result;
  }

  async #set(data: SignalDataSet): Promise<void> {
    const values: Value[] = [];
    let journalled: JournalSet = {};
    for (const [type, entries] of Object.entries(data) as [string, Record<string, unknown>][]) {
      if (type === JOURNAL) journalled = entries as JournalSet;
      else
        for (const [id, value] of Object.entries(entries))
          values.push({ type, id, value: toBytes(type, value) });
    }
    await this.#write(values, Object.entries(journalled));
  }

  async #write(values: Value[], journalled: [string, JournalSet[string]][]): Promise<void> {
    if (values.length === 0 && journalled.length === 0) return;
    const { store, sealer, save } = this.#deps;
    const rows = values.map(({ type, id, value }) => ({
      type,
      id,
      sealed: value && sealer.seal(placeOf(type, id), value),
    }));
    const entries = journalled.map(([hash, entry]) => ({
      ...entry,
      hash,
      plaintext: sealer.seal(placeOf(JOURNAL, hash), entry.plaintext),
    }));
    await store.transaction(async (tx) => {
      await save(tx, rows);
      await remember(tx, entries);
    });
    // Only now: what memory answers must be on disk.
    for (const { type, id, value } of values) this.#keep(placeOf(type, id), value);
  }

  async #read(type: string, ids: string[]): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>();
    const missing: string[] = [];
    for (const id of ids) {
      const value = this.#memory.get(placeOf(type, id));
      if (value === undefined) missing.push(id);
      else if (value !== null) found.set(id, value);
    }
    if (missing.length > 0) for (const [id, value] of await this.#fetch(type, missing)) found.set(id, value);
    return found;
  }

  async #fetch(type: string, ids: string[]): Promise<Map<string, Buffer>> {
    const { store, sealer } = this.#deps;
    const rows = await findSecrets(store.read, type, ids);
    const found = new Map(rows.map(({ id, sealed }) => [id, sealer.open(placeOf(type, id), sealed)]));
    for (const id of ids) {
      const place = placeOf(type, id);
      const newer = this.#memory.get(place);
      // Written while we looked: the row we saw is the old one.
      if (newer === undefined) this.#keep(place, found.get(id) ?? null);
      else if (newer === null) found.delete(id);
      else found.set(id, newer);
    }
    return found;
  }

  #keep(place: string, value: Buffer | null): void {
    this.#memory.delete(place);
    this.#memory.set(place, value);
    if (this.#memory.size <= REMEMBERED) return;
    const oldest = this.#memory.keys().next();
    if (!oldest.done) this.#memory.delete(oldest.value);
  }
}

export interface LentKeys extends SignalKeyStore {
  /** Takes the keys back: nothing is written through them from now on. */
  takeBack(): void;
  isTakenBack(): boolean;
}

interface Value {
  type: string;
  id: string;
  /** null deletes. */
  value: Buffer | null;
}

function toBytes(type: string, value: unknown): Buffer | null {
  if (value === null || value === undefined) return null;
  return encode(type === "sender-key" && value instanceof Uint8Array ? trimSenderKey(value) : value);
}

const RAW = 0;
const JSON_TEXT = 1;

/** Bytes as they are, the rest as JSON; the first byte says which. */
function encode(value: unknown): Buffer {
  if (value instanceof Uint8Array) return Buffer.concat([Buffer.of(RAW), value]);
  return Buffer.concat([Buffer.of(JSON_TEXT), Buffer.from(JSON.stringify(value, BufferJSON.replacer))]);
}

/** A value of its own each time: the library changes some of what it reads. */
function decode(type: string, bytes: Buffer): unknown {
  if (bytes[0] === RAW) return Buffer.from(bytes.subarray(1));
  const value: unknown = JSON.parse(bytes.toString("utf8", 1), BufferJSON.reviver);
  return type === "app-state-sync-key"
    ? proto.Message.AppStateSyncKeyData.fromObject(value as object)
    : value;
}
