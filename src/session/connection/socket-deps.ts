/** Dependencies that all socket connections of a session share. */
import type { Agent } from "node:https";
import type { SocketConfig } from "@whiskeysockets/baileys";
import type { GroupBook } from "../groups/group-book.ts";
import type { LibraryLog } from "../library-log.ts";
import type { Credentials } from "../signal/credentials.ts";
import type { KeySpans } from "../signal/key-lock.ts";
import type { SentMessage } from "../signal/retry-requests.ts";
import type { Stanzas } from "../signal/stanzas.ts";
import { ExpiringMap } from "./expiring-map.ts";

/** Made once, used by every connection. */
export interface SocketDeps {
  url: string | null;
  /** For uploads of files; null = Node's own agent. */
  fileAgent: Agent | null;
  logger: LibraryLog;
  credentials: Credentials;
  stanzas: Stanzas;
  groups: GroupBook;
  caches: Caches;
  makeSignalRepository: (spans: KeySpans) => NonNullable<SocketConfig["makeSignalRepository"]>;
  /** A message of ours, as it was sent. */
  sentMessage: (id: string) => Promise<SentMessage | null>;
  version: SocketConfig["version"] | null;
}

export interface Caches {
  retries: ExpiringMap;
  devices: ExpiringMap;
  resends: ExpiringMap;
  calls: ExpiringMap;
}

const MINUTE = 60_000;

export const makeCaches = (): Caches => ({
  retries: new ExpiringMap({ ttlMs: 60 * MINUTE }),
  devices: new ExpiringMap({ ttlMs: 5 * MINUTE }),
  resends: new ExpiringMap({ ttlMs: 60 * MINUTE }),
  calls: new ExpiringMap({ ttlMs: 5 * MINUTE }),
});
