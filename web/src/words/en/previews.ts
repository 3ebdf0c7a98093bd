import type { previews as original } from "../es/previews.ts";

export const previews: Record<keyof typeof original, string> = {
  "conversations.deleted": "Message deleted",
  "conversations.kind.image": "Photo",
  "conversations.kind.video": "Video",
  "conversations.kind.gif": "GIF",
  "conversations.kind.round-video": "Video message",
  "conversations.kind.audio": "Audio",
  "conversations.kind.voice": "Voice note",
  "conversations.kind.document": "Document",
  "conversations.kind.sticker": "Sticker",
  "conversations.kind.location": "Location",
  "conversations.kind.contacts": "Contact",
  "conversations.kind.poll": "Poll",
  "conversations.kind.rich": "Message in a form of WhatsApp's own",
  "conversations.kind.view-once": "Photo or video to be seen once",
  "conversations.kind.undecryptable": "Message that cannot be read yet",
  "conversations.kind.unsupported": "Message that only the phone shows",
};
