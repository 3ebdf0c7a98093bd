/** API schemas of rate limits and the outbox queue. */
import { z } from "zod";
import { lanes } from "../../domain/messages/lane.ts";
import { limited, paceNames, type Limited } from "../../domain/messages/pace.ts";
import { instant, instantOrNull } from "../basics.ts";

const limit = z.object({ perMinute: z.int(), burst: z.int() });
const limits = z.object(
  Object.fromEntries(limited.map((name) => [name, limit])) as Record<Limited, typeof limit>,
);
/**
 * Why a message has not been sent: its chat, its lane or the number is at its limit; WhatsApp or a failure
 * set a retry time; we are not connected; or its turn is next.
 */
const why = z.enum(["chat", "lane", "account", "later", "offline", "turn"]);

export const paceSchema = z
  .object({
    /** False: SEND_PACE=none, every deliberate delay is switched off whatever is set. */
    deliberate: z.boolean(),
    /** The settings: a pace by name, and the limits that were set individually. */
    pace: z.enum(paceNames),
    own: z.array(z.enum(limited)),
    /** The limits in force, if any are. */
    limits,
    presets: z.object({ slow: limits, normal: limits, fast: limits }),
    /** Most urgent first. */
    lanes: z.array(
      z.object({
        lane: z.enum(lanes),
        waiting: z.int(),
        /** Chats that could be served now. */
        due: z.int(),
        /** Chats that wait for a retry time. */
        held: z.int(),
        /** Since when the longest due chat is due; null = none is. */
        dueSince: instantOrNull,
        /** Why the next message of the lane has not been sent; null = none is due. */
        why: why.nullable(),
        leftLastMinute: z.int(),
      }),
    ),
    leftLastMinute: z.int(),
    inFlight: z.int(),
    /** The first waiting chats, the most urgent first. */
    chats: z.array(
      z.object({
        /** Id of its first message. */
        id: z.int(),
        lane: z.enum(lanes),
        to: z.enum(["person", "group"]),
        /** null = unknown. */
        name: z.string().nullable(),
        ticket: z.int().nullable(),
        messages: z.int(),
        since: instant,
        /** Not before; null = now. */
        nextAt: instantOrNull,
        why,
      }),
    ),
  })
  .meta({ id: "Pace" });
