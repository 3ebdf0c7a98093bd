/** Recording of uncaught errors and of the cause of a crash in the review list. */
import type { RunInTransaction } from "../desk/context.ts";
import { jobFailed } from "../desk/review.ts";
import type { Log } from "../log.ts";
import { realClock } from "./clock-and-ids.ts";
import type { Session } from "../session/session.ts";
import type { StrayErrors } from "../session/connection/stray-errors.ts";
import { PROGRAM_ENDED, STRAY_ERROR } from "../store/failures.ts";

/** The end does not wait longer for its reason to be written down. */
const NOTE_MS = 3000;

/** From now on, and of what came before. */
export function showStrays(strays: StrayErrors, runInTransaction: RunInTransaction): void {
  strays.tellBy((error) => runInTransaction((ctx) => jobFailed(ctx, STRAY_ERROR, error)));
}

/** Called each minute: retries recording errors, and storing arrivals that could not be stored. */
export async function catchUp(strays: StrayErrors, session: Session | null): Promise<void> {
  strays.tellAgain();
  await session?.takeInAgain("unstored");
}

/** Records the error that ends the program. Resolves in any case, and soon. */
export async function noteEnd(
  { runInTransaction, log }: { runInTransaction: RunInTransaction; log: Log },
  error: unknown,
): Promise<void> {
  let cancel = (): void => {};
  const late = new Promise<void>((resolve) => {
    cancel = realClock.after(NOTE_MS, resolve);
  });
  try {
    await Promise.race([runInTransaction((ctx) => jobFailed(ctx, PROGRAM_ENDED, error)), late]);
  } catch (again) {
    log.error({ err: again }, "why the program ends could not be written down");
  } finally {
    cancel();
  }
}
