/** What can be done with a ticket now, and why the rest cannot: the table of the domain, in words. */
import { admits } from "../../domain/ticket.ts";
import { getLiveTicket } from "../../store/tickets/tickets.ts";
import type { TicketRow } from "../../store/tickets/ticket-lists.ts";
import type { Say } from "../../i18n/words.ts";
import type { Panel } from "../panel.ts";

/** In the panel nobody claims: that is done by quoting the card. What one does there is to take. */
type PanelVerb = Exclude<keyof typeof admits, "claim">;
const { claim: _, ...panelVerbs } = admits;

export async function verbsOf(
  panel: Panel,
  row: TicketRow,
): Promise<{ can: string[]; cannot: Record<string, string> }> {
  const can: string[] = [];
  const cannot: Record<string, string> = {};
  for (const verb of Object.keys(panelVerbs) as PanelVerb[]) {
    const why = await whyNot(panel, row, verb);
    if (why === null) can.push(verb);
    else cannot[verb] = why;
  }
  return { can, cannot };
}

async function whyNot({ say, store }: Panel, row: TicketRow, verb: PanelVerb): Promise<string | null> {
  const { number, state } = row;
  if (verb === "take" && state === "in_progress")
    return say("api.refused.taken-by", { number, name: attendantOf(say, row) });
  const states: string[] = admits[verb];
  if (!states.includes(state)) return wrongState(say, { state, verb });
  if (verb !== "reopen") return null;
  if (row.mainGroup === null || row.area === null) return say("api.refused.never-queued");
  const live = await getLiveTicket(store.read, row.contact);
  return live && live.number !== number
    ? say("api.refused.client-has-live-ticket", { number: live.number })
    : null;
}

const attendantOf = (say: Say, { agentName, panelName }: TicketRow): string =>
  panelName === null ? (agentName ?? "") : say("content.panel-person", { name: panelName });

function wrongState(say: Say, { state, verb }: Pick<TicketRow, "state"> & { verb: PanelVerb }): string {
  if (verb === "reopen") return say("api.refused.not-closed");
  if (state === "closed") return say("api.refused.ticket-closed");
  return say(
    state === "intake" && verb !== "message" ? "api.refused.not-ready" : "api.refused.not-in-progress",
  );
}
