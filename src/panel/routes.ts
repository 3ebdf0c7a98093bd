/** Joins the routes of all files of the panel's HTTP API. What each takes, and which `role` it needs, stands in its own file; `admit` in `serve.ts` checks it. */
import { accountRoutes } from "./admin/accounts.ts";
import { adoptionRoutes } from "./team/adoptions.ts";
import { auditRoutes } from "./admin/audit-log.ts";
import { agentRoutes } from "./team/agents.ts";
import { bindingRoutes } from "./team/bindings.ts";
import { bulkRoutes } from "./tickets/bulk.ts";
import { backupRoutes } from "./admin/backups.ts";
import { chatRoutes } from "./tickets/chats.ts";
import { checklistRoutes } from "./admin/checklist.ts";
import { contactDataRoutes } from "./contacts/contact-data.ts";
import { contactExportRoutes } from "./contacts/contact-export.ts";
import { contactFieldRoutes } from "./contacts/contact-fields.ts";
import { contactNoteRoutes } from "./contacts/contact-notes.ts";
import { contactRoutes } from "./contacts/contacts.ts";
import { fileRoutes } from "./tickets/files.ts";
import { groupPlanRoutes } from "./team/group-plan.ts";
import { healthRoutes } from "./health.ts";
import { mainGroupMemberRoutes } from "./team/main-group-members.ts";
import { mainGroupRoutes } from "./team/main-groups.ts";
import { mediaRoutes } from "./tickets/media.ts";
import { meRoutes } from "./auth/me.ts";
import { myLoginRoutes } from "./auth/my-logins.ts";
import { outboxRoutes } from "./admin/outbox.ts";
import { overviewRoutes } from "./tickets/overview.ts";
import { retentionRoutes } from "./admin/retention.ts";
import { reviewRoutes } from "./admin/review.ts";
import { paceRoutes } from "./admin/pace.ts";
import { proofRoutes } from "./auth/proof.ts";
import type { Route } from "./http/route.ts";
import { searchRoutes } from "./tickets/search.ts";
import { quickReplyRoutes } from "./admin/quick-replies.ts";
import { settingsRoutes } from "./admin/settings.ts";
import { setupRoutes } from "./auth/setup.ts";
import { signingInRoutes } from "./auth/signing-in.ts";
import { tagRoutes } from "./tickets/tags.ts";
import { ticketActRoutes } from "./tickets/ticket-acts.ts";
import { ticketCsvRoutes } from "./tickets/ticket-csv.ts";
import { teamPlanRoutes } from "./team/team-plan.ts";
import { ticketRoutes } from "./tickets/tickets.ts";
import { twoFactorRoutes } from "./auth/two-factor.ts";
import { wordRoutes } from "./admin/words.ts";
import { whatsappRoutes } from "./admin/whatsapp.ts";

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
  ...quickReplyRoutes,
  ...contactRoutes,
  ...contactNoteRoutes,
  ...contactExportRoutes,
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
