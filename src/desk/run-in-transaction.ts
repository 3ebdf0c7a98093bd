/** Unit of work: runs each verb in a transaction of its own, with one instant and fresh ids. */
import type { Delays } from "../domain/team/creation-limits.ts";
import type { MessageId } from "../domain/ids.ts";
import type { Store } from "../store/engine/open.ts";
import { writtenBy, type Written } from "../store/engine/query-cache.ts";
import { getSetup } from "../store/settings.ts";
import type { Language } from "../domain/languages.ts";
import { createTranslator, type Translate } from "../i18n/translator.ts";
import type { RunInTransaction, DeskContext, SenderPort, Topic } from "./context.ts";

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
  newSecret(): Uint8Array;
  /** Left out, or null = nothing is sent, and nothing known of what was. */
  sender?(): SenderPort | null;
  compose: DeskContext["compose"];
  /** Called after each commit with what it changed, for whom it is shown, and the tables that the verb wrote to. */
  committed(topics: Topic[], written: Written): void;
}

/** Every verb of the program runs through the function this returns. */
export function makeRunInTransaction(parts: TransactionParts): RunInTransaction {
  const speak = memoSpeaker(parts.language);
  return async (verb) => {
    /** Each once, whoever named it: a page that is told twice asks twice. */
    const topics = new Map<string, Topic>();
    const takenBack: number[] = [];
    const sender = parts.sender?.() ?? null;
    const running = parts.store.transaction(async (tx) => {
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
        handed: (outbox) => sender?.handed(outbox) ?? "unknown",
        takeBack: (outbox) => sender?.takeBack(outbox) === true && takenBack.push(outbox) > 0,
        newSecret: parts.newSecret,
        compose: parts.compose,
        changed: (topic) => topics.set(JSON.stringify(topic), topic),
      };
      return { result: await verb(ctx), written: writtenBy(tx) };
    });
    const { result, written } = await told(running, (isCommitted) =>
      sender?.tookBack(takenBack, isCommitted),
    );
    parts.committed([...topics.values()], written);
    return result;
  };
}

/** Tells whether the transaction was committed, before anybody learns what became of it. */
async function told<T>(running: Promise<T>, ended: (isCommitted: boolean) => void): Promise<T> {
  try {
    const result = await running;
    ended(true);
    return result;
  } catch (error) {
    ended(false);
    throw error;
  }
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
