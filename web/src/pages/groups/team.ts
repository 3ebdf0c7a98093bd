/** Shared data of the team page: all groups and agents, and whether WhatsApp is connected. */
import type { Agent, MainGroup, WhatsApp } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";

export interface Team {
  groups: MainGroup[];
  agents: Agent[];
}

/** null = not known yet. */
export function useIsConnected(): boolean | null {
  const { data } = useAnswer<WhatsApp>("/api/whatsapp");
  return data ? data.state === "connected" : null;
}
