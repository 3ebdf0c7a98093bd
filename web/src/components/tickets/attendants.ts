/** Options of a select for who attends: agents in their rooms, users in the panel. */
import { useTranslation } from "react-i18next";
import type { AgentList, PanelPeople } from "@contract/contract.ts";
import type { Query } from "../../api/client.ts";
import { useAnswer } from "../../api/queries.ts";

/** Prefix of the value of a panel user; an agent's value is their number. */
const OF_PANEL = "u:";

/** Grouped options; `attendedBy` reads their values. */
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

/** Query parameters of a chosen value; "" = no filter. */
export function attendedBy(choice: string): Query {
  return choice.startsWith(OF_PANEL)
    ? { agent: "", user: choice.slice(OF_PANEL.length) }
    : { agent: choice, user: "" };
}

/** The option's value of a panel user. */
export const atPanel = (user: string): string => `${OF_PANEL}${user}`;
