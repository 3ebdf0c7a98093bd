/** Table of step handlers: which function carries out each provisioning step. */
import type { StepName } from "../store/team/steps.ts";
import { addAgent } from "./add-agent.ts";
import { askReady } from "./ask-ready.ts";
import { createGroup } from "./create-group.ts";
import { promote } from "./promote.ts";
import { removeAgent } from "./remove-agent.ts";
import { rename } from "./rename.ts";
import type { StepHandler } from "./work.ts";

export const stepHandlers: Record<StepName, StepHandler> = {
  "create-main-group": createGroup,
  "create-room": createGroup,
  "add-to-group": addAgent,
  // Adding invites by itself whoever may not be added.
  invite: addAgent,
  promote,
  "ask-ready": askReady,
  rename,
  "remove-from-group": removeAgent,
};
