/** Setting up and keeping the installation, in English. Same keys and variables as `es-set-up.ts`. */
import type { esSetUp } from "./es-set-up.ts";

export const enSetUp: Record<keyof typeof esSetUp, string> = {
  // Making an agent inactive
  "api.agent.if-deactivated-free":
    "They get no more cases. Their groups stay as they are: once active again, they go on where they were.",
  "api.agent.if-deactivated_one":
    "They get no more new cases. They have {{count}} open case: they can go on with it until it is closed, or you can assign it to another agent.",
  "api.agent.if-deactivated_other":
    "They get no more new cases. They have {{count}} open cases: they can go on with them until they are closed, or you can assign them to another agent.",
};
