/** API schemas of outbound conversations, which we start. */
import { z } from "zod";
import { asIs, typed } from "../basics.ts";
import { areaSchema, said } from "./tickets.ts";

/** Recipient: a known client, or a number; one of the two. */
const whom = { contact: z.int().optional(), phone: typed.optional() };

export const chatQuota = z
  .object({
    /** Since midnight, on the company's clock. */
    started: z.int(),
    /** Maximum per day; 0 = none may be started. */
    limit: z.int(),
  })
  .meta({ id: "ChatQuota" });

export const chatCheckBody = z.strictObject(whom);
export const chatCheck = z
  .object({
    /** Formatted number; null = a client whose number WhatsApp hides. */
    display: z.string().nullable(),
    /** null = WhatsApp could not be asked now. */
    onWhatsapp: z.boolean().nullable(),
    /** The client with this number; null = there is none. */
    contact: z.object({ id: z.int(), name: z.string().nullable() }).nullable(),
    /** Number of their live ticket, in which to continue; null = they have none. */
    liveTicket: z.int().nullable(),
    /** Why nobody can write to them first, in words; null = nothing forbids it. */
    problem: z.string().nullable(),
  })
  .meta({ id: "ChatCheck" });

export const newChat = z
  .strictObject({
    ...whom,
    /** The first message, sent at once. */
    text: said,
    asIs,
    area: areaSchema.optional(),
    /** The agent who attends in a room; left out = the user, in the panel. */
    agent: z.int().optional(),
  })
  .meta({ id: "NewChat" });

/** Users who may attend to clients in the panel. */
export const panelPeople = z
  .object({ items: z.array(z.object({ user: z.string(), name: z.string() })) })
  .meta({ id: "PanelPeople" });
