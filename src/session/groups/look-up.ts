/** Number check (`onWhatsApp`): which phone numbers are registered with WhatsApp. */
import { USyncQuery, USyncUser, type WASocket } from "@whiskeysockets/baileys";
import type { Phone } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { toAddress } from "../address.ts";
import { asked, mustAnswer } from "../answers.ts";
import { WhatsAppError } from "../port.ts";

type Asking = Pick<WASocket, "executeUSyncQuery" | "signalRepository">;

/** Asks number by number: an answer to several does not say which spelling it is about. */
export async function lookUp(
  sock: Asking,
  candidates: Phone[],
): Promise<{ asked: Phone; address: Address }[]> {
  const found: { asked: Phone; address: Address }[] = [];
  for (const candidate of candidates) {
    const jid = await jidOf(sock, candidate);
    if (jid === null) continue;
    const lid = await asked(() => sock.signalRepository.lidMapping.getLIDForPN(jid));
    found.push({ asked: candidate, address: toAddress(jid, lid) });
  }
  return found;
}

/** null = WhatsApp says that this number is not there. Throws when it does not say. */
async function jidOf(sock: Asking, candidate: Phone): Promise<string | null> {
  const query = new USyncQuery().withContactProtocol().withUser(new USyncUser().withPhone(`+${candidate}`));
  const answer = mustAnswer(await asked(() => sock.executeUSyncQuery(query)));
  const [known] = answer.list as { id: string; contact?: boolean }[];
  if (known?.contact === undefined) throw new WhatsAppError("timeout", { certain: false });
  return known.contact ? known.id : null;
}
