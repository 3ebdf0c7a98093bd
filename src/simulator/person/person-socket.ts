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

export interface PhoneSocket {
  readonly simulator: Pick<Simulator, "url" | "mediaAgent">;
  readonly auth: AuthenticationState;
  readonly getMessage: (key: WAMessageKey) => proto.IMessage | undefined;
  readonly overrides: Partial<UserFacingSocketConfig>;
}

/** An unmodified Baileys socket, set up like a phone: no history to wait for, online. */
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
