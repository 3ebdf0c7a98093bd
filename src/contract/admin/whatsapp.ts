/** API schemas of the WhatsApp connection: state, pairing, phone check, groups. */
import { z } from "zod";
import { instant, instantOrNull, typed } from "../basics.ts";

export const whatsappSchema = z
  .object({
    state: z.enum(["connected", "awaiting_qr", "connecting", "disconnected"]),
    /** Content of the QR code; for administrators only. */
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
    /** What the problem means, and what to do. */
    problemText: z.string().optional(),
    /** When a temporary ban ends. */
    until: instant.optional(),
    /** Since when there is no connection, also across a restart; null = there is one, or no loss was recorded. */
    lostAt: instantOrNull,
    liveness: z.object({
      connectedAt: instantOrNull,
      lastInboundAt: instantOrNull,
      lastAckAt: instantOrNull,
      reconnects: z.int(),
    }),
    /** The last message received, and the last one sent that WhatsApp accepted, from the stored rows. */
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
    /** Digits, in the spelling that WhatsApp is asked first. */
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
