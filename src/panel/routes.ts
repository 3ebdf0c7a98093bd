/** Every route of the panel. */
import { accountRoutes } from "./accounts.ts";
import { adoptionRoutes } from "./adoptions.ts";
import { auditRoutes } from "./audit-log.ts";
import { agentRoutes } from "./agents.ts";
import { bindingRoutes } from "./bindings.ts";
import { bulkRoutes } from "./bulk.ts";
import { backupRoutes } from "./backups.ts";
import { chatRoutes } from "./chats.ts";
import { checklistRoutes } from "./checklist.ts";
import { contactDataRoutes } from "./contact-data.ts";
import { contactFieldRoutes } from "./contact-fields.ts";
import { contactNoteRoutes } from "./contact-notes.ts";
import { contactRoutes } from "./contacts.ts";
import { fileRoutes } from "./files.ts";
import { groupPlanRoutes } from "./group-plan.ts";
import { healthRoutes } from "./health.ts";
import { mainGroupMemberRoutes } from "./main-group-members.ts";
import { mainGroupRoutes } from "./main-groups.ts";
import { mediaRoutes } from "./media.ts";
import { meRoutes } from "./me.ts";
import { myLoginRoutes } from "./my-logins.ts";
import { outboxRoutes } from "./outbox.ts";
import { overviewRoutes } from "./overview.ts";
import { retentionRoutes } from "./retention.ts";
import { reviewRoutes } from "./review.ts";
import { paceRoutes } from "./pace.ts";
import { proofRoutes } from "./proof.ts";
import type { Route } from "./route.ts";
import { searchRoutes } from "./search.ts";
import { settingsRoutes } from "./settings.ts";
import { setupRoutes } from "./setup.ts";
import { signingInRoutes } from "./signing-in.ts";
import { tagRoutes } from "./tags.ts";
import { ticketActRoutes } from "./ticket-acts.ts";
import { ticketCsvRoutes } from "./ticket-csv.ts";
import { teamPlanRoutes } from "./team-plan.ts";
import { ticketRoutes } from "./tickets.ts";
import { twoFactorRoutes } from "./two-factor.ts";
import { wordRoutes } from "./words.ts";
import { whatsappRoutes } from "./whatsapp.ts";

export const routes: Route[] = [
  ...setupRoutes,
  ...signingInRoutes,
  ...meRoutes,
  ...proofRoutes,
  ...twoFactorRoutes,
  ...myLoginRoutes,
  ...whatsappRoutes,
  ...mainGroupRoutes,
  ...mainGroupMemberRoutes,
  ...adoptionRoutes,
  ...groupPlanRoutes,
  ...bindingRoutes,
  ...agentRoutes,
  ...ticketRoutes,
  ...fileRoutes,
  ...mediaRoutes,
  ...ticketActRoutes,
  ...chatRoutes,
  ...ticketCsvRoutes,
  ...bulkRoutes,
  ...tagRoutes,
  ...contactRoutes,
  ...contactNoteRoutes,
  ...contactDataRoutes,
  ...contactFieldRoutes,
  ...searchRoutes,
  ...overviewRoutes,
  ...checklistRoutes,
  ...teamPlanRoutes,
  ...backupRoutes,
  ...retentionRoutes,
  ...settingsRoutes,
  ...wordRoutes,
  ...outboxRoutes,
  ...reviewRoutes,
  ...paceRoutes,
  ...accountRoutes,
  ...auditRoutes,
  ...healthRoutes,
];
