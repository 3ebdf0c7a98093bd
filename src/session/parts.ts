/** Dependencies of a session: what its parts share, and the options it needs from outside. */
import type { Agent } from "node:https";
import type { MessageId } from "../domain/ids.ts";
import type { Store } from "../store/engine/open.ts";
import { Acks } from "./outbound/acks.ts";
import { openCredentials, type Credentials } from "./signal/credentials.ts";
import { GroupBook } from "./groups/group-book.ts";
import { journalling } from "./signal/journal.ts";
import { Lease } from "./connection/lease.ts";
import { makeLibraryLog, type LibraryLog, type Log } from "./library-log.ts";
import type { SecretOf } from "./inbound/decode/decode-edit.ts";
import { makeCaches, type Caches, type SocketDeps } from "./connection/socket-deps.ts";
import type { SessionListener } from "./port.ts";
import type { SentMessage } from "./signal/retry-requests.ts";
import { checkSecretKey, makeSealer, type Sealer } from "./signal/encryption-at-rest.ts";
import { Stanzas } from "./signal/stanzas.ts";
import { SerialDispatcher } from "./inbound/serial-dispatcher.ts";

export interface SessionOptions {
  store: Store;
  listener: SessionListener;
  log: Log;
  /** Another server than WhatsApp's own: the simulator. */
  url: string | null;
  /** For up- and downloads of files, when Node does not trust that server's certificate by itself. */
  fileAgent?: Agent;
  /** 32 bytes that seal the credentials. */
  secretKey: Uint8Array;
  /** A message of ours as it was sent, for those who could not read it. null = not ours, or too old. */
  sentMessage: (id: MessageId) => Promise<SentMessage | null>;
  /** The secret of a stored message, base64: it opens encrypted edits. null = not known. */
  secretOf: SecretOf;
  /** How long nothing that we send has been answered; null = it is, or nothing is sent. */
  outboxHeadAgeMs?: () => number | null;
  /** How long after connecting nothing is sent. */
  settleMs?: number;
  /** The first wait before connecting again; doubles up to a minute. */
  reconnectMs?: number;
}

export interface Parts {
  options: SessionOptions;
  log: Log;
  logger: LibraryLog;
  sealer: Sealer;
  lease: Lease;
  credentials: Credentials;
  stanzas: Stanzas;
  groups: GroupBook;
  caches: Caches;
  acks: Acks;
  dispatcher: SerialDispatcher;
}

/** Throws `WrongSecretKeyError` when the stored credentials were sealed with another key. */
export async function makeParts(options: SessionOptions): Promise<Parts> {
  const { store, log, secretKey } = options;
  const sealer = makeSealer(secretKey);
  await checkSecretKey(store, sealer);
  const lease = new Lease(store, log);
  return {
    options,
    log,
    logger: makeLibraryLog(log),
    sealer,
    lease,
    credentials: await openCredentials({ store, sealer, guard: lease.guard, save: lease.save }),
    stanzas: new Stanzas(),
    groups: new GroupBook(store),
    caches: makeCaches(),
    acks: new Acks(),
    dispatcher: new SerialDispatcher(log),
  };
}

/** What every connection of the session shares. `version` null: the library's own. */
export function socketDeps(parts: Parts, version: SocketDeps["version"]): SocketDeps {
  const { options, logger, credentials, stanzas, groups, caches, sealer } = parts;
  const journal = {
    read: options.store.read,
    sealer,
    stanzas,
    creds: () => credentials.creds,
    now: () => new Date(),
  };
  const sentMessage = (id: string): Promise<SentMessage | null> => options.sentMessage(id as MessageId);
  return {
    url: options.url,
    fileAgent: options.fileAgent ?? null,
    logger,
    credentials,
    stanzas,
    groups,
    caches,
    makeSignalRepository: (spans) => journalling(journal, spans),
    sentMessage,
    version,
  };
}
