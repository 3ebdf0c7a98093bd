/** Display names of attendants, agents and groups. */
import type { AgentList, MainGroupList, Ticket } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { i18n } from "../../words/words.ts";

/** Who has the ticket, or had it last when it is closed: an agent or a panel user; null = nobody. */
export function attendantName({ agent, panelUser }: Pick<Ticket, "agent" | "panelUser">): string | null {
  return panelUser === null
    ? (agent?.name ?? null)
    : i18n.t("conversations.panel-person", { name: panelUser.name });
}

export interface Names {
  agent: (id: unknown) => string;
  group: (id: unknown) => string;
}

/** Names by id; unknown ids get a general word. */
export function useNames(): Names {
  const agents = useAnswer<AgentList>("/api/agents").data?.items ?? [];
  const groups = useAnswer<MainGroupList>("/api/main-groups").data?.items ?? [];
  return {
    agent: (id) => agents.find((agent) => agent.id === id)?.name ?? i18n.t("conversations.somebody"),
    group: (id) => groups.find((group) => group.id === id)?.name ?? i18n.t("conversations.some-group"),
  };
}
