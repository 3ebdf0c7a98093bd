import type { shortcuts as original } from "../es/shortcuts.ts";

export const shortcuts: Record<keyof typeof original, string> = {
  "shortcuts.on": "Use one-key shortcuts",
  "shortcuts.on-what":
    "If you use speech input or a screen reader and they fire by themselves, switch them off. This browser remembers it.",
  "shortcuts.here": "On this page",
  "shortcuts.elsewhere": "On other pages",
  "shortcuts.standard":
    "Enter opens the row you are on, and Escape closes what is open. While you type, keys only type.",
  "shortcuts.help": "Show these shortcuts",
  "shortcuts.search": "Search",
  "shortcuts.next": "Next row",
  "shortcuts.previous": "Previous row",
  "shortcuts.reply": "Answer the client",
  "shortcuts.note": "Write an internal note",
  "shortcuts.take": "Take the case",
  "shortcuts.assign": "Assign the case",
  "shortcuts.transfer": "Transfer the case",
  "shortcuts.tag": "Put tags on it",
  "shortcuts.close": "Close the case",
  "shortcuts.client": "Show or hide the client’s details",
  "shortcuts.go-home": "Go to Home",
  "shortcuts.go-conversations": "Go to Conversations",
  "shortcuts.go-tickets": "Go to Tickets",
  "shortcuts.go-contacts": "Go to Contacts",
  "shortcuts.go-settings": "Go to Settings",
};
