/** Titles, and when each is read, of what stands for contents without words, and of terms. Part of `text-titles.ts`. */
import type { ReplaceableKey, TextTitle } from "../replaceable.ts";

const NAMES_A_FILE = "Donde un archivo se nombra en palabras: en la tarjeta, en una cita, en /historial.";
const SHOWN_AS_WORDS = "En la tarjeta y en el grupo personal, en lugar de lo que mandaron.";
const A_DURATION = "Donde se dice cuánto hace que pasa algo, si";
const WHEN_A_GROUP_IS_READY = "Donde se dice a qué hora va a estar un grupo, si es";
const WHEN_THEY_OPEN = "En el aviso de fuera de horario, si vuelven a abrir";

export const esTitlesContents = {
  // What WhatsApp shows in a form of its own
  "content.media.image": ["Foto", NAMES_A_FILE],
  "content.media.video": ["Video", NAMES_A_FILE],
  "content.media.gif": ["GIF", NAMES_A_FILE],
  "content.media.round-video": ["Video redondo", NAMES_A_FILE],
  "content.media.audio": ["Audio", NAMES_A_FILE],
  "content.media.voice": ["Mensaje de voz", NAMES_A_FILE],
  "content.media.document": ["Documento", NAMES_A_FILE],
  "content.media.sticker": ["Sticker", NAMES_A_FILE],
  "content.location": ["Ubicación", "Donde una ubicación se nombra en palabras, como en la tarjeta."],
  "content.contacts": ["Contacto", "Donde un contacto compartido se nombra en palabras, como en la tarjeta."],
  "content.nameless": [
    "Contacto sin nombre",
    "En lugar del nombre de un contacto compartido que no lo tiene.",
  ],
  "content.other": [
    "Otro mensaje",
    "Donde hay que nombrar algo que no tiene palabras propias, como en una cita.",
  ],
  "content.poll": [
    "Encuesta",
    "En la tarjeta, en el grupo personal y al cliente, cuando alguien manda una encuesta.",
  ],
  "content.until": ["Fecha de vencimiento", "Debajo de un pago, un evento u otra cosa que vence."],
  "content.rich.ad": [
    "Viene de un anuncio",
    "Debajo de las palabras de un cliente que escribió desde un anuncio.",
  ],
  "content.rich.blank": ["Mensaje en blanco", SHOWN_AS_WORDS],
  "content.rich.call-scheduled": ["Llamada programada", SHOWN_AS_WORDS],
  "content.rich.call-cancelled": ["Llamada programada, cancelada", SHOWN_AS_WORDS],
  "content.rich.channel-invite": ["Invitación a un canal", SHOWN_AS_WORDS],
  "content.rich.event": ["Evento", SHOWN_AS_WORDS],
  "content.rich.event-cancelled": ["Evento cancelado", SHOWN_AS_WORDS],
  "content.rich.event-going": ["Respuesta a un evento: va", SHOWN_AS_WORDS],
  "content.rich.event-maybe": ["Respuesta a un evento: tal vez", SHOWN_AS_WORDS],
  "content.rich.event-not-going": ["Respuesta a un evento: no va", SHOWN_AS_WORDS],
  "content.rich.event-answer": ["Respuesta a un evento, ilegible", SHOWN_AS_WORDS],
  "content.rich.group-invite": ["Invitación a un grupo", SHOWN_AS_WORDS],
  "content.rich.order": ["Pedido", SHOWN_AS_WORDS],
  "content.rich.payment": ["Pago", SHOWN_AS_WORDS],
  "content.rich.payment-cancelled": ["Pedido de pago cancelado", SHOWN_AS_WORDS],
  "content.rich.payment-declined": ["Pedido de pago rechazado", SHOWN_AS_WORDS],
  "content.rich.payment-invite": ["Invitación a los pagos", SHOWN_AS_WORDS],
  "content.rich.payment-request": ["Pedido de pago", SHOWN_AS_WORDS],
  "content.rich.phone-request": ["Pide el número de teléfono", SHOWN_AS_WORDS],
  "content.rich.place": ["Lugar", SHOWN_AS_WORDS],
  "content.rich.poll-results": ["Resultados de una encuesta", SHOWN_AS_WORDS],
  "content.rich.product": ["Producto", SHOWN_AS_WORDS],
  "content.rich.sticker-pack": ["Paquete de stickers", SHOWN_AS_WORDS],
  "content.rich.vote": ["Voto en una encuesta", SHOWN_AS_WORDS],
  "content.rich.vote-sealed": ["Voto que no se puede leer", SHOWN_AS_WORDS],
  "content.rich.vote-withdrawn": ["Voto retirado", SHOWN_AS_WORDS],
  "content.view-once": ["Para ver una sola vez", SHOWN_AS_WORDS],
  "content.undecryptable": [
    "Mensaje que todavía no se puede leer",
    "En el grupo personal, si en un minuto no se pudo descifrar lo que mandó el cliente.",
  ],
  "content.unsupported": ["Tipo de mensaje desconocido", SHOWN_AS_WORDS],
  "content.unreadable": [
    "Contenido dañado",
    "En lugar de un mensaje que se guardó dañado y ya no se puede mostrar.",
  ],
  "content.text-cut": [
    "Texto recortado",
    "Debajo de un texto demasiado largo, del que se copió el comienzo.",
  ],
  "content.too-large": [
    "Demasiado grande",
    "En lugar de algo que mandaron y es demasiado grande para guardarlo.",
  ],
  "content.contacts-cut": [
    "Contactos recortados",
    "Debajo de contactos compartidos que eran demasiado grandes para copiarlos enteros.",
  ],
  "content.forgotten": [
    "Mensaje borrado por su plazo",
    "En lugar de un mensaje que pasó el tiempo que se guarda.",
  ],
  "content.file-forgotten": [
    "Archivo borrado por su plazo",
    "En el panel, en lugar de un archivo que pasó el tiempo que se guarda.",
  ],
  "content.nothing-left": [
    "Motivo: no quedó nada",
    "Como motivo de cierre, cuando el cliente borra todo antes de que haya tarjeta. No se le avisa a nadie.",
  ],

  // Edited, deleted, called
  "content.deleted": ["El cliente eliminó un mensaje", "En el grupo personal, citando el mensaje eliminado."],
  "content.deleted-by-owner": [
    "Se eliminó desde el teléfono de la empresa",
    "En el grupo personal, citando el mensaje que el cliente ya no ve.",
  ],
  "content.edited-by-owner": [
    "Se editó desde el teléfono de la empresa",
    "En el grupo personal, citando el mensaje, con lo que el cliente lee ahora.",
  ],
  "content.correction": [
    "Corrección",
    "Al cliente o en el grupo personal, cuando se edita un mensaje cuya copia WhatsApp ya no deja editar.",
  ],
  "content.correction-empty": ["Corrección: sin texto", "Lo mismo, si le sacaron todo el texto."],
  "content.chose-again": [
    "El cliente corrigió su elección del menú",
    "En el grupo personal, cuando edita lo que había elegido y el caso ya está tomado.",
  ],
  "content.call": [
    "El cliente intentó llamar",
    "En el grupo personal, y en las notas del caso si nadie lo tomó o se atiende desde el panel. Como mucho una vez por hora.",
  ],

  // Whose words they are
  "content.client-wrote": [
    "Escribió el cliente",
    "En el grupo personal, antes de palabras del cliente que empiezan como un aviso nuestro.",
  ],
  "content.quoting": [
    "Responde a un mensaje",
    "En el grupo personal, cuando el cliente cita algo que no está en ese grupo.",
  ],
  "content.quoting-status": [
    "Responde a un estado",
    "En el grupo personal, cuando el cliente responde a un estado de la empresa.",
  ],
  "content.quoting-unverified": [
    "Responde a un mensaje que no se reconoce",
    "En el grupo personal, cuando el cliente cita algo que no se puede comprobar que se haya dicho.",
  ],
  "content.quoting-status-unverified": [
    "Responde a un estado que no se reconoce",
    "Lo mismo, si lo que cita es un estado.",
  ],
  "content.said-by": [
    "Lo que dijo otra persona",
    "Al abrirse el caso, delante de cada mensaje anterior que no es del cliente.",
  ],
  "content.said-by-media": ["Archivo que mandó otra persona", "Lo mismo, debajo de un archivo sin texto."],
  "content.from-handset": [
    "Desde el teléfono de la empresa",
    "En el grupo personal, con lo que alguien le escribe al cliente desde ese teléfono.",
  ],
  "content.from-panel": [
    "Desde el panel",
    "En el grupo personal, con lo que alguien le escribe al cliente desde el panel.",
  ],
  "content.from-panel-file": [
    "Archivo desde el panel",
    "En el grupo personal, debajo de un archivo sin texto mandado desde el panel.",
  ],
  "content.from-panel-sound": [
    "Audio desde el panel",
    "En el grupo personal, antes de un audio mandado desde el panel.",
  ],
  "content.panel-person": [
    "Quien atiende desde el panel",
    "Donde se nombra a quien tiene el caso, si lo atiende desde el panel.",
  ],
  "content.bot": ["El sistema", "Donde se nombra a quien hizo o dijo algo, si fue el sistema."],
  "content.owner": [
    "La empresa",
    "Donde se nombra a quien dijo algo, si fue desde el teléfono de la empresa.",
  ],

  // Terms
  "area.support": ["Área de soporte", "Donde se nombra el área, también en el menú."],
  "area.sales": ["Área de ventas", "Donde se nombra el área, también en el menú."],
  "area.support.words": [
    "Palabras que eligen soporte",
    "No se envía: son las palabras del cliente que valen como elegir soporte, separadas por espacios.",
  ],
  "area.sales.words": [
    "Palabras que eligen ventas",
    "No se envía: son las palabras del cliente que valen como elegir ventas, separadas por espacios.",
  ],
  "area.none": ["Sin área", "Donde se nombra el área, si el ticket todavía no la tiene."],
  "mood.angry": ["Ánimo: enojado", "En la tarjeta, al abrirse el caso y en /info."],
  "mood.neutral": ["Ánimo: neutro", "En la tarjeta, al abrirse el caso y en /info."],
  "mood.happy": ["Ánimo: contento", "En la tarjeta, al abrirse el caso y en /info."],
  someone: [
    "Persona sin nombre",
    "Donde se nombra a alguien de quien no se sabe ni el nombre ni el teléfono.",
  ],
  "time.moments": ["Menos de un minuto", `${A_DURATION} es menos de un minuto.`],
  "time.minutes": ["Minutos", `${A_DURATION} es menos de una hora.`],
  "time.hours": ["Horas", `${A_DURATION} son menos de dos días.`],
  "time.days": ["Días", `${A_DURATION} son dos días o más.`],
  "time.today-about": ["Hoy, a eso de", `${WHEN_A_GROUP_IS_READY} hoy.`],
  "time.tomorrow-about": ["Mañana, a eso de", `${WHEN_A_GROUP_IS_READY} mañana.`],
  "time.day-about": ["Otro día, a eso de", `${WHEN_A_GROUP_IS_READY} más adelante.`],
  "time.today-from": ["Hoy, desde", `${WHEN_THEY_OPEN} hoy.`],
  "time.tomorrow-from": ["Mañana, desde", `${WHEN_THEY_OPEN} mañana.`],
  "time.day-from": ["Otro día, desde", `${WHEN_THEY_OPEN} más adelante.`],
} as const satisfies Partial<Record<ReplaceableKey, TextTitle>>;
