/** What the health checks ask the database. Anybody may ask them as often as they like: all share one look a second. */
import type { Read } from "../../store/engine/open.ts";
import { countOutbox } from "../../store/messages/outbox-waits.ts";
import { countReview, totalOf } from "../../store/review-lists.ts";
import { makeSharedLook } from "./shared-look.ts";

export interface Health {
  /** Throws when the database does not answer. */
  answers(): Promise<unknown>;
  /** How much waits for a person. */
  review(): Promise<number>;
}

export const makeHealth = ({
  store: { read },
  clock,
}: {
  store: { read: Read };
  clock: () => Date;
}): Health => ({
  answers: makeSharedLook(() => countOutbox(read, clock())),
  review: makeSharedLook(async () => totalOf(await countReview(read))),
});
