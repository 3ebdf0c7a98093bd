/**
 * Media cache (LRU) on disk: files of conversations, fetched from WhatsApp on demand. Concurrent requests share one
 * download. Eviction: above 5 GiB (`KEPT`) the least recently used files are removed, down to 90 % of that.
 */
import type { Logger } from "pino";
import { openChat, type EntryId } from "../domain/ids.ts";
import type { FileOutcome, MessageRef, WhatsApp } from "../session/port.ts";
import {
  findHashes,
  findLongestUnused,
  findMessagesOf,
  findUnshown,
  forgetFiles,
  getFile,
  isShownBy,
  keepFile,
  keptBytes,
  markUsed,
  showFile,
  type KeptFile,
} from "../store/messages/media.ts";
import type { Store } from "../store/engine/open.ts";
import { addressOf } from "../store/contacts/people.ts";
import { Folder } from "./folder.ts";
import { sniff } from "./sniff.ts";
import { Semaphore } from "./semaphore.ts";

const MINUTE = 60_000;
const MEGABYTE = 1024 * 1024;
/** Maximum size of a fetched file. */
const LARGEST = 100 * MEGABYTE;
/** Maximum size of all files together. */
const KEPT = 5 * 1024 * MEGABYTE;
/** Eviction frees space down to this share of the maximum. */
const AFTER_CLEARING = 0.9;
const AT_A_TIME = 3;
/** Files evicted in one go. */
const AT_ONCE = 1000;
/** Accuracy of the time of use; `IN_USE`: a file used within this time is not evicted. */
const USED_EVERY = 5 * MINUTE;
const IN_USE = 10 * MINUTE;
/** A lost file is not requested from the phone again within this time. */
const GONE_FOR = 10 * MINUTE;

/** Result of a request for a file. */
export type Look = { outcome: "ok"; file: KeptFile; path: string } | Exclude<FileOutcome, { outcome: "ok" }>;

export interface LibraryDeps {
  /** Absolute. */
  folder: string;
  store: Store;
  whatsapp: Pick<WhatsApp, "media">;
  clock: () => Date;
  log: Logger;
  /** Bytes that may lie in the folder; 5 GiB unless told. */
  keepBytes?: number;
}

/** A file in a conversation. `wire` as in `Media`. */
interface Wanted {
  entry: EntryId;
  wire: string;
}

/** Creates the folder. Disposing the library aborts its downloads. */
export async function openLibrary(deps: LibraryDeps): Promise<Library> {
  const folder = new Folder(deps.folder);
  await folder.make();
  return new Library(deps, folder);
}

export class Library implements AsyncDisposable {
  readonly folder: Folder;
  readonly #deps: LibraryDeps;
  readonly #coming = new Map<string, Promise<Look>>();
  readonly #lost = new Map<string, number>();
  readonly #turns = new Semaphore(AT_A_TIME);
  readonly #closing = new AbortController();
  /** Mutex: renaming and removing never run at once. */
  readonly #naming = new Semaphore(1);

  constructor(deps: LibraryDeps, folder: Folder) {
    this.#deps = deps;
    this.folder = folder;
  }

  /** The file of an entry, from our disk or from WhatsApp. Throws on a disk error, or when the program ends. */
  async look(wanted: Wanted): Promise<Look> {
    const { store, whatsapp } = this.#deps;
    const { sha256: hash } = whatsapp.media.describe(wanted.wire);
    if (hash === null) return { outcome: "damaged" };
    const kept = await getFile(store.read, hash);
    if (kept && (await this.folder.has(hash))) return this.#again(kept, wanted.entry);
    if (this.#isLost(hash)) return { outcome: "gone" };
    const coming = this.#coming.get(hash) ?? this.#fetchOnce(hash, wanted);
    const look = await coming;
    return look.outcome === "ok" ? this.#again(look.file, wanted.entry) : look;
  }

  /** Evicts files, and removes those that no entry shows and those that crashes left behind. */
  async tidy(): Promise<void> {
    const { store, clock } = this.#deps;
    await this.#remove(await findUnshown(store.read));
    await this.#makeRoom();
    await this.folder.clear(await findHashes(store.read), clock());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error("the program ends"));
    await Promise.allSettled(this.#coming.values());
  }

  /** A file on disk: records its use, and that this entry shows it. */
  async #again(file: KeptFile, entry: EntryId): Promise<Look> {
    const { store, clock, log } = this.#deps;
    const now = clock();
    if (now.getTime() - file.usedAt.getTime() > USED_EVERY)
      void store
        .alongside((tx) => markUsed(tx, file.hash, now))
        .catch((error: unknown) => {
          log.warn({ err: error }, "a look at a file could not be noted");
        });
    if (!(await isShownBy(store.read, file.hash, entry)))
      await store.transaction((tx) => showFile(tx, file.hash, entry));
    return { outcome: "ok", file, path: this.folder.of(file.hash) };
  }

