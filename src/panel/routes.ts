/** Every route of the panel. */
import { accountRoutes } from "./accounts.ts";
import { agentRoutes } from "./agents.ts";
import { backupRoutes } from "./backups.ts";
import { contactRoutes } from "./contacts.ts";
import { healthRoutes } from "./health.ts";
import { mainGroupRoutes } from "./main-groups.ts";
import { meRoutes } from "./me.ts";
import { outboxRoutes } from "./outbox.ts";
import { overviewRoutes } from "./overview.ts";
import type { Route } from "./route.ts";
import { settingsRoutes } from "./settings.ts";
import { setupRoutes } from "./setup.ts";
import { ticketRoutes } from "./tickets.ts";
import { whatsappRoutes } from "./whatsapp.ts";

export const routes: Route[] = [
  ...setupRoutes,
  ...meRoutes,
  ...whatsappRoutes,
  ...mainGroupRoutes,
  ...agentRoutes,
  ...ticketRoutes,
  ...contactRoutes,
  ...overviewRoutes,
  ...backupRoutes,
  ...settingsRoutes,
  ...outboxRoutes,
  ...accountRoutes,
  ...healthRoutes,
];
