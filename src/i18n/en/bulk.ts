/** What is done to many tickets at once, in English. Part of `en/en.ts`. */
export const enBulk = {
  "main.bulk-closed_one": "🏁 *{{who}}* closed {{count}} ticket of this group from the panel: {{reason}}.",
  "main.bulk-closed_other": "🏁 *{{who}}* closed {{count}} tickets of this group from the panel: {{reason}}.",
  "api.refused.bulk-one-way": "Choose tickets one by one, or all of a filter: one of the two.",
  "api.refused.bulk-nothing": "No ticket is chosen. Choose at least one.",
  "api.refused.bulk-too-many": "These are more than {{most}} tickets. Narrow the filter and do it in parts.",
  "api.refused.bulk-too-many-messages":
    "One text may go to {{most}} clients a day, and {{left}} are left today. Choose fewer, or close without a farewell: WhatsApp restricts numbers that send the same to many.",
  "api.refused.bulk-key-used": "That key was used for something else. Reload the page and try again.",
  "api.refused.bulk-no-tags": "Choose at least one tag to put on or take off.",
  "api.refused.bulk-tag-both": "A tag cannot be put on and taken off at once.",
  "api.refused.bulk-variable": "There is no variable {{variable}} in braces. You can use name and ticket.",
  "api.refused.no-such-bulk-job": "There is no such action.",
  "api.refused.bulk-not-yours": "Somebody else asked for it. They can decide, or a supervisor.",
  "api.refused.bulk-nothing-done": "It changed no ticket: there is nothing to undo.",
  "api.refused.bulk-answer-left": "What has left does not come back. To hold the rest, use Stop.",
  "api.refused.bulk-undo-again":
    "It is the undoing of another action: ask for that one again if you need it.",
  "api.refused.bulk-already": "It was like that already.",
  "api.refused.bulk-changed": "It changed after you chose it, so it stayed as it was.",
  "api.refused.bulk-taken": "An agent took it after you chose it, so it stays with them.",
  "api.refused.bulk-talked": "Somebody wrote after you chose it, so it stayed open.",
  "api.refused.bulk-client-blocked": "The client is blocked: nothing is written to them.",
  "api.refused.bulk-never-wrote": "The client has never answered yet: they are not sent what others get.",
  "api.refused.bulk-touched": "Somebody went on with the ticket since, so it stays as it is.",
  "api.refused.bulk-farewell-left": "The client has already had the farewell. You can reopen it by hand.",
  "api.refused.bulk-bug":
    "An error of the program stopped it and the ticket stayed as it was. The server's log has the details.",
  "audit.tickets.bulk-assign": "Asked to assign tickets in bulk: {{total}} (action no. {{job}})",
  "audit.tickets.bulk-transfer": "Asked to transfer tickets in bulk: {{total}} (action no. {{job}})",
  "audit.tickets.bulk-tag": "Asked to change tags in bulk: {{total}} (action no. {{job}})",
  "audit.tickets.bulk-close": "Asked to close tickets in bulk: {{total}} (action no. {{job}})",
  "audit.tickets.bulk-answer": "Sent one text to several clients: {{total}} (action no. {{job}})",
  "audit.tickets.bulk-undone": "Asked to undo a bulk action: {{total}} (action no. {{job}})",
  "audit.tickets.bulk-stopped":
    "Stopped bulk action no. {{job}}: {{done}} of {{total}} done, {{skipped}} unchanged",
  "audit.tickets.bulk-cut":
    "Bulk action no. {{job}} was stopped, because whoever asked for it may not any more: {{done}} of {{total}} done, {{skipped}} unchanged",
  "audit.tickets.bulk-cut-erased":
    "Bulk action no. {{job}} was stopped, as the only client it was about was erased: {{done}} of {{total}} done, {{skipped}} unchanged",
  "audit.tickets.bulk-done":
    "Bulk action no. {{job}} ended: {{done}} of {{total}} done, {{skipped}} unchanged",
} as const;
