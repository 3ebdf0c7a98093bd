/** API schemas of the dashboard ("Inicio"): current figures, and the setup checklist. */
import { z } from "zod";
import { instant, instantOrNull } from "../basics.ts";

const area = z.enum(["support", "sales"]);
const presence = z.enum(["online", "paused", "offline"]);

const waitingTicket = z.object({
  number: z.int(),
  contact: z.object({
    id: z.int(),
    /** As the administrator calls them, else as they call themselves; null = neither is known. */
    name: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  area: area.nullable(),
  mainGroup: z.int().nullable(),
  mood: z.enum(["angry", "neutral", "happy"]),
  urgent: z.boolean(),
  asksForPerson: z.boolean(),
  waitingSince: instant,
  /** How many messages of the client nobody has answered; a hundred stands for more. */
  unanswered: z.int(),
  /** The client's last message that was not deleted; never the choice from the menu. */
  preview: z
    .object({
      side: z.literal("client"),
      kind: z.string(),
      /** Which kind of file; null = none. */
      media: z.string().nullable(),
      /** Its beginning; null when it has no words. */
      text: z.string().nullable(),
      at: instant,
      deleted: z.boolean(),
    })
    .nullable(),
});

const agentNow = z.object({
  id: z.int(),
  name: z.string(),
  presence,
  /** Whether they answered LISTO. */
  registered: z.boolean(),
  openCases: z.int(),
  /** Of their open cases, those whose client waits for an answer. */
  unanswered: z.int(),
  /** Usable rooms: how many cases they can have open. */
  rooms: z.int(),
  brokenRooms: z.int(),
  /** When their quietest open case last moved; null = none is open. */
  idleSince: instantOrNull,
});

const panelPersonNow = z.object({
  user: z.string(),
  name: z.string(),
  openCases: z.int(),
  unanswered: z.int(),
  idleSince: instant,
});

const groupNow = z.object({
  id: z.int(),
  kind: z.enum(["support", "sales", "supervisor"]),
  name: z.string(),
  state: z.enum(["pending", "ready", "broken"]),
  openNow: z.boolean(),
  /** When it opens again; null = it is open, or never opens. */
  opensAt: instantOrNull,
  waiting: z.int(),
  inProgress: z.int(),
});

export const overviewSchema = z
  .object({
    at: instant,
    counts: z.object({
      /** Still being gathered: no card yet. */
      gathering: z.int(),
      waiting: z.int(),
      /** Of the waiting ones: angry, urgent, or asking for a person. */
      pressing: z.int(),
      inProgress: z.int(),
      /** In progress, and the client spoke last. */
      unanswered: z.int(),
      openedToday: z.int(),
      /** Of these, those that we started. */
      inducedToday: z.int(),
      closedToday: z.int(),
      /** Open items of the review list: `GET /api/review`. */
      review: z.int(),
    }),
    /**
     * Pressing ones first, then the longest waiting; at most twenty. `counts.waiting` says how many there
     * are.
     */
    waiting: z.array(waitingTicket),
    /** Active agents: those who receive cases first, then by name. */
    agents: z.array(agentNow),
    /** People who have cases in the panel, by name. */
    panelPeople: z.array(panelPersonNow),
    mainGroups: z.array(groupNow),
    /** In open hours; null = nothing to measure yet. */
    today: z.object({
      claimWaitSeconds: z.number().nullable(),
      firstAnswerSeconds: z.number().nullable(),
      /** Taken before the group was reminded. */
      inTimePercent: z.number().nullable(),
    }),
    /** From midnight on, on the company's clock: one for each hour of the day, those to come at 0. */
    hours: z.array(z.object({ hour: z.int(), opened: z.int(), closed: z.int() })),
  })
  .meta({ id: "Overview" });

export const checklistSchema = z
  .object({
    /** Whether everything that is not optional is done. */
    complete: z.boolean(),
    /** One sentence over the list. */
    text: z.string(),
    items: z.array(
      z.object({
        key: z.enum([
          "administrator",
          "whatsapp",
          "team-size",
          "support-group",
          "supervisor-group",
          "agents",
          "registered",
          "first-ticket",
          "backup",
        ]),
        done: z.boolean(),
        optional: z.boolean(),
        text: z.string(),
        /** What to do, or what is so. */
        hint: z.string(),
        /** Whom it is about: agents who have not answered LISTO. */
        names: z.array(z.string()),
        /** The page where it is done; null = nothing to do in the panel. */
        goTo: z.enum(["whatsapp", "team-plan", "main-groups", "agents", "backups"]).nullable(),
      }),
    ),
  })
  .meta({ id: "Checklist" });
