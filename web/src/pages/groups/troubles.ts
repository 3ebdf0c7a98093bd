/** Problems of an agent's rooms and steps, one sentence each. */
import type { Agent } from "@contract/contract.ts";
import { toSentence } from "./sentence.ts";

export function troublesOf({ provisioning, roomList }: Agent): string[] {
  const steps = provisioning.steps.filter(({ state }) => state === "failed").map(({ text }) => text);
  const rooms = roomList
    .filter(({ state, problem }) => state === "broken" || (state === "ready" && problem !== null))
    .map(({ name, problemText }) => (problemText ? `${name}: ${problemText}` : name));
  return [...new Set([...rooms, ...steps].map(toSentence))];
}
