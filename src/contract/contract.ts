/**
 * API contract as types, for the pages: no code. Answers are `z.output` of their schema, request bodies
 * `z.input`.
 */
import type { adoptionSchema, groupPlanSchema } from "./team/adoptions.ts";
import type { z } from "zod";
import type {
  accountChange,
  accountList,
  accountSchema,
  confirmBody,
  loginAnswer,
  loginList,
  meChange,
  meSchema,
  newAccount,
  passwordBody,
  setupState,
  twoFactorOffer,
  twoFactorProof,
} from "./admin/accounts.ts";
import type { auditList } from "./admin/audit.ts";
import type { backupChecked, backupList, backupSchema } from "./admin/backups.ts";
import type { chatCheck, chatQuota, newChat, panelPeople } from "./tickets/chats.ts";
import type { bulkItemList, bulkJobSchema, bulkPreview, bulkPreviewBody } from "./tickets/bulk.ts";
import type { problemSchema } from "./basics.ts";
import type {
  contactChange,
  contactFieldList,
  contactFieldSchema,
  contactFieldsChange,
  contactItem,
  contactList,
  contactNote,
  contactNoteList,
  contactSchema,
  eraseAnswer,
} from "./contacts/contacts.ts";
import type { retentionPreview, storageSchema } from "./admin/retention.ts";
import type { reviewDone, reviewList } from "./admin/review.ts";
import type { searchAnswer } from "./tickets/search.ts";
import type { paceSchema } from "./admin/pace.ts";
import type { mediaSchema } from "./tickets/media.ts";
import type { checklistSchema, overviewSchema } from "./tickets/overview.ts";
import type { settingsChange, settingsSchema } from "./admin/settings.ts";
import type {
  agentList,
  agentSchema,
  mainGroupChange,
  mainGroupList,
  mainGroupSchema,
  memberList,
  newAgent,
  newAgentOfGroup,
} from "./team/team.ts";
import type { nameCheckAnswer, teamPlanBody, teamPlanSchema, trainingSchema } from "./team/team-plan.ts";
import type { newTag, tagColor, tagList, tagSchema } from "./contacts/tags.ts";
import type {
  closeReasonList,
  entryList,
  ticketList,
  ticketPage,
  ticketSchema,
  ticketSort,
  ticketTagsBody,
  transferBody,
} from "./tickets/tickets.ts";
import type { groupsOnWhatsapp, phoneCheckAnswer, whatsappSchema } from "./admin/whatsapp.ts";
import type {
  newQuickReply,
  quickReply,
  quickReplyList,
  wordList,
  wordPreview,
  wordsChange,
} from "./admin/words.ts";

export type Problem = z.output<typeof problemSchema>;

export type SetupState = z.output<typeof setupState>;
export type LoginAnswer = z.output<typeof loginAnswer>;
export type Me = z.output<typeof meSchema>;
export type MeChange = z.input<typeof meChange>;
export type ConfirmBody = z.input<typeof confirmBody>;
export type PasswordBody = z.input<typeof passwordBody>;
export type TwoFactorOffer = z.output<typeof twoFactorOffer>;
export type TwoFactorProof = z.input<typeof twoFactorProof>;
export type LoginList = z.output<typeof loginList>;
export type Account = z.output<typeof accountSchema>;
export type NewAccount = z.input<typeof newAccount>;
export type AccountChange = z.input<typeof accountChange>;
export type AccountList = z.output<typeof accountList>;
export type AuditList = z.output<typeof auditList>;
export type ReviewList = z.output<typeof reviewList>;
export type ReviewDone = z.output<typeof reviewDone>;
export type Pace = z.output<typeof paceSchema>;

export type Storage = z.output<typeof storageSchema>;
export type RetentionPreview = z.output<typeof retentionPreview>;

