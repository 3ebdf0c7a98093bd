/** API schemas of the team: main groups, agents, rooms, and provisioning steps. */
import { z } from "zod";
import { adoptionOfGroup, bindingSchema, strangerSchema } from "./adoptions.ts";
import { byId, instant, instantOrNull, typed } from "../basics.ts";
import { longest, reminderMinutes, roomBounds } from "../values.ts";

const kindSchema = z.enum(["support", "sales", "supervisor"]);

const stepSchema = z
  .object({
    id: z.int(),
    subject: z.string(),
    step: z.string(),
    state: z.enum(["pending", "running", "done", "failed"]),
    attempts: z.int(),
    mainGroup: z.int().nullable(),
    room: z.int().nullable(),
    nextAt: instantOrNull,
    outcome: z.string().nullable(),
    /** What the step does and its result, in words. */
    text: z.string(),
    /** The same in two parts; `became` null = no result yet. */
    what: z.string(),
    became: z.string().nullable(),
    doneAt: instantOrNull,
  })
  .meta({ id: "Step" });

/** Provisioning progress. `state`: none = nothing to do · working · failed: a person must look · done. */
const progressSchema = z
  .object({
    state: z.enum(["none", "working", "failed", "done"]),
    done: z.int(),
    total: z.int(),
    steps: z.array(stepSchema),
  })
  .meta({ id: "Progress" });

export const stepList = z.object({ items: z.array(stepSchema) }).meta({ id: "StepList" });
export const stepQuery = z.object({ subject: z.string().max(60).optional() });

const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "api.field.time");
const intervals = z.array(z.strictObject({ from: clockTime, to: clockTime })).max(8);
const date = z.iso.date("api.field.date");
const dayName = z.string().max(longest.specialDayName).optional();

/** Opening hours, as `domain/hours.ts` reads them. */
const hoursSchema = z
  .strictObject({
    timeZone: z.string().max(60).refine(isTimeZone, "api.field.zone"),
    weekly: z.strictObject({
      monday: intervals.optional(),
      tuesday: intervals.optional(),
      wednesday: intervals.optional(),
      thursday: intervals.optional(),
      friday: intervals.optional(),
      saturday: intervals.optional(),
      sunday: intervals.optional(),
    }),
    holidays: z
      .array(z.strictObject({ date, name: dayName }))
      .max(400)
      .default([]),
    extra: z
      .array(z.strictObject({ date, intervals, name: dayName }))
      .max(400)
      .default([]),
  })
  .meta({ id: "Hours" });

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

export const mainGroupSchema = z
  .object({
    id: z.int(),
    kind: kindSchema,
    name: z.string(),
    state: z.enum(["pending", "ready", "broken"]),
    problem: z.string().nullable(),
    problemText: z.string().nullable(),
    jid: z.string().nullable(),
    /** Code to type in the group that becomes this one; null = none is valid. */
    adoptCode: z.string().nullable(),
    /** A group is to be handed to us for it, or was and waits for a word (see /api/adoptions). */
    adoption: adoptionOfGroup.nullable(),
    /** People who are in it at WhatsApp and nobody of the team. */
    strangers: z.array(strangerSchema),
    remindAfterMinutes: z.int(),
    reportAfterMinutes: z.int(),
    hours: hoursSchema.nullable(),
    openNow: z.boolean(),
    agents: z.array(
      z.object({ id: z.int(), name: z.string(), active: z.boolean(), registered: z.boolean() }),
    ),
    /** Live tickets in it: while there are any, it cannot be removed. */
    liveTickets: z.int(),
    provisioning: progressSchema,
    createdAt: instant,
  })
  .meta({ id: "MainGroup" });

export const mainGroupList = z.object({ items: z.array(mainGroupSchema) }).meta({ id: "MainGroupList" });
export const newMainGroup = z.strictObject({ kind: kindSchema, name: typed });
export const adoptBody = z.strictObject({
  kind: kindSchema,
  name: typed.optional(),
  /** One of the three, or none: a new code is made. */
  code: typed.optional(),
  jid: typed.optional(),
  /** https://chat.whatsapp.com/…: invitation link with which the number joins the group. */
  link: typed.optional(),
});

