/** What is done to many tickets at once, in Rioplatense Spanish. Part of `es/es.ts`. */
export const esBulk = {
  "main.bulk-closed_one": "🏁 *{{who}}* cerró {{count}} ticket de este grupo desde el panel: {{reason}}.",
  "main.bulk-closed_other": "🏁 *{{who}}* cerró {{count}} tickets de este grupo desde el panel: {{reason}}.",
  "api.refused.bulk-one-way": "Elegí tickets uno por uno, o todos los de un filtro: una de las dos cosas.",
  "api.refused.bulk-nothing": "No hay ningún ticket elegido. Elegí al menos uno.",
  "api.refused.bulk-too-many": "Son más de {{most}} tickets. Achicá el filtro y hacelo por partes.",
  "api.refused.bulk-too-many-messages":
    "El mismo texto puede ir a {{most}} clientes por día y hoy quedan {{left}}. Elegí menos, o cerrá sin despedida: WhatsApp restringe los números que mandan lo mismo a muchos.",
  "api.refused.bulk-key-used": "Esa clave ya se usó para otra cosa. Actualizá la página y volvé a probar.",
  "api.refused.bulk-no-tags": "Elegí al menos una etiqueta para poner o sacar.",
  "api.refused.bulk-tag-both": "Una misma etiqueta no se puede poner y sacar a la vez.",
  "api.refused.bulk-variable":
    "No existe la variable {{variable}} entre llaves. Se puede usar nombre y ticket.",
  "api.refused.no-such-bulk-job": "Esa acción no existe.",
  "api.refused.bulk-not-yours": "La pidió otra persona. Puede decidir ella o un supervisor.",
  "api.refused.bulk-nothing-done": "No cambió ningún ticket: no hay nada para deshacer.",
  "api.refused.bulk-answer-left": "Lo que ya salió no vuelve. Para frenar lo que falta, usá Detener.",
  "api.refused.bulk-undo-again": "Es la vuelta atrás de otra acción: si hace falta, pedila de nuevo.",
  "api.refused.bulk-already": "Ya estaba así.",
  "api.refused.bulk-changed": "Cambió después de que lo elegiste, así que quedó como estaba.",
  "api.refused.bulk-taken": "Lo tomó un agente después de que lo elegiste, así que sigue con él.",
  "api.refused.bulk-talked": "Alguien escribió después de que lo elegiste, así que quedó abierto.",
  "api.refused.bulk-client-blocked": "El cliente está bloqueado: no se le escribe.",
  "api.refused.bulk-never-wrote":
    "El cliente todavía no respondió nunca: no se le manda lo mismo que a otros.",
  "api.refused.bulk-touched": "Alguien siguió con el ticket después, así que quedó como está.",
  "api.refused.bulk-farewell-left": "El cliente ya recibió la despedida. Podés reabrirlo a mano.",
  "api.refused.bulk-bug":
    "Un error del programa lo frenó y el ticket quedó como estaba. El registro del servidor tiene el detalle.",
  "audit.tickets.bulk-assign": "Mandó asignar tickets en lote: {{total}} (acción n.º {{job}})",
  "audit.tickets.bulk-transfer": "Mandó transferir tickets en lote: {{total}} (acción n.º {{job}})",
  "audit.tickets.bulk-tag": "Mandó cambiar etiquetas en lote: {{total}} (acción n.º {{job}})",
  "audit.tickets.bulk-close": "Mandó cerrar tickets en lote: {{total}} (acción n.º {{job}})",
  "audit.tickets.bulk-answer": "Mandó el mismo texto a varios clientes: {{total}} (acción n.º {{job}})",
  "audit.tickets.bulk-undone": "Mandó deshacer una acción en lote: {{total}} (acción n.º {{job}})",
  "audit.tickets.bulk-stopped":
    "Detuvo la acción en lote n.º {{job}}: hechos {{done}} de {{total}}, sin cambios {{skipped}}",
  "audit.tickets.bulk-cut":
    "Se frenó la acción en lote n.º {{job}}, porque quien la pidió ya no tiene permiso: hechos {{done}} de {{total}}, sin cambios {{skipped}}",
  "audit.tickets.bulk-cut-erased":
    "Se frenó la acción en lote n.º {{job}}, porque se borró al único cliente del que trataba: hechos {{done}} de {{total}}, sin cambios {{skipped}}",
  "audit.tickets.bulk-done":
    "Terminó la acción en lote n.º {{job}}: hechos {{done}} de {{total}}, sin cambios {{skipped}}",
} as const;
