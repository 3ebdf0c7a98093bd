import type { messages as original } from "../es/messages.ts";

export const messages: Record<keyof typeof original, string> = {
  "messages.about": "Everything the bot says. Change a text and see how it will read.",
  "messages.search": "Find a text",
  "messages.own-only": "Only changed ones",
  "messages.none": "No text matches",
  "messages.none-what": "Try another word.",
  "messages.own": "Changed",
  "messages.edit-label": "Change “{{title}}”",
  "messages.text": "Text",
  "messages.format": "*bold*, _italic_, ~strikethrough~",
  "messages.variables": "Variables",
  "messages.variables-what": "Tap one to put it at the cursor. They are replaced by what each case says.",
  "messages.required": "required",
  "messages.preview": "How it reads in WhatsApp",
  "messages.restore": "Restore the original",
  "messages.group": "Group of texts",
  "messages.none-own": "You have not changed any text yet",
  "messages.none-own-what": "Those you change appear here.",
};
