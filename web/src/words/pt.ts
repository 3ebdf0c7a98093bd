import { account } from "./pt/account.ts";
import { audit } from "./pt/audit.ts";
import { backups } from "./pt/backups.ts";
import { bulk } from "./pt/bulk.ts";
import { intake } from "./pt/intake.ts";
import { pace } from "./pt/pace.ts";
import { chats } from "./pt/chats.ts";
import { tags } from "./pt/tags.ts";
import { accounts } from "./pt/accounts.ts";
import { fields } from "./pt/fields.ts";
import { messages } from "./pt/messages.ts";
import { contacts } from "./pt/contacts.ts";
import { conversations } from "./pt/conversations.ts";
import { agents } from "./pt/agents.ts";
import { groups } from "./pt/groups.ts";
import { hours } from "./pt/hours.ts";
import { home } from "./pt/home.ts";
import { previews } from "./pt/previews.ts";
import { retention } from "./pt/retention.ts";
import { review } from "./pt/review.ts";
import { settings } from "./pt/settings.ts";
import { shortcuts } from "./pt/shortcuts.ts";
import { shell } from "./pt/shell.ts";
import { start } from "./pt/start.ts";
import { tickets } from "./pt/tickets.ts";
import { wizard } from "./pt/wizard.ts";
import type { Translation } from "./translation.ts";

export const pt: Translation = {
  ...account,
  ...audit,
  ...backups,
  ...bulk,
  ...intake,
  ...pace,
  ...chats,
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
  ...previews,
  ...retention,
  ...review,
  ...settings,
  ...shortcuts,
  ...shell,
  ...start,
  ...tickets,
  ...wizard,
};
