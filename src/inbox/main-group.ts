/** A message in a support or sales group: claims, registrations, commands; the rest is the team's own talk. */
import type { MessageId, TicketNumber } from "../domain/ids.ts";
import type { InboundContent } from "../domain/inbound.ts";
import { runCommand } from "../commands/run.ts";
import type { Desk } from "../desk/desk.ts";
import { answer, type Asked } from "../desk/promise.ts";
import { ready } from "../desk/register.ts";
import { ticketMeant } from "../desk/remind.ts";
import { byServer } from "../desk/server-time.ts";
import { askIfClaim, attemptClaim } from "../desk/take.ts";
import { getAgent } from "../store/agents.ts";
import {
  getCard,
  getCardAnywhere,
  getClaimQuestion,
  getRegistration,
  takeClaimQuestion,
  type Card,
  type Registration,
} from "../store/cards.ts";
import type { MainGroup } from "../store/groups.ts";
import { routeMain, type MainScene } from "./route.ts";

export interface MainMessage {
  asked: Asked;
  content: InboundContent;
  quotes: MessageId | null;
  group: MainGroup;
}

/** A question that nobody answered for this long is forgotten. */
const PATIENCE = 10 * 60_000;

export async function inMainGroup(desk: Desk, message: MainMessage): Promise<void> {
  const { asked, content, group } = message;
  const about = await lookUp(desk, message);
  const { card, registration, question } = about;
  const intent = routeMain(content, await sceneOf(desk, asked, about));
  switch (intent.do) {
    case "ignore":
      return;
    case "command":
      return runCommand(desk, intent.command, { place: "main", asked, group });
    case "ready":
      if (registration) await ready(desk, asked, registration);
      return;
    case "ready-astray":
      await answer(desk, asked, desk.say("ready.wrong-message"));
      return;
    case "ask-if-claim":
      if (card) await askIfClaim(desk, asked, card.ticket);
      return;
    case "claim":
      if (card) await attemptClaim(desk, asked, { number: card.ticket, group });
      return;
    case "claim-of-several":
      return claimOfSeveral(desk, asked, { group, words: intent.words });
    case "not-by-edit":
      await answer(desk, { ...asked, message: intent.target }, desk.say("room.edit-not-run"));
      return;
    case "drop-asked":
      await takeClaimQuestion(desk.tx, asked.chat, asked.person);
      return;
    case "take-asked":
      await takeClaimQuestion(desk.tx, asked.chat, asked.person);
      if (question) await attemptClaim(desk, asked, { number: question.ticket, group });
  }
}

async function claimOfSeveral(
  desk: Desk,
  asked: Asked,
  said: { group: MainGroup; words: string | null },
): Promise<void> {
  const number = await ticketMeant(desk, asked, said);
  if (number !== null) await attemptClaim(desk, asked, { number, group: said.group });
}

async function sceneOf(desk: Desk, asked: Asked, about: About): Promise<MainScene> {
  const { card, registration, question } = about;
  const ofCard = card === null ? null : card.kind === "reminders" ? "several" : "card";
  return {
    quoted: registration ? "registration" : ofCard,
    onCard: card !== null,
    asked: question !== null,
    unregistered: await isUnregistered(desk, asked),
  };
}

interface About {
  card: Card | null;
  registration: Registration | null;
  question: { ticket: TicketNumber } | null;
}

/** What the message refers to: matched by id, never by what a quote says. */
async function lookUp(desk: Desk, { asked, content, quotes }: MainMessage): Promise<About> {
  const target = content.kind === "reaction" ? content.target : quotes;
  const registration = target === null ? null : await getRegistration(desk.tx, asked.chat, target);
  const card =
    target === null
      ? null
      : ((await getCard(desk.tx, asked.chat, target)) ?? (await getCardAnywhere(desk.tx, target)));
  return { card, registration, question: await askedOf(desk, asked, quotes) };
}

/** The question that this message may answer: it was written after it, and quotes nothing else. */
async function askedOf(
  desk: Desk,
  asked: Asked,
  quotes: MessageId | null,
): Promise<{ ticket: TicketNumber } | null> {
  const question = await getClaimQuestion(desk.tx, asked.chat, asked.person);
  if (!question || (quotes !== null && quotes !== question.message)) return null;
  if (desk.now.getTime() - question.at.getTime() >= PATIENCE) return null;
  return asked.sentAt < (await byServer(desk, question.at)) ? null : question;
}

async function isUnregistered(desk: Desk, { person }: Asked): Promise<boolean> {
  const agent = await getAgent(desk.tx, person);
  return agent !== null && agent.registeredAt === null;
}
