/** Command handlers of the supervisor group. */
import { assignByName } from "../desk/lifecycle/claiming/assign.ts";
import type { DeskContext } from "../desk/context.ts";
import { listAgents, listOpen } from "../desk/alerts/overview.ts";
import { explain } from "../desk/explain.ts";
import { reply, type Asked } from "../desk/enqueue.ts";
import { historyOf } from "../desk/conversation/show-history.ts";
import { summarise } from "../desk/alerts/summary.ts";
import { toTicketNumber } from "../domain/ids.ts";
import { refuse } from "../domain/refusal.ts";
import { getTicket } from "../store/tickets/tickets.ts";
import { oneOf } from "./among.ts";
import type { Command } from "./parse.ts";

export const supervisorVerbs = ["list-open", "summarise", "list-agents", "assign", "show-history"] as const;

export async function runInSupervisorGroup(ctx: DeskContext, typed: Command, asked: Asked): Promise<void> {
  const command = oneOf(typed, supervisorVerbs);
  switch (command.verb) {
    case "list-open":
      await reply(ctx, asked, await listOpen(ctx, null, command.args.page));
      return;
    case "summarise":
      await reply(ctx, asked, await summarise(ctx));
      return;
    case "list-agents":
      await reply(ctx, asked, await listAgents(ctx));
      return;
    case "show-history":
      await reply(ctx, asked, await historyOfTicket(ctx, command.args.text));
      return;
    case "assign":
      await reply(
        ctx,
        asked,
        await assignByName(ctx, {
          number: command.args.number,
          name: command.args.agent,
          by: asked.person,
          mentioned: asked.mentioned,
          written: asked.sentAt,
        }),
      );
      return;
  }
}

/** "/historial 1042 factura": of the client whose ticket it is. */
async function historyOfTicket(ctx: DeskContext, typed: string | null): Promise<string> {
  const [, digits, rest = ""] = /^#?\s*(\d{1,9})(?:\s+(.*))?$/su.exec(typed ?? "") ?? [];
  if (digits === undefined) return ctx.t("history.which");
  const number = toTicketNumber(Number(digits));
  const ticket = await getTicket(ctx.tx, number);
  if (!ticket) return explain(ctx, refuse("no-such-ticket", { number }));
  const ask = { typed: rest.trim() || null, command: `/historial ${number}` };
  return historyOf(ctx, ticket.contact, ask);
}
