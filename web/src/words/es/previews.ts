/** What was said last, in a few words: Inicio says it too. */
export const previews = {
  "conversations.deleted": "Mensaje eliminado",
  "conversations.kind.image": "Foto",
  "conversations.kind.video": "Video",
  "conversations.kind.gif": "GIF",
  "conversations.kind.round-video": "Videomensaje",
  "conversations.kind.audio": "Audio",
  "conversations.kind.voice": "Nota de voz",
  "conversations.kind.document": "Documento",
  "conversations.kind.sticker": "Sticker",
  "conversations.kind.location": "Ubicación",
  "conversations.kind.contacts": "Contacto",
  "conversations.kind.poll": "Encuesta",
  "conversations.kind.rich": "Mensaje con formato propio de WhatsApp",
  "conversations.kind.view-once": "Foto o video para ver una vez",
  "conversations.kind.undecryptable": "Mensaje que todavía no se puede leer",
  "conversations.kind.unsupported": "Mensaje que solo se ve en el teléfono",
} as const;
