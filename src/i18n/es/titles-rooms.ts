/** Titles, and when each is sent, of what agents read in their rooms and of the answers to commands. Part of `text-titles.ts`. */
import type { ReplaceableKey, TextTitle } from "../replaceable.ts";

const ON_OPENING = "Al abrirse el caso en el grupo personal";
const WHY_UNDELIVERED = "Es el porqué de «Mensaje no entregado», cuando";
const IN_HELP = "En la respuesta a /ayuda, al lado del comando, donde ese comando sirve.";
const IN_LISTS = "En la respuesta a /abiertos";

export const esTitlesRooms = {
  // A case arrives in a room
  "room.opened": ["Título del caso", "Es el primer renglón al abrirse el caso en el grupo personal."],
  "room.handed-over": ["Quién lo pasa", `${ON_OPENING}, si otro agente o el panel se lo pasó sin motivo.`],
  "room.handed-over-reason": [
    "Quién lo pasa, con motivo",
    `${ON_OPENING}, si otro agente o el panel se lo pasó y dijo el motivo.`,
  ],
  "room.queued-by": [
    "Quién lo puso en la cola",
    "En el encabezado, cuando lo pasaron a un grupo y de ahí lo tomó.",
  ],
  "room.queued-by-reason": ["Quién lo puso en la cola, y por qué", "Lo mismo, con el motivo."],
  "room.client": ["Nombre del cliente", `${ON_OPENING} y en /info.`],
  "room.phone": ["Teléfono del cliente", `${ON_OPENING} y en /info, si se conoce.`],
  "room.no-phone": ["Sin teléfono a la vista", `${ON_OPENING} y en /info, si WhatsApp no lo muestra.`],
  "room.waited": ["Cuánto esperó", `${ON_OPENING}.`],
  "room.induced": ["Le escribimos primero", `${ON_OPENING}, si la conversación empezó desde el panel.`],
  "room.past": ["Casos anteriores", `${ON_OPENING} y en /info, si los hay: los tres últimos.`],
  "room.past-line": ["Renglón de un caso anterior", "Uno por cada caso, dentro de «Casos anteriores»."],
  "room.no-reason": [
    "En lugar del motivo de cierre",
    "Donde iría un motivo de cierre, en cualquier mensaje, si nadie lo dijo.",
  ],
  "room.tags": ["Etiquetas del caso", `${ON_OPENING} y en /info, si tiene.`],
  "room.client-blocked": [
    "Contacto bloqueado",
    "Cuando bloquean a un cliente que tiene un caso abierto en el grupo, y en el encabezado y en /info mientras está bloqueado.",
  ],
  "room.client-unblocked": [
    "Contacto desbloqueado",
    "Cuando desbloquean a un cliente que tiene un caso abierto en el grupo.",
  ],
  "room.client-tags": ["Etiquetas del cliente", `${ON_OPENING} y en /info, si tiene.`],
  "room.client-field": ["Dato del cliente", `${ON_OPENING} y en /info, uno por cada campo cargado.`],
  "room.client-notes": ["Notas sobre el cliente", `${ON_OPENING} y en /info, si las hay: las tres últimas.`],
  "room.notes": ["Notas del caso", `${ON_OPENING} y en /info, si las hay, también las de casos anteriores.`],
  "room.how": ["Cómo se usa el grupo", `${ON_OPENING}, en el último renglón.`],
  "room.history-above": [
    "Lo hablado está más arriba",
    `${ON_OPENING}, si parte de la conversación ya estaba en ese mismo grupo.`,
  ],
  "room.history-older": [
    "Mensajes que no se copian",
    `${ON_OPENING}, si lo hablado es más largo que lo que se copia.`,
  ],

  // A case leaves its room, or another one waits
  "room.closed": ["Caso cerrado", "En el grupo personal, cuando se cierra el caso."],
  "room.released": ["Soltaste el caso", "En el grupo personal, cuando su agente lo suelta."],
  "room.released-by": [
    "Devolvieron el caso a la cola",
    "En el grupo personal, cuando otra persona lo devuelve a la cola.",
  ],
  "room.transferred": [
    "El caso pasó a otro grupo",
    "En el grupo personal, cuando el caso pasa a un grupo principal.",
  ],
  "room.taken-away": [
    "El caso pasó a otra persona",
    "En el grupo personal que deja, cuando se lo dan a otro.",
  ],
  "room.next": [
    "Hay un caso esperando",
    "Cuando al agente se le libera un grupo y hay tickets en espera que puede tomar.",
  ],
  "room.offer-unclear": [
    "¿Querés el caso ofrecido?",
    "Cuando se le ofreció un caso al agente y contesta, sin citar la oferta, algo que también puede querer decir otra cosa.",
  ],
  "room.offer-old": [
    "La oferta venció",
    "Cuando el agente acepta el caso ofrecido más de media hora después.",
  ],
  "room.merged": [
    "El caso se unió con otro y terminó acá",
    "En el grupo personal, cuando resulta que su cliente es el de otro caso más avanzado.",
  ],
  "room.merged-queue": [
    "Se sumó otro caso de la misma persona",
    "En el grupo personal, antes de lo que decía el otro caso.",
  ],
  "room.nudge": [
    "El cliente espera tu respuesta",
    "En el grupo personal, cuando el agente no responde en el tiempo elegido en Recepción. Una vez hasta que responda.",
  ],
  "room.adopted": [
    "Grupo personal configurado",
    "En el grupo que hizo el agente, cuando un administrador lo confirma en el panel.",
  ],

  // Why words did not leave the room
  "room.no-case": ["No hay ningún caso abierto", "Cuando el agente escribe en un grupo libre."],
  "room.colleague": [
    "Solo el agente le escribe al cliente",
    "Una vez por persona, cuando otro escribe en el grupo personal de un agente.",
  ],
  "room.colleague-command": [
    "Solo el agente usa comandos",
    "Cada vez que otro escribe un comando en el grupo personal de un agente.",
  ],
  "room.other-case": [
    "Citaste otro caso",
    "Cuando el agente responde citando algo de un caso anterior: no se envía.",
  ],
  "room.late": [
    "Lo escribiste antes de este caso",
    "Cuando llega con demora algo que escribió antes de que el caso se abriera: no se envía.",
  ],
  "room.late-other": [
    "Era para el caso anterior, y ahora hay otro",
    "Cuando llega con demora algo que escribió con otro caso en el grupo: no se envía.",
  ],
  "room.late-gone": ["Era para un caso que ya no está", "Lo mismo, si ahora el grupo está libre."],
  "room.away": [
    "Figurás como inactivo",
    "Cuando escribe en su grupo un agente inactivo o fuera del equipo. Como mucho cada diez minutos.",
  ],
  "room.like-ours": [
    "Aviso nuestro que se vuelve a mandar",
    "Cuando lo que escribe el agente empieza como una frase del sistema para el equipo: una tarjeta, lo que responde /info.",
  ],
  "room.unknown-quote": [
    "Un comando que cita algo desconocido",
    "Cuando un comando del agente cita un mensaje del que no se sabe de qué caso es.",
  ],
  "room.blank": ["Mensaje sin nada que leer", "Cuando el agente manda un mensaje vacío o invisible."],
  "room.kind.view-once": [
    "No se reenvía: ver una sola vez",
    "Cuando el agente manda una foto o un video para ver una sola vez.",
  ],
  "room.kind.undecryptable": [
    "No se reenvía: todavía no se puede leer",
    "Cuando no se puede descifrar lo que mandó el agente.",
  ],
  "room.kind.unsupported": [
    "No se reenvía: tipo no admitido",
    "Cuando el agente manda algo que no tiene otra forma, como un pago o un voto.",
  ],
  "room.with-command": [
    "El archivo se quedó",
    "Cuando el agente manda un comando con una foto u otro archivo.",
  ],
  "room.handset-command": [
    "Un comando desde el teléfono de la empresa",
    "Cuando alguien escribe un comando en el grupo personal con ese teléfono.",
  ],
  "room.handset": [
    "Escribiste desde el teléfono de la empresa",
    "Una vez por caso, cuando alguien escribe en el grupo personal con ese teléfono.",
  ],
  "room.undelivered": [
    "Mensaje no entregado",
    "Citando el mensaje del agente que WhatsApp no le entregó al cliente.",
  ],
  "room.undelivered-lost": [
    "Mensaje no entregado, sin cita",
    "Lo mismo, si el mensaje no está en el grupo, como una despedida o algo escrito en el panel.",
  ],
  "room.held": [
    "Mensaje en espera",
    "Cuando WhatsApp no deja escribirle a esa persona por ahora y se va a volver a intentar.",
  ],
  "undelivered.restricted": [
    "Porqué: WhatsApp no dejó escribirle",
    `${WHY_UNDELIVERED} pasó un día entero sin poder enviarlo.`,
  ],
  "undelivered.no-answer": [
    "Porqué: sin confirmación",
    `${WHY_UNDELIVERED} WhatsApp no confirmó ninguno de los intentos.`,
  ],
  "undelivered.failing": ["Porqué: fallaron los intentos", `${WHY_UNDELIVERED} todos los intentos fallaron.`],
  "undelivered.refused": ["Porqué: rechazado", `${WHY_UNDELIVERED} WhatsApp lo rechazó.`],
  "room.copy-lost": [
    "Puede faltar un mensaje",
    "En el grupo personal, si WhatsApp no confirma la copia de algo que dijo el cliente.",
  ],
  "room.parked": [
    "Mensaje que WhatsApp no deja mostrar",
    "En el grupo personal, si dos grupos rechazan el mismo mensaje y queda apartado.",
  ],
  "room.parked-words": [
    "En lugar del tipo de archivo",
    "Dentro de «Mensaje que WhatsApp no deja mostrar», si no era un archivo.",
  ],

  // Asked before words leave
  "room.ask-close": ["¿Querías cerrar el caso?", "Cuando el agente escribe fin sin la barra."],
  "room.ask-bare": [
    "¿Querías usar un comando?",
    "Cuando el agente escribe el nombre de otro comando sin la barra.",
  ],
  "room.ask-note": ["¿Era una nota?", "Cuando el agente escribe una nota sin la barra."],
  "room.ask-unslashed": [
    "¿Era un comando?",
    "Cuando el agente escribe un comando sin la barra, con lo que va después.",
  ],
  "room.ask-hiding": ["Hay un comando adentro", "Cuando el mensaje del agente tiene un comando en el medio."],
  "room.ask-quote": [
    "No se sabe de qué caso es la cita",
    "Cuando el agente cita un mensaje que no se reconoce.",
  ],
  "room.ask-inside": [
    "Citó algo que el cliente no ve",
    "Cuando el mensaje del agente cita una nota, un comando o lo que dijo un compañero.",
  ],
  "room.ask-edited": [
    "¿Mando lo que editaste?",
    "Cuando el agente edita algo que no se le había enviado al cliente.",
  ],
  "room.ask-unclear": [
    "¿Ese sí es para el cliente?",
    "Cuando el sí o el no del agente puede ser para el cliente, que preguntó algo mientras tanto.",
  ],
  "room.ask-which": [
    "No se sabe a qué dice que sí",
    "Cuando el agente contesta sí, dale u ok a la pregunta.",
  ],
  "room.ask-old": [
    "La pregunta venció",
    "Cuando el agente responde la pregunta más de diez minutos después.",
  ],
  "room.ask-again-sent": [
    "La pregunta ya se respondió: se envió",
    "Cuando el agente responde otra vez a una pregunta cuyo mensaje ya salió.",
  ],
  "room.ask-again-dropped": [
    "La pregunta ya se respondió: no se envió",
    "Cuando el agente responde otra vez a una pregunta cuyo mensaje quedó sin enviar.",
  ],
  "room.nothing-held": [
    "No hay nada que mandar",
    "Cuando el agente escribe nada más que mandalo y ninguna pregunta espera esa respuesta.",
  ],
  "room.ask-offered": [
    "¿Para el cliente, o para el caso ofrecido?",
    "Cuando el agente contesta que sí y, después de que se le ofreció un caso en ese grupo, llegó ahí otro.",
  ],
  "room.other-number-in": [
    "El número es de otro caso, y dónde está",
    "Cuando el agente pone, después de /fin, /soltar o /transferir, el número de un caso que está en otro grupo.",
  ],
  "room.other-number": ["El número es de otro caso", "Lo mismo, si ese caso no está en ningún grupo."],
  "room.other-number-reason": [
    "El número es de otro caso: si era el motivo",
    "Se agrega a lo anterior después de /fin.",
  ],
  "room.ask-several": [
    "¿Cuál mando?",
    "Cuando el agente responde mandalo y hay más de una pregunta sin respuesta.",
  ],
  "room.other-number-none": [
    "El número no es de un caso abierto",
    "Cuando el agente pone, después de /fin, /soltar o /transferir, un número que es de un caso cerrado o de ninguno.",
  ],
  "room.other-number-plain": [
    "El número es parte del motivo: cómo se pone",
    "Se agrega cuando el número tiene #, ticket o caso, o no está al principio.",
  ],
  "room.several-numbers": [
    "Varios números",
    "Cuando el agente pone, después de /fin, /soltar o /transferir, los números de varios casos.",
  ],
  "room.ask-none": [
    "No hay ninguna pregunta ahí",
    "Cuando el agente dice que sí o que no citando un aviso que no pregunta nada.",
  ],
  "room.ask-dropped": ["No se envió", "Cuando el agente responde que no a la pregunta."],

  // Edited, deleted and reacted to
  "room.edit-gone": [
    "Edición de otro caso",
    "Cuando el agente edita algo de un caso que ya no está en el grupo.",
  ],
  "room.edit-kept": [
    "La edición parece para el equipo",
    "Cuando lo editado tiene un comando u otra cosa que no va al cliente.",
  ],
  "room.edit-wordless": [
    "Edición de algo sin texto",
    "Cuando llega editada una ubicación, un contacto u otra cosa sin texto.",
  ],
  "room.edit-empty": ["Edición que dejó vacío el mensaje", "Cuando el agente borra todo el texto al editar."],
  "room.edit-done": ["El comando ya se hizo", "Cuando el agente edita un comando que ya se ejecutó."],
  "room.edit-only-note": [
    "Al editar solo se guarda una nota",
    "Cuando el agente edita en su grupo un mensaje que no se envió, o una nota, y lo convierte en otro comando.",
  ],
  "room.edit-not-run": [
    "Un comando no se hace al editar",
    "Cuando alguien edita un mensaje y lo convierte en un comando, en el grupo principal o en el de supervisores.",
  ],
  "room.edit-note": ["Edición de una nota", "Cuando el agente edita una nota y le saca el /nota."],
  "room.edit-unsent": [
    "Edición de algo que no se envió",
    "Cuando el agente edita un mensaje que no le llegó a nadie y ya no corresponde.",
  ],
  "room.edit-sealed": ["Edición ilegible", "Cuando no se puede descifrar lo que el agente cambió."],
  "room.deletion-gone": [
    "Eliminó algo de otro caso",
    "Cuando el agente elimina algo de un caso que ya no está en el grupo.",
  ],
  "room.deletion-late": ["Ya no se puede eliminar", "Cuando el agente elimina algo de hace más de dos días."],
  "room.deletion-colleague": [
    "Un colega eliminó un mensaje del agente",
    "En el grupo personal, cuando otra persona del equipo elimina algo que dijo el agente.",
  ],
  "room.deletion-stranger": [
    "Alguien ajeno eliminó un mensaje del agente",
    "En el grupo personal, cuando lo elimina alguien que no es del equipo.",
  ],
  "room.deletion-handset": [
    "Se eliminó con el teléfono de la empresa",
    "En el grupo personal, cuando se elimina ahí con ese teléfono algo que dijo el agente.",
  ],
  "room.reaction-gone": [
    "Reacción a otro caso",
    "Cuando el agente reacciona a algo de un caso que ya no está en el grupo.",
  ],

  // /info, /nota, /dato
  "info.title": ["Título de /info", "Es el primer renglón de la respuesta a /info."],
  "info.times": ["Fechas y mensajes", "Es el último renglón de la respuesta a /info."],
  "info.origin.organic": ["Origen: escribió el cliente", "En la respuesta a /info."],
  "info.origin.induced": ["Origen: escribimos nosotros", "En la respuesta a /info."],
  "info.transfers": ["Cuántas veces se pasó", "En la respuesta a /info, si se pasó alguna vez."],
  "note.saved": ["Nota guardada", "Cuando el agente usa /nota."],
  "note.changed": ["Nota cambiada", "Cuando el agente edita el mensaje de su nota."],
  "note.field-which": ["¿Qué dato?", "Cuando el agente usa /dato sin nombrar un campo que exista."],
  "note.field-needs-value": ["Falta el valor", "Cuando el agente usa /dato con el campo y sin el valor."],
  "note.field-too-long": [
    "El valor es demasiado largo",
    "Cuando el agente escribe con /dato más de lo que entra en el campo.",
  ],
  "note.field-refused-free": [
    "Ese valor no sirve, sin opciones",
    "Lo mismo, cuando el campo no tiene opciones.",
  ],
  "note.field-refused": ["Ese valor no sirve", "Cuando el valor de /dato no es del tipo del campo."],
  "note.field-changed": ["Dato guardado", "Cuando el agente usa /dato."],
  "agent.own-chat": [
    "Este chat es para clientes",
    "Una vez por día, cuando un agente le escribe por privado al número de la empresa.",
  ],

  // Commands that cannot be carried out
  "command.unknown": [
    "Comando desconocido, en un grupo personal",
    "Cuando el agente escribe con / algo que no es un comando ni se parece a uno.",
  ],
  "command.unknown-here": ["Comando desconocido", "Lo mismo, en un grupo principal o de supervisor."],
  "command.suggest": ["¿Quisiste decir…?", "Cuando lo que escriben con / se parece a un comando."],
  "command.elsewhere": ["Ese comando es de otro grupo", "Cuando usan un comando donde no sirve."],
  "command.place.or": ["Entre dos lugares", "Une los lugares de «Ese comando es de otro grupo»."],
  "command.place.room": ["Lugar: grupos personales", "Dentro de «Ese comando es de otro grupo»."],
  "command.place.main": ["Lugar: grupo principal", "Dentro de «Ese comando es de otro grupo»."],
  "command.place.supervisor": ["Lugar: grupo de supervisor", "Dentro de «Ese comando es de otro grupo»."],
  "command.needs.message": ["Falta el mensaje", "Cuando escriben /cliente solo."],
  "command.needs.note": ["Falta la nota", "Cuando escriben /nota sola."],
  "command.needs.taker": ["Falta a quién pasarlo", "Cuando escriben /transferir solo."],
  "command.needs.ticket": ["Falta el número del ticket", "Cuando escriben /tomo o /asignar sin el número."],
  "command.needs.one-ticket": ["Un ticket por vez", "Cuando escriben varios números al tomar o asignar."],
  "command.needs.agent": ["Falta el agente", "Cuando escriben /asignar con el número solo."],
  "command.needs.ticket-and-agent": [
    "Faltan el ticket y el agente",
    "Cuando escriben /asignar de una forma que no se entiende.",
  ],
  "command.no-case": ["Comando sin caso", "Cuando usan en un grupo libre un comando que es sobre el caso."],

  // /ayuda
  "help.title.room": ["Título de /ayuda en un grupo personal", "Encabeza la respuesta a /ayuda ahí."],
  "help.title.main": ["Título de /ayuda en un grupo principal", "Encabeza la respuesta a /ayuda ahí."],
  "help.title.supervisor": [
    "Título de /ayuda en el grupo de supervisor",
    "Encabeza la respuesta a /ayuda ahí.",
  ],
  "help.show-case": ["Ayuda de /info", IN_HELP],
  "help.tell-client": ["Ayuda de /cliente", IN_HELP],
  "help.close": ["Ayuda de /fin", IN_HELP],
  "help.release": ["Ayuda de /soltar", IN_HELP],
  "help.note": ["Ayuda de /nota", IN_HELP],
  "help.transfer": ["Ayuda de /transferir", IN_HELP],
  "help.tag": ["Ayuda de /etiqueta", IN_HELP],
  "help.set-field": ["Ayuda de /dato", IN_HELP],
  "help.show-history": ["Ayuda de /historial", IN_HELP],
  "help.claim": ["Ayuda de tomo", IN_HELP],
  "help.summarise": ["Ayuda de /resumen", IN_HELP],
  "help.list-open": ["Ayuda de /abiertos", IN_HELP],
  "help.show-status": ["Ayuda de /estado", IN_HELP],
  "help.list-mine": ["Ayuda de /mis", IN_HELP],
  "help.list-agents": ["Ayuda de /agentes", IN_HELP],
  "help.assign": ["Ayuda de /asignar", IN_HELP],
  "help.pause": ["Ayuda de /pausa", IN_HELP],
  "help.go-online": ["Ayuda de /conectado", IN_HELP],
  "help.go-offline": ["Ayuda de /desconectado", IN_HELP],
  "help.help": ["Ayuda de /ayuda", IN_HELP],

  // /historial, /transferir, /etiqueta
  "history.title": ["Título del historial", "Encabeza la respuesta a /historial."],
  "history.case": ["Separador de casos", "En /historial, donde empieza lo hablado en cada caso."],
  "history.line": ["Renglón del historial", "En /historial, uno por cada cosa que se dijo."],
  "history.note": ["Renglón de una nota", "En /historial, uno por cada nota."],
  "history.older": ["Cómo ver lo más viejo", "Al final de /historial, si hay otra página."],
  "history.none": ["Sin historial", "Cuando piden /historial y todavía no se habló nada."],
  "history.not-found": ["No se encontró esa palabra", "Cuando buscan con /historial algo que nadie dijo."],
  "history.no-page": ["No hay tantas páginas", "Cuando piden una página de /historial que no existe."],
  "history.which": ["¿De qué ticket?", "Cuando escriben /historial sin número en el grupo de supervisor."],
  "transfer.yours": ["Ya es tuyo", "Cuando el agente usa /transferir con su propio nombre."],
  "transfer.areas": ["También a un área", "Cuando no se entiende a quién se quiere transferir."],
  "tag.none": ["Todavía no hay etiquetas", "Cuando el agente usa /etiqueta y no hay ninguna creada."],
  "tag.which": ["¿Qué etiqueta?", "Cuando el agente usa /etiqueta sin nombrar una que exista."],
  "tag.changed": ["Etiquetas cambiadas", "Cuando el agente pone o saca una con /etiqueta."],

  // /conectado, /pausa, /desconectado
  "presence.online": ["Estado: Conectado", "Donde se nombra el estado de un agente."],
  "presence.paused": ["Estado: No disponible", "Donde se nombra el estado de un agente."],
  "presence.offline": ["Estado: Desconectado", "Donde se nombra el estado de un agente."],
  "presence.changed": ["Estado cambiado", "Cuando un agente usa /conectado, /pausa o /desconectado."],
  "presence.meaning.online": ["Qué significa Conectado", "Dentro de «Estado cambiado»."],
  "presence.meaning.paused": ["Qué significa No disponible", "Dentro de «Estado cambiado»."],
  "presence.meaning.offline": ["Qué significa Desconectado", "Dentro de «Estado cambiado»."],
  "presence.open-cases": [
    "Te quedan casos abiertos",
    "Debajo de «Estado cambiado», si usó /desconectado y tiene casos abiertos.",
  ],
  "presence.overtaken": [
    "Ya cambiaste después",
    "Cuando llega con demora un cambio de estado anterior al último.",
  ],

  // /abiertos, /estado, /mis, /agentes
  "overview.open": ["Título de /abiertos", `${IN_LISTS} en un grupo principal.`],
  "overview.open-anywhere": ["Título de /abiertos, de todos", `${IN_LISTS} en el grupo de supervisor.`],
  "overview.none": ["Sin casos abiertos", `${IN_LISTS} en un grupo principal, si no hay ninguno.`],
  "overview.none-anywhere": [
    "Sin casos abiertos, en ninguno",
    `${IN_LISTS} en el grupo de supervisor, si no hay ninguno.`,
  ],
  "overview.waiting": ["Cuántos pendientes", `${IN_LISTS}, antes de los que esperan.`],
  "overview.in-progress": ["Cuántos en progreso", `${IN_LISTS}, antes de los que alguien atiende.`],
  "overview.waiting-line": [
    "Renglón de un pendiente",
    `${IN_LISTS} y en el recordatorio de varios, uno por cada ticket que espera.`,
  ],
  "overview.waiting-line-pressing": [
    "Renglón de un pendiente urgente",
    "Lo mismo, si es urgente, el cliente está enojado o pide hablar con una persona.",
  ],
  "overview.running-line": [
    "Renglón de un caso en progreso",
    `${IN_LISTS}, si el cliente ya tiene respuesta.`,
  ],
  "overview.unanswered-line": [
    "Renglón de un caso sin respuesta",
    `${IN_LISTS}, si el cliente espera respuesta.`,
  ],
  "overview.client-of": [
    "Cliente y su grupo",
    `${IN_LISTS} en el grupo de supervisor, en el lugar del nombre.`,
  ],
  "overview.more": ["Y los que faltan", "Al final de cualquier lista que es demasiado larga."],
  "overview.page": ["Qué página es", "En la respuesta a /abiertos, si no entran todos en un mensaje."],
  "overview.status": ["Título de /estado", "Encabeza la respuesta a /estado."],
  "overview.waiting-now": ["Cuántos esperan", "En la respuesta a /estado, si espera alguno."],
  "overview.waiting-none": ["No espera ninguno", "En la respuesta a /estado, si no espera ninguno."],
  "overview.agents": ["Título de /agentes", "Encabeza la respuesta a /agentes."],
  "overview.no-agents": ["Todavía no hay agentes", "En /estado y en /agentes, si no hay ninguno."],
  "overview.agent-line": ["Renglón de un agente", "En /estado y en /agentes, uno por cada agente."],
  "overview.agent-unregistered": [
    "Renglón de un agente sin LISTO",
    "En /estado y en /agentes, si el agente no respondió LISTO.",
  ],
  "overview.broken-rooms": [
    "Grupos con problemas",
    "En el renglón del agente, si alguno de sus grupos tiene un problema.",
  ],
  "overview.mine": ["Título de /mis", "Encabeza la respuesta a /mis."],
  "overview.mine-none": ["No tenés casos", "Es la respuesta a /mis de quien no tiene casos abiertos."],
  "overview.mine-line": ["Renglón de un caso tuyo", "En /mis, si el cliente ya tiene respuesta."],
  "overview.mine-unanswered-line": [
    "Renglón de un caso tuyo sin respuesta",
    "En /mis, si el cliente espera respuesta.",
  ],

  // "No", each with what to do
  "refusal.already-taken": [
    "No: ya lo tomaron",
    "Cuando quieren tomar o asignar un ticket que ya tiene otro.",
  ],
  "refusal.ticket-closed": ["No: está cerrado", "Cuando quieren hacer algo con un ticket cerrado."],
  "refusal.not-ready": [
    "No: se está armando",
    "Cuando quieren hacer algo con un ticket que todavía junta los primeros mensajes.",
  ],
  "refusal.no-such-ticket": ["No: no existe", "Cuando escriben un número de ticket que no existe."],
  "refusal.no-free-room": [
    "No: grupos ocupados",
    "Cuando un agente quiere tomar un ticket y tiene un caso en cada uno de sus grupos. Los nombra.",
  ],
  "refusal.no-room-yet": [
    "No: todavía sin grupos",
    "Cuando se le quiere dar un ticket a un agente cuyos grupos personales se están creando.",
  ],
  "refusal.agent-without-rooms": [
    "No: no tiene grupos",
    "Cuando el agente tiene cero grupos personales, como un supervisor.",
  ],
  "refusal.busy-line": [
    "Renglón de un grupo ocupado",
    "Dentro de «No: grupos ocupados», uno por cada grupo.",
  ],
  "refusal.agent-inactive": ["No: agente inactivo", "Cuando el agente figura como inactivo en el panel."],
  "refusal.not-available": [
    "No: agente no disponible",
    "Cuando un agente quiere tomar un ticket y no está Conectado.",
  ],
  "refusal.not-an-agent": [
    "No: no figurás como agente",
    "Cuando quiere tomar un ticket o usar un comando de agentes alguien que no está en ese grupo.",
  ],
  "refusal.not-registered": [
    "No: falta su LISTO",
    "Cuando le quieren dar un ticket a quien no respondió LISTO.",
  ],
  "refusal.other-group": [
    "No: es de otro grupo",
    "Cuando quieren tomar un ticket desde un grupo principal que no es el suyo.",
  ],
  "refusal.not-in-progress": [
    "No: no está en progreso",
    "Cuando quieren hacer con un ticket algo que solo se puede mientras alguien lo atiende.",
  ],
  "refusal.no-such-agent": [
    "No: no hay tal agente",
    "Cuando nombran a un agente que no existe. Dice cuáles hay.",
  ],
  "refusal.ambiguous-agent": [
    "No: hay varios con ese nombre",
    "Cuando el nombre que escriben es de más de un agente. Dice cuáles.",
  ],
  "refusal.never-queued": [
    "No: nunca llegó a un grupo",
    "Cuando quieren reabrir un ticket que se cerró antes de tener tarjeta.",
  ],
} as const satisfies Partial<Record<ReplaceableKey, TextTitle>>;
