/** The three kinds of main group, and how each group is doing. */
import type { Agent, MainGroup } from "@contract/contract.ts";

export type Kind = MainGroup["kind"];
export type Step = Agent["provisioning"]["steps"][number];

export const kinds = ["support", "sales", "supervisor"] as const satisfies Kind[];

export const emblems: Record<Kind, string> = { support: "🎧", sales: "💼", supervisor: "👔" };

/** Most names begin with an emoji of their own. */
export const labelOf = ({ kind, name }: Pick<MainGroup, "kind" | "name">): string =>
  /^\p{Extended_Pictographic}/u.test(name) ? name : `${emblems[kind]} ${name}`;

export type GroupState = "ready" | "awaited" | "typed" | "working" | "trouble";

export function stateOf({ state, problem, adoption, provisioning }: MainGroup): GroupState {
  if (adoption !== null && state !== "ready") return adoption.state === "typed" ? "typed" : "awaited";
  if (state === "broken" || problem !== null || provisioning.state === "failed") return "trouble";
  return state === "ready" ? "ready" : "working";
}

/** What somebody can do about it here: a failed step, or a room that can be made anew. */
export function isInTrouble({ provisioning, roomList }: Agent): boolean {
  return (
    provisioning.state === "failed" ||
    roomList.some(({ state, problem }) => state === "broken" || (state === "ready" && problem !== null))
  );
}

/** Everything that changes when a group or an agent does. */
export const TOUCHED = [
  "/api/main-groups",
  "/api/group-plan",
  "/api/agents",
  "/api/overview",
  "/api/checklist",
];
