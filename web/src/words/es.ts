/** The original: one file a page. */
import { first } from "./es-first.ts";
import { account } from "./es/account.ts";
import { audit } from "./es/audit.ts";
import { backups } from "./es/backups.ts";
import { bulk } from "./es/bulk.ts";
import { intake } from "./es/intake.ts";
import { pace } from "./es/pace.ts";
import { chats } from "./es/chats.ts";
import { tags } from "./es/tags.ts";
import { accounts } from "./es/accounts.ts";
import { fields } from "./es/fields.ts";
import { messages } from "./es/messages.ts";
import { contacts } from "./es/contacts.ts";
import { conversations } from "./es/conversations.ts";
import { agents } from "./es/agents.ts";
import { groups } from "./es/groups.ts";
import { hours } from "./es/hours.ts";
import { retention } from "./es/retention.ts";
import { review } from "./es/review.ts";
import { settings } from "./es/settings.ts";
import { shortcuts } from "./es/shortcuts.ts";
import { wizard } from "./es/wizard.ts";

export const es = {
  ...first,
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
  ...retention,
  ...review,
  ...settings,
  ...shortcuts,
  ...wizard,
} as const;
