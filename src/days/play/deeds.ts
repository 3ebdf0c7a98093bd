/** Panel actions: calls the verbs that the routes of the panel call. */
import { mergeContacts } from "../../desk/people/merge-contacts.ts";
import { changeAgent } from "../../desk/team/administer-agents.ts";
import { assignTicket } from "../../desk/lifecycle/claiming/claim.ts";
import { closeTicket } from "../../desk/lifecycle/close.ts";
import { changeContactOf } from "../../desk/contacts/contacts.ts";
import type { DeskContext } from "../../desk/context.ts";
import { addNote } from "../../desk/conversation/note.ts";
import { releaseTicket } from "../../desk/lifecycle/claiming/release.ts";
import { reopenByHand } from "../../desk/lifecycle/reopen.ts";
import { retryEntry } from "../../desk/delivery/retry.ts";
import { panelSaid } from "../../desk/conversation/room-words.ts";
import { addTag, tagTicket } from "../../desk/contacts/tags.ts";
import { transferToAgent, transferToGroup } from "../../desk/lifecycle/transfer.ts";
import { toEntryId, toMainGroupId, toPersonId, toTicketNumber } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import type { Ticket } from "../../domain/ticket.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import type { ActOf, PanelDeed } from "../acts.ts";
import type { Human } from "../cast/cast.ts";
import type { Word } from "../judge/judge.ts";
import { markOf, type Mark } from "../marks.ts";
import type { Stage } from "../stage.ts";

interface Doing {
  stage: Stage;
  mark: Mark;
  client: Human;
  /** Id of the person row of the agent that it is about. */
  agent: number;
  /** Id of the main group that it is about. */
  group: number;
}

const USER = { user: "Gervasio" };

type Verb = (ctx: DeskContext, ticket: Ticket, doing: Doing) => Promise<unknown>;

/** Actions on the newest ticket of the client. */
const onTicket: Partial<Record<PanelDeed, Verb>> = {
  say: async (ctx, ticket, { mark }) =>
    ticket.state === "in_progress" &&
    panelSaid(ctx, { ticket, who: USER.user, text: `le escribo yo ${mark}` }),
  note: (ctx, ticket, { mark }) => addNote(ctx, ticket, { by: USER, text: `entre nosotros ${mark}` }),
  assign: (ctx, { number }, { agent }) => assignTicket(ctx, { number, agent: toPersonId(agent), by: USER }),
  transfer: (ctx, ticket, { agent, mark }) =>
    transferToAgent(ctx, ticket, { agent: toPersonId(agent), by: USER, reason: `entre nosotros ${mark}` }),
  requeue: (ctx, ticket, { group, mark }) =>
    transferToGroup(ctx, ticket, {
      mainGroup: toMainGroupId(group),
      by: USER,
      reason: `entre nosotros ${mark}`,
    }),
  release: async (ctx, ticket) => ticket.state === "in_progress" && releaseTicket(ctx, ticket, USER),
  close: (ctx, ticket, { mark }) =>
    closeTicket(ctx, ticket, { by: USER, reason: `entre nosotros ${mark}`, silent: false }),
  reopen: (ctx, ticket) => reopenByHand(ctx, ticket, USER),
  tag: async (ctx, ticket, { mark }) => {
    const tag = await addTag(ctx, { name: `secreto ${mark}`, color: "red" });
    return isRefusal(tag) ? tag : tagTicket(ctx, ticket, { add: [tag.id], remove: [], by: USER });
  },
  retry: async (ctx, ticket, { stage }) => {
    const [dead] = stage.rows.all<{ entry: number }>(
      "SELECT entry FROM outbox WHERE state = 'dead' AND ticket = ? AND entry IS NOT NULL LIMIT 1",
      ticket.number,
    );
    return dead && retryEntry(ctx, ticket, toEntryId(dead.entry));
  },
};

/** Does something in the panel. What cannot be done now is refused and has no other effect. */
export async function doesInPanel(stage: Stage, act: ActOf<"panel">): Promise<void> {
  const client = stage.cast.clients[act.who];
  const agent = stage.cast.agents[act.agent % stage.cast.agents.length];
  const main = stage.cast.mains[act.agent % 2];
  if (!client || !agent || !main) return;
  const agentId = stage.rows.idOf(agent) ?? 0;
  const doing = {
    stage,
    mark: markOf(act.n),
    client,
    agent: agentId,
    group: stage.rows.mainGroupId(main.jid) ?? 0,
  };
  if (act.deed === "agent-active" || act.deed === "agent-inactive") {
    const active = act.deed === "agent-active";
    return run(stage, (ctx) => changeAgent(ctx, toPersonId(agentId), { active }));
  }
  if (act.deed === "merge") return mergesRows(stage, client);
  if (act.deed === "retry") stage.excuses.mixedUp(client, stage.brought);
  if (act.deed === "block" || act.deed === "unblock") return blocks(stage, client, act.deed === "block");
  const verb = onTicket[act.deed];
  const number = stage.rows.lastTicketOf(client);
  if (!verb || number === null) return;
  const word = writesDown(doing, act.deed, number);
  const { must } = word;
  // Whoever types it sees that it was not taken when the program dies before it is stored.
  word.must = false;
  run(
    stage,
    async (ctx) => {
      const ticket = await getTicket(ctx.tx, toTicketNumber(number));
      return ticket && verb(ctx, ticket, doing);
    },
    () => (word.must = must),
  );
}

/** Tells the judge who may read what is typed in the panel: nobody outside the team, unless it is an answer to the client. */
function writesDown({ stage, mark, client }: Doing, deed: PanelDeed, ticket: number): Word {
  const isSaid = deed === "say";
  const live = stage.rows.live().find((one) => one.client === client);
  return stage.judge.wrote({
    mark,
    id: null,
    by: null,
    chat: client,
    side: isSaid ? "tell" : "inside",
    readers: isSaid ? [client] : [],
    must:
      isSaid &&
      live?.number === ticket &&
      live.state === "in_progress" &&
      stage.rows.idsOf(client).length === 1,
    at: stage.clock.time,
    unmarked: false,
  });
}

function blocks(stage: Stage, client: Human, blocked: boolean): void {
  const id = stage.rows.idOf(client);
  // Only without an open case: of a client who is blocked in the middle of one, it is unclear what must be shown.
  if (id === null || stage.rows.live().some((one) => one.client === client)) return;
  // What has not been delivered yet, or can be read only later, will be from somebody who is blocked.
  for (const word of stage.judge.words.values())
    if (blocked && word.by === client && (word.knownAt === null || !word.isRead)) word.must = false;
  run(stage, (ctx) => changeContactOf(ctx, toPersonId(id), { blocked }));
}

/** Merges the two person rows of one client. */
function mergesRows(stage: Stage, client: Human): void {
  const [kept, gone] = stage.rows.idsOf(client);
  if (kept === undefined || gone === undefined) return;
  stage.excuses.mixedUp(client, stage.brought);
  run(stage, (ctx) => mergeContacts(ctx, { kept: toPersonId(kept), gone: toPersonId(gone) }));
}

/** Runs a verb. `stored` is called when it is stored: never, when the program dies first. */
function run(stage: Stage, verb: (ctx: DeskContext) => Promise<unknown>, stored?: () => void): void {
  const { program } = stage;
  program
    .runInTransaction(verb)
    .then(stored)
    .catch((error: unknown) => {
      if (!program.dead) stage.judge.accuse("the panel got an error", String(error));
    });
}
