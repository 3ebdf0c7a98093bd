/** A client that is being linked. */
import type { Stanza } from "../protocol/stanza.ts";
import type { DeviceKeys, Link } from "./accounts.ts";

/** A client that asks to become a device of somebody's. */
export interface Companion {
  readonly link: Link;
  readonly keys: DeviceKeys;
  readonly references: readonly string[];
  /** Set while the client signs its new identity. */
  pairing: Pairing | null;
  /** Set when it asked for an 8-character code instead of showing a QR. */
  codeRequest: CodeRequest | null;
}

interface Pairing {
  readonly queryId: string;
  readonly finish: () => void;
  readonly fail: (reason: Error) => void;
}

/** A client that asked to be linked by code, for one phone number. */
export interface CodeRequest {
  readonly jid: string;
  readonly reference: string;
  readonly wrapped: Buffer;
  onFinish: ((bundle: Stanza) => void) | null;
}
