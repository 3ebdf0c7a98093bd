/** Context of one event: open transaction, instant, ids, settings, translations. Every verb of the desk gets it first. */
import type { Delays } from "../domain/team/creation-limits.ts";
import type { MessageId, PersonId } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { Outgoing } from "../domain/messages/outgoing.ts";
import type { Settings } from "../domain/settings.ts";
import type { Manner } from "../store/team/groups.ts";
import type { Tx } from "../store/engine/open.ts";
import type { ReviewKind } from "../store/review-lists.ts";
import type { Language } from "../domain/languages.ts";
import type { Translate } from "../i18n/translator.ts";

/**
 * Whether a pending message of ours may have been read. never: WhatsApp was not given it, or refused it · in-this-connection: it was given it for
 * the first time since we are connected, so whatever waited for us meanwhile was written before · unknown: anything may be.
 */
export type Handed = "never" | "in-this-connection" | "unknown";

/** What the desk asks of the sender about pending rows of the outbox, by their ids. */
export interface SenderPort {
  handed(outbox: number): Handed;
  takeBack(outbox: number): boolean;
  /** The transaction that took these back has ended; `gone` = it deleted them, else they are to be sent after all. */
  tookBack(outbox: number[], gone: boolean): void;
}

export interface DeskContext {
  readonly tx: Tx;
  readonly now: Date;
  readonly settings: Settings;
  /** The installation's: in it dates are written … */
  readonly language: Language;
  /** … and sentences said. */
  readonly t: Translate;
  /** ISO country of numbers written without a prefix. */
  readonly country: string;
  /** IANA zone in which people read the clock. */
  readonly timezone: string;
  /** How fast the number may make groups: for telling when one will be there. */
  readonly delays: Delays;
  /** Our own addresses, as of the last connection; both null before the first. */
  readonly self: Address;
  /** The message that is worked on, when it was one: its time by WhatsApp's clock, whether we were there, and its author (null = our own number). */
  readonly heard?: { sentAt: Date; live: boolean; by: PersonId | null };
  newMessageId(): MessageId;
  /** Eight characters that are easy to read aloud, never the same twice. */
  newCode(): string;
  /** Of a pending row of the outbox, by its id. */
  handed(outbox: number): Handed;
  /** Keeps a pending row from being handed over while this transaction deletes it; false = it may have left. */
  takeBack(outbox: number): boolean;
  /** 32 random bytes: with them recipients open later additions to a message. */
  newSecret(): Uint8Array;
  /** Fixes the bytes of a message: from here on a retry repeats exactly this. The encoder itself, which knows nothing else. */
  compose(content: Outgoing, about: Manner & { self: Address; now: Date; secret: Uint8Array }): Uint8Array;
  /** Told after the commit: what the panel shows live. */
  changed(topic: Topic): void;
}

export type Topic =
  | { topic: "ticket"; number: number }
  | { topic: "contact"; id: number }
  | { topic: "agents" }
  | { topic: "main-groups" }
  | { topic: "settings" }
  | { topic: "connection" }
  /** How far a bulk job is. */
  | { topic: "bulk"; id: number }
  /** Of the panel itself: who may sign in, what was written down, the copies of the database. */
  | { topic: "accounts" }
  | { topic: "audit" }
  | { topic: "backups" }
  /** What waits for a person; `retry`: these kinds are to be tried again. */
  | { topic: "review"; retry?: ReviewKind[] };

/** Opens a transaction, runs a verb in it, commits, and wakes whoever has new work. */
export type RunInTransaction = <T>(verb: (ctx: DeskContext) => Promise<T>) => Promise<T>;
