/** Phone numbers typed in the panel, checked with WhatsApp. Its answer wins over our reading. */
import { toPhone, type Phone } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { resolvePhone } from "../../domain/contacts/phone.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Panel } from "../panel.ts";
import { ProblemError } from "./problems.ts";
import type { Call } from "./route.ts";

export interface ReadPhone {
  /** In the order in which to ask WhatsApp. */
  candidates: Phone[];
  likeliest: Phone;
  display: string;
}

export function readPhone({ config }: Panel, typed: string): ReadPhone | Refusal {
  const read = resolvePhone(typed, config.country);
  if (!read.ok) return refuse(`phone-${read.problem}`);
  const candidates = read.candidates.map(toPhone);
  return { candidates, likeliest: candidates[0] as Phone, display: read.display };
}

type Asking = Pick<Call, "panel" | "who">;

/** null = WhatsApp knows none of the spellings. Throws `WhatsAppError`, and when this person asked about too many. */
export async function lookUpPhone(
  { panel: { whatsapp, lookUps }, who }: Asking,
  phone: ReadPhone,
): Promise<{ asked: Phone; address: Address } | null> {
  lookUps.count(who, phone.likeliest);
  const found = await whatsapp.lookUp(phone.candidates);
  return found[0] ?? null;
}

/** Asks before any transaction: the network must hold up no writer. Throws when WhatsApp is not connected. */
export async function addressFor(call: Asking, typed: string): Promise<Address | Refusal> {
  const { panel } = call;
  const phone = readPhone(panel, typed);
  if (isRefusal(phone)) return phone;
  if (panel.whatsapp.connection().state !== "connected") throw new ProblemError("whatsapp-offline");
  const found = await lookUpPhone(call, phone);
  if (!found) return refuse("phone-not-on-whatsapp");
  // Only the number an answer was asked for is sure to be in it.
  return { lid: found.address.lid, phone: found.address.phone ?? found.asked };
}
