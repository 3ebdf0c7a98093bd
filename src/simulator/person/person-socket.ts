/** Baileys socket of a test person, with options as of a phone. */
import {
  type AuthenticationState,
  DEFAULT_CONNECTION_CONFIG,
  makeWASocket,
  type proto,
  type UserFacingSocketConfig,
  type WAMessageKey,
  type WASocket,
} from "@whiskeysockets/baileys";
import pino from "pino";
import type { Simulator } from "../simulator.ts";

const SILENT = pino({ level: "silent" });

/** What a socket needs. `overrides` win over all other options. */
export interface PhoneSocket {
  readonly simulator: Pick<Simulator, "url" | "mediaAgent">;
  readonly auth: AuthenticationState;
  readonly getMessage: (key: WAMessageKey) => proto.IMessage | undefined;
  readonly overrides: Partial<UserFacingSocketConfig>;
}

/**
 * Connects an unmodified Baileys client to the simulator. It waits for no history, and after 10 ms asks again for a message
 * that it could not decrypt.
 */
export function makePhoneSocket({ simulator, auth, getMessage, overrides }: PhoneSocket): WASocket {
  return makeWASocket({
    ...DEFAULT_CONNECTION_CONFIG,
    auth,
    logger: SILENT,
    waWebSocketUrl: simulator.url,
    fetchAgent: simulator.mediaAgent,
    shouldSyncHistoryMessage: () => false,
    syncFullHistory: false,
    emitOwnEvents: false,
    retryRequestDelayMs: 10,
    getMessage: (key) => Promise.resolve(getMessage(key)),
    ...overrides,
  });
}
