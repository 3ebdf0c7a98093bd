/** Kinds and states of main groups. */
import type { Agent, MainGroup } from "@contract/contract.ts";

export type Kind = MainGroup["kind"];
export type Step = Agent["provisioning"]["steps"][number];

export const kinds = ["support", "sales", "supervisor"] as const satisfies Kind[];

export const emblems: Record<Kind, string> = { support: "🎧", sales: "💼", supervisor: "👔" };

/** Name with the emoji of its kind, unless it begins with an emoji of its own. */
export const labelOf = ({ kind, name }: Pick<MainGroup, "kind" | "name">): string =>
  /^\p{Extended_Pictographic}/u.test(name) ? name : `${emblems[kind]} ${name}`;

export type GroupState = "ready" | "awaited" | "typed" | "working" | "trouble";

/** The state to show, from the group's state, adoption, problem and provisioning. */
export function stateOf({ state, problem, adoption, provisioning }: MainGroup): GroupState {
  if (adoption !== null && state !== "ready") return adoption.state === "typed" ? "typed" : "awaited";
  if (state === "broken" || problem !== null || provisioning.state === "failed") return "trouble";
  return state === "ready" ? "ready" : "working";
}

/** Whether the agent has a failed step, or a room that needs attention. */
export function isInTrouble({ provisioning, roomList }: Agent): boolean {
  return (
    provisioning.state === "failed" ||
    roomList.some(({ state, problem }) => state === "broken" || (state === "ready" && problem !== null))
  );
}

/** API paths whose queries are invalidated by a change of a group or an agent. */
export const TOUCHED = [
  "/api/main-groups",
  "/api/group-plan",
  "/api/agents",
  "/api/overview",
  "/api/checklist",
];
