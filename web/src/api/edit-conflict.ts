/** Optimistic concurrency: what a page does when the server refuses a change because somebody else made one. */
import { Refused } from "./client.ts";

/** Two taps within this time count as one. */
export const DOUBLE_TAP_MS = 500;

/** Whether the error is a conflict: somebody else changed the same meanwhile. */
export const isEditConflict = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code.startsWith("changed-meanwhile");

/**
 * Waits for a change to be stored. After a conflict, `catchUp` reads what is stored now, and only then the
 * change fails: whoever sees the refusal can save once more at once, and that is a decision. It fails no
 * earlier than a double tap lasts, because a second tap is none.
 */
export async function catchingUp<Answer>(
  change: Promise<Answer>,
  catchUp: () => Promise<void>,
): Promise<Answer> {
  try {
    return await change;
  } catch (error) {
    if (isEditConflict(error)) await Promise.all([catchUp(), doubleTapOver()]);
    throw error;
  }
}

const doubleTapOver = (): Promise<void> => new Promise((over) => setTimeout(over, DOUBLE_TAP_MS));
