/** How a socket of the library is set up. Each setting that is not the library's own has its reason. */
import {
  DEFAULT_CONNECTION_CONFIG,
  isJidBot,
  isJidMetaAI,
  isJidNewsletter,
  type makeWASocket,
  type WASocket,
} from "@whiskeysockets/baileys";
import { readFor } from "./encode.ts";
import type { KeySpans } from "./key-lock.ts";
import type { LineDeps } from "./line.ts";

export function configFor(
  deps: LineDeps,
  spans: KeySpans,
  sock: () => WASocket,
): Parameters<typeof makeWASocket>[0] {
  const { credentials, caches, groups } = deps;
  return {
    ...(deps.url === null ? {} : { waWebSocketUrl: deps.url }),
    version: deps.version ?? DEFAULT_CONNECTION_CONFIG.version,
    auth: { creds: credentials.creds, keys: spans.store },
    logger: deps.logger,
    makeSignalRepository: deps.makeSignalRepository(spans),
    // Otherwise the phone stops ringing.
    markOnlineOnConnect: false,
    syncFullHistory: false,
    // What we send is in the outbox; echoes would come back as arrivals.
    emitOwnEvents: false,
    defaultQueryTimeoutMs: 25_000,
    transactionOpts: { maxCommitRetries: 3, delayBetweenTriesMs: 200 },
    shouldIgnoreJid: (jid) => jid === "status@broadcast" || isNotAPerson(jid),
    msgRetryCounterCache: caches.retries,
    userDevicesCache: caches.devices,
    placeholderResendCache: caches.resends,
    callOfferCache: caches.calls,
    // By id alone: whoever asks may use the other form of the chat's address.
    getMessage: async ({ id, remoteJid }) => {
      const bytes = id ? await deps.messageBytes(id) : null;
      return bytes ? readFor(remoteJid ?? "", bytes) : undefined;
    },
    cachedGroupMetadata: (jid) => groups.get(jid, (group) => sock().groupMetadata(group)),
  };
}

const isNotAPerson = (jid: string): boolean =>
  Boolean(isJidNewsletter(jid) || isJidBot(jid) || isJidMetaAI(jid));
