/** Setting up and keeping the installation, in Portuguese. Same keys and variables as `es-set-up.ts`. */
import type { esSetUp } from "./es-set-up.ts";

export const ptSetUp: Record<keyof typeof esSetUp, string> = {
  // Making an agent inactive
  "api.agent.if-deactivated-free":
    "Deixa de receber casos. Os grupos ficam como estão: quando for ativado de novo, continua de onde parou.",
  "api.agent.if-deactivated_one":
    "Deixa de receber casos novos. Tem {{count}} caso aberto: pode continuar atendendo até fechá-lo, ou você pode atribuí-lo a outro agente.",
  "api.agent.if-deactivated_other":
    "Deixa de receber casos novos. Tem {{count}} casos abertos: pode continuar atendendo até fechá-los, ou você pode atribuí-los a outro agente.",
};
