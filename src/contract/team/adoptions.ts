/**
 * API schemas of adoptions (existing groups handed over), unconfirmed registrations, strangers in groups, and
 * the forecast of group creation.
 */
import { z } from "zod";
import { instant, instantOrNull } from "../basics.ts";

/**
 * waiting: the code was not typed yet · typed: an administrator has to confirm · expired: a new code is
 * needed.
 */
const adoptionState = z.enum(["waiting", "typed", "expired"]);

/** An adoption as part of a main group or a room. */
export const adoptionOfGroup = z.object({
  id: z.int(),
  state: adoptionState,
  expiresAt: instant,
  /** Of the group in which the code was typed; null = not typed, or WhatsApp has not described it yet. */
  groupName: z.string().nullable(),
  members: z.int().nullable(),
  typedAt: instantOrNull,
  /** Who typed it, as far as it shows. */
  typedBy: z.string().nullable(),
});

export const adoptionSchema = adoptionOfGroup
  .extend({
    /** To be typed in the group. */
    code: z.string(),
    becomes: z.enum(["main-group", "room"]),
    mainGroup: z.int().nullable(),
    room: z.int().nullable(),
    /** The agent whose room it becomes. */
    agent: z.int().nullable(),
    /** Name of the main group or room. */
    name: z.string(),
    jid: z.string().nullable(),
  })
  .meta({ id: "Adoption" });

export const adoptionList = z.object({ items: z.array(adoptionSchema) }).meta({ id: "AdoptionList" });

export const roomAdoptBody = z.strictObject({
  /** Left out: the agent's next room without a group. */
  room: z.int().optional(),
  /** Also sends the code to the agent, in a main group of theirs. */
  tell: z.boolean().default(false),
});

export const strangerSchema = z.object({
  /** null = WhatsApp hides it. */
  phone: z.string().nullable(),
  phoneDisplay: z.string().nullable(),
  name: z.string().nullable(),
  seenAt: instant,
});

export const bindingSchema = z.object({
  /** As they call themselves; null = not known. */
  name: z.string().nullable(),
  at: instant,
});

export const groupPlanSchema = z
  .object({
    /** How many groups are still to be made. */
    groups: z.int(),
    /** When the last one will exist, at the latest; null = none is waiting. */
    readyAt: instantOrNull,
    /** Groups that wait for a person. */
    stuck: z.int(),
    /** Summary in one sentence. */
    text: z.string(),
    items: z.array(
      z.object({
        mainGroup: z.int().nullable(),
        room: z.int().nullable(),
        agent: z.int().nullable(),
        name: z.string(),
        at: instant,
        /** "hoy a eso de las 16:10". */
        when: z.string(),
      }),
    ),
  })
  .meta({ id: "GroupPlan" });
