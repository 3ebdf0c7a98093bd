/** Titles, and when each is sent, of the answers to commands. Part of `text-titles.ts`. */
import type { ReplaceableKey, TextTitle } from "../replaceable.ts";

const IN_HELP = "En la respuesta a /ayuda, al lado del comando, donde ese comando sirve.";
const IN_LISTS = "En la respuesta a /abiertos";

export const esTitlesCommands = {
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
  "command.claim-elsewhere": [
    "Tomar un caso en otro grupo",
    "Cuando quieren tomar un caso por su número fuera del grupo principal.",
  ],
  "command.reopen-in-panel": [
    "Reabrir se hace en el panel",
    "Cuando escriben /reabrir, o reabrir y el número en un grupo principal o de supervisor.",
  ],
  "command.place.or": ["Entre dos lugares", "Une los lugares de «Ese comando es de otro grupo»."],
  "command.place.room": ["Lugar: grupos personales", "Dentro de «Ese comando es de otro grupo»."],
  "command.place.rooms-of-agents": [
    "Lugar: grupos de los agentes",
    "Dentro de «Ese comando es de otro grupo», cuando lo lee un supervisor.",
  ],
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
