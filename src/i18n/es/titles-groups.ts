/** Titles, and when each is sent, of what clients, main groups and new agents read. Part of `text-titles.ts`. */
import type { ReplaceableKey, TextTitle } from "../replaceable.ts";

const UNDER_RETURNED = "En «Por qué vuelve a la cola», cuando";

export const esTitlesGroups = {
  // To the client
  "client.greeting": [
    "Saludo",
    "Al empezar una consulta nueva, si no cargaste el nombre de la empresa en Recepción. El menú va en el mismo mensaje.",
  ],
  "client.greeting-company": [
    "Saludo con el nombre de la empresa",
    "Al empezar una consulta nueva. El menú va en el mismo mensaje.",
  ],
  "client.menu": [
    "Menú de áreas",
    "Debajo del saludo, si el menú está activado y hay grupos para las dos áreas.",
  ],
  "client.menu-option": ["Renglón del menú", "Uno por cada área, dentro del menú."],
  "client.menu-again": [
    "No se entendió la opción",
    "Una sola vez, cuando el cliente responde al menú con algo corto que no es ninguna opción.",
  ],
  "client.tell-us": [
    "Pedido de que cuente qué necesita",
    "Cuando el cliente elige un área y todavía no contó nada más.",
  ],
  "client.area": [
    "Confirmación del área",
    "Cuando el cliente elige un área, o la cambia, y su ticket ya espera.",
  ],
  "client.registered": [
    "Consulta registrada",
    "Cuando su tarjeta llega al grupo principal, salvo que le toque el aviso de fuera de horario.",
  ],
  "client.closed-hours": [
    "Fuera de horario, con la hora de vuelta",
    "Fuera del horario de atención, en lugar de «Consulta registrada» o «Lo leímos». Una vez hasta que vuelvan a abrir.",
  ],
  "client.closed-hours-unknown": [
    "Fuera de horario, sin hora de vuelta",
    "Lo mismo, cuando el calendario no dice qué día vuelven a abrir.",
  ],
  "client.registered-closed": [
    "Consulta registrada, fuera de horario",
    "En lugar de «Consulta registrada», si ya se le dijo que está cerrado.",
  ],
  "client.heard-again-closed": [
    "Lo leímos, fuera de horario",
    "En lugar de «Lo leímos», si ya se le dijo que está cerrado.",
  ],
  "client.when-back": [
    "En lugar de la hora de vuelta",
    "Fuera de horario, cuando el calendario no dice qué día vuelven a abrir.",
  ],
  "client.introduced": [
    "Presentación del agente",
    "Cuando alguien toma o recibe el caso, si «Presentar al agente» está activado en Recepción.",
  ],
  "client.farewell": [
    "Despedida",
    "Al cerrar el caso, si «Despedirse al cerrar» está activado y no se cerró con /fin!.",
  ],
  "client.heard-again": [
    "Lo leímos",
    "Cuando el cliente vuelve a escribir poco después del cierre y su caso se reabre.",
  ],
  "client.queue-place": [
    "Lugar en la cola",
    "Detrás del aviso de consulta registrada, si «Decir el lugar en la cola» está activado y hay otras antes.",
  ],
  "client.call": [
    "Respuesta a una llamada",
    "Cuando un cliente llama y «Rechazar llamadas» está activado. Como mucho una vez por hora.",
  ],

  // Cards
  "card.title": ["Título de la tarjeta", "Es el primer renglón de cada tarjeta."],
  "card.client": [
    "Cliente, solo el nombre",
    "En la tarjeta, cuando WhatsApp no muestra el teléfono o no se conoce otro nombre que el teléfono.",
  ],
  "card.client-phone": ["Cliente y teléfono", "En la tarjeta, cuando se conocen los dos."],
  "card.mood": ["Ánimo del cliente", "En cada tarjeta, según cómo suena lo que escribió."],
  "card.urgent": [
    "Marca de urgente",
    "En la tarjeta, al abrirse el caso y en /info, si suena urgente o el cliente consultó varias veces en la semana.",
  ],
  "card.asks-for-person": [
    "Pide hablar con una persona",
    "En la tarjeta, al abrirse el caso y en /info, cuando el cliente lo pidió.",
  ],
  "card.all-deleted": [
    "No queda nada de lo que escribió",
    "En la tarjeta y al abrirse el caso, cuando el cliente eliminó todos sus mensajes.",
  ],
  "card.text": [
    "Lo que dijo el cliente",
    "En la tarjeta: sus palabras, o qué archivos mandó si no escribió nada.",
  ],
  "card.more": ["Archivos que mandó", "En la tarjeta, debajo de sus palabras, si además mandó archivos."],
  "card.past": ["Consultas anteriores", "En la tarjeta de un cliente que ya había consultado."],
  "card.first-time": ["Primera consulta", "En la tarjeta de un cliente que consulta por primera vez."],
  "card.arrived": [
    "Llega de otro grupo",
    "En la tarjeta, cuando el grupo todavía no la tuvo. Entre paréntesis, por qué.",
  ],
  "card.returned": [
    "Por qué vuelve a la cola",
    "En la tarjeta de un ticket que se publica otra vez. El porqué es uno de los textos «Vuelve: …».",
  ],
  "card.released-by": [
    "Vuelve: lo soltaron",
    `${UNDER_RETURNED} su agente lo soltó o alguien lo devolvió a la cola.`,
  ],
  "card.room-lost": [
    "Vuelve: falló el grupo del agente",
    `${UNDER_RETURNED} el grupo personal dejó de funcionar y su agente no tiene otro libre.`,
  ],
  "card.wrote-again": [
    "Vuelve: volvió a escribir",
    `${UNDER_RETURNED} el cliente escribe después del cierre y su agente no puede seguir.`,
  ],
  "card.reopened-by": [
    "Vuelve: lo reabrieron",
    `${UNDER_RETURNED} alguien reabre el ticket desde el panel y queda sin agente.`,
  ],
  "card.transferred": [
    "Vuelve: lo pasaron a este grupo",
    `${UNDER_RETURNED} alguien pasa el ticket a este grupo sin decir el motivo.`,
  ],
  "card.transferred-reason": [
    "Vuelve: lo pasaron, con motivo",
    `${UNDER_RETURNED} alguien pasa el ticket a este grupo y dice el motivo.`,
  ],
  "card.chose-again": [
    "Motivo: corrigió su elección del menú",
    "Como motivo en «Vuelve: lo pasaron, con motivo», cuando el cliente edita lo que había elegido.",
  ],
  "card.joined": [
    "Vuelve: se unió con otro ticket",
    `${UNDER_RETURNED} se le suma lo que decía otro ticket de la misma persona.`,
  ],
  "card.group-lost": [
    "Vuelve: falló el otro grupo principal",
    `${UNDER_RETURNED} el grupo principal donde esperaba dejó de funcionar.`,
  ],
  "card.how": ["Cómo tomarlo", "Es el último renglón de la tarjeta y del recordatorio de un solo ticket."],

  // In main groups
  "main.claimed": [
    "Alguien tomó el ticket",
    "En el grupo principal, cuando un agente lo toma o alguien lo toma desde el panel.",
  ],
  "main.assigned": [
    "El ticket quedó asignado",
    "En el grupo principal, cuando un supervisor o el panel se lo da a alguien, o un agente se lo pasa a otro.",
  ],
  "main.closed": ["Ticket cerrado", "En el grupo principal, cuando alguien lo cierra sin decir el motivo."],
  "main.closed-reason": [
    "Ticket cerrado, con motivo",
    "En el grupo principal, cuando alguien lo cierra y dice el motivo.",
  ],
  "main.closed-by-system": [
    "Ticket cerrado sin que nadie lo cierre",
    "En el grupo principal, cuando se cierra solo, como al borrar los datos del cliente.",
  ],
  "main.bulk-closed": [
    "Varios tickets cerrados desde el panel",
    "En el grupo principal, una vez, cuando alguien cierra tickets en lote.",
  ],
  "main.started": [
    "Empezamos nosotros la conversación",
    "En el grupo principal, cuando alguien le escribe primero a un cliente desde el panel.",
  ],
  "main.reopened": [
    "El cliente volvió a escribir",
    "En el grupo principal, cuando el caso se reabre y sigue con el mismo agente.",
  ],
  "main.reopened-by": [
    "Alguien reabrió el ticket",
    "En el grupo principal, cuando se reabre desde el panel y sigue con el mismo agente.",
  ],
  "main.transferred": [
    "El ticket pasó a otro grupo",
    "En el grupo principal que deja, cuando alguien lo pasa a otro.",
  ],
  "main.called": [
    "Un cliente en espera llamó",
    "En el grupo principal, cuando llama alguien cuyo ticket nadie tomó. Como mucho una vez por hora.",
  ],
  "main.taken-back": [
    "El cliente eliminó un mensaje",
    "En el grupo principal, si lo eliminado está en la tarjeta y WhatsApp ya no deja corregirla.",
  ],
  "main.reworded": [
    "El cliente corrigió un mensaje",
    "En el grupo principal, si lo corregido está en la tarjeta y WhatsApp ya no deja cambiarla.",
  ],
  "main.merged": [
    "Dos tickets eran de la misma persona",
    "En el grupo principal, cuando el ticket que esperaba se une a otro.",
  ],
  "main.is-it-yours": [
    "¿Lo tomás?",
    "Cuando alguien cita una tarjeta con una pregunta, o escribe tomo y un número con signo de pregunta.",
  ],
  "main.claim-unclear": [
    "No se entiende si lo toma",
    "Cuando un agente contesta a ¿Lo tomás?, algo como dale u ok sin citarla: puede ser para un colega. Una vez por hora.",
  ],
  "main.already-yours": ["Ya es tuyo", "Cuando un agente quiere tomar un caso que ya tiene."],
  "main.handset-claim": [
    "Quiso tomar un caso desde el teléfono de la empresa",
    "Cuando alguien cita una tarjeta en un grupo principal, o levanta la mano, con ese teléfono.",
  ],
  "main.handset-command": [
    "Un comando desde el teléfono de la empresa",
    "Cuando alguien escribe un comando en un grupo principal o en el de supervisores con ese teléfono.",
  ],
  "main.declined": ["Nadie lo tomó todavía", "Cuando alguien cita una tarjeta y dice que no lo toma."],
  "main.suggest-assign": [
    "Nombraste a otro agente",
    "Cuando alguien cita una tarjeta y menciona a otro agente, en lugar de tomarla.",
  ],
  "main.how-to-take-it": [
    "Cómo tomar el que espera",
    "Cuando un agente dice que lo toma sin citar una tarjeta y espera uno solo, o escribe solo su número (#1). Una vez por hora.",
  ],
  "main.how-to-take": ["Cómo tomar uno", "Lo mismo, cuando esperan varios."],
  "main.adopted": [
    "Grupo principal configurado",
    "En el grupo, cuando un administrador lo elige o lo confirma como grupo principal.",
  ],
  "main.adopt-typed": ["Código recibido", "En un grupo nuevo, cuando alguien escribe el código del panel."],
  "main.adopt-expired": [
    "Código vencido",
    "En un grupo nuevo, cuando el código que escriben ya venció. Como mucho una vez por hora.",
  ],
  "main.adopt-rejected": [
    "Grupo rechazado",
    "En el grupo, cuando un administrador dice en el panel que no es ese.",
  ],

  // To a main group whose tickets nobody takes
  "reminder.waiting": [
    "Recordatorio de un ticket",
    "En el grupo principal, cuando nadie tomó el ticket en el tiempo elegido para ese grupo.",
  ],
  "reminder.waiting-pressing": [
    "Recordatorio de un ticket urgente",
    "Lo mismo, si es urgente, el cliente está enojado o pide hablar con una persona.",
  ],
  "reminder.many": [
    "Recordatorio de varios tickets",
    "En el grupo principal, cuando a varios se les cumple el tiempo a la vez. Sigue la lista.",
  ],
  "reminder.how-many": ["Cómo tomar uno de la lista", "Al final del recordatorio de varios tickets."],
  "reminder.which": [
    "¿Cuál de los que esperan?",
    "Cuando alguien cita el recordatorio de varios tickets y no dice cuál toma.",
  ],
  "reminder.none": [
    "Ya no espera ninguno",
    "Cuando alguien cita el recordatorio de varios tickets y todos están tomados.",
  ],
  "training.text": [
    "Guía para agentes",
    "En un grupo principal, cada vez que un administrador la envía desde el panel.",
  ],

  // Registration
  "ready.ask": [
    "Bienvenida al agente y pedido de LISTO",
    "En el grupo principal, cuando un agente nuevo ya está adentro.",
  ],
  "ready.ask-to-claim": [
    "Falta LISTO para tomar",
    "Cuando un agente que todavía no respondió LISTO quiere tomar un ticket.",
  ],
  "ready.find-yours": [
    "Buscá tu mensaje",
    "Cuando quiere tomar un ticket alguien cuyo número WhatsApp oculta y que puede ser un agente sin registrar.",
  ],
  "ready.done": [
    "Registro completo",
    "Cuando el agente responde LISTO y ya tiene dónde atender, o un administrador confirma que es él.",
  ],
  "ready.done-without-rooms": [
    "Registro completo, sin grupos",
    "Lo mismo, para quien no tiene grupos personales, como un supervisor.",
  ],
  "ready.already": ["Ya estaba registrado", "Cuando un agente registrado responde LISTO otra vez."],
  "ready.wrong-person": [
    "Ese registro es de otra persona",
    "Cuando alguien responde LISTO al mensaje de otro, o un administrador rechaza su registro.",
  ],
  "ready.wrong-message": [
    "LISTO sin citar el mensaje",
    "Cuando alguien sin registrar escribe LISTO sin citar el mensaje que lo menciona.",
  ],
  "ready.no-room": [
    "Registrado, falta su grupo",
    "Cuando el agente responde LISTO y todavía no tiene ningún grupo personal.",
  ],
  "ready.room-at": [
    "Cuándo va a estar el grupo",
    "Dentro de «Registrado, falta su grupo» y de «Te guardo el ticket», si se sabe la hora.",
  ],
  "ready.room-soon": ["El grupo se está creando", "En el mismo lugar, si todavía no se sabe la hora."],
  "ready.own-room": [
    "Cómo tener el grupo ya",
    "Debajo de «Registrado, falta su grupo», con el código para un grupo hecho por el agente.",
  ],
  "ready.own-room-for": [
    "Código para un grupo propio",
    "En el grupo principal, cuando un administrador le manda el código al agente desde el panel.",
  ],
  "ready.wish-kept": [
    "Te guardo el ticket",
    "Cuando un agente quiere tomar un ticket y su grupo personal todavía no existe.",
  ],
  "ready.wish-lost": [
    "El ticket guardado lo tomó otro",
    "En el grupo principal, después de mencionar al agente, si otra persona lo toma antes.",
  ],
  "ready.awaits-word": [
    "LISTO por confirmar",
    "Cuando responde LISTO alguien cuyo número WhatsApp oculta: lo tiene que confirmar un administrador.",
  ],
  "invite.text": [
    "Invitación a un grupo",
    "Por privado, junto a la invitación de WhatsApp, si no se puede agregar a la persona directamente.",
  ],
  "invite.link": [
    "Invitación con enlace",
    "Por privado, si WhatsApp no deja agregar a la persona ni da otra invitación; de nuevo, si alguien restablece el enlace.",
  ],
} as const satisfies Partial<Record<ReplaceableKey, TextTitle>>;
