/** The connection, as the administrator reads it. */
import { z } from "zod";
import { instant, instantOrNull, typed } from "./basics.ts";

export const whatsappSchema = z
  .object({
    state: z.enum(["connected", "awaiting_qr", "connecting", "disconnected"]),
    /** To be drawn as a QR code; for administrators only. */
    qr: z.string().optional(),
    pairingCode: z.string().optional(),
    /** The number that the code is for, as people write it. */
    pairingPhone: z.string().optional(),
    /** Our own number, digits only. */
    phone: z.string().optional(),
    /** The same as people write it: `+54 9 381 555-1234`. */
    phoneDisplay: z.string().optional(),
    name: z.string().optional(),
    problem: z.string().optional(),
    /** What it means and what to do. */
    problemText: z.string().optional(),
    /** When a temporary ban ends. */
    until: instant.optional(),
    /** Since when there is no connection, also over a restart; null = there is one, or nobody saw it go. */
    lostAt: instantOrNull,
    liveness: z.object({
      connectedAt: instantOrNull,
      lastInboundAt: instantOrNull,
      lastAckAt: instantOrNull,
      reconnects: z.int(),
    }),
    /** The last message in, and the last one out that WhatsApp accepted: from the rows, also of before the start. */
    lastInAt: instantOrNull,
    lastOutAt: instantOrNull,
    outbox: z.object({ pending: z.int(), dead: z.int(), oldestSeconds: z.number().nullable() }),
    inbox: z.object({ pending: z.int(), parked: z.int() }),
  })
  .meta({ id: "WhatsApp" });

export const pairingBody = z.strictObject({ phone: typed });
export const pairingAnswer = z.object({ pairingCode: z.string() }).meta({ id: "PairingCode" });

export const phoneCheckBody = z.strictObject({ phone: typed });
export const phoneCheckAnswer = z
  .object({
    /** As people write it: `+54 9 381 555-1234`. */
    display: z.string(),
    /** Digits, as WhatsApp is asked first. */
    phone: z.string(),
    /** null = WhatsApp could not be asked now. */
    onWhatsapp: z.boolean().nullable(),
  })
  .meta({ id: "PhoneCheck" });

export const groupsOnWhatsapp = z
  .object({
    items: z.array(
      z.object({
        jid: z.string(),
        name: z.string(),
        members: z.int(),
        weAreAdmin: z.boolean(),
        ours: z.boolean(),
        usable: z.boolean(),
      }),
    ),
  })
  .meta({ id: "GroupsOnWhatsApp" });
