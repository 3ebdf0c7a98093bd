/**
 * Cache of group metadata, in memory and in the store, exactly as WhatsApp described the groups: rewriting addresses in them
 * breaks the delivery of keys. Whatever hints at a change invalidates the entry, and the next send asks again.
 */
import type { GroupMetadata } from "@whiskeysockets/baileys";
import { cacheGroups, dropCachedGroup, getCachedGroup } from "../../store/team/group-cache.ts";
import type { Store } from "../../store/engine/open.ts";
import { asGroup } from "../address.ts";

export class GroupBook {
  readonly #store: Store;
  readonly #known = new Map<string, GroupMetadata>();
  /** Dropped, and the disk did not take it: what is stored of them is old. */
  readonly #undropped = new Set<string>();
  #drops = 0;
  /** The last hash of devices the server named, per group. */
  readonly #hashes = new Map<string, string>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** `ask` is used when the entry is missing; what it gives is kept. */
  async get(jid: string, ask: (jid: string) => Promise<GroupMetadata>): Promise<GroupMetadata | undefined> {
    const known = this.#known.get(jid);
    if (known) return known;
    const group = asGroup(jid);
    if (!group) return undefined;
    const before = this.#drops;
    const stored = this.#undropped.has(jid)
      ? null
      : ((await getCachedGroup(this.#store.read, group)) as GroupMetadata | null);
    const metadata = stored ?? (await ask(jid));
    // Something changed while we asked: what we were told may be how it was before.
    if (before !== this.#drops) return metadata;
    if (stored) this.#known.set(jid, stored);
    else await this.put([metadata]);
    return metadata;
  }

  async put(groups: GroupMetadata[]): Promise<void> {
    for (const metadata of groups) this.#known.set(metadata.id, metadata);
    const rows = groups.flatMap((metadata) => {
      const group = asGroup(metadata.id);
      return group ? [{ group, metadata }] : [];
    });
    if (rows.length > 0) await this.#store.transaction((tx) => cacheGroups(tx, rows, new Date()));
    for (const { metadata } of rows) this.#undropped.delete(metadata.id);
  }

  async drop(jid: string): Promise<void> {
    this.#drops += 1;
    this.#known.delete(jid);
    const group = asGroup(jid);
    if (!group) return;
    this.#undropped.add(jid);
    await this.#store.transaction((tx) => dropCachedGroup(tx, group));
    this.#undropped.delete(jid);
  }

  /** True when the server's hash of a group's devices is another than last time: what we know of them is old. */
  changed(jid: string, hash: string | undefined): boolean {
    if (!hash) return false;
    const before = this.#hashes.get(jid);
    this.#hashes.set(jid, hash);
    return before !== undefined && before !== hash;
  }
}
