/** How fast we send, and what waits for it. */
import { z } from "zod";
import { lanes } from "../domain/messages/lane.ts";
import { limited, paceNames, type Limited } from "../domain/messages/pace.ts";
import { instant, instantOrNull } from "./basics.ts";

const limit = z.object({ perMinute: z.int(), burst: z.int() });
const limits = z.object(
  Object.fromEntries(limited.map((name) => [name, limit])) as Record<Limited, typeof limit>,
);
/** Why it has not left: its chat, its lane or the account is at its limit; WhatsApp or a failure made it wait for a time; we are not connected; or nothing holds it and its turn comes. */
const why = z.enum(["chat", "lane", "account", "later", "offline", "turn"]);

export const paceSchema = z
  .object({
    /** False: SEND_PACE=none, every deliberate delay is switched off whatever is set. */
    deliberate: z.boolean(),
    /** What is set: a name, and numbers per minute of one's own. */
    pace: z.enum(paceNames),
    own: z.array(z.enum(limited)),
    /** In force, unless nothing is. */
    limits,
    presets: z.object({ slow: limits, normal: limits, fast: limits }),
    /** Most urgent first. */
    lanes: z.array(
      z.object({
        lane: z.enum(lanes),
        waiting: z.int(),
        /** Chats whose turn it could be now. */
        due: z.int(),
        /** Chats that wait for a time. */
        held: z.int(),
        /** Since when the one that is due longest is. */
        dueSince: instantOrNull,
        /** Why the next of it has not left; null = nothing of it is due. */
        why: why.nullable(),
        leftLastMinute: z.int(),
      }),
    ),
    leftLastMinute: z.int(),
    inFlight: z.int(),
    /** Who waits, the most urgent first; the first few. */
    chats: z.array(
      z.object({
        /** Of its first message. */
        id: z.int(),
        lane: z.enum(lanes),
        to: z.enum(["person", "group"]),
        /** null = nobody knows. */
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
