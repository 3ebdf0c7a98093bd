/** Setting up and keeping the installation, in Rioplatense Spanish. Part of `es/es.ts`. */
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
  "terminal.restore-none": "(ninguna en {{folder}})",
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
  "api.backup.file": "archivo",
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

  // What is still missing
  "api.checklist.complete": "Todo listo: ya podés atender clientes.",
  "api.checklist.missing_one": "Falta {{count}} paso para empezar a atender.",
  "api.checklist.missing_other": "Faltan {{count}} pasos para empezar a atender.",
  "api.checklist.only-backup": "Ya podés atender clientes. Falta una copia de seguridad reciente.",
  "api.checklist.rest_one": "Falta {{count}} paso para que quede todo listo.",
  "api.checklist.rest_other": "Faltan {{count}} pasos para que quede todo listo.",
  "api.checklist.done": "Listo.",
  "api.checklist.administrator": "Crear el administrador",
  "api.checklist.administrator.hint": "Con el código que aparece en la terminal del servidor.",
  "api.checklist.whatsapp": "Vincular WhatsApp",
  "api.checklist.whatsapp.hint":
    "En el teléfono de la empresa: WhatsApp → Dispositivos vinculados → Vincular un dispositivo, y escaneá el QR.",
  "api.checklist.team-size": "Elegir el tamaño del equipo",
  "api.checklist.team-size.hint": "Según cuántos son, te proponemos los grupos que conviene crear.",
  "api.checklist.support-group": "Tener un Grupo de Soporte",
  "api.checklist.support-group.hint":
    "Ahí llegan las tarjetas de los clientes. Lo puede crear el sistema, o podés usar un grupo que ya tengas.",
  "api.checklist.supervisor-group": "Tener un Grupo de Supervisor",
  "api.checklist.supervisor-group.hint": "Opcional: ahí llegan las alertas y el resumen del día.",
  "api.checklist.agents": "Agregar agentes",
  "api.checklist.agents.hint":
    "Quienes atienden: con su nombre, su número de WhatsApp y cuántos casos a la vez.",
  "api.checklist.registered": "Que cada agente responda LISTO",
  "api.checklist.registered.hint":
    "Cada agente lo responde en el grupo, citando el mensaje que lo menciona. Sin eso no puede tomar tickets.",
  "api.checklist.first-ticket": "Recibir el primer ticket",
  "api.checklist.first-ticket.hint": "Probalo: escribile al número de la empresa desde otro teléfono.",
  "api.checklist.first-ticket.hint-phone": "Probalo: escribile al {{phone}} desde otro teléfono.",
  "api.checklist.backup": "Tener una copia de seguridad reciente",
  "api.checklist.backup.hint": "Se hace sola cada madrugada. Si no aparece ninguna, hacé una ahora.",

  // The team's plan and training
  "api.team.size.small":
    "De 1 a 5 personas: todos en todos los grupos. Cada uno ve todas las tarjetas y toma la que puede.",
  "api.team.size.medium":
    "De 6 a 15 personas: un grupo por turno. Quien no está trabajando no recibe tarjetas en su teléfono.",
  "api.team.size.large":
    "Más de 15 personas: un grupo por especialidad. Cada tarjeta llega solo a quienes la pueden resolver.",
  "api.team.name.support": "🎧 Soporte",
  "api.team.name.sales": "💼 Ventas",
  "api.team.name.supervisor": "👔 Supervisión",
  "api.team.name.morning": "🎧 Soporte Mañana",
  "api.team.name.afternoon": "🎧 Soporte Tarde",
  "api.team.name.night": "🎧 Soporte Noche",
  "api.team.name.technical": "🎫 Soporte Técnico",
  "api.team.name.administrative": "🧾 Soporte Administrativo",
  "api.team.remark.support": "Las consultas de los clientes. Agregá a todos los que atienden.",
  "api.team.remark.sales":
    "Quienes quieren contratar. Pueden ser las mismas personas. Sin este grupo, todo llega a soporte.",
  "api.team.remark.supervisor": "Alertas y resumen del día, para quienes coordinan. No toman casos.",
  "api.team.remark.morning": "Los del turno mañana. Poné en el grupo el horario de su turno.",
  "api.team.remark.afternoon": "Los del turno tarde. Poné en el grupo el horario de su turno.",
  "api.team.remark.night": "Solo si atienden de noche.",
  "api.team.remark.technical": "Quienes resuelven problemas del servicio.",
  "api.team.remark.administrative": "Quienes ven pagos, facturas y cambios de plan.",
  "api.team.advice.too-long": "Tiene más de 30 caracteres: en el teléfono se corta y no se ve el final.",
  "api.team.advice.says-nothing": "No dice para qué es el grupo. Mejor algo como «{{example}}».",
  "api.team.advice.for-testing": "Parece un nombre de prueba: los agentes lo van a ver todos los días.",
  "api.team.advice.only-number": "Un número solo no dice de qué es el grupo.",
  "api.team.advice.shouting": "Todo en mayúsculas cuesta más de leer.",
  "api.refused.main-group-not-ready":
    "Ese grupo todavía no está listo: esperá a que se cree, o resolvé su problema.",
  "training.text":
    "📚 *Guía para agentes*\n\n1. *Tomar Tickets*: respondé *citando* la tarjeta del cliente en este grupo. El primero que la cita se queda con el caso.\n2. *Ubicar Grupos*: el caso se abre en uno de tus grupos personales («Chat soporte …»). Fijalos arriba en WhatsApp para encontrarlos rápido.\n3. *Usar Comandos*: en tu grupo, /info muestra los datos, /nota guarda algo que el cliente no ve y /fin cierra el caso. Con /ayuda los ves todos.\n4. *No Eliminar*: no salgas de los grupos, no los elimines ni les cambies el nombre: se vuelven a usar con cada caso.\n5. *Mensajes Directos*: al cliente le escribís solo desde tu grupo, nunca desde tu número. Ahí, lo que no empieza con / le llega.\n6. *Casos Urgentes*: primero las tarjetas con 😠, 🔥 o 🙋. Si no podés seguir con un caso, devolvelo con /soltar.",

  // Joining and removing groups
  "api.refused.not-an-invitation":
    "Eso no es un enlace de invitación. Empieza con https://chat.whatsapp.com/ y se copia desde los datos del grupo.",
  "api.refused.invitation-wrong":
    "WhatsApp no acepta ese enlace: puede haber vencido o haberse restablecido. Copialo de nuevo desde los datos del grupo.",
  "api.refused.invitation-asked":
    "En ese grupo un administrador tiene que aceptar el ingreso. Pedile que acepte al número de la empresa y después elegí el grupo de la lista.",
  "api.refused.main-group-has-tickets":
    "Ese grupo tiene tickets sin cerrar ({{count}}). Cerralos o pasalos a otro grupo antes de quitarlo.",
  "api.refused.main-group-busy": "Se está haciendo un cambio en ese grupo. Probá de nuevo en unos segundos.",
  "api.refused.main-group-removed": "El grupo principal de ese ticket ya no existe: no se puede reabrir.",

  // In the log
  "audit.backup.made": "Hizo la copia de seguridad {{backup}}",
  "audit.backup.sound": "Revisó la copia de seguridad {{backup}}: está entera",
  "audit.backup.unsound": "Revisó la copia de seguridad {{backup}}: está dañada",
  "audit.backup.downloaded": "Descargó la copia de seguridad {{backup}}",
  "audit.backup.removed": "Borró la copia de seguridad {{backup}}",
  "audit.backup.restored": "Se restauró una copia de seguridad",
} as const;
