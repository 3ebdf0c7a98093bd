/** API schemas of dead letters: messages that could not be delivered. */
import { z } from "zod";
import { instant, instantOrNull, limitQuery, nextCursor, numeralQuery } from "../basics.ts";

export const deadQuery = z.object({ cursor: numeralQuery.optional(), limit: limitQuery });
export const deadList = z
  .object({
    items: z.array(
      z.object({
        id: z.int(),
        ticket: z.int().nullable(),
        /** The recipient: a client, or one of our groups. */
        to: z.enum(["person", "group"]),
        kind: z.string(),
        attempts: z.int(),
        error: z.string().nullable(),
        createdAt: instant,
        nextAt: instantOrNull,
      }),
    ),
    next: nextCursor,
  })
  .meta({ id: "DeadList" });
