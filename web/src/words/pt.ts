import { account } from "./pt/account.ts";
import { contacts } from "./pt/contacts.ts";
import { conversations } from "./pt/conversations.ts";
import { groups } from "./pt/groups.ts";
import { home } from "./pt/home.ts";
import { settings } from "./pt/settings.ts";
import { shell } from "./pt/shell.ts";
import { start } from "./pt/start.ts";
import { tickets } from "./pt/tickets.ts";
import type { Translation } from "./words.ts";

export const pt: Translation = {
  ...account,
  ...contacts,
  ...conversations,
  ...groups,
  ...home,
  ...settings,
  ...shell,
  ...start,
  ...tickets,
};
