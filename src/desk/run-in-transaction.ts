/** Unit of work: runs each verb in a transaction of its own, with one instant and fresh ids. */
import type { Delays } from "../domain/team/creation-limits.ts";
import type { MessageId } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { Outgoing } from "../domain/messages/outgoing.ts";
import type { Manner } from "../store/team/groups.ts";
import type { Store } from "../store/engine/open.ts";
import { writtenBy, type Written } from "../store/engine/query-cache.ts";
import { getSetup } from "../store/settings.ts";
import type { Language } from "../domain/languages.ts";
import { createTranslator, type Translate } from "../i18n/translator.ts";
import type { RunInTransaction, DeskContext, Handed, Topic } from "./context.ts";

export interface TransactionParts {
  store: Store;
  language: Language;
  country: string;
  timezone: string;
  /** How fast the number may make groups; left out = as people do. */
  delays?: Delays;
  now(): Date;
  newMessageId(): MessageId;
  newCode(): string;
  /** 32 random bytes: with them recipients open later additions to a message. */
  newSecret(): Uint8Array;
  /** What the sender knows of a pending message; left out = nothing, as where nothing is sent. */
  handed?(outbox: number): Handed;
  /** Builds the bytes. */
  compose(content: Outgoing, about: Manner & { self: Address; now: Date; secret: Uint8Array }): Uint8Array;
  /** Called after each commit with what it changed, for whom it is shown, and the tables that the verb wrote to. */
  committed(topics: Topic[], written: Written): void;
}

/** Every verb of the program runs through the function this returns. */
export function makeRunInTransaction(parts: TransactionParts): RunInTransaction {
  const speak = memoSpeaker(parts.language);
  return async (verb) => {
    /** Each once, whoever named it: a page that is told twice asks twice. */
    const topics = new Map<string, Topic>();
    const { result, written } = await parts.store.transaction(async (tx) => {
      const { settings, self } = await getSetup(tx);
      const now = parts.now();
      const ctx: DeskContext = {
        tx,
        now,
        settings,
        self,
        language: parts.language,
        t: speak(settings.words),
        country: parts.country,
        timezone: parts.timezone,
        delays: parts.delays ?? "human",
        newMessageId: parts.newMessageId,
        newCode: parts.newCode,
        handed: parts.handed ?? (() => "unknown"),
        compose: (content, manner) =>
          parts.compose(content, { ...manner, self, now, secret: parts.newSecret() }),
        changed: (topic) => topics.set(JSON.stringify(topic), topic),
      };
      return { result: await verb(ctx), written: writtenBy(tx) };
    });
    parts.committed([...topics.values()], written);
    return result;
  };
}

/** Sentences change once in a while, events come all the time: the speaker is kept until the words differ. */
function memoSpeaker(language: Language): (words: Record<string, string>) => Translate {
  let key: string | null = null;
  let t: Translate | null = null;
  return (words) => {
    const wanted = JSON.stringify(words);
    if (t === null || wanted !== key) {
      key = wanted;
      t = createTranslator(language, words);
    }
    return t;
  };
}
