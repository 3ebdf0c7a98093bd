/** The original: one file a page. */
import { account } from "./es/account.ts";
import { audit } from "./es/audit.ts";
import { backups } from "./es/backups.ts";
import { intake } from "./es/intake.ts";
import { tags } from "./es/tags.ts";
import { accounts } from "./es/accounts.ts";
import { fields } from "./es/fields.ts";
import { messages } from "./es/messages.ts";
import { contacts } from "./es/contacts.ts";
import { conversations } from "./es/conversations.ts";
import { agents } from "./es/agents.ts";
import { groups } from "./es/groups.ts";
import { hours } from "./es/hours.ts";
import { home } from "./es/home.ts";
import { settings } from "./es/settings.ts";
import { shell } from "./es/shell.ts";
import { start } from "./es/start.ts";
import { tickets } from "./es/tickets.ts";

export const es = {
  ...account,
  ...audit,
  ...backups,
  ...intake,
  ...tags,
  ...accounts,
  ...fields,
  ...messages,
  ...contacts,
  ...conversations,
  ...agents,
  ...groups,
  ...hours,
  ...home,
  ...settings,
  ...shell,
  ...start,
  ...tickets,
} as const;
