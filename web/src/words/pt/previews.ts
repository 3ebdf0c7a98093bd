import type { previews as original } from "../es/previews.ts";

export const previews: Record<keyof typeof original, string> = {
  "conversations.deleted": "Mensagem apagada",
  "conversations.kind.image": "Foto",
  "conversations.kind.video": "Vídeo",
  "conversations.kind.gif": "GIF",
  "conversations.kind.round-video": "Mensagem de vídeo",
  "conversations.kind.audio": "Áudio",
  "conversations.kind.voice": "Mensagem de voz",
  "conversations.kind.document": "Documento",
  "conversations.kind.sticker": "Figurinha",
  "conversations.kind.location": "Localização",
  "conversations.kind.contacts": "Contato",
  "conversations.kind.poll": "Enquete",
  "conversations.kind.rich": "Mensagem em formato próprio do WhatsApp",
  "conversations.kind.view-once": "Foto ou vídeo de visualização única",
  "conversations.kind.undecryptable": "Mensagem que ainda não pode ser lida",
  "conversations.kind.unsupported": "Mensagem que só aparece no telefone",
};
