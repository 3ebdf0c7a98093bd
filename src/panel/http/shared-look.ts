/**
 * One look for all who ask at the same time: for what anybody may ask as often as they like, such as the health checks. A monitor
 * is never refused, and a flood costs the database no more than one that asks every second.
 */

/** An answer is good for this long. */
export const SHARED_MS = 1000;

/** Answers with the look under way, or with the last one while it is younger than `SHARED_MS`; one that failed as well. */
export function makeSharedLook<T>(look: () => Promise<T>, ticks = () => performance.now()): () => Promise<T> {
  let begun: { at: number; answer: Promise<T> } | null = null;
  return () => {
    if (begun === null || ticks() - begun.at >= SHARED_MS) begun = { at: ticks(), answer: look() };
    return begun.answer;
  };
}
