import type { KeyPair } from "@whiskeysockets/baileys";
import type { Account, Accounts, Device, Link } from "./accounts.ts";
import type { Counters } from "./counters.ts";
import type { Faults } from "../faults/faults.ts";
import type { Group } from "./group.ts";
import type { Companion } from "./companion.ts";
import type { Stanza } from "../protocol/stanza.ts";
import type { Watchers } from "../watchers.ts";

/** A file that a phone still has. */
export interface KeptOnPhone {
  /** Id of the message it came in. */
  readonly message: string;
  readonly mediaKey: Uint8Array;
  readonly directPath: string;
}

/** Everything the server knows. One per simulator; handlers receive it as their first parameter. */
export interface World {
  readonly accounts: Accounts;
  readonly groups: Map<string, Group>;
  readonly faults: Faults;
  readonly counters: Counters;
  /** Devices that show a QR or a pairing code, by each of their references. */
  readonly waiting: Map<string, Companion>;
  readonly waitingForCode: Set<Companion>;
  /** Looks whenever a client asks for a code. */
  readonly codeRequests: Watchers;
  readonly noiseKey: KeyPair;
  /** Files that phones can upload again, by phone number and message id. */
  readonly onPhones: Map<string, KeptOnPhone>;
  /** `127.0.0.1:port`, known once the server listens. */
  host: string;
  readonly log: (line: string) => void;
}

/** One `iq` of a logged-in device. */
export interface Query {
  readonly world: World;
  readonly device: Device;
  readonly link: Link;
  readonly iq: Stanza;
}

export interface Reply {
  readonly content?: readonly Stanza[];
  /** Runs after the reply was sent. */
  readonly afterwards?: () => void;
}

/** Answers a query; "silence" leaves the client waiting. Throws a `Refused` for an error reply. */
export type QueryHandler = (query: Query) => Reply | "silence";

/** An error reply to a query, as WhatsApp words it. */
export class Refused extends Error {
  readonly code: number;

  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}

/** Both learn about the other's devices from now on. */
export function acquaint(left: Account, right: Account): void {
  if (left === right) return;
  left.acquaintances.add(right);
  right.acquaintances.add(left);
}
