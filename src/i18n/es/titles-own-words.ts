/** Titles of what an agent is asked before words leave the room, and told of their changes, in Rioplatense Spanish. Part of `text-titles.ts`. */
import type { ReplaceableKey, TextTitle } from "../replaceable.ts";

export const esTitlesOwnWords = {
  // Asked before words leave
  "room.ask-close": ["¿Querías cerrar el caso?", "Cuando el agente escribe fin sin la barra."],
  "room.ask-bare": [
    "¿Querías usar un comando?",
    "Cuando el agente escribe el nombre de otro comando sin la barra.",
  ],
  "room.ask-note": ["¿Era una nota?", "Cuando el agente escribe una nota sin la barra."],
  "room.ask-note-anew": [
    "¿Era una nota? (lo que no se edita)",
    "Cuando la nota sin la barra está en algo que WhatsApp no deja editar, como una encuesta.",
  ],
  "room.ask-unslashed": [
    "¿Era un comando?",
    "Cuando el agente escribe un comando sin la barra, con lo que va después.",
  ],
  "room.ask-transfer": [
    "¿Era pasar el caso?",
    "Cuando el agente le da el caso a otro con otras palabras que el comando, por ejemplo que lo tome Beto.",
  ],
  "room.ask-reopen": [
    "¿Era reabrir un caso?",
    "Cuando el agente escribe en su grupo que reabran un caso, sin barra.",
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
  "room.edit-refused": [
    "El comando no se había hecho",
    "Cuando el agente edita en su grupo un comando que no se pudo hacer, por ejemplo con una etiqueta que no existe.",
  ],
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
} as const satisfies Partial<Record<ReplaceableKey, TextTitle>>;
