/** Conversations that we start. */
import { z } from "zod";
import { typed } from "./basics.ts";
import { areaSchema, said } from "./tickets.ts";

/** Whom to write to: a client we know, or a number, one of the two. */
const whom = { contact: z.int().optional(), phone: typed.optional() };

export const chatQuota = z
  .object({
    /** Since midnight, on the company's clock. */
    started: z.int(),
    /** How many may be started in a day; 0 = none. */
    limit: z.int(),
  })
  .meta({ id: "ChatQuota" });

export const chatCheckBody = z.strictObject(whom);
export const chatCheck = z
  .object({
    /** As people write it; null = of a client whose number WhatsApp hides. */
    display: z.string().nullable(),
    /** null = WhatsApp could not be asked now. */
    onWhatsapp: z.boolean().nullable(),
    /** The client whose number it is; null = they never were one. */
    contact: z.object({ id: z.int(), name: z.string().nullable() }).nullable(),
    /** Their open ticket: go on there; null = they have none. */
    liveTicket: z.int().nullable(),
    /** Why nobody can write to them first, in words; null = nothing forbids it. */
    problem: z.string().nullable(),
  })
  .meta({ id: "ChatCheck" });

export const newChat = z
  .strictObject({
    ...whom,
    /** The first words, which they get at once. */
    text: said,
    area: areaSchema.optional(),
    /** Who attends to it in a room; left out = who starts it, in the panel. */
    agent: z.int().optional(),
  })
  .meta({ id: "NewChat" });

/** Who may attend to clients in the panel. */
export const panelPeople = z
  .object({ items: z.array(z.object({ user: z.string(), name: z.string() })) })
  .meta({ id: "PanelPeople" });
