/** Clients: their fields, what is refused about them, what the audit says, in English. Part of `en/en.ts`. */
import type { esContacts } from "../es/contacts.ts";

export const enContacts: Record<keyof typeof esContacts, string> = {
  "contact.erased": "Erased person",
  "contact.name": "Name",
  "contact.phone": "Phone",
  "contact.joined": "🔗 Two clients who were the same person became one. Set aside from the other:\n{{list}}",
  "field.alt-email": "Alternative e-mail",
  "field.document": "ID card number",
  "field.customer-number": "Customer no.",
  "field.plan": "Plan",
  "field.remarks": "Remarks",
  "room.client-blocked":
    "🚫 This contact is blocked: what they write does not reach this group and is not kept in the case. What you write here still reaches them. A supervisor unblocks them in the panel.",
  "room.client-unblocked":
    "✅ This contact is no longer blocked: what they write reaches this group again. What they wrote while they were blocked is not shown.",
  "room.client-tags": "🔖 {{list}}",
  "room.client-field": "▫️ {{label}}: {{value}}",
  "room.client-notes": "📒 About the client:\n{{list}}",
  "api.refused.no-such-note": "That note does not exist (any more).",
  "api.refused.not-your-note": "Somebody else wrote that note: only they or a supervisor can change it.",
  "api.refused.contact-erased":
    "This person's data was erased: nothing can be written down about them any more.",
  "api.refused.unknown-contact-tag": "One of the chosen tags no longer exists. Reload the page.",
  "api.refused.unknown-contact-field": "There is no field “{{field}}”. Reload the page.",
  "api.refused.contact-field-twice": "Two fields are called “{{field}}”. Rename one of them.",
  "api.refused.contact-field-options": "“{{field}}” needs options to choose from, each of them once.",
  "api.refused.contact-field-in-use":
    "This change would lose what is filled in under “{{field}}” ({{values}}). Confirm it if that is what you want.",
  "api.refused.field-value-number":
    "“{{field}}” has to be a number without thousands separators: 1234 or 1234.5.",
  "api.refused.field-value-date": "“{{field}}” has to be a date that exists, such as 2026-12-25.",
  "api.refused.field-value-email": "“{{field}}” has to be an e-mail address, such as name@example.com.",
  "api.refused.field-value-option": "“{{field}}” has to be one of these options: {{options}}.",
  "api.refused.merge-itself": "That is the same client: choose another one.",
  "api.refused.contact-is-agent":
    "One of them is (or was) an agent: agents are neither merged nor erased as clients.",
  "api.refused.merge-other-live":
    "The other client has ticket #{{number}} open and writes from another number: close it first, or the answers would go to the wrong phone.",
  "api.refused.contact-joined":
    "They were joined with another contact while their data was being erased. Erase it again.",
  "api.refused.contact-has-live-ticket": "Their ticket #{{number}} is open: close it first.",
  "api.refused.wrong-confirmation":
    "That does not match. Type the person's phone number or name as their page shows it.",
  "audit.contact.merged": "Merged client {{other}} into {{contact}}",
  "audit.contact.noted": "Wrote a note on client {{contact}}",
  "audit.contact.note-changed": "Changed a note on client {{contact}}",
  "audit.contact.note-removed": "Deleted a note on client {{contact}}",
  "audit.contact.exported": "Downloaded all data of client {{contact}}",
  "audit.contact.erased": "Erased the personal data of client {{contact}}",
  "audit.contact-fields.changed": "Changed the information fields: {{fields}}",
};
