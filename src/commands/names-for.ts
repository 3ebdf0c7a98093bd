/**
 * Names of colleagues, groups, tags, fields and closing reasons, former ones too: they tell a command without
 * its slash from a sentence.
 */
import { contactFields } from "../desk/contacts/contact-fields.ts";
import { areaName } from "../desk/phrase.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { areas } from "../domain/ticket.ts";
import { findPanelNames } from "../store/accounts/account-names.ts";
import { findAgents } from "../store/team/agents.ts";
import { findFormerNames } from "../store/team/former-names.ts";
import { findMainGroupNames } from "../store/team/groups.ts";
import { findCloseReasons } from "../store/tickets/close-reasons.ts";
import { findTagRows } from "../store/tickets/tags.ts";
import type { Read } from "../store/engine/open.ts";
import type { Translate } from "../i18n/translator.ts";
import { noNames, verbNamedIn, type Names } from "./without-slash.ts";
import { titleOf } from "./within.ts";

/** Where names are read, and the words in which areas are called. */
interface Source {
  readonly tx: Read;
  readonly t: Translate;
}

/** Most messages begin with no command's name: then nothing is looked up. */
export async function namesFor(ctx: Source, content: InboundContent): Promise<Names> {
  switch (verbNamedIn(titleOf(content) ?? "")) {
    case "transfer":
    case "assign":
      return { ...noNames, takers: await takersOf(ctx) };
    case "tag":
      return { ...noNames, tags: await tagNames(ctx) };
    case "set-field":
      return { ...noNames, fields: await fieldNames(ctx) };
    case "close":
      return { ...noNames, reasons: (await findCloseReasons(ctx.tx)).map(({ reason }) => reason) };
    case null:
    default:
      return noNames;
  }
}

/** Also those who take nothing any more: whoever names them means a colleague, and does not know it yet. */
async function takersOf(ctx: Source): Promise<string[]> {
  const agents = await findAgents(ctx.tx);
  const groups = await findMainGroupNames(ctx.tx);
  return [
    ...[...agents, ...groups].map(({ name }) => name),
    ...(await findFormerNames(ctx.tx, "agent")),
    ...(await findFormerNames(ctx.tx, "main-group")),
    ...(await findPanelNames(ctx.tx)),
    ...areas.map((area) => areaName(ctx, area)),
  ];
}

async function tagNames(ctx: Source): Promise<string[]> {
  const tags = await findTagRows(ctx.tx);
  return [...tags.map(({ name }) => name), ...(await findFormerNames(ctx.tx, "tag"))];
}

async function fieldNames(ctx: Source): Promise<string[]> {
  const fields = await contactFields(ctx.tx, ctx.t);
  return [...fields.map(({ label }) => label), ...(await findFormerNames(ctx.tx, "field"))];
}
