/** What people and groups are called. */
import type { AgentList, MainGroupList } from "../../../../src/panel/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { i18n } from "../../words/words.ts";

/** Nobody is nameless: by their name, else their number, else as an unknown. */
export function clientName({ name, phone }: { name: string | null; phone: string | null }): string {
  return name ?? (phone === null ? i18n.t("conversations.nameless") : phoneText(phone));
}

const phoneText = (phone: string): string => `+${phone}`;

export interface Names {
  agent: (id: unknown) => string;
  group: (id: unknown) => string;
}

export function useNames(): Names {
  const agents = useAnswer<AgentList>("/api/agents").data?.items ?? [];
  const groups = useAnswer<MainGroupList>("/api/main-groups").data?.items ?? [];
  return {
    agent: (id) => agents.find((agent) => agent.id === id)?.name ?? i18n.t("conversations.somebody"),
    group: (id) => groups.find((group) => group.id === id)?.name ?? i18n.t("conversations.some-group"),
  };
}
