/** Inbound pipeline: from the socket to the session's listener. Messages, group changes, receipts, calls and address pairs. */
import { proto, type BaileysEventMap, type WAMessage } from "@whiskeysockets/baileys";
import type { Address, IncomingCall } from "../../domain/messages/inbound.ts";
import { findArrivalFailures } from "../../store/failures.ts";
import { Acquaintances } from "./acquaintances.ts";
import { toAddress } from "../address.ts";
import { Arrivals, type Failed, type Incoming } from "./arrivals.ts";
import { callsIn, groupChangesIn, pairsIn, receiptsIn } from "./event-mapping.ts";
import type { Parts } from "../parts.ts";
import type { ArrivalFailure } from "../port.ts";
import { replayJournal, type Replayed } from "./replay.ts";

/** Calls that may still be refused. */
const CALLS = 50;
/** What is younger may be on its way still. */
const UNDERWAY_MS = 60_000;

/** Messages held in memory while the disk takes nothing. */
const KEPT = 500;

/** Which of what was left is tried again: all of it, or only what could not be stored and is not under way. */
type Again = "all" | "unstored";

export class InboundPipeline {
  readonly #parts: Parts;
  readonly #arrivals: Arrivals;
  /** What failed, is in no journal, and could not be written down as failed either. */
  readonly #kept = new Map<string, WAMessage>();
  readonly #met = new Acquaintances();
  readonly #callers = new Map<string, string>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#arrivals = new Arrivals({
      parts,
      learn: (addresses) => this.#learn(addresses),
      failed: (failed) => this.#failed(failed),
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
    const reason = error instanceof Error ? error : new Error(String(error));
    this.#arrivals.add({ ...again, key: stanzaKey, message: message ?? reason, self: this.self() });
  }

  /** Kept from an earlier try: it waits for no other message. */
  #addKept(key: string, message: Uint8Array): void {
    const about = { live: false, journalKey: null, again: true, last: true };
    this.#arrivals.add({ ...about, key, message, self: this.self() });
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
    this.#arrivals.stop();
  }

  async idle(): Promise<void> {
    await this.#arrivals.idle();
    await this.#parts.dispatcher.idle();
  }

  #add(message: WAMessage, about: Pick<Incoming, "live" | "journalKey" | "again">): void {
    const key = about.journalKey ?? keyOf(message);
    this.#arrivals.add({ ...about, key, message, self: this.self() });
  }

  async #failed(failed: Failed[]): Promise<void> {
    try {
      await this.#parts.options.listener.arrivalsFailed(failed.map(toFailure));
    } catch (error) {
      for (const { incoming } of failed)
        if (incoming.journalKey === null && isWhole(incoming.message) && this.#kept.size < KEPT)
          this.#kept.set(incoming.key, incoming.message);
      throw error;
    }
  }

  #learn(addresses: Address[]): void {
    const news = this.#met.news(addresses);
    if (news.length === 0) return;
    const { dispatcher, options } = this.#parts;
    dispatcher.tell("addresses", () => options.listener.acquainted(news));
  }
}

const keyOf = ({ key: { remoteJid, participant, id } }: WAMessage): string =>
  `${remoteJid ?? ""}|${participant ?? ""}|${id ?? ""}`;

/** What was kept in bytes is written down already. */
const isWhole = (message: Incoming["message"]): message is WAMessage =>
  !(message instanceof Error || message instanceof Uint8Array);

function toFailure({ incoming, stage, error }: Failed): ArrivalFailure {
  const { key, message, journalKey } = incoming;
  const [chat, participant] = key.split("|");
  return {
    key,
    message: journalKey === null && isWhole(message) ? encoded(message) : null,
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
