/**
 * One lock for everything that turns a ratchet. The library names its key transactions after whatever they touch, and
 * those with different names run side by side: a send and a decryption that share a session then lose steps of it.
 * It also leaves writes behind that were made after their transaction had ended.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { SignalKeyStoreWithTransaction } from "@whiskeysockets/baileys";

/**
 * These keep locks of their own. Address pairs are looked up by several callers at once that wait for one answer, and
 * sessions are deleted by whoever holds the list of devices: under the one lock, a send could wait for them while they
 * wait for it. Neither turns a ratchet.
 */
const APART = /^(lid-mapping$|delete-)/;

interface Span {
  open: boolean;
}

/** Changes `keys` in place, because the library hands the same object to all its parts. `ownId` names the lock of its sends. */
export function shareOneLock(keys: SignalKeyStoreWithTransaction, ownId: () => string | undefined): void {
  const bare = { ...keys };
  const spans = new AsyncLocalStorage<Span>();
  const outside = AsyncLocalStorage.snapshot();
  /** Work started in a transaction and finished after it would read and write what is already committed. */
  const escape = <T>(work: () => T): T => (spans.getStore()?.open === false ? outside(work) : work());

  keys.get = (type, ids) => escape(() => bare.get(type, ids));
  keys.set = (data) => escape(() => bare.set(data));
  keys.transaction = (work, label) =>
    escape(() => {
      if (spans.getStore()) return bare.transaction(work, label);
      const span: Span = { open: true };
      const spanned = async (): Promise<Awaited<ReturnType<typeof work>>> => {
        try {
          return await work();
        } finally {
          span.open = false;
        }
      };
      return spans.run(span, () => bare.transaction(spanned, APART.test(label) ? label : (ownId() ?? label)));
    });
}
