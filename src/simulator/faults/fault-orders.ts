/** Fault injection, the tests' side: orders to the server to misbehave, each for a number of times. */
import type { Account, Device } from "../state/accounts.ts";
import { Budget } from "./budget.ts";
import { failure } from "../protocol/failure.ts";
import { seededRandom } from "./seeded-random.ts";
import { element, type Stanza } from "../protocol/stanza.ts";

const STREAM_ENDS = {
  restart: element("stream:error", { code: "515" }),
  replaced: element("stream:error", {}, [element("conflict", { type: "replaced" })]),
  unavailable: element("stream:error", { code: "503" }),
  ack: element("stream:error", {}, [element("ack")]),
  end: element("xmlstreamend"),
} satisfies Record<string, Stanza>;

/**
 * Why the server ends a stream; Baileys reports 515, 440, 503, 500 and 428. For 401, a device that is unlinked:
 * `Simulator.unlink`.
 */
export type StreamEnd = keyof typeof STREAM_ENDS;

/** How often connections of an account are cut at random. */
export interface RandomCuts {
  readonly seed: number;
  /** On average one cut per so many stanzas, in either direction. */
  readonly every: number;
  /** After so many cuts the connection is left alone. */
  readonly times: number;
}

/** An error reply to a query: `<error code text>`. */
export interface ErrorAnswer {
  readonly code: number;
  readonly text: string;
}

/** A download that is answered with an HTTP status, or breaks off in the middle of the file. */
export type MediaFault = { readonly kind: "status"; readonly status: number } | { readonly kind: "cut" };

/** What the next questions about groups are answered with, instead of the truth. */
export interface GroupAnswer {
  /** As in `iq` and its child: "get participating", "get query", "set add" … */
  readonly question: string;
  /** silence: no answer · empty: a result without content · or an error. */
  readonly answer: "silence" | "empty" | ErrorAnswer;
}

/** refuse: no group is created · create-then-fail: it is, but the client gets an error, or no answer (`code` null). */
export type GroupFault =
  | ({ readonly kind: "refuse" } & ErrorAnswer)
  | { readonly kind: "create-then-fail"; readonly code: number | null; readonly text: string };

/**
 * Orders to misbehave. Most are for one account with all its devices; those about uploads, downloads and HTTP upgrades are
 * for everybody. A count means "the next so many". The same order again replaces the one before; a count of 0 withdraws it.
 */
export class FaultOrders {
  protected readonly cutsAfter = new Map<Account, number>();
  protected readonly randomCuts = new Map<Account, { odds: number; left: number; random: () => number }>();
  protected readonly withheld = new Budget<true>();
  protected readonly lost = new Budget<true>();
  protected readonly delayed = new Budget<number>();
  protected readonly refused = new Budget<string>();
  protected readonly silentReceipts = new Budget<true>();
  protected readonly groupFaults = new Budget<GroupFault>();
  protected readonly groupAnswers = new Budget<GroupAnswer>();
  protected readonly refusingGroups = new Map<string, { code: string; left: number }>();
  protected readonly unaddable = new Budget<number>();
  protected readonly doubled = new Budget<true>();
  protected readonly damaged = new Budget<true>();
  protected readonly loginFailures = new Budget<Stanza>();
  protected readonly deaf = new Set<Account>();
  protected readonly recent = new WeakMap<Device, Stanza[]>();
  protected readonly alarms = new Map<Account, { left: number; act: () => void }>();
  protected upgrades = { left: 0, status: 503 };
  protected uploadFailures = 0;
  protected mediaFaults: { left: number; fault: MediaFault } | null = null;

  /** Closes every connection of the account now, without a last stanza. */
  cut(account: Account): void {
    for (const device of account.devices.values()) device.link?.cut();
  }

  /** Cuts after so many more stanzas, counted in both directions. */
  cutAfter(account: Account, stanzas: number): void {
    if (stanzas > 0) this.cutsAfter.set(account, stanzas);
    else this.cutsAfter.delete(account);
  }

  /** Cuts now and then; the same seed and the same traffic give the same cuts. */
  cutAtRandom(account: Account, { seed, every, times }: RandomCuts): void {
    this.randomCuts.set(account, { odds: 1 / every, left: times, random: seededRandom(seed) });
  }

  /** Messages of the account are delivered, but never acknowledged to the sender. */
  withholdAcks(account: Account, count = Infinity): void {
    this.withheld.set(account, true, count);
  }

  /** Messages of the account vanish: neither delivered nor acknowledged. */
  loseMessages(account: Account, count = Infinity): void {
    this.lost.set(account, true, count);
  }

