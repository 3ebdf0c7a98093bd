import { account } from "./en/account.ts";
import { audit } from "./en/audit.ts";
import { backups } from "./en/backups.ts";
import { bulk } from "./en/bulk.ts";
import { intake } from "./en/intake.ts";
import { pace } from "./en/pace.ts";
import { chats } from "./en/chats.ts";
import { tags } from "./en/tags.ts";
import { accounts } from "./en/accounts.ts";
import { fields } from "./en/fields.ts";
import { messages } from "./en/messages.ts";
import { contacts } from "./en/contacts.ts";
import { conversations } from "./en/conversations.ts";
import { agents } from "./en/agents.ts";
import { groups } from "./en/groups.ts";
import { hours } from "./en/hours.ts";
import { home } from "./en/home.ts";
import { previews } from "./en/previews.ts";
import { retention } from "./en/retention.ts";
import { review } from "./en/review.ts";
import { settings } from "./en/settings.ts";
import { shortcuts } from "./en/shortcuts.ts";
import { shell } from "./en/shell.ts";
import { start } from "./en/start.ts";
import { tickets } from "./en/tickets.ts";
import { wizard } from "./en/wizard.ts";
import type { Translation } from "./translation.ts";

export const en: Translation = {
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
