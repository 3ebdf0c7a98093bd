/** Test person, receiving side: what the phone shows, and waiting assertions (`hears`, `sees`). */
import type { BaileysEventMap, WAMessage } from "@whiskeysockets/baileys";
import type { Account } from "../state/accounts.ts";
import { type GroupEvent, groupEventsOf } from "./person-events.ts";
import { type PersonMessage, Screen } from "./person-screen.ts";
import type { Simulator } from "../simulator.ts";
import { Watchers } from "../watchers.ts";

const HEARING_MS = 10_000;

/** Where one may write: a person, an account or a phone number; a group or any other address. */
export type Place = { readonly phone: string } | { readonly jid: string } | string;

/** Everything that one phone shows. Nothing polls: waiting calls look again whenever something arrives. */
export class Listener {
  readonly account: Account;
  /** Events of groups, oldest first. */
  readonly events: GroupEvent[] = [];
  /** How far own messages got: 2 taken by the server, 3 delivered, 4 read, 0 refused. By message id. */
  readonly ticks = new Map<string, number>();
  /** The last thing known of others: "composing", "recording", "available" … By phone number. */
  readonly presences = new Map<string, string>();
  readonly #simulator: Simulator;
  readonly #screen: Screen;
  readonly #watchers = new Watchers();

  constructor(simulator: Simulator, account: Account) {
    this.#simulator = simulator;
    this.account = account;
    this.#screen = new Screen(account, (address) => simulator.account(address));
  }

  get phone(): string {
    return this.account.phone;
  }

  /** Everything this phone shows, oldest first. */
  get messages(): readonly PersonMessage[] {
    return this.#screen.messages;
  }

  /**
   * The first message of somebody else that fits (its text equals the given one, or it passes the test), already there or
   * still to come. Rejects after `timeoutMs` and says what was heard instead.
   */
  hears(
    wanted: string | ((message: PersonMessage) => boolean),
    timeoutMs = HEARING_MS,
  ): Promise<PersonMessage> {
    const fits = typeof wanted === "string" ? (message: PersonMessage) => message.text === wanted : wanted;
    const find = (): PersonMessage | undefined =>
      this.messages.find((message) => !message.fromMe && fits(message));
    const complaint = (): string =>
      `${this.account.name || this.phone} did not hear ${String(wanted)}, but ${this.#summary()}`;
    return this.#watchers.until(find, { timeoutMs, complaint });
  }

  /** The first value other than undefined that `find` gives: for events, ticks, presences. Rejects after `timeoutMs`. */
  sees<Value>(find: (person: this) => Value | undefined, timeoutMs = HEARING_MS): Promise<Value> {
    const complaint = (): string =>
      `${this.account.name || this.phone} did not see what was waited for; heard ${this.#summary()}`;
    return this.#watchers.until(() => find(this), { timeoutMs, complaint });
  }

  /** What the phone shows now, own messages included; of one chat, or of all. */
  heard(chat?: Place): PersonMessage[] {
    if (chat === undefined) return [...this.messages];
    const jid = this.addressOf(chat);
    const name = this.#screen.person(jid);
    return this.messages.filter((message) => message.chat === jid || message.chat === name);
  }

  /**
   * Address of a place: a LID, as phones use them, except for accounts that are addressed by number. Throws when the number
   * is not registered.
   */
  protected addressOf(place: Place): string {
    if (typeof place === "object" && "jid" in place) return place.jid;
    if (typeof place === "string" && place.includes("@")) return place;
    const phone = typeof place === "string" ? place : place.phone;
    const account = this.#simulator.account(phone);
    if (!account) throw new Error(`${phone} is not on WhatsApp`);
    return account.addressing === "lid" ? account.lid : account.pn;
  }

  /** Takes one batch of Baileys' events. */
  protected takeEvents(events: Partial<BaileysEventMap>): void {
    const name = (address: string | null | undefined): string => this.#screen.person(address);
    for (const raw of events["messages.upsert"]?.messages ?? []) this.#screen.take(raw);
    this.events.push(...groupEventsOf(events, name));
    for (const { key, update } of events["messages.update"] ?? []) {
      if (key.id && typeof update.status === "number") this.ticks.set(key.id, update.status);
    }
    const presence = events["presence.update"];
    for (const [address, { lastKnownPresence }] of Object.entries(presence?.presences ?? {})) {
      this.presences.set(name(address), lastKnownPresence);
    }
    this.look();
  }

  /** A message stanza has arrived: fixes its place in the order of the screen. */
  protected takePlace(attrs: Readonly<Record<string, string>>): void {
    this.#screen.takePlace(attrs);
  }

  /** Puts an own message on the screen. */
  protected keep(raw: WAMessage): PersonMessage {
    const shown = this.#screen.take(raw);
    if (!shown) throw new Error("the message it is about is not on this phone");
    this.look();
    return shown;
  }

  /** Checks again what `hears` and `sees` wait for; called after every change. */
  look(): void {
    this.#watchers.look();
  }

  #summary(): string {
    const last = this.messages.slice(-8).map(({ from, kind, text }) => `${from}: ${text || `(${kind})`}`);
    return last.length > 0 ? last.join(" | ") : "nothing at all";
  }
}
