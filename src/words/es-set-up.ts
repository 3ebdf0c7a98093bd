/** Setting up and keeping the installation, in Rioplatense Spanish. Part of `es.ts`. */
export const esSetUp = {
  // Making an agent inactive
  "api.agent.if-deactivated-free":
    "Deja de recibir casos. Sus grupos quedan como están: cuando lo actives, sigue donde estaba.",
  "api.agent.if-deactivated_one":
    "Deja de recibir casos nuevos. Tiene {{count}} caso abierto: lo puede seguir atendiendo hasta cerrarlo, o lo podés asignar a otro agente.",
  "api.agent.if-deactivated_other":
    "Deja de recibir casos nuevos. Tiene {{count}} casos abiertos: los puede seguir atendiendo hasta cerrarlos, o los podés asignar a otro agente.",
} as const;
