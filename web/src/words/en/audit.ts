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
  "audit.subject-login": "Sign-ins",
  "audit.subject-ticket": "Tickets",
  "audit.subject-contact": "Contacts",
  "audit.subject-agent": "Agents",
  "audit.subject-main-group": "Groups",
  "audit.subject-settings": "Settings",
  "audit.subject-account": "Users",
  "audit.subject-backup": "Backups",
};
