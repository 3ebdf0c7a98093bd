/**
 * The whole erasure of a contact (right to erasure) in its order (`eraseAll`), in short steps so that messages have their turn: rows by
 * `desk/people/erase-contact.ts`; mentions, files and the erasure log here. And of everybody whom a restored backup brought back (`eraseAgain`).
 */
import { setImmediate as breath } from "node:timers/promises";
import type { RunInTransaction, DeskContext } from "../../desk/context.ts";
import {
  beginErasingAgain,
  eraseHeard,
  eraseSaid,
  finishErasing,
  lookAgain,
  type Erasing,
} from "../../desk/people/erase-contact.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import type { Library } from "../../media/library.ts";
import {
  findMentions,
  forgetMentions,
  WALK_BEGINS,
  type Walk,
} from "../../store/retention/erase-mentions.ts";
import { findComeBack, type ErasureLog } from "../../store/retention/erasure-log.ts";
import type { Store } from "../../store/engine/open.ts";

export interface ErasingParts {
  store: Store;
  runInTransaction: RunInTransaction;
  library: Library;
  /** Who was erased, beside the database. */
  erased: ErasureLog;
  clock: () => Date;
}

/** Entries emptied in one transaction: each leaves the index of words at once, some milliseconds apiece. */
const AT_ONCE = 10;
/** Rows looked at in one go for whom they name. */
const SPAN = 300;
/** Whoever goes on writing has a case, and is not erased in the end. */
const MOST_TURNS = 3;

type Finish = (ctx: DeskContext) => Promise<number | Refusal>;

/** Erases a contact. `finish` runs the last step, in a transaction of its own. Returns how many tickets remain. */
export async function eraseAll(
  parts: ErasingParts,
  erasing: Erasing,
  finish: (last: Finish) => Promise<number | Refusal>,
): Promise<number | Refusal> {
  const { store, library, erased, clock } = parts;
  for (let [turn, todo] = [1, erasing]; ; turn++) {
    const latest = await forgetInSteps(parts, todo);
    // Written down first: whoever is erased here must not come back with a backup, however this ends.
    const takeBack = await erased.note(latest.person, latest.mentioned.addresses, clock());
    const tickets = await finish((ctx) => finishErasing(ctx, latest));
    if (!isRefusal(tickets)) {
      await library.tidy();
      await store.scrub();
      return tickets;
    }
    await takeBack();
    // What was written down did not name all that they are by now.
    const isMore = tickets.refused === "contact-joined" && turn < MOST_TURNS;
    const more = isMore ? await parts.runInTransaction((ctx) => lookAgain(ctx, latest)) : null;
    if (more === null) return tickets;
    todo = more;
  }
}

/**
 * Repeats the steps when another contact was merged with this one meanwhile. Returns what the last round erased: all but
 * what is quite new.
 */
async function forgetInSteps(parts: ErasingParts, erasing: Erasing): Promise<Erasing> {
  let [latest, more]: [Erasing, Erasing | null] = [erasing, erasing];
  for (let turn = 0; more !== null && turn < MOST_TURNS; turn++) {
    const todo: Erasing = more;
    latest = todo;
    await forgetOnce(parts, todo);
    more = await parts.runInTransaction((ctx) => lookAgain(ctx, todo));
  }
  return latest;
}

async function forgetOnce({ store, runInTransaction }: ErasingParts, erasing: Erasing): Promise<void> {
  for (const room of erasing.rooms) {
    await runInTransaction((ctx) => eraseHeard(ctx, room));
    await breath();
  }
  for (let next = 0; next < erasing.said.length; next += AT_ONCE) {
    const some = erasing.said.slice(next, next + AT_ONCE);
    await runInTransaction((ctx) => eraseSaid(ctx, some));
    await breath();
  }
  await forgetEverywhere(store, erasing);
}

async function forgetEverywhere(store: Store, { mentioned }: Erasing): Promise<void> {
  for (let walk: Walk | null = WALK_BEGINS; walk !== null;) {
    const { found, next } = await findMentions(store.read, walk, { mentioned, span: SPAN });
    if (found.length > 0) await store.transaction(async (tx) => forgetMentions(tx, found));
    walk = next;
    await breath();
  }
}

/** After a restore: erases again, before the panel opens, whoever was erased after that backup was made. Returns how many. */
export async function eraseAgain(parts: ErasingParts): Promise<number> {
  const back = await findComeBack(parts.store.read, parts.erased);
  let done = 0;
  for (const person of back) {
    const erasing = await parts.runInTransaction((ctx) => beginErasingAgain(ctx, person));
    // Somebody who works here by now: that is for a person to look at.
    if (isRefusal(erasing)) continue;
    await eraseAll(parts, erasing, (finish) => parts.runInTransaction(finish));
    done += 1;
  }
  return done;
}
