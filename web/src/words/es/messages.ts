/** "Ajustes → Mensajes". */
export const messages = {
  "messages.about": "Todo lo que dice el bot. Cambiá un texto y mirá cómo se va a leer.",
  "messages.search": "Buscar un texto",
  "messages.own-only": "Solo los cambiados",
  "messages.none": "Ningún texto coincide",
  "messages.none-what": "Probá con otra palabra.",
  "messages.own": "Cambiado",
  "messages.edit-label": "Cambiar “{{title}}”",
  "messages.text": "Texto",
  "messages.format": "*negrita*, _cursiva_, ~tachado~",
  "messages.variables": "Variables",
  "messages.variables-what":
    "Tocá una para ponerla donde está el cursor. Se reemplazan por el dato de cada caso.",
  "messages.required": "obligatoria",
  "messages.preview": "Así se lee en WhatsApp",
  "messages.restore": "Volver al original",
  "messages.group": "Grupo de textos",
  "messages.none-own": "Todavía no cambiaste ningún texto",
  "messages.none-own-what": "Los que cambies aparecen acá.",
} as const;
