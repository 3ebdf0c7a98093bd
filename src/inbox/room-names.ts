/**
 * Names of colleagues, groups, tags, fields and closing reasons: they tell a command without its slash from a
 * sentence.
 */
import { noNames, verbNamedIn, type Names } from "../commands/without-slash.ts";
import { titleOf } from "../commands/within.ts";
import { contactFields } from "../desk/contacts/contact-fields.ts";
import type { DeskContext } from "../desk/context.ts";
import { areaName } from "../desk/phrase.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { areas } from "../domain/ticket.ts";
import { findAgents } from "../store/team/agents.ts";
import { findMainGroups } from "../store/team/groups.ts";
import { findCloseReasons } from "../store/tickets/close-reasons.ts";
import { findTagRows } from "../store/tickets/tags.ts";

/** Most messages begin with no command's name: then nothing is looked up. */
export async function namesFor(ctx: DeskContext, content: InboundContent): Promise<Names> {
  switch (verbNamedIn(titleOf(content) ?? "")) {
    case "transfer":
    case "assign":
      return { ...noNames, takers: await takersOf(ctx) };
    case "tag":
      return { ...noNames, tags: (await findTagRows(ctx.tx)).map(({ name }) => name) };
    case "set-field":
      return {
        ...noNames,
        fields: (await contactFields(ctx.tx, ctx.t)).map(({ label }) => label),
      };
    case "close":
      return { ...noNames, reasons: (await findCloseReasons(ctx.tx)).map(({ reason }) => reason) };
    case null:
    default:
      return noNames;
  }
}

async function takersOf(ctx: DeskContext): Promise<string[]> {
  const agents = (await findAgents(ctx.tx)).filter(({ active }) => active);
  const groups = (await findMainGroups(ctx.tx)).filter(({ kind }) => kind !== "supervisor");
  return [...agents, ...groups].map(({ name }) => name).concat(areas.map((area) => areaName(ctx, area)));
}
