/**
 * Nightly retention: deletes what is older than the settings allow, in transactions of a few milliseconds with rests
 * in between, so that messages have their turn. Everything is found by its age: the next run continues one that was
 * killed.
 */
import type { Clock } from "../domain/clock.ts";
import { dateOf } from "../domain/day.ts";
import { toPersonId } from "../domain/ids.ts";
import { limitsOf, retentionFields, type RetentionField } from "../domain/retention.ts";
import type { Log } from "../log.ts";
import { getNight, saveNight } from "../store/retention/night.ts";
import type { Store, Tx } from "../store/engine/open.ts";
import { forgetSome, nextOld, type Conversation } from "../store/retention/prune-conversations.ts";
import { pruneReceived, pruneSent, type Pruned, type Slice } from "../store/retention/prune-received.ts";
import { pruneAlerts, pruneAudit, pruneBulk, prunePeople } from "../store/retention/prune-rest.ts";
import { pruneBulkWords } from "../store/tickets/bulk-words.ts";
import { getSetup } from "../store/settings.ts";
import { isDoubtful } from "./doubtful-date.ts";
import { SmallSteps } from "./small-steps.ts";

export interface NightParts {
  store: Store;
  clock: Clock;
  /** IANA zone whose days are counted. */
  timezone: string;
  /** Removes files that no conversation shows any more. */
  tidyFiles: () => Promise<void>;
  log: Log;
}

/** Rows in one step, however quick the last ones were: words leave the index of words at once, some milliseconds each. */
const MOST = { rows: 200, files: 100, words: 6 };

export class Night implements AsyncDisposable {
  readonly #parts: NightParts;
  readonly #steps: SmallSteps;
  #work: Promise<void> | null = null;

  constructor(parts: NightParts) {
    this.#parts = parts;
    this.#steps = new SmallSteps(parts.clock);
  }

  /** Once a day; nothing when today's was done to its end, or the date may be wrong. Called again while it works, it waits for the same work. */
  run(): Promise<void> {
    this.#work ??= this.#run().finally(() => (this.#work = null));
    return this.#work;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#steps.stop();
    await this.#work?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { store, clock, timezone, log } = this.#parts;
    const day = dateOf(timezone, clock.now());
    if ((await getNight(store.read))?.day === day) return;
    if (await isDoubtful(store, clock.now())) return;
    const removed = Object.fromEntries(retentionFields.map((field) => [field, 0])) as Removed;
    for (const field of retentionFields) {
      const before = limitsOf((await getSetup(store.read)).settings, clock.now())[field];
      if (before !== null) removed[field] = await this.#forget(field, before);
    }
    if (this.#steps.isStopped) return;
    if (removed.keepFilesDays + removed.keepConversationsDays > 0) await this.#parts.tidyFiles();
    await store.transaction((tx) => saveNight(tx, { day, at: clock.now().toISOString(), removed }));
    log.info(removed, "what was too old is forgotten");
  }

  async #forget(field: RetentionField, before: Date): Promise<number> {
    switch (field) {
      case "keepConversationsDays":
        await this.#until((tx, limit) => pruneBulkWords(tx, { before, limit }));
        return this.#conversations("wordsForgottenAt", before);
      case "keepFilesDays":
        return this.#conversations("filesForgottenAt", before);
      case "keepReceivedDays":
        return this.#rows(pruneReceived, before);
      case "keepSentDays":
        return (
          (await this.#rows(pruneSent, before)) +
          (await this.#until((tx, limit) => pruneAlerts(tx, { before, limit })))
        );
      case "keepAuditDays":
        await this.#until((tx, limit) => pruneBulk(tx, { before, limit }));
        return this.#until((tx, limit) => pruneAudit(tx, { before, limit }));
      case "keepPeopleDays":
        return this.#rows(
          (tx, { after, ...slice }) => prunePeople(tx, { ...slice, after: toPersonId(after) }),
          before,
        );
    }
  }

  /** By number, from the first to the last that is old. */
  async #rows(prune: (tx: Tx, slice: Slice) => Promise<Pruned>, before: Date): Promise<number> {
    let [after, removed] = [0, 0];
    await this.#inSteps(async (tx, limit) => {
      const done = await prune(tx, { after, before, limit });
      removed += done.removed;
      after = done.last ?? after;
      return done.last !== null;
    });
    return removed;
  }

  async #until(prune: (tx: Tx, limit: number) => Promise<number>): Promise<number> {
    let removed = 0;
    await this.#inSteps(async (tx, limit) => {
      const n = await prune(tx, limit);
      removed += n;
      return n === limit;
    });
    return removed;
  }

  async #conversations(mark: Parameters<typeof nextOld>[1], before: Date): Promise<number> {
    const { clock } = this.#parts;
    let at: Conversation | null = null;
    let done = 0;
    const most = mark === "wordsForgottenAt" ? MOST.words : MOST.files;
    await this.#inSteps(async (tx, limit) => {
      for (let left = limit; left > 0;) {
        at ??= await nextOld(tx, mark, before);
        if (at === null) return false;
        const step = await forgetSome(tx, mark, { at, before, now: clock.now(), limit: left });
        at = step.at;
        left -= step.took;
        if (at === null) done += 1;
      }
      return true;
    }, most);
    return done;
  }

  /** `step` says whether there may be more to do. */
  #inSteps(step: (tx: Tx, limit: number) => Promise<boolean>, most = MOST.rows): Promise<void> {
    const { store } = this.#parts;
    return this.#steps.inSteps(
      (limit) => store.transaction((tx) => this.#steps.measured(() => step(tx, limit))),
      most,
    );
  }
}

type Removed = Record<RetentionField, number>;
