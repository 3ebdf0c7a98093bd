/** Message handler of support and sales groups: claims, registrations, commands; the rest is the team's own talk. */
import { foldText } from "../domain/text/fold.ts";
import { toTicketNumber, type MessageId, type PersonId, type TicketNumber } from "../domain/ids.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { tokensOf } from "../domain/text/phrases.ts";
import { runCommand } from "../commands/run.ts";
import type { DeskContext } from "../desk/context.ts";
import { called } from "../desk/phrase.ts";
import { reply, type Asked } from "../desk/enqueue.ts";
import { ready } from "../desk/team/register.ts";
import { ticketMeant } from "../desk/alerts/remind.ts";
import { mayAnswerClaimant } from "../desk/alerts/supervisors.ts";
import {
  askIfClaim,
  attemptClaim,
  tellHowToAccept,
  tellHowToTake,
  tellHowToTakeIt,
} from "../desk/team/take.ts";
import { findAgents, getAgent } from "../store/team/agents.ts";
import {
  firstWithin,
  getCard,
  getCardAnywhere,
  getRegistration,
  takeClaimQuestion,
  type Card,
  type Registration,
} from "../store/tickets/cards.ts";
import type { MainGroup } from "../store/team/groups.ts";
import { claimAskedOf, type ClaimQuestion } from "./claim-question.ts";
import { routeMain, wordsOf, type MainScene } from "./route.ts";

export interface MainMessage {
  asked: Asked;
  content: InboundContent;
  quotes: MessageId | null;
  group: MainGroup;
}

export async function inMainGroup(ctx: DeskContext, message: MainMessage): Promise<void> {
  const { asked, content, group } = message;
  const about = await lookUp(ctx, message);
  const { card, registration, question } = about;
  const intent = routeMain(content, await sceneOf(ctx, message, about));
  if (await isStrangersAgain(ctx, asked, intent.do)) return;
  if (CLAIMS.has(intent.do) && !(await mayAnswerClaimant(ctx, asked))) return;
  switch (intent.do) {
    case "ignore":
      return;
    case "command":
      return run(ctx, intent.command, { asked, group });
    case "ready":
      if (registration) await ready(ctx, asked, registration);
      return;
    case "ready-astray":
      await reply(ctx, asked, ctx.t("ready.wrong-message"));
      return;
    case "claim-of-several":
      return claimOfSeveral(ctx, asked, { group, words: intent.words, surely: intent.surely });
    case "claim-of-none":
      return tellHowToTake(ctx, asked, group);
    case "claim-unsaid":
      return tellHowToTakeIt(ctx, asked, { number: toTicketNumber(intent.number), group });
    case "not-by-edit":
      await reply(ctx, { ...asked, message: intent.target }, ctx.t("room.edit-not-run"));
      return;
    case "unclear-asked":
    case "drop-asked":
    case "take-asked":
    case "take-asked-late":
      if (question) await answerQuestion(ctx, message, { number: question.ticket, saying: intent.do });
      return;
    case "ask-if-claim":
    case "decline":
    case "suggest-assign":
    case "claim":
      if (card) await answerCard(ctx, message, { number: card.ticket, saying: intent.do });
  }
}

async function run(
  ctx: DeskContext,
  command: Parameters<typeof runCommand>[1],
  typed: Pick<MainMessage, "asked" | "group">,
): Promise<void> {
  await runCommand(ctx, command, { place: "main", ...typed });
}

/** Somebody quoted a card, or raised a hand at it. */
async function answerCard(
  ctx: DeskContext,
  { asked, content, group }: MainMessage,
  {
    number,
    saying,
  }: { number: TicketNumber; saying: "ask-if-claim" | "decline" | "suggest-assign" | "claim" },
): Promise<void> {
  switch (saying) {
    case "ask-if-claim":
      return askIfClaim(ctx, asked, number);
    case "decline":
      await reply(ctx, asked, ctx.t("main.declined", { number }));
      return;
    case "suggest-assign":
      return suggestAssign(ctx, asked, { number, content });
    case "claim":
      return attemptClaim(ctx, asked, { number, group });
  }
}

/** "¿Lo tomás?" was answered: it is asked no more, unless the answer was unclear. */
async function answerQuestion(
  ctx: DeskContext,
  { asked, group }: MainMessage,
  {
    number,
    saying,
  }: { number: TicketNumber; saying: "unclear-asked" | "drop-asked" | "take-asked" | "take-asked-late" },
): Promise<void> {
  if (saying === "unclear-asked") return tellHowToAccept(ctx, asked, number);
  await takeClaimQuestion(ctx.tx, asked.chat, asked.person);
  if (saying === "take-asked") await attemptClaim(ctx, asked, { number, group });
  if (saying === "take-asked-late") await tellHowToTakeIt(ctx, asked, { number, group });
}