export type WhatsApp = z.output<typeof whatsappSchema>;
export type PhoneCheck = z.output<typeof phoneCheckAnswer>;
export type GroupsOnWhatsApp = z.output<typeof groupsOnWhatsapp>;

export type Adoption = z.output<typeof adoptionSchema>;
export type GroupPlan = z.output<typeof groupPlanSchema>;
export type MainGroup = z.output<typeof mainGroupSchema>;
export type MainGroupList = z.output<typeof mainGroupList>;
export type MainGroupChange = z.input<typeof mainGroupChange>;
export type Agent = z.output<typeof agentSchema>;
export type AgentList = z.output<typeof agentList>;
export type NewAgent = z.input<typeof newAgent>;
export type NewAgentOfGroup = z.input<typeof newAgentOfGroup>;

export type Ticket = z.output<typeof ticketSchema>;
export type TicketList = z.output<typeof ticketList>;
export type TicketPage = z.output<typeof ticketPage>;
export type TicketSort = z.output<typeof ticketSort>;
export type Entry = TicketPage["entries"][number];
export type EntryList = z.output<typeof entryList>;
export type Transfer = z.input<typeof transferBody>;
export type TicketTags = z.input<typeof ticketTagsBody>;
export type CloseReasonList = z.output<typeof closeReasonList>;
export type Tag = z.output<typeof tagSchema>;
export type TagColor = z.output<typeof tagColor>;
export type TagList = z.output<typeof tagList>;
export type NewTag = z.input<typeof newTag>;
/** Of an entry. The file: GET /api/entries/:id/media (?download=1), its small picture: GET /api/entries/:id/thumbnail. */
export type EntryMedia = z.output<typeof mediaSchema>;
export type ChatCheck = z.output<typeof chatCheck>;
export type ChatQuota = z.output<typeof chatQuota>;
export type NewChat = z.input<typeof newChat>;
export type PanelPeople = z.output<typeof panelPeople>;
export type Contact = z.output<typeof contactSchema>;
export type ContactList = z.output<typeof contactList>;
export type ContactItem = z.output<typeof contactItem>;
export type ContactChange = z.input<typeof contactChange>;
export type ContactNote = z.output<typeof contactNote>;
export type ContactNoteList = z.output<typeof contactNoteList>;
export type ContactField = z.output<typeof contactFieldSchema>;
export type ContactFieldList = z.output<typeof contactFieldList>;
export type ContactFieldsChange = z.input<typeof contactFieldsChange>;
export type ErasedContact = z.output<typeof eraseAnswer>;
export type SearchAnswer = z.output<typeof searchAnswer>;

export type Settings = z.output<typeof settingsSchema>;
export type SettingsChange = z.input<typeof settingsChange>;

export type Overview = z.output<typeof overviewSchema>;
export type Checklist = z.output<typeof checklistSchema>;
export type TeamPlan = z.output<typeof teamPlanSchema>;
export type TeamPlanBody = z.input<typeof teamPlanBody>;
export type NameCheck = z.output<typeof nameCheckAnswer>;
export type Training = z.output<typeof trainingSchema>;
export type MemberList = z.output<typeof memberList>;
export type WordList = z.output<typeof wordList>;
export type Word = WordList["groups"][number]["items"][number];
export type WordsChange = z.input<typeof wordsChange>;
export type WordPreview = z.output<typeof wordPreview>;
export type NewQuickReply = z.input<typeof newQuickReply>;
export type QuickReply = z.output<typeof quickReply>;
export type QuickReplyList = z.output<typeof quickReplyList>;
export type Backup = z.output<typeof backupSchema>;
export type BackupChecked = z.output<typeof backupChecked>;
export type BackupList = z.output<typeof backupList>;

export type BulkJob = z.output<typeof bulkJobSchema>;
export type BulkItem = z.output<typeof bulkItemList>["items"][number];
export type BulkPreview = z.output<typeof bulkPreview>;
export type BulkPreviewBody = z.input<typeof bulkPreviewBody>;
