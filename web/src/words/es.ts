/** The original: one file a page. */
import { account } from "./es/account.ts";
import { contacts } from "./es/contacts.ts";
import { conversations } from "./es/conversations.ts";
import { groups } from "./es/groups.ts";
import { home } from "./es/home.ts";
import { settings } from "./es/settings.ts";
import { shell } from "./es/shell.ts";
import { start } from "./es/start.ts";
import { tickets } from "./es/tickets.ts";

export const es = {
  ...account,
  ...contacts,
  ...conversations,
  ...groups,
  ...home,
  ...settings,
  ...shell,
  ...start,
  ...tickets,
} as const;
