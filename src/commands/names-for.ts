/**
 * Names of colleagues, groups, tags, fields and closing reasons, former ones too: they tell a command without
 * its slash from a sentence.
 */
import { contactFields } from "../desk/contacts/contact-fields.ts";
import { areaName } from "../desk/phrase.ts";
import type { PersonId } from "../domain/ids.ts";
import { maySpeakTo, type Called } from "../domain/language/among-colleagues.ts";
import { mayGiveAway } from "../domain/language/giving-away.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { areas } from "../domain/ticket.ts";
import { findPanelNames } from "../store/accounts/account-names.ts";
import { getContact, getPerson } from "../store/contacts/people.ts";
import { findAgents } from "../store/team/agents.ts";
import { findFormerNames } from "../store/team/former-names.ts";
import { findMainGroupNames } from "../store/team/groups.ts";
import { findCloseReasons } from "../store/tickets/close-reasons.ts";
import { findTagRows } from "../store/tickets/tags.ts";
import type { Read } from "../store/engine/open.ts";
import { languages, type Translate } from "../i18n/translator.ts";
import { noNames, verbNamedIn, type Names } from "./without-slash.ts";
import { titleOf } from "./within.ts";

/** Where names are read, and the words in which areas are called. */
interface Source {
  readonly tx: Read;
  readonly t: Translate;
}

/** Who writes to whom; null = an account of the panel, and several clients or one whom we do not know yet. */
interface Between {
  author: PersonId | null;
  client: PersonId | null;
}

/** Most messages begin neither with a command's name nor like words to or about a colleague: then nothing is looked up. */
export async function namesFor(ctx: Source, content: InboundContent, between: Between): Promise<Names> {
  const title = titleOf(content) ?? "";
  const named = await namesOfCommand(ctx, verbNamedIn(title));
  const names = maySpeakTo(title) ? { ...named, ...(await calledOf(ctx, between)) } : named;
  return mayGiveAway(title)
    ? { ...names, ...(await calledOf(ctx, between)), takers: await takersOf(ctx) }
    : names;
}

async function namesOfCommand(ctx: Source, verb: ReturnType<typeof verbNamedIn>): Promise<Names> {
  switch (verb) {
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

/** The author signs with a name of their own: that speaks to nobody. */
async function calledOf({ tx }: Source, { author, client }: Between): Promise<Called> {
  const others = (await findAgents(tx)).filter(({ person }) => person !== author && person !== client);
  const former = await findFormerNames(tx, "agent");
  const own =
    client === null ? null : [(await getContact(tx, client))?.name, (await getPerson(tx, client)).pushName];
  const names = (own ?? []).filter((name) => typeof name === "string");
  return {
    colleagues: [...others.map(({ name }) => name), ...former, ...(await findPanelNames(tx))],
    client: names,
    nameless: own !== null && !names.some((name) => /\p{L}/u.test(name)),
  };
}

/** Names of all who might take a case, also those who take none any more: whoever names them means a colleague, and does not know it yet. Areas are called as in any of our languages. */
export async function takersOf(ctx: Source): Promise<string[]> {
  const agents = await findAgents(ctx.tx);
  const groups = await findMainGroupNames(ctx.tx);
  return [
    ...[...agents, ...groups].map(({ name }) => name),
    ...(await findFormerNames(ctx.tx, "agent")),
    ...(await findFormerNames(ctx.tx, "main-group")),
    ...(await findPanelNames(ctx.tx)),
    ...areas.flatMap((area) => [
      areaName(ctx, area),
      ...Object.values(languages).map((one) => one[`area.${area}`]),
    ]),
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
