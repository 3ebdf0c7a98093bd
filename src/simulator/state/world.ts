/** Server state: everything that the simulated server knows, and the types of its query handlers. */
import type { KeyPair } from "@whiskeysockets/baileys";
import type { Account, Accounts, Device, Link } from "./accounts.ts";
import type { Counters } from "./counters.ts";
import type { Faults } from "../faults/faults.ts";
import type { Group } from "./group.ts";
import type { Companion } from "./companion.ts";
import type { Stanza } from "../protocol/stanza.ts";
import type { Watchers } from "../watchers.ts";

/** A file that a phone still has and can upload again (media retry). */
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
  /** Clients that wait to be linked, by each of the refs in their QR codes. */
  readonly waiting: Map<string, Companion>;
  /** Those of them that asked for a pairing code. */
  readonly waitingForCode: Set<Companion>;
  /** Checked again whenever a client asks for a pairing code. */
  readonly codeRequests: Watchers;
  /** Static key of the server in every Noise handshake. */
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

/** Result of a query: the children of `<iq type="result">`. */
export interface Reply {
  readonly content?: readonly Stanza[];
  /** Runs after the reply was sent. */
  readonly afterwards?: () => void;
}

/** Answers a query; "silence" leaves the client waiting. Throws a `Refused` for an error reply. */
export type QueryHandler = (query: Query) => Reply | "silence";

/** Thrown by a query handler: the client is answered `<error code text>`. */
export class Refused extends Error {
  readonly code: number;

  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}

/** From now on each of the two is told when devices or number of the other change. Twice is harmless. */
export function acquaint(left: Account, right: Account): void {
  if (left === right) return;
  left.acquaintances.add(right);
  right.acquaintances.add(left);
}
