/** Route handlers of dead letters: list of the messages that were given up, and retry. */
import { openChat } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { findDead, reviveDead } from "../../store/messages/outbox-lists.ts";
import { audited } from "../auth/audited.ts";
import { deadList, deadQuery } from "../../contract/admin/outbox.ts";
import { byId } from "../../contract/basics.ts";
import { toPage } from "../http/pagination.ts";
import { route, type Route } from "../http/route.ts";

const dead = route({
  method: "get",
  path: "/api/outbox/dead",
  role: "viewer",
  summary: "Messages that were given up, newest first",
  query: deadQuery,
  answer: deadList,
  async handle({ panel, query }) {
    const { cursor, limit } = query;
    const rows = await findDead(panel.store.read, { before: cursor ?? null, limit: limit + 1 });
    const items = rows.map((row) => ({
      id: row.id,
      ticket: row.ticket,
      to: openChat(row.chat).kind,
      kind: row.content.kind,
      attempts: row.attempts,
      error: row.error,
      createdAt: row.createdAt,
      nextAt: row.nextAt,
    }));
    return toPage(items, limit, ({ id }) => String(id));
  },
});

const retry = route({
  method: "post",
  again: "harmless",
  path: "/api/outbox/:id/retry",
  role: "supervisor",
  summary: "Try a given-up message again, with the same id and bytes",
  params: byId,
  async handle(call): Promise<void | Refusal> {
    const { id } = call.params;
    const done = await audited<true>(
      call,
      { action: "message.retried", facts: () => ({ message: id }) },
      async ({ tx }) => ((await reviveDead(tx, id)) ? true : refuse("no-such-promise")),
    );
    if (isRefusal(done)) return done;
  },
});

export const outboxRoutes: Route[] = [dead, retry];
