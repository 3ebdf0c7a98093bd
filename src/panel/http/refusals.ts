/** Which HTTP answer each refusal is. What is not listed is a conflict with the present state: 409. */
import type { Refusal } from "../../domain/refusal.ts";

/** Something a person typed: 422, with the field that has to change. */
const fieldOf: Record<string, string> = {
  "phone-empty": "phone",
  "phone-not-a-number": "phone",
  "phone-no-area-code": "phone",
  "phone-too-short": "phone",
  "phone-too-long": "phone",
  "phone-impossible": "phone",
  "phone-landline": "phone",
  "phone-service-number": "phone",
  "phone-not-on-whatsapp": "phone",
  "phone-is-ours": "phone",
  "phone-cannot-change": "phone",
  "name-empty": "name",
  "name-too-long": "name",
  "name-at-sign": "name",
  "name-control-characters": "name",
  "unknown-main-group": "mainGroups",
  "transfer-one-way": "agent",
  "chat-one-way": "phone",
  "chat-with-ourselves": "phone",
  "not-a-queue": "mainGroup",
  "bulk-one-way": "tickets",
  "bulk-nothing": "tickets",
  "bulk-no-tags": "add",
  "bulk-tag-both": "remove",
  "bulk-variable": "text",
  "unknown-tag": "add",
  "tag-exists": "name",
  "user-taken": "user",
  "called-like-another": "name",
  "unknown-contact-tag": "tags",
  "unknown-contact-field": "fields",
  "contact-field-twice": "fields",
  "contact-field-options": "fields",
  "field-value-number": "fields",
  "field-value-date": "fields",
  "field-value-email": "fields",
  "field-value-option": "fields",
  "merge-itself": "other",
  "wrong-confirmation": "confirm",
  "unknown-adopt-code": "code",
  "not-an-invitation": "link",
  "invitation-wrong": "link",
  "not-our-group": "jid",
  "community-announcement": "jid",
  "adopt-one-way": "code",
  "report-before-remind": "reportAfterMinutes",
  "report-before-nudge": "reportUnansweredAfterMinutes",
  "gather-max-too-short": "gatherMaxSeconds",
  "password-is-name": "password",
  "password-is-common": "password",
  "password-is-current": "password",
  "factor-code-needed": "code",
  "wrong-factor-code": "code",
};

/** `at` in a refusal's facts: which of several fields of that name, as `plan` or `2.label`. */
export function refusalStatus({ refused, facts }: Refusal): { status: number; field: string | null } {
  if (refused.startsWith("no-such-")) return { status: 404, field: null };
  // Not a mistake of whoever typed it: somebody else was faster.
  if (refused === "changed-meanwhile") return { status: 409, field: String(facts["field"]) };
  const field = fieldOf[refused];
  if (field === undefined) return { status: 409, field: null };
  return { status: 422, field: facts["at"] === undefined ? field : `${field}.${facts["at"]}` };
}
