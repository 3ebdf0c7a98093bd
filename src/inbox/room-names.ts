/** What is called how here, as far as it helps to tell a command without its slash from a sentence. */
import { noNames, verbNamedIn, type Names } from "../commands/without-slash.ts";
import { titleOf } from "../commands/within.ts";
import { contactFields } from "../desk/contacts/contact-fields.ts";
import type { Desk } from "../desk/desk.ts";
import { areaName } from "../desk/phrase.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { areas } from "../domain/ticket.ts";
import { findAgents } from "../store/team/agents.ts";
import { findMainGroups } from "../store/team/groups.ts";
import { findCloseReasons } from "../store/tickets/close-reasons.ts";
import { findTagRows } from "../store/tickets/tags.ts";

/** Most messages begin with no command's name: then nothing is looked up. */
export async function namesFor(desk: Desk, content: InboundContent): Promise<Names> {
  switch (verbNamedIn(titleOf(content) ?? "")) {
    case "transfer":
    case "assign":
      return { ...noNames, takers: await takersOf(desk) };
    case "tag":
      return { ...noNames, tags: (await findTagRows(desk.tx)).map(({ name }) => name) };
    case "set-field":
      return {
        ...noNames,
        fields: (await contactFields(desk.tx, desk.say)).map(({ label }) => label),
      };
    case "close":
      return { ...noNames, reasons: (await findCloseReasons(desk.tx)).map(({ reason }) => reason) };
    case null:
    default:
      return noNames;
  }
}

async function takersOf(desk: Desk): Promise<string[]> {
  const agents = (await findAgents(desk.tx)).filter(({ active }) => active);
  const groups = (await findMainGroups(desk.tx)).filter(({ kind }) => kind !== "supervisor");
  return [...agents, ...groups].map(({ name }) => name).concat(areas.map((area) => areaName(desk, area)));
}
