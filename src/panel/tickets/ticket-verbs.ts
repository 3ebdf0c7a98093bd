/**
 * Allowed actions of a ticket: which verbs its state admits, and for the others the reason in words. From the table `admits`
 * of the domain.
 */
import { admits } from "../../domain/ticket.ts";
import { getLiveTicket } from "../../store/tickets/tickets.ts";
import type { TicketRow } from "../../store/tickets/ticket-lists.ts";
import type { Translate } from "../../i18n/translator.ts";
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

async function whyNot({ t, store }: Panel, row: TicketRow, verb: PanelVerb): Promise<string | null> {
  const { number, state } = row;
  if (verb === "take" && state === "in_progress")
    return t("api.refused.taken-by", { number, name: attendantOf(t, row) });
  const states: string[] = admits[verb];
  if (!states.includes(state)) return wrongState(t, { state, verb });
  if (verb !== "reopen") return null;
  if (row.mainGroup === null || row.area === null) return t("api.refused.never-queued");
  const live = await getLiveTicket(store.read, row.contact);
  return live && live.number !== number
    ? t("api.refused.client-has-live-ticket", { number: live.number })
    : null;
}

const attendantOf = (t: Translate, { agentName, panelName }: TicketRow): string =>
  panelName === null ? (agentName ?? "") : t("content.panel-person", { name: panelName });

function wrongState(t: Translate, { state, verb }: Pick<TicketRow, "state"> & { verb: PanelVerb }): string {
  if (verb === "reopen") return t("api.refused.not-closed");
  if (state === "closed") return t("api.refused.ticket-closed");
  return t(
    state === "intake" && verb !== "message" ? "api.refused.not-ready" : "api.refused.not-in-progress",
  );
}
