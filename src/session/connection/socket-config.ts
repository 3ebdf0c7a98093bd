/** Configuration of the library's socket. Each option that differs from the default has its reason. */
import {
  DEFAULT_CONNECTION_CONFIG,
  isJidBot,
  isJidMetaAI,
  isJidNewsletter,
  isLidUser,
  type makeWASocket,
  type WASocket,
} from "@whiskeysockets/baileys";
import { toAddress } from "../address.ts";
import { readFor } from "../outbound/encode.ts";
import type { KeySpans } from "../signal/key-lock.ts";
import type { SocketDeps } from "./socket-deps.ts";
import { mayAskAgain, type Recipients } from "../signal/retry-requests.ts";

export function socketConfigFor(
  deps: SocketDeps,
  spans: KeySpans,
  sock: () => WASocket,
): Parameters<typeof makeWASocket>[0] {
  const { credentials, caches, groups } = deps;
  return {
    ...(deps.url === null ? {} : { waWebSocketUrl: deps.url }),
    ...(deps.fileAgent === null ? {} : { fetchAgent: deps.fileAgent }),
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
    getMessage: async (key) => {
      const sent = key.id ? await deps.sentMessage(key.id) : null;
      if (!sent || !(await mayAskAgain(key, sent.to, recipientsOf(deps, sock())))) return undefined;
      return readFor(key.remoteJid ?? "", sent.bytes);
    },
    cachedGroupMetadata: (jid) => groups.get(jid, (group) => sock().groupMetadata(group)),
  };
}

const isNotAPerson = (jid: string): boolean =>
  Boolean(isJidNewsletter(jid) || isJidBot(jid) || isJidMetaAI(jid));

function recipientsOf({ credentials, groups }: SocketDeps, sock: WASocket): Recipients {
  const { lidMapping } = sock.signalRepository;
  const { me } = credentials.creds;
  return {
    self: toAddress(me?.lid, me?.id),
    pairOf: (jid) => (isLidUser(jid) ? lidMapping.getPNForLID(jid) : lidMapping.getLIDForPN(jid)),
    async members(group, fresh) {
      if (fresh) await groups.drop(group);
      return (await groups.get(group, (jid) => sock.groupMetadata(jid)))?.participants ?? [];
    },
  };
}
