/** Conversations that we start, and where tickets come from. Part of `es/es.ts`. */
export const esChats = {
  "api.too-many-numbers":
    "Buscaste demasiados números en WhatsApp en poco tiempo, y por eso WhatsApp puede restringir la línea. Probá de nuevo en una hora.",
  "api.refused.looks-internal":
    "Esto parece un comando o una nota interna, y el cliente lo leería tal cual: no se le mandó nada. Si es una nota, guardala como nota; si es para el cliente, confirmá que va así.",
  "api.refused.chat-one-way": "Elegí un cliente o escribí un número, una de las dos cosas.",
  "api.refused.chat-with-ourselves": "Ese es el número de la empresa: no puede escribirse a sí mismo.",
  "api.refused.chat-with-agent":
    "Ese número es de {{name}}, del equipo: escribile por WhatsApp directamente.",
  "api.refused.contact-blocked": "Este cliente está bloqueado: desbloquealo antes de escribirle.",
  "api.refused.chat-has-live-ticket":
    "Esa persona ya tiene un ticket abierto: el #{{number}}. Seguí la conversación ahí.",
  "api.refused.no-queue-yet":
    "Todavía no hay ningún grupo principal que se haga cargo de los tickets: creá uno primero.",
  "api.refused.new-chats-off":
    "Empezar conversaciones está apagado. Un administrador puede permitirlo en Ajustes, «Recepción».",
  "api.refused.new-chats-limit":
    "Hoy ya se empezaron {{limit}} conversaciones, el máximo por día. Mañana se puede seguir; un administrador puede cambiar el máximo en Ajustes, «Recepción».",
  "alert.sent-from-panel":
    "🌙 Un administrador cerró las sesiones de *{{name}}*, con casos abiertos: {{list}}. Siguen a su nombre. Para pasarlos: /asignar, el número y un agente.",
  "alert.left-panel":
    "🌙 *{{name}}* cerró la sesión con casos abiertos: {{list}}. Siguen a su nombre. Para pasarlos: /asignar, el número y un agente.",
  "main.started": "📤 *{{who}}* le escribió primero a *{{name}}*: es el ticket *#{{number}}*.",
  "summary.induced": "📤 Los empezamos nosotros: *{{n}}*",
  "room.induced": "📤 Le escribimos nosotros primero",
  "info.origin.organic": "🧭 Orgánica: escribió el cliente",
  "info.origin.induced": "🧭 Inducida: escribimos nosotros",
  "info.transfers_one": "🔁 transferida {{count}} vez",
  "info.transfers_other": "🔁 transferida {{count}} veces",
} as const;