  /** Runs `act` when the account's `nth` next message has come, before anything else is done with it. 0 withdraws it. */
  atMessage(account: Account, nth: number, act: () => void): void {
    if (nth > 0) this.alarms.set(account, { left: nth, act });
    else this.alarms.delete(account);
  }

  /** Acknowledges the messages of the account only after `delayMs`; they are delivered at once. */
  delayAcks(account: Account, delayMs: number, count = Infinity): void {
    this.delayed.set(account, delayMs, count);
  }

  /** Acknowledges messages of the account with an error code (463, 479, 421, 475 …) and does not deliver them. */
  refuseMessages(account: Account, code: number, count = Infinity): void {
    this.refused.set(account, String(code), count);
  }

  /** Receipts sent by the account's devices confirm delivery to the server, but are relayed to nobody. */
  dropReceipts(account: Account, count = Infinity): void {
    this.silentReceipts.set(account, true, count);
  }

  /** The account's attempts to create a group are refused; nothing is created. */
  refuseGroupCreation(
    account: Account,
    count = 1,
    answer: ErrorAnswer = { code: 429, text: "rate-overlimit" },
  ): void {
    this.groupFaults.set(account, { kind: "refuse", ...answer }, count);
  }

  /** The group is created, but the client is told otherwise: an error, or (null) nothing at all, until it gives up waiting. */
  createGroupButAnswer(account: Account, answer: ErrorAnswer | null, count = 1): void {
    const { code, text } = answer ?? { code: null, text: "" };
    this.groupFaults.set(account, { kind: "create-then-fail", code, text }, count);
  }

  /** The account's next group queries of this kind get the given answer; they are not carried out. */
  answerGroups(account: Account, answer: GroupAnswer, count = Infinity): void {
    this.groupAnswers.set(account, answer, count);
  }

  /** Messages to this group are refused with an error code, whoever sends them, and not delivered. */
  refuseInGroup(jid: string, code: number, count = Infinity): void {
    if (count > 0) this.refusingGroups.set(jid, { code: String(code), left: count });
    else this.refusingGroups.delete(jid);
  }

  /** Adding this person is answered with 403 (and a personal invitation), 404, 408, 401, 419 … */
  refuseGroupAdd(person: Account, status: number, count = Infinity): void {
    this.unaddable.set(person, status, count);
  }

  /** Sends the last stanzas that were delivered to the account once more, unchanged. */
  redeliver(account: Account, stanzas: number): void {
    for (const device of account.devices.values()) {
      for (const stanza of (this.recent.get(device) ?? []).slice(-stanzas)) device.link?.send(stanza);
    }
  }

  /** Every stanza to the account arrives two times in a row. */
  deliverTwice(account: Account, count = Infinity): void {
    this.doubled.set(account, true, count);
  }

  /** Messages to the account arrive with a damaged ciphertext. A message sent again on request counts as a new one. */
  corruptMessages(account: Account, count = 1): void {
    this.damaged.set(account, true, count);
  }

  /** Ends the stream of every connected device of the account with a reason. */
  endStream(account: Account, why: StreamEnd): void {
    for (const device of account.devices.values()) device.link?.end(STREAM_ENDS[why]);
  }

  /** Refuses logins: 401, 402 (`attrs`: code, expire), 403, 405, 406, 503 … */
  refuseLogins(account: Account, reason: number, order: LoginRefusal = {}): void {
    this.loginFailures.set(account, failure(String(reason), order.attrs), order.count ?? Infinity);
  }

  /** Answers the next connection attempts, whoever makes them, with an HTTP status instead of a WebSocket. */
  refuseUpgrades(count: number, status = 503): void {
    this.upgrades = { left: count, status };
  }

  /** The next downloads fail with a status (404, 410), or break off in the middle. */
  failDownloads(fault: MediaFault, count = 1): void {
    this.mediaFaults = { left: count, fault };
  }

  /** The next uploads are answered with an error. */
  failUploads(count: number): void {
    this.uploadFailures = count;
  }

  /** From now on the account's connections answer pings and nothing else, and deliver nothing. */
  deafen(account: Account): void {
    this.deaf.add(account);
  }

  /** Ends `deafen`. What was missed comes at the next login. */
  undeafen(account: Account): void {
    this.deaf.delete(account);
  }
}

/** How many logins are refused (all unless told), and further attributes of `<failure>`. */
export interface LoginRefusal {
  readonly count?: number;
  readonly attrs?: Readonly<Record<string, string>>;
}
