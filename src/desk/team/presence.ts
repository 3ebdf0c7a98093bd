/** Presence of an agent (online, paused, offline): whether they take cases now. */
import type { PersonId } from "../../domain/ids.ts";
import { changeAgentRow, getAgent, type Agent } from "../../store/team/agents.ts";
import { isLatest } from "../../store/tickets/cards.ts";
import { findInProgress } from "../../store/tickets/tickets.ts";
import type { DeskContext } from "../context.ts";
import { called } from "../phrase.ts";
import { effectiveNow } from "../server-time.ts";

const key = (person: PersonId): string => `presence:${person}`;

/** Records that somebody else changed the presence now: a command that the agent wrote before has no effect any more. */
export async function presenceSet(ctx: DeskContext, person: PersonId): Promise<void> {
  await isLatest(ctx.tx, key(person), await effectiveNow(ctx));
}

/**
 * Gives the sentence for the agent; null when the person is none. Open cases stay theirs, and are named. Of what they
 * wrote in several chats the last counts, by WhatsApp's clock, in whatever order it comes.
 */
export async function changePresence(
  ctx: DeskContext,
  person: PersonId,
  { presence, written }: { presence: Agent["presence"]; written: Date },
): Promise<string | null> {
  const agent = await getAgent(ctx.tx, person);
  if (!agent) return null;
  if (!(await isLatest(ctx.tx, key(person), written)))
    return ctx.t("presence.overtaken", { presence: ctx.t(`presence.${agent.presence}`) });
  await changeAgentRow(ctx.tx, person, { presence });
  ctx.changed({ topic: "agents" });
  const meaning = ctx.t(`presence.meaning.${presence}`);
  const done = ctx.t("presence.changed", {
    name: agent.name,
    presence: ctx.t(`presence.${presence}`),
    meaning,
  });
  const open = presence === "offline" ? await findInProgress(ctx.tx, person) : [];
  if (open.length === 0) return done;
  const names = await Promise.all(
    open.map(async (ticket) => `#${ticket.number} (${await called(ctx, ticket.contact)})`),
  );
  return `${done}\n${ctx.t("presence.open-cases", { list: names.join(", ") })}`;
}
