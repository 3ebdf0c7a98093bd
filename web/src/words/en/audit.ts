import type { audit as original } from "../es/audit.ts";

export const audit: Record<keyof typeof original, string> = {
  "audit.about": "Who did what in the panel, when and from where.",
  "audit.search": "Search",
  "audit.account": "User",
  "audit.subject": "Subject",
  "audit.from": "From",
  "audit.to": "Until",
  "audit.nobody": "Not signed in",
  "audit.none": "Nothing here",
  "audit.none-what": "No entry matches what you are looking for. Try fewer filters.",
  "audit.search-what": "User, address or detail",
  "audit.address": "Address it came from",
  "audit.subject-access": "Sign-ins and passwords",
  "audit.subject-tickets": "Tickets",
  "audit.subject-contacts": "Contacts",
  "audit.subject-agents": "Agents",
  "audit.subject-groups": "Groups",
  "audit.subject-whatsapp": "WhatsApp connection",
  "audit.subject-settings": "Settings, texts and tags",
  "audit.subject-accounts": "Users",
  "audit.subject-backups": "Backups",
};
