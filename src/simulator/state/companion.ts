/** Companion registration: a client that is being linked as a device, before its first login. */
import type { Stanza } from "../protocol/stanza.ts";
import type { DeviceKeys, Link } from "./accounts.ts";

/** A client that asks to become a device of some account. */
export interface Companion {
  readonly link: Link;
  readonly keys: DeviceKeys;
  /** Refs from which it makes its QR codes. */
  readonly references: readonly string[];
  /** Set between `pair-success` and the client's signature. */
  pairing: Pairing | null;
  /** Set when it asked for an 8-character code instead of showing a QR. */
  codeRequest: CodeRequest | null;
}

interface Pairing {
  /** Id of the `pair-success` query, which the client echoes in its answer. */
  readonly queryId: string;
  readonly finish: () => void;
  readonly fail: (reason: Error) => void;
}

/** A client that asked to be linked by code, for one phone number. */
export interface CodeRequest {
  /** Address of the account that it wants to be linked to. */
  readonly jid: string;
  readonly reference: string;
  /** Ephemeral public key of the client, encrypted with the code: salt, IV, ciphertext. */
  readonly wrapped: Buffer;
  /** Receives the client's `companion_finish`; null until the code was entered on the phone. */
  onFinish: ((bundle: Stanza) => void) | null;
}