  #fetchOnce(hash: string, wanted: Wanted): Promise<Look> {
    const coming = this.#turns.take(() => this.#fetch(hash, wanted)).finally(() => this.#coming.delete(hash));
    this.#coming.set(hash, coming);
    return coming;
  }

  async #fetch(hash: string, { entry, wire }: Wanted): Promise<Look> {
    const { whatsapp, log } = this.#deps;
    const { signal } = this.#closing;
    signal.throwIfAborted();
    const into = this.folder.incoming();
    try {
      const message = await this.#messageOf(entry);
      const outcome = await whatsapp.media.fetch({ wire, into, maxBytes: LARGEST, message, signal });
      log.info({ entry, outcome: outcome.outcome }, "a file was fetched");
      if (outcome.outcome === "gone") this.#lost.set(hash, this.#deps.clock().getTime());
      if (outcome.outcome !== "ok") return outcome;
      return { outcome: "ok", file: await this.#keep(hash, into, entry), path: this.folder.of(hash) };
    } finally {
      await this.folder.drop(into);
    }
  }

  async #keep(hash: string, from: string, entry: EntryId): Promise<KeptFile> {
    const { store } = this.#deps;
    const file = await this.#naming.take(async () => {
      const row = await this.describe(from, hash);
      await this.folder.settle(from, hash);
      await store.transaction((tx) => keepFile(tx, row, entry));
      return row;
    });
    await this.#makeRoom();
    return file;
  }

  /** Makes the row of a file that is not named yet: sniffs its type and size. */
  async describe(path: string, hash: string): Promise<KeptFile> {
    const now = this.#deps.clock();
    const [type, size] = await Promise.all([sniff(path), this.folder.sizeOf(path)]);
    const { mimeType = null, extension = null } = type ?? {};
    return { hash, size, mimeType, extension, keptAt: now, usedAt: now };
  }

  /** The message that the file came with, for a request to the phone that may still have it. */
  async #messageOf(entry: EntryId): Promise<MessageRef | null> {
    const { read } = this.#deps.store;
    const [first] = await findMessagesOf(read, entry);
    if (!first) return null;
    const chat = openChat(first.chat);
    return {
      id: first.message,
      author: first.author === null ? null : await addressOf(read, first.author),
      chat:
        chat.kind === "group"
          ? { kind: "group", group: chat.group }
          : { kind: "person", address: await addressOf(read, chat.person) },
    };
  }

  #isLost(hash: string): boolean {
    const now = this.#deps.clock().getTime();
    for (const [lost, since] of this.#lost) if (now - since > GONE_FOR) this.#lost.delete(lost);
    return this.#lost.has(hash);
  }

  async #makeRoom(): Promise<void> {
    const { store, clock, keepBytes = KEPT } = this.#deps;
    let bytes = await keptBytes(store.read);
    if (bytes <= keepBytes) return;
    const before = new Date(clock().getTime() - IN_USE);
    const leaving: KeptFile[] = [];
    for (const file of await findLongestUnused(store.read, { before, limit: AT_ONCE })) {
      if (bytes <= keepBytes * AFTER_CLEARING) break;
      leaving.push(file);
      bytes -= file.size;
    }
    await this.#remove(leaving);
  }

  /** Deletes the row first: a row without a file would be fetched again as well as a file without a row. */
  async #remove(files: KeptFile[]): Promise<void> {
    if (files.length === 0) return;
    await this.#naming.take(async () => {
      await this.#deps.store.transaction((tx) =>
        forgetFiles(
          tx,
          files.map(({ hash }) => hash),
        ),
      );
      for (const { hash } of files) await this.folder.drop(this.folder.of(hash));
    });
  }
}