async function claimOfSeveral(
  ctx: DeskContext,
  asked: Asked,
  { surely, ...said }: { group: MainGroup; words: string | null; surely: boolean },
): Promise<void> {
  const number = await ticketMeant(ctx, asked, said);
  if (number === null) return;
  if (surely) await attemptClaim(ctx, asked, { number, group: said.group });
  else await askIfClaim(ctx, asked, number);
}

async function sceneOf(
  ctx: DeskContext,
  { asked, content, quotes }: MainMessage,
  about: About,
): Promise<MainScene> {
  const { card, registration, question } = about;
  const ofCard = card === null ? (quotes === null ? null : "other") : QUOTED[card.kind];
  return {
    quoted: registration ? "registration" : ofCard,
    onCard: card !== null,
    colleagues: card === null ? [] : await colleaguesOf(ctx, asked),
    mentionsOther: card !== null && (await mentionedAgent(ctx, asked, content)) !== null,
    asked: question === null ? null : question.old ? "long-ago" : "now",
    unregistered: await isUnregistered(ctx, asked),
  };
}

/** What a quoted message of ours is, by the kind of its row. */
const QUOTED = {
  card: "card",
  reminder: "card",
  reminders: "several",
  question: "question",
  alert: "card",
} as const satisfies Record<Card["kind"], MainScene["quoted"]>;

async function colleaguesOf(ctx: DeskContext, { person }: Asked): Promise<string[]> {
  const others = (await findAgents(ctx.tx)).filter((agent) => agent.active && agent.person !== person);
  return others.map(({ name }) => name);
}

interface About {
  card: Card | null;
  registration: Registration | null;
  question: ClaimQuestion | null;
}

/** Resolves what the message quotes: matched by id, never by the text of a quote. */
async function lookUp(ctx: DeskContext, { asked, content, quotes }: MainMessage): Promise<About> {
  const target = content.kind === "reaction" ? content.target : quotes;
  const registration = target === null ? null : await getRegistration(ctx.tx, asked.chat, target);
  const card =
    target === null
      ? null
      : ((await getCard(ctx.tx, asked.chat, target)) ?? (await getCardAnywhere(ctx.tx, target)));
  return { card, registration, question: await claimAskedOf(ctx, asked, quotes) };
}

const HOUR = 60 * 60_000;
/** What anybody could have us answer as often as they like. A claim may be an agent's whose number is hidden. */
const ANSWERS_ANYBODY: ReadonlySet<string> = new Set([
  "command",
  "not-by-edit",
  "ask-if-claim",
  "decline",
  "suggest-assign",
]);

/** What an agent whose number is hidden may be answered a few times, and anybody else as often. */
const CLAIMS: ReadonlySet<string> = new Set(["claim", "claim-of-several", "take-asked", "ready"]);

/** Somebody of no team was answered within the hour: nobody may fill a group with our answers. */
async function isStrangersAgain(ctx: DeskContext, { chat, person }: Asked, does: string): Promise<boolean> {
  if (!ANSWERS_ANYBODY.has(does) || (await getAgent(ctx.tx, person)) !== null) return false;
  return !(await firstWithin(ctx.tx, `stranger-asked:${chat}:${person}`, { now: ctx.now, ms: HOUR }));
}

/** Another agent whom the words are for, by a mention or an @ and their name; null = nobody. */
async function mentionedAgent(
  ctx: DeskContext,
  { person, mentioned }: Asked,
  content: InboundContent,
): Promise<PersonId | null> {
  const others = (await findAgents(ctx.tx)).filter(
    (agent) => agent.person !== person && agent.active && agent.registeredAt !== null,
  );
  const pointedAt = others.find((agent) => mentioned.includes(agent.person));
  if (pointedAt) return pointedAt.person;
  for (const [, typed = ""] of (wordsOf(content) ?? "").matchAll(/@(\p{L}+)/gu))
    for (const { name, person: other } of others) if (tokensOf(name).includes(foldText(typed))) return other;
  return null;
}

async function suggestAssign(
  ctx: DeskContext,
  asked: Asked,
  { number, content }: { number: TicketNumber; content: InboundContent },
): Promise<void> {
  const other = await mentionedAgent(ctx, asked, content);
  if (other === null) return;
  const agent = await called(ctx, other);
  await reply(ctx, asked, ctx.t("main.suggest-assign", { number, agent }));
}

async function isUnregistered(ctx: DeskContext, { person }: Asked): Promise<boolean> {
  const agent = await getAgent(ctx.tx, person);
  return agent !== null && agent.registeredAt === null;
}
