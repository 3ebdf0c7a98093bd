/** Merge of two contacts by hand: somebody says that they are one person, and it is checked whether that may be. The merge itself is `mergePeople` in `people.ts`. */
import type { PersonId } from "../../domain/ids.ts";
import { samePhone } from "../../domain/contacts/phone.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { getAgent } from "../../store/team/agents.ts";
import { getPerson, type Person } from "../../store/contacts/people.ts";
import { getLiveTicket } from "../../store/tickets/tickets.ts";
import { contactChanged, presentContact } from "../contacts/contacts.ts";
import type { DeskContext } from "../context.ts";
import { mergePeople } from "./people.ts";

/** `kept` stays, with everything of `gone`. Never an agent: their groups and cases would go along. */
export async function mergeContacts(
  ctx: DeskContext,
  { kept, gone }: { kept: PersonId; gone: PersonId },
): Promise<PersonId | Refusal> {
  if (kept === gone) return refuse("merge-itself");
  for (const id of [kept, gone]) {
    const present = await presentContact(ctx, id);
    if (isRefusal(present)) return present;
    if (await getAgent(ctx.tx, id)) return refuse("contact-is-agent");
  }
  const two = { kept: await getPerson(ctx.tx, kept), gone: await getPerson(ctx.tx, gone) };
  const live = await getLiveTicket(ctx.tx, gone);
  // A person has one address of a kind: what is said in that case would go to the other phone.
  if (live && haveTwoPhones(two)) return refuse("merge-other-live", { number: live.number });
  await mergePeople(ctx, two);
  await contactChanged(ctx, kept);
  return kept;
}

function haveTwoPhones({ kept, gone }: { kept: Person; gone: Person }): boolean {
  if (kept.lid !== null && gone.lid !== null) return true;
  return kept.phone !== null && gone.phone !== null && !samePhone(kept.phone, gone.phone);
}
