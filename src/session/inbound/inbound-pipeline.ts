/** Inbound pipeline: from the socket to the session's listener. Messages, group changes, receipts, calls and address pairs. */
import { proto, type BaileysEventMap, type WAMessage } from "@whiskeysockets/baileys";
import { toMessageId, type MessageId } from "../../domain/ids.ts";
import type { Address, Arrival, IncomingCall } from "../../domain/messages/inbound.ts";
import { findArrivalFailures } from "../../store/failures.ts";
import { markStored } from "../../store/engine/journal.ts";
import { isReadable } from "../../store/messages/received.ts";
import { Acquaintances } from "./acquaintances.ts";
import { toAddress } from "../address.ts";
import { Arrivals, type Failed, type Incoming } from "./arrivals.ts";
import { decode as decodeMessage, type Circumstances } from "./decode/decode.ts";
import { EarlyEdits, sealedTarget } from "./early-edits.ts";
import { callsIn, groupChangesIn, pairsIn, receiptsIn } from "./event-mapping.ts";
import type { Parts } from "../parts.ts";
import type { ArrivalFailure } from "../port.ts";
import { replayJournal, type Replayed } from "./replay.ts";

/** Calls that may still be refused. */
const CALLS = 50;
/** What is younger may be on its way still. */
const UNDERWAY_MS = 60_000;

/** A message with what tells it from every other. */
interface Came extends Incoming {
  key: string;
  /** null = it cannot be read any more than to here. */
  message: WAMessage | null;
}

/** Messages held in memory while the disk takes nothing. */
const KEPT = 500;

type About = Pick<Circumstances, "live" | "journalKey">;

/** Which of what was left is tried again: all of it, or only what could not be stored and is not under way. */
type Again = "all" | "unstored";

