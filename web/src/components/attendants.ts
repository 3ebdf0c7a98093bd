/** Who attends to clients: agents in their rooms, people in the panel. */
import { useTranslation } from "react-i18next";
import type { AgentList, PanelPeople } from "@contract/contract.ts";
import type { Query } from "../api/client.ts";
import { useAnswer } from "../api/queries.ts";

/** Of a user of the panel, as against an agent's number. */
const OF_PANEL = "u:";

/** To choose from, as `attendedBy` reads it. */
export function useAttendants() {
  const { t } = useTranslation();
  const agents = useAnswer<AgentList>("/api/agents").data?.items ?? [];
  const people = useAnswer<PanelPeople>("/api/panel-people").data?.items ?? [];
  return [
    {
      group: t("attendants.agents"),
      items: agents.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    {
      group: t("attendants.panel"),
      items: people.map(({ user, name }) => ({ value: `${OF_PANEL}${user}`, label: name })),
    },
  ];
}

/** What to ask the server for; "" = whoever it is. */
export function attendedBy(choice: string): Query {
  return choice.startsWith(OF_PANEL)
    ? { agent: "", user: choice.slice(OF_PANEL.length) }
    : { agent: choice, user: "" };
}

export const atPanel = (user: string): string => `${OF_PANEL}${user}`;
