/** Retry of items of the review list: wakes the loops that process them. */
import type { Topic } from "../desk/context.ts";
import type { Drain } from "../inbox/drain.ts";
import type { Log } from "../log.ts";
import type { Scheduler } from "../scheduler/run.ts";
import type { Session } from "../session/session.ts";

interface Tries {
  drain: Drain;
  session: Session | null;
  scheduler: Scheduler | null;
  log: Log;
}

/** Wakes the loops that retry events, arrivals and jobs. The outbox and provisioning look for work after every commit anyway. */
export function retryReview(topics: Topic[], { drain, session, scheduler, log }: Tries): void {
  const kinds = topics.flatMap((topic) => (topic.topic === "review" ? (topic.retry ?? []) : []));
  const failed = (error: unknown): void => {
    log.error({ err: error, kinds }, "what was to be tried again could not be");
  };
  if (kinds.includes("event")) drain.wake();
  if (kinds.includes("arrival")) session?.takeInAgain("all").catch(failed);
  if (kinds.includes("job")) scheduler?.retryFailing().catch(failed);
}
