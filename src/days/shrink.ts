/**
 * Makes a failing story shorter. Looks whether its last acts are enough; then leaves out whole kinds of acts, then whatever one person or room does, then ever smaller
 * stretches, as long as the same rule is broken; at last the waits between the acts.
 */
import type { Act } from "./acts.ts";
import { playStory, type Watching } from "./story.ts";

export interface Shrinking extends Watching {
  rule: string;
  /** Whether there is time for another try. */
  mayGoOn: () => boolean;
}

/** The shortest story that was found in time; at worst the one given. */
export async function shrink(story: readonly Act[], shrinking: Shrinking): Promise<Act[]> {
  let best = await itsEnd([...story], shrinking);
  for (const of of [kindOf, actorOf])
    for (const group of new Set(best.map(of)))
      best = await unless(
        best,
        best.filter((act) => of(act) !== group),
        shrinking,
      );
  for (let size = Math.ceil(best.length / 2); size > 1; size = Math.ceil(size / 2))
    best = await withoutStretches(best, size, shrinking);
  for (let before = Infinity; best.length < before && shrinking.mayGoOn();) {
    before = best.length;
    best = await withoutStretches(best, 1, shrinking);
  }
  return withShortWaits(best, shrinking);
}

/** The last two acts, four, eight …: the first stretch that is enough. */
async function itsEnd(story: Act[], shrinking: Shrinking): Promise<Act[]> {
  for (let length = 2; length < story.length && shrinking.mayGoOn(); length *= 2) {
    const end = await unless(story, story.slice(-length), shrinking);
    if (end !== story) return end;
  }
  return story;
}

const kindOf = (act: Act): string => act.act;

/** Whom it is about. */
function actorOf(act: Act): string {
  const about = act as { who?: number; room?: number; agent?: number };
  return `${act.act} ${about.who ?? about.room ?? about.agent ?? ""}`;
}

/** The shorter story where it breaks the same rule, up to where it does; else the longer one. */
async function unless(longer: Act[], shorter: Act[], shrinking: Shrinking): Promise<Act[]> {
  if (shorter.length === longer.length || !shrinking.mayGoOn()) return longer;
  const { broken, acts } = await playStory(shorter, shrinking);
  // It may have broken while the next act was waited for.
  return broken?.rule === shrinking.rule ? shorter.slice(0, acts + 1) : longer;
}

async function withoutStretches(story: Act[], size: number, shrinking: Shrinking): Promise<Act[]> {
  let best = story;
  for (let from = 0; from < best.length && shrinking.mayGoOn();) {
    const shorter = await unless(best, [...best.slice(0, from), ...best.slice(from + size)], shrinking);
    if (shorter === best) from += size;
    best = shorter;
  }
  return best;
}

/** Round waits, as short as they can be. */
async function withShortWaits(story: Act[], shrinking: Shrinking): Promise<Act[]> {
  let best = story;
  for (let index = 0; index < best.length && shrinking.mayGoOn(); index++) {
    for (const after of [0, 1000, 30_000, 150_000]) {
      const act = best[index];
      if (!act || act.after <= after) break;
      const shorter = best.with(index, { ...act, after });
      const { broken } = await playStory(shorter, shrinking);
      if (broken?.rule !== shrinking.rule) continue;
      best = shorter;
      break;
    }
  }
  return best;
}