export class InboundPipeline {
  readonly #parts: Parts;
  readonly #arrivals: Arrivals<Came>;
  /** What failed, is in no journal, and could not be written down as failed either. */
  readonly #kept = new Map<string, WAMessage>();
  readonly #early = new EarlyEdits();
  readonly #met = new Acquaintances();
  readonly #callers = new Map<string, string>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#arrivals = new Arrivals({
      log: parts.log,
      deliver: (arrivals) => this.#deliver(arrivals),
      dismiss: (keys) => this.#dismiss(keys),
      failed: (failed) => this.#failed(failed),
      takenIn: (came) => parts.options.listener.arrivalsTakenIn(came.map(({ key }) => key)),
    });
  }

  /** Our own addresses as of now. */
  self(): Address {
    const { me } = this.#parts.credentials.creds;
    return toAddress(me?.id, me?.lid);
  }

  /** `isNotify`: the library's own idea of "live", for what came in no stanza of its own. */
  message(message: WAMessage, isNotify: boolean): void {
    const seen = this.#parts.stanzas.take(message.key);
    const journalKey = seen?.journal.hasIt ? seen.key : null;
    this.#add(message, { live: seen?.live ?? isNotify, journalKey, again: false });
  }

  /**
   * Takes in what was decrypted and never written down, and what failed before, unless somebody discarded it. Harmless at
   * any time.
   */
  async replay(which: Again = "all"): Promise<void> {
    const { options, sealer, logger, credentials } = this.#parts;
    const failures = await findArrivalFailures(options.store.read);
    const left = failures.filter(
      ({ discardedAt, stage }) => discardedAt !== null || (which === "unstored" && stage === "decode"),
    );
    const skip = new Set(left.map(({ key }) => key));
    const { id = "", lid = "" } = credentials.creds.me ?? {};
    const before = which === "all" ? null : new Date(Date.now() - UNDERWAY_MS);
    const deps = { read: options.store.read, sealer, logger, me: { id, lid } };
    for (const replayed of await replayJournal(deps, { before, skip })) this.#replay(replayed);
    for (const { key, message } of failures) if (message && !skip.has(key)) this.#addKept(key, message);
    const kept = [...this.#kept.values()];
    this.#kept.clear();
    for (const message of kept) this.#add(message, { live: false, journalKey: null, again: true });
  }

  #replay({ stanzaKey, message, error }: Replayed): void {
    if (this.#arrivals.has(stanzaKey)) return;
    const again = { live: false, journalKey: stanzaKey, again: true };
    if (message) return this.#add(message, again);
    const decode = () => Promise.reject(error instanceof Error ? error : new Error(String(error)));
    this.#arrivals.add({ ...again, key: stanzaKey, message: null, decode });
  }

  #addKept(key: string, bytes: Uint8Array): void {
    const decode = async () => proto.WebMessageInfo.decode(bytes) as WAMessage;
    const circumstances = this.#circumstances({ live: false, journalKey: null });
    this.#arrivals.add({
      key,
      message: null,
      journalKey: null,
      again: true,
      decode: async () => decodeMessage(await decode(), circumstances),
    });
  }

  happened(events: Partial<BaileysEventMap>): void {
    const { listener } = this.#parts.options;
    const { dispatcher } = this.#parts;
    this.#learn(pairsIn(events));
    const receipts = receiptsIn(events);
    if (receipts.length > 0) dispatcher.tell("receipts", () => listener.receipts(receipts));
    for (const change of groupChangesIn(events, this.self())) {
      dispatcher.tell("group change", () => listener.groupChanged(change));
    }
    for (const { call, jid } of callsIn(events)) {
      if (this.#callers.size >= CALLS) this.#callers.clear();
      this.#callers.set(call.id, jid);
      dispatcher.tell("call", () => listener.called(call));
    }
  }

  /** The address a refusal of this call goes to; null = the call is not known (any more). */
  callerOf({ id }: IncomingCall): string | null {
    return this.#callers.get(id) ?? null;
  }

  /** The program ends: what the disk refuses now is taken in by the next start. */
  stop(): void {
    this.#early.stop();
    this.#arrivals.stop();
  }

  async idle(): Promise<void> {
    await this.#arrivals.idle();
    await this.#parts.dispatcher.idle();
  }

  /** `last`: it has waited for its message long enough. */
  #add(
    message: WAMessage,
    { again, last = false, ...about }: About & { again: boolean; last?: boolean },
  ): void {
    const circumstances = this.#circumstances(about);
    this.#arrivals.add({
      key: about.journalKey ?? keyOf(message),
      message,
      journalKey: about.journalKey,
      again,
      decode: async () => {
        const arrival = await decodeMessage(message, circumstances);
        if (last || arrival?.content.kind !== "unsupported") return arrival;
        const target = await this.#awaited(message);
        const comeBack = (isLast: boolean): void =>
          this.#add(message, { ...about, again: false, last: isLast });
        return target !== null && this.#early.keep(target, comeBack) ? "later" : arrival;
      },
    });
  }

  /** The message that a sealed edit changes, when that has not come yet. */
  async #awaited(message: WAMessage): Promise<string | null> {
    const target = sealedTarget(message);
    if (target === null || this.#arrivals.hasInHand(target)) return null;
    return (await isReadable(this.#parts.options.store.read, toMessageId(target))) ? null : target;
  }

  #circumstances(about: About): Circumstances {
    return { ...about, self: this.self(), secretOf: (id, author) => this.#secretOf(id, author) };
  }

  async #failed(failed: Failed<Came>[]): Promise<void> {
    try {
      await this.#parts.options.listener.arrivalsFailed(failed.map(toFailure));
    } catch (error) {
      for (const { incoming } of failed)
        if (incoming.journalKey === null && incoming.message && this.#kept.size < KEPT)
          this.#kept.set(incoming.key, incoming.message);
      throw error;
    }
  }

  async #secretOf(id: MessageId, author: Address): Promise<string | null> {
    return this.#arrivals.secretOf(id, author) ?? this.#parts.options.secretOf(id, author);
  }

  #learn(addresses: Address[]): void {
    const news = this.#met.news(addresses);
    if (news.length === 0) return;
    const { dispatcher, options } = this.#parts;
    dispatcher.tell("addresses", () => options.listener.acquainted(news));
  }

  async #deliver(arrivals: Arrival[]): Promise<void> {
    this.#learn(
      arrivals.flatMap(({ author, chat }) => (chat.kind === "direct" ? [author, chat.with] : [author])),
    );
    await this.#parts.options.listener.arrived(arrivals);
    for (const { id, content } of arrivals) if (content.kind !== "undecryptable") this.#early.came(id);
  }

  async #dismiss(keys: string[]): Promise<void> {
    const now = new Date();
    await this.#parts.options.store.transaction(async (tx) => {
      for (const key of keys) await markStored(tx, key, now);
    });
  }
}

const keyOf = ({ key: { remoteJid, participant, id } }: WAMessage): string =>
  `${remoteJid ?? ""}|${participant ?? ""}|${id ?? ""}`;

function toFailure({ incoming, stage, error }: Failed<Came>): ArrivalFailure {
  const { key, message, journalKey } = incoming;
  const [chat, participant] = key.split("|");
  return {
    key,
    message: journalKey === null && message ? encoded(message) : null,
    chat: chat || null,
    sender: participant || chat || null,
    stage,
    error: String(error instanceof Error && error.cause instanceof Error ? error.cause : error),
  };
}

/** null = not even the library can write it: the log has the error. */
function encoded(message: WAMessage): Buffer | null {
  try {
    return Buffer.from(proto.WebMessageInfo.encode(proto.WebMessageInfo.fromObject(message)).finish());
  } catch {
    return null;
  }
}
