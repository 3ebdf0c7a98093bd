/** What is said about files, in Rioplatense Spanish. Part of `es/es.ts`. */
export const esMedia = {
  // Somebody of the team who attends in the panel, as colleagues read who has a case
  "content.panel-person": "{{name}} (panel)",
  "content.from-panel-file": "💻 *{{who}}* (desde el panel)",
  "content.from-panel-sound": "💻 *{{who}}* (desde el panel) le mandó este audio al cliente:",
  // How a file is called that was sent without a name; nothing is added but its ending
  "file.unnamed": "archivo",

  "api.media-gone":
    "WhatsApp ya no tiene este archivo y el teléfono tampoco lo volvió a subir. Fijate que el teléfono esté prendido y con internet, o pedí que lo manden de nuevo.",
  "api.media-forgotten":
    "El archivo se borró porque pasó el plazo de conservación (Ajustes → Copias de seguridad). No se puede recuperar.",
  "api.media-offline":
    "No se pudo bajar el archivo de WhatsApp. Revisá que el servidor tenga internet y probá de nuevo en un minuto.",
  "api.media-damaged":
    "El archivo que dio WhatsApp no es el que se mandó, así que no se muestra. Pedí que lo manden de nuevo.",
  "api.media-too-big": "El archivo pesa más de 100 MB y acá no se baja. Abrilo desde el teléfono.",
  "api.media-no-thumbnail": "Este mensaje no trae una imagen en miniatura.",
  "api.bad-range": "El archivo no tiene esa parte. Pedilo entero.",
  "api.not-a-file": "El pedido tiene que ser el archivo mismo (Content-Type: application/octet-stream).",
  "api.file-too-large": "El archivo es demasiado grande: se pueden mandar hasta 64 MB. No se mandó nada.",
  "api.upload-cut": "El archivo no llegó entero. No se mandó nada: probá de nuevo.",
  "api.disk-full":
    "El disco del servidor está lleno y no se pudo guardar el archivo. Liberá espacio y probá de nuevo.",
  "api.field.file-empty": "El archivo está vacío.",
  "api.field.caption-on-sound": "Un audio no puede llevar texto: mandalo en un mensaje aparte.",
} as const;
