/** Titles, and when each is sent, of what supervisors read in their group. Part of `text-titles.ts`. */
import type { ReplaceableKey, TextTitle } from "../replaceable.ts";

const OF_SEVERAL = "Cuando hay más de un cliente así a la vez: encabeza la lista que recibe el supervisor.";

export const esTitlesSupervisor = {
  // To the supervisor
  "alert.title": ["Título de la alerta", "Es el primer renglón de la alerta de un solo ticket."],
  "alert.angry": ["Alerta: cliente enojado", "En cuanto lo que escribe un cliente suena enojado."],
  "alert.asks-for-person": ["Alerta: pide hablar con una persona", "En cuanto un cliente lo pide."],
  "alert.unclaimed": [
    "Alerta: nadie lo tomó",
    "Cuando nadie tomó el ticket en el tiempo elegido para avisar al supervisor.",
  ],
  "alert.unanswered": [
    "Alerta: espera respuesta",
    "Cuando el agente no le respondió al cliente en el tiempo elegido en Recepción.",
  ],
  "alert.undelivered": [
    "Alerta: mensaje no entregado",
    "Cuando un mensaje no se le pudo entregar al cliente.",
  ],
  "alert.attended": ["Quién lo atiende", "En la alerta de un solo ticket, si alguien lo tiene."],
  "alert.nobody": ["No lo atiende nadie", "En la alerta de un solo ticket, si nadie lo tiene."],
  "alert.how": ["Cómo asignarlo", "Es el último renglón de la alerta de un solo ticket."],
  "alert.many.angry": ["Alerta: varios enojados", OF_SEVERAL],
  "alert.many.asks-for-person": ["Alerta: varios piden hablar con una persona", OF_SEVERAL],
  "alert.many.unclaimed": ["Alerta: varios que nadie tomó", OF_SEVERAL],
  "alert.many.unanswered": ["Alerta: varios esperan respuesta", OF_SEVERAL],
  "alert.many.undelivered": ["Alerta: varios con mensajes no entregados", OF_SEVERAL],
  "alert.line": [
    "Renglón de la alerta, sin agente",
    "En la alerta de varios, uno por cada ticket que nadie tiene.",
  ],
  "alert.line-attended": [
    "Renglón de la alerta, con agente",
    "En la alerta de varios, uno por cada ticket que alguien tiene.",
  ],
  "alert.how-many": ["Cómo asignar uno de la lista", "Al final de la alerta de varios."],
  "alert.which": [
    "¿Cuál de los de la alerta?",
    "Cuando un supervisor cita una alerta de varios y no dice cuál.",
  ],
  "alert.who": [
    "¿A quién se lo asigno?",
    "Cuando un supervisor cita una alerta y no nombra a ningún agente.",
  ],
  "alert.who-unknown": [
    "No conozco a ese agente",
    "Lo mismo, cuando lo que escribe parece el nombre de alguien que no es agente.",
  ],
  "alert.assigned": [
    "Quedó asignado",
    "Como respuesta a quien asigna un ticket desde el grupo de supervisor.",
  ],
  "alert.assigned-away": [
    "Quedó asignado a alguien que no está",
    "Lo mismo, si ese agente figura como No disponible o Desconectado.",
  ],
  "alert.order-late": [
    "Orden que llegó tarde",
    "Cuando un supervisor asigna un ticket, pero el caso pasó a otra persona después de que lo escribiera.",
  ],
  "alert.order-late-waiting": [
    "Orden que llegó tarde, y el caso espera",
    "Lo mismo, si el caso espera a alguien.",
  ],
  "alert.no-free-room": [
    "No se asignó: grupos ocupados",
    "Cuando el agente elegido tiene un caso en cada uno de sus grupos. Los nombra.",
  ],
  "alert.no-room-yet": [
    "No se asignó: todavía sin grupos",
    "Cuando los grupos personales del agente elegido se están creando.",
  ],
  "alert.not-available": [
    "No se le dio: agente no disponible",
    "Cuando quieren pasarle un caso a un agente que no está Conectado.",
  ],
  "alert.sent-from-panel": [
    "Le cerraron la sesión con casos abiertos",
    "Cuando un administrador le cierra las sesiones a alguien que atiende desde el panel y tiene casos a su nombre.",
  ],
  "alert.left-panel": [
    "Salió del panel con casos abiertos",
    "Cuando alguien que atiende desde el panel cierra la sesión con casos a su nombre.",
  ],
  "alert.group": [
    "Un grupo tiene un problema",
    "Cuando un grupo principal o personal deja de servir. Sigue lo que pasó con sus casos.",
  ],
  "alert.case-moved": [
    "El caso sigue en otro grupo",
    "Debajo de «Un grupo tiene un problema», si su agente tenía otro grupo libre.",
  ],
  "alert.case-back": [
    "El caso volvió a la cola",
    "Debajo de «Un grupo tiene un problema», si su agente no tenía otro grupo libre.",
  ],
  "alert.cards-moved": [
    "Las tarjetas pasaron a otro grupo",
    "Debajo de «Un grupo tiene un problema», si era un grupo principal con tickets en espera.",
  ],
  "alert.cards-stay": [
    "Las tarjetas no tienen adonde ir",
    "Lo mismo, si no hay otro grupo principal que las reciba.",
  ],
  "alert.group-refused": [
    "Un grupo no aceptó un mensaje",
    "La primera vez que WhatsApp rechaza un mensaje para un grupo nuestro.",
  ],
  "alert.group-held": [
    "WhatsApp frena los mensajes a un grupo",
    "Cuando WhatsApp no deja escribir ahí por un tiempo. Como mucho una vez por hora.",
  ],
  "alert.group-silent": [
    "Mensaje a un grupo perdido",
    "Cuando WhatsApp no confirma un mensaje para un grupo después de varios intentos.",
  ],
  "alert.parked": [
    "Un mensaje que ningún grupo acepta",
    "Cuando WhatsApp rechaza el mismo mensaje en dos grupos y queda apartado.",
  ],
  "alert.hidden-number": [
    "En lugar del número oculto",
    "Dentro de los avisos sobre personas, cuando WhatsApp no muestra el número.",
  ],
  "alert.strangers": [
    "Hay alguien ajeno en un grupo",
    "Una vez por persona y grupo, cuando entra alguien que no es del equipo.",
  ],
  "alert.adopt-typed": [
    "Escribieron el código de un grupo",
    "Cuando falta que un administrador confirme en el panel el grupo donde lo escribieron.",
  ],
  "alert.binding": ["Hay un LISTO por confirmar", "Cuando responde LISTO alguien con el número oculto."],
  "alert.number-changed": [
    "Un agente cambió de número",
    "Cuando WhatsApp avisa que alguien del equipo cambió de número.",
  ],
  "alert.agent-away": [
    "Un agente inactivo sigue escribiendo",
    "Una vez por caso, cuando escribe en su grupo alguien inactivo o fuera del equipo.",
  ],
  "alert.not-registered": [
    "No: no figurás como supervisor",
    "Cuando da una orden en el grupo de supervisor alguien que no está agregado a ese grupo.",
  ],
  "alert.needs-listo": [
    "No: falta tu LISTO",
    "Cuando da una orden un supervisor que todavía no respondió LISTO.",
  ],
  "summary.title": [
    "Título del resumen",
    "Encabeza el resumen: cada noche a las 20, y con /resumen cuando lo pidan.",
  ],
  "summary.moved": ["Abiertos y cerrados", "En el resumen, siempre."],
  "summary.induced": [
    "Los que empezamos nosotros",
    "En el resumen, si ese día se empezó alguna conversación desde el panel.",
  ],
  "summary.now": ["Pendientes y en progreso", "En el resumen, siempre: cuántos hay en ese momento."],
  "summary.claim-wait": ["Espera hasta que lo toman", "En el resumen, si ese día se tomó algún ticket."],
  "summary.in-time": ["Tomados a tiempo", "En el resumen, si ese día se tomó algún ticket."],
  "summary.first-answer": [
    "Espera de la primera respuesta",
    "En el resumen, si ese día se respondió algún ticket nuevo.",
  ],
  "summary.agents": ["Título de los agentes", "En el resumen, si alguien tomó o cerró tickets ese día."],
  "summary.agent-line": ["Renglón de un agente", "En el resumen, uno por cada agente que tomó o cerró."],
  "summary.reasons": ["Título de los motivos de cierre", "En el resumen, si ese día se cerró algún ticket."],
  "summary.reason-line": [
    "Renglón de un motivo",
    "En el resumen, uno por cada motivo, los cinco más usados.",
  ],
} as const satisfies Partial<Record<ReplaceableKey, TextTitle>>;
