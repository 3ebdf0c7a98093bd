/**
 * Shrinking (delta debugging): makes a failing story shorter while it breaks the same rule.
 *
 * 1. Tries whether its last 2, 4, 8 … acts are enough.
 * 2. Leaves out all acts of a kind, then all acts of a kind by one person, room or agent.
 * 3. Leaves out ever smaller stretches, down to single acts, until none can be left out.
 * 4. Shortens the waits between the acts.
 */
import type { Act } from "./acts.ts";
import { playStory, type Watching } from "./story.ts";

/** The rule that must stay broken, and how long to go on. */
export interface Shrinking extends Watching {
  rule: string;
  /** Whether there is time for another try. */
  mayGoOn: () => boolean;
}

/** The shortest story found before `mayGoOn` says no; at worst the one given. */
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

/** The kind of an act and the person, room or agent it is about. */
function actorOf(act: Act): string {
  const about = act as { who?: number; room?: number; agent?: number };
  return `${act.act} ${about.who ?? about.room ?? about.agent ?? ""}`;
}

/** The shorter story, up to where it breaks the rule, if it does; else the longer one. */
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

/** Replaces each wait by the shortest of some round ones with which the rule still breaks. */
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
