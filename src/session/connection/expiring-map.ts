/** Cache with a time to live (TTL) and a maximum size, in the form the library asks for. It outlives sockets. */
import type { PossiblyExtendedCacheStore } from "@whiskeysockets/baileys";

interface Entry {
  value: unknown;
  until: number;
}

export class ExpiringMap implements PossiblyExtendedCacheStore {
  readonly #entries = new Map<string, Entry>();
  readonly #ttlMs: number;
  readonly #limit: number;

  constructor({ ttlMs, limit = 10_000 }: { ttlMs: number; limit?: number }) {
    this.#ttlMs = ttlMs;
    this.#limit = limit;
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- The library asks for a type, and trusts it.
  get<T>(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (entry && entry.until > performance.now()) return entry.value as T;
    if (entry) this.#entries.delete(key);
    return undefined;
  }

  set(key: string, value: unknown): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: performance.now() + this.#ttlMs });
    if (this.#entries.size <= this.#limit) return;
    const oldest = this.#entries.keys().next();
    if (!oldest.done) this.#entries.delete(oldest.value);
  }

  del(key: string): void {
    this.#entries.delete(key);
  }

  flushAll(): void {
    this.#entries.clear();
  }

  mget<T>(keys: string[]): Promise<Record<string, T | undefined>> {
    return Promise.resolve(Object.fromEntries(keys.map((key) => [key, this.get<T>(key)])));
  }

  mset(entries: { key: string; value: unknown }[]): void {
    for (const { key, value } of entries) this.set(key, value);
  }

  mdel(keys: string[]): void {
    for (const key of keys) this.del(key);
  }
}