export const memberList = z
  .object({
    /** us · agent of this group · agent of others · client · anybody else; administrators of the group first. */
    items: z.array(
      z.object({
        who: z.enum(["us", "agent", "other-agent", "contact", "unknown"]),
        /** Of the agent or the client; null = nobody we know. */
        person: z.int().nullable(),
        name: z.string().nullable(),
        /** null = WhatsApp hides it. */
        phone: z.string().nullable(),
        /** As people write it. */
        phoneDisplay: z.string().nullable(),
        admin: z.boolean(),
      }),
    ),
    /** Agents of this group who are not members at WhatsApp. */
    missing: z.array(z.object({ id: z.int(), name: z.string() })),
    weAreAdmin: z.boolean(),
  })
  .meta({ id: "MemberList" });

export const byGroupAndAgent = z.object({ id: byId.shape.id, agent: byId.shape.id });

const minutes = z.int().min(reminderMinutes.min).max(reminderMinutes.max);
const ofMainGroup = {
  name: typed.optional(),
  remindAfterMinutes: minutes.optional(),
  reportAfterMinutes: minutes.optional(),
  hours: hoursSchema.nullable().optional(),
};
/** `was`: optimistic concurrency; see `settingsChange`. */
export const mainGroupChange = z.strictObject({
  ...ofMainGroup,
  was: z.strictObject(ofMainGroup).optional(),
});

const roomCount = z.int().min(roomBounds.min).max(roomBounds.max);

const roomSchema = z
  .object({
    id: z.int(),
    ordinal: z.int(),
    name: z.string(),
    state: z.enum(["pending", "ready", "broken", "retired"]),
    problem: z.string().nullable(),
    problemText: z.string().nullable(),
    /** The case that is open in it. */
    ticket: z.int().nullable(),
    adoption: adoptionOfGroup.nullable(),
    strangers: z.array(strangerSchema),
  })
  .meta({ id: "Room" });

export const agentSchema = z
  .object({
    id: z.int(),
    name: z.string(),
    phone: z.string().nullable(),
    /** As people write it. */
    phoneDisplay: z.string().nullable(),
    /** Number of cases at once. */
    rooms: z.int(),
    active: z.boolean(),
    presence: z.enum(["online", "paused", "offline"]),
    registered: z.boolean(),
    registeredAt: instantOrNull,
    /** LISTO from a number that WhatsApp hides, to be confirmed or rejected; null = none. */
    binding: bindingSchema.nullable(),
    /** When their first room will exist; null = it exists, or a person has to look. */
    roomExpectedAt: instantOrNull,
    mainGroups: z.array(z.int()),
    roomList: z.array(roomSchema),
    openCases: z.int(),
    /** What happens to their open cases and groups when they are deactivated, in words. */
    ifDeactivated: z.string(),
    provisioning: progressSchema,
    createdAt: instant,
  })
  .meta({ id: "Agent" });

export const agentList = z.object({ items: z.array(agentSchema) }).meta({ id: "AgentList" });
/** An administrator says that whoever has that name in the panel is the same person; without it the name is refused. */
const samePerson = z.boolean().optional();
export const newAgent = z.strictObject({
  name: typed,
  samePerson,
  phone: typed,
  rooms: roomCount.default(3),
  active: z.boolean().default(true),
  /** Left out: every support and sales group. */
  mainGroups: z.array(z.int()).max(50).optional(),
});
export const newAgentOfGroup = newAgent
  .omit({ mainGroups: true, rooms: true })
  .extend({ rooms: roomCount.optional() });
const ofAgent = {
  name: typed.optional(),
  /** Only another spelling of the same number. */
  phone: typed.optional(),
  rooms: roomCount.optional(),
  active: z.boolean().optional(),
  presence: z.enum(["online", "paused", "offline"]).optional(),
  mainGroups: z.array(z.int()).max(50).optional(),
};
/** `was`: optimistic concurrency; see `settingsChange`. */
export const agentChange = z.strictObject({
  ...ofAgent,
  samePerson,
  was: z.strictObject(ofAgent).optional(),
});
