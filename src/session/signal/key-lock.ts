/**
 * Mutex for everything that turns a ratchet, and the unwritten changes of each key transaction. The library names its
 * transactions after whatever they touch, and those with different names run side by side: a send and a decryption that
 * share a session then lose steps of it. It also leaves writes behind that were made after their transaction had ended, and
 * sends a message before it commits the step that the message cost: `settle` commits it first.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { isDeepStrictEqual } from "node:util";
import type { SignalDataSet, SignalKeyStore, SignalKeyStoreWithTransaction } from "@whiskeysockets/baileys";
import { isDiskTrouble } from "../../domain/disk-trouble.ts";
import { HOLDERS, KeyHolders, type Given } from "./key-holders.ts";

/**
 * These keep locks of their own. Address pairs are looked up by several callers at once that wait for one answer, and
 * sessions are deleted by whoever holds the list of devices: under the one lock, a send could wait for them while they
 * wait for it. Neither turns a ratchet.
 */
const APART = /^(lid-mapping$|delete-)/;

/** By type, then by id. */
type Values = Record<string, Record<string, unknown>>;

/** A key transaction that runs. */
interface Span {
  open: boolean;
  /** All of it or nothing: no part is written early. */
  whole: boolean;
  unwritten: Values;
  /** Written early, so that its end need not write them again: the very values, by type and id. */
  written: Values;
}

/** Key transactions of one socket. */
export class KeySpans {
  /** What the library is given to read and write. */
  readonly store: SignalKeyStore;
  readonly holders = new KeyHolders();
  readonly #spans = new AsyncLocalStorage<Span>();
  readonly #outside = AsyncLocalStorage.snapshot();
  readonly #bare: SignalKeyStore;
  readonly #failed: (error: unknown) => void;

  /** `failed` is told of each write that was refused, and each look that the disk did not answer, before whoever asked. */
  constructor(bare: SignalKeyStore, failed: (error: unknown) => void) {
    this.#bare = bare;
    this.#failed = failed;
    this.store = {
      get: (type, ids) => this.look(async () => bare.get(type, ids)),
      set: (data) => this.#write(without(this.#spans.getStore()?.written ?? {}, data)),
    };
  }

  /** Changes `keys` in place, because the library hands the same object to all its parts. `ownId` names the lock of its sends. */
  share(keys: SignalKeyStoreWithTransaction, ownId: () => string | undefined): void {
    const bare = { ...keys };
    keys.get = (type, ids) => this.#escape(() => bare.get(type, ids));
    keys.set = (data) => this.#escape(() => this.#note(data, bare));
    keys.transaction = (work, label) =>
      this.#escape(() => {
        if (this.#spans.getStore()) return bare.transaction(work, label);
        const span: Span = { open: true, whole: false, unwritten: {}, written: {} };
        const spanned = async (): Promise<Awaited<ReturnType<typeof work>>> => {
          try {
            return await work();
          } finally {
            span.open = false;
          }
        };
        return this.#spans.run(span, () =>
          bare.transaction(spanned, APART.test(label) ? label : (ownId() ?? label)),
        );
      });
  }

  /** Has the running transaction written at its end only, whatever is sent meanwhile. */
  keepWhole(): void {
    const span = this.#spans.getStore();
    if (span) span.whole = true;
  }

  /**
   * Reads from the disk. The library takes every failure for an unreadable message and asks for it again: when it is the
   * disk that failed, `failed` hears of it first.
   */
  async look<Found>(read: () => Promise<Found>): Promise<Found> {
    try {
      return await read();
    } catch (error) {
      if (isDiskTrouble(error)) this.#failed(error);
      throw error;
    }
  }

  /** Commits what the transaction that runs has changed so far; null when there is nothing to wait for. */
  settle(): Promise<void> | null {
    const span = this.#spans.getStore();
    if (!span?.open || span.whole || Object.keys(span.unwritten).length === 0) return null;
    const values = span.unwritten;
    span.unwritten = {};
    return this.#write(values).then(() => add(values, span.written));
  }

  /** Stores who holds our key, after WhatsApp has accepted the message that gave it to them. */
  async remember(given: Given): Promise<void> {
    for (const [group, who] of this.holders.taken(given)) {
      const { [group]: known } = await this.#bare.get(HOLDERS, [group]);
      if (!isDeepStrictEqual(known, who)) await this.#write({ [HOLDERS]: { [group]: who } });
    }
  }

  /** Work started in a transaction and finished after it would read and write what is already committed. */
  #escape<T>(work: () => T): T {
    return this.#spans.getStore()?.open === false ? this.#outside(work) : work();
  }

  #note(data: SignalDataSet, bare: SignalKeyStore): Promise<void> | void {
    const values = this.holders.withhold(data);
    if (Object.keys(values).length === 0) return undefined;
    const span = this.#spans.getStore();
    // The library itself decides which deletions of pre-keys count.
    if (span) add({ ...values, "pre-key": present(values["pre-key"]) }, span.unwritten);
    return bare.set(values);
  }

  async #write(values: Values): Promise<void> {
    if (Object.keys(values).length === 0) return;
    try {
      await this.#bare.set(values);
    } catch (error) {
      this.#failed(error);
      throw error;
    }
  }
}

function add(values: Values, to: Values): void {
  for (const [type, entries] of Object.entries(values))
    if (Object.keys(entries).length > 0) to[type] = { ...to[type], ...entries };
}

const present = (entries: Record<string, unknown> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));

/** What of `data` differs from what was written. */
function without(written: Values, data: SignalDataSet): Values {
  const rest: Values = {};
  for (const [type, entries] of Object.entries(data as Values)) {
    const news = Object.entries(entries).filter(([id, value]) => {
      const early = written[type];
      return !(early && id in early && early[id] === value);
    });
    if (news.length > 0) rest[type] = Object.fromEntries(news);
  }
  return rest;
}
