/** Setting up and keeping the installation, in Rioplatense Spanish. Part of `es.ts`. */
export const esSetUp = {
  // Making an agent inactive
  "api.agent.if-deactivated-free":
    "Deja de recibir casos. Sus grupos quedan como están: cuando lo actives, sigue donde estaba.",
  "api.agent.if-deactivated_one":
    "Deja de recibir casos nuevos. Tiene {{count}} caso abierto: lo puede seguir atendiendo hasta cerrarlo, o lo podés asignar a otro agente.",
  "api.agent.if-deactivated_other":
    "Deja de recibir casos nuevos. Tiene {{count}} casos abiertos: los puede seguir atendiendo hasta cerrarlos, o los podés asignar a otro agente.",

  // Restoring a backup, in the terminal
  "terminal.restore-usage": "Uso: npm run restore -- <archivo>. Copias que hay:",
  "terminal.restore-none": "  (ninguna en {{folder}})",
  "terminal.restore-no-file": "Ese archivo no existe. No se cambió nada.",
  "terminal.restore-not-a-backup": "Ese archivo no es una copia de Relevo. No se cambió nada.",
  "terminal.restore-newer":
    "Esa copia es de una versión más nueva de Relevo: instalá esa versión y volvé a probar. No se cambió nada.",
  "terminal.restore-damaged": "Esa copia está dañada: elegí otra. No se cambió nada.",
  "terminal.restore-running": "Relevo está en marcha: detenelo y volvé a probar. No se cambió nada.",
  "terminal.restored": "✅ Listo: la copia quedó en lugar de la base de datos. Iniciá Relevo con npm start.",
  "terminal.restored-aside": "La base de datos que había quedó guardada en {{file}}.",
  "terminal.restored-whatsapp-kept": "El vínculo con WhatsApp es el de ahora: no hace falta hacer nada.",
  "terminal.restored-whatsapp-old":
    "El vínculo con WhatsApp es el de la copia. Si no conecta, tocá Desvincular en el panel y volvé a vincular el teléfono.",
  "terminal.restored-whatsapp-none":
    "Hay que volver a vincular el teléfono: la copia no trae un vínculo que esta instalación pueda leer.",
} as const;
