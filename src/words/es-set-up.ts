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

  // Backups
  "api.backup.restore-stop": "Detené Relevo en el servidor (Ctrl-C, o el servicio).",
  "api.backup.restore-run": "En la carpeta de Relevo, escribí: {{command}}",
  "api.backup.restore-start":
    "Iniciá Relevo de nuevo. La base de datos que había queda guardada aparte: nada se pierde si te equivocás de copia.",
  "api.backup.remark-private":
    "Una copia tiene todo lo que dijeron los clientes. Guardala donde nadie más la vea.",
  "api.backup.remark-key":
    "El vínculo con WhatsApp está cifrado con la clave de esta instalación (secret.key, o SECRET_KEY), que no va en la copia. Sin ella, los tickets y contactos se restauran igual y solo hay que volver a vincular el teléfono.",
  "api.backup.remark-media":
    "Fotos, audios y documentos están en la carpeta media, junto a la base de datos: copiala también.",
  "api.backup.remark-elsewhere":
    "Un disco roto se lleva también las copias que están en él: descargá una cada tanto y guardala en otro lugar.",
  "api.refused.no-such-backup": "Esa copia no existe (o ya no existe).",
  "api.refused.backup-running": "Ya se está haciendo una copia. Esperá a que termine.",
  "api.refused.backup-no-room":
    "No hay lugar en el disco del servidor para otra copia. Borrá copias viejas o liberá espacio.",
  "api.refused.backup-damaged":
    "La copia salió dañada y se descartó. Probá de nuevo; si vuelve a pasar, revisá el disco del servidor.",
  "api.refused.backup-broken-off": "El programa se está deteniendo: la copia quedó sin hacer.",
} as const;
