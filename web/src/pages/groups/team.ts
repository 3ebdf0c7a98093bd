/** What every part of the page needs to know: the whole team, and whether WhatsApp can be asked now. */
import type { Agent, MainGroup, WhatsApp } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";

export interface Team {
  groups: MainGroup[];
  agents: Agent[];
}

/** null until it is known. */
export function useIsConnected(): boolean | null {
  const { data } = useAnswer<WhatsApp>("/api/whatsapp");
  return data ? data.state === "connected" : null;
}
