/** The commands of the supervisor group. */
import { assignByName } from "../desk/lifecycle/assign.ts";
import type { Desk } from "../desk/desk.ts";
import { listAgents, listOpen } from "../desk/alerts/overview.ts";
import { explain } from "../desk/explain.ts";
import { answer, type Asked } from "../desk/promise.ts";
import { historyOf } from "../desk/conversation/show-history.ts";
import { summarise } from "../desk/alerts/summary.ts";
import { toTicketNumber } from "../domain/ids.ts";
import { refuse } from "../domain/refusal.ts";
import { getTicket } from "../store/tickets/tickets.ts";
import { oneOf } from "./among.ts";
import type { Command } from "./parse.ts";

const verbs = ["list-open", "summarise", "list-agents", "assign", "show-history"] as const;

export async function runInSupervisorGroup(desk: Desk, typed: Command, asked: Asked): Promise<void> {
  const command = oneOf(typed, verbs);
  switch (command.verb) {
    case "list-open":
      await answer(desk, asked, await listOpen(desk, null));
      return;
    case "summarise":
      await answer(desk, asked, await summarise(desk));
      return;
    case "list-agents":
      await answer(desk, asked, await listAgents(desk));
      return;
    case "show-history":
      await answer(desk, asked, await historyOfTicket(desk, command.args.text));
      return;
    case "assign":
      await answer(
        desk,
        asked,
        await assignByName(desk, {
          number: command.args.number,
          name: command.args.agent,
          by: asked.person,
          mentioned: asked.mentioned,
        }),
      );
      return;
  }
}

/** "/historial 1042 factura": of the client whose ticket it is. */
async function historyOfTicket(desk: Desk, typed: string | null): Promise<string> {
  const [, digits, rest = ""] = /^#?\s*(\d{1,9})(?:\s+(.*))?$/su.exec(typed ?? "") ?? [];
  if (digits === undefined) return desk.say("history.which");
  const number = toTicketNumber(Number(digits));
  const ticket = await getTicket(desk.tx, number);
  if (!ticket) return explain(desk, refuse("no-such-ticket", { number }));
  const ask = { typed: rest.trim() || null, command: `/historial ${number}` };
  return historyOf(desk, ticket.contact, ask);
}
