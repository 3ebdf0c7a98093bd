/** Titles, and when each is sent, of what agents read in their rooms. Part of `text-titles.ts`. */
import type { ReplaceableKey, TextTitle } from "../replaceable.ts";

const ON_OPENING = "Al abrirse el caso en el grupo personal";
const WHY_UNDELIVERED = "Es el porqué de «Mensaje no entregado», cuando";

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
  "room.closed-unseen": [
    "Lo que no llegaste a ver",
    "Debajo de «Caso cerrado», si había mensajes del cliente que todavía esperaban para salir en el grupo.",
  ],
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
} as const satisfies Partial<Record<ReplaceableKey, TextTitle>>;
