/** From the line to the listener: what arrives, what happens, who turns out to be whom. */
import type { BaileysEventMap, WAMessage } from "@whiskeysockets/baileys";
import type { MessageId } from "../domain/ids.ts";
import type { Address, Arrival, IncomingCall } from "../domain/inbound.ts";
import { markStored } from "../store/journal.ts";
import { Acquaintances } from "./acquaintances.ts";
import { toAddress } from "./address.ts";
import { Arrivals } from "./arrivals.ts";
import { decode, type Circumstances } from "./decode.ts";
import { callsIn, groupChangesIn, pairsIn, receiptsIn } from "./happenings.ts";
import type { Parts } from "./parts.ts";
import { replayJournal } from "./replay.ts";

/** Calls that may still be refused. */
const CALLS = 50;

export class Intake {
  readonly #parts: Parts;
  readonly #arrivals: Arrivals;
  readonly #met = new Acquaintances();
  readonly #callers = new Map<string, string>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#arrivals = new Arrivals({
      log: parts.log,
      deliver: (arrivals) => this.#deliver(arrivals),
      dismiss: (keys) => this.#dismiss(keys),
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
    this.#add(message, { live: seen?.live ?? isNotify, journalKey: seen?.journalled ? seen.key : null });
  }

  /** Takes in what was decrypted and never written down. Harmless at any time. */
  async replay(): Promise<void> {
    const { options, sealer, logger, credentials } = this.#parts;
    const { id = "", lid = "" } = credentials.creds.me ?? {};
    const replayed = await replayJournal({ read: options.store.read, sealer, logger, me: { id, lid } });
    for (const { message, stanzaKey } of replayed) {
      if (!this.#arrivals.has(stanzaKey)) this.#add(message, { live: false, journalKey: stanzaKey });
    }
  }

  happened(events: Partial<BaileysEventMap>): void {
    const { listener } = this.#parts.options;
    const { teller } = this.#parts;
    this.#learn(pairsIn(events));
    const receipts = receiptsIn(events);
    if (receipts.length > 0) teller.tell("receipts", () => listener.receipts(receipts));
    for (const change of groupChangesIn(events, this.self())) {
      teller.tell("group change", () => listener.groupChanged(change));
    }
    for (const { call, jid } of callsIn(events)) {
      if (this.#callers.size >= CALLS) this.#callers.clear();
      this.#callers.set(call.id, jid);
      teller.tell("call", () => listener.called(call));
    }
  }

  /** The address a refusal of this call goes to; null = the call is not known (any more). */
  callerOf({ id }: IncomingCall): string | null {
    return this.#callers.get(id) ?? null;
  }

  async idle(): Promise<void> {
    await this.#arrivals.idle();
    await this.#parts.teller.idle();
  }

  #add(message: WAMessage, about: Pick<Circumstances, "live" | "journalKey">): void {
    const circumstances: Circumstances = {
      ...about,
      self: this.self(),
      secretOf: (id, author) => this.#secretOf(id, author),
    };
    this.#arrivals.add({ journalKey: about.journalKey, decode: () => decode(message, circumstances) });
  }

  async #secretOf(id: MessageId, author: Address): Promise<string | null> {
    return this.#arrivals.secretOf(id, author) ?? this.#parts.options.secretOf(id, author);
  }

  #learn(addresses: Address[]): void {
    const news = this.#met.news(addresses);
    if (news.length === 0) return;
    const { teller, options } = this.#parts;
    teller.tell("addresses", () => options.listener.acquainted(news));
  }

  async #deliver(arrivals: Arrival[]): Promise<void> {
    this.#learn(
      arrivals.flatMap(({ author, chat }) => (chat.kind === "direct" ? [author, chat.with] : [author])),
    );
    await this.#parts.options.listener.arrived(arrivals);
  }

  async #dismiss(keys: string[]): Promise<void> {
    const now = new Date();
    await this.#parts.options.store.transaction(async (tx) => {
      for (const key of keys) await markStored(tx, key, now);
    });
  }
}
