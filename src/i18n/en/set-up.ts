/** Setting up and keeping the installation, in English. Same keys and variables as `es/set-up.ts`. */
import type { esSetUp } from "../es/set-up.ts";

export const enSetUp: Record<keyof typeof esSetUp, string> = {
  // Making an agent inactive
  "api.agent.if-deactivated-free":
    "They get no more cases. Their groups stay as they are: once active again, they go on where they were.",
  "api.agent.if-deactivated_one":
    "They get no more new cases. They have {{count}} open case: they can go on with it until it is closed, or you can assign it to another agent.",
  "api.agent.if-deactivated_other":
    "They get no more new cases. They have {{count}} open cases: they can go on with them until they are closed, or you can assign them to another agent.",
  "terminal.restore-usage": "Usage: npm run restore -- <file>. Backups there are:",
  "terminal.restore-none": "(none in {{folder}})",
  "terminal.restore-no-file": "That file does not exist. Nothing was changed.",
  "terminal.restore-not-a-backup": "That file is not a backup of Relevo. Nothing was changed.",
  "terminal.restore-newer":
    "That backup is of a newer version of Relevo: install that version and try again. Nothing was changed.",
  "terminal.restore-damaged": "That backup is damaged: choose another. Nothing was changed.",
  "terminal.restore-running": "Relevo is running: stop it and try again. Nothing was changed.",
  "terminal.restored": "✅ Done: the backup is in the database's place. Start Relevo with npm start.",
  "terminal.restored-aside": "The database that was there is kept in {{file}}.",
  "terminal.restored-whatsapp-kept": "The link to WhatsApp is the present one: nothing else to do.",
  "terminal.restored-whatsapp-old":
    "The link to WhatsApp is the backup's. If it does not connect, choose Unlink in the panel and link the phone again.",
  "terminal.restored-whatsapp-none":
    "The phone has to be linked again: the backup brings no link that this installation can read.",
  "api.backup.restore-stop": "Stop Relevo on the server (Ctrl-C, or the service).",
  "api.backup.file": "file",
  "api.backup.restore-run": "In Relevo's folder, type: {{command}}",
  "api.backup.restore-start":
    "Start Relevo again. The database that was there is put aside: nothing is lost if it was the wrong backup.",
  "api.backup.remark-private":
    "A backup holds everything your clients said. Keep it where nobody else sees it.",
  "api.backup.remark-key":
    "The link to WhatsApp is encrypted with this installation's key (secret.key, or SECRET_KEY), which is not in the backup. Without it tickets and contacts are restored all the same, and only the phone has to be linked again.",
  "api.backup.remark-media":
    "Photos, voice notes and documents are in the folder media beside the database: copy it too.",
  "api.backup.remark-elsewhere":
    "A broken disk takes the backups on it along: download one now and then and keep it somewhere else.",
  "api.refused.no-such-backup": "That backup does not exist (or not any more).",
  "api.refused.backup-running": "A backup is being made already. Wait until it is done.",
  "api.refused.backup-no-room":
    "There is no room on the server's disk for another backup. Remove old ones or free some space.",
  "api.refused.backup-damaged":
    "The backup came out damaged and was thrown away. Try again; if it happens again, check the server's disk.",
  "api.refused.backup-broken-off": "The program is stopping: the backup was not made.",
  "api.checklist.complete": "All set: you can attend clients now.",
  "api.checklist.missing_one": "{{count}} step is missing before you can attend clients.",
  "api.checklist.missing_other": "{{count}} steps are missing before you can attend clients.",
  "api.checklist.only-backup": "You can attend clients now. A recent backup is missing.",
  "api.checklist.rest_one": "{{count}} step is missing for all to be set.",
  "api.checklist.rest_other": "{{count}} steps are missing for all to be set.",
  "api.checklist.done": "Done.",
  "api.checklist.administrator": "Create the administrator",
  "api.checklist.administrator.hint": "With the code shown in the server's terminal.",
  "api.checklist.whatsapp": "Link WhatsApp",
  "api.checklist.whatsapp.hint":
    "On the company's phone: WhatsApp → Linked devices → Link a device, and scan the QR code.",
  "api.checklist.team-size": "Choose the size of the team",
  "api.checklist.team-size.hint": "Depending on how many you are, we propose the groups to create.",
  "api.checklist.support-group": "Have a support group",
  "api.checklist.support-group.hint":
    "Clients' cards arrive there. The system can create it, or you can use a group you already have.",
  "api.checklist.supervisor-group": "Have a supervisor group",
  "api.checklist.supervisor-group.hint": "Optional: alerts and the day's summary arrive there.",
  "api.checklist.agents": "Add agents",
  "api.checklist.agents.hint":
    "Those who attend clients: with their name, their WhatsApp number and how many cases at once.",
  "api.checklist.registered": "Each agent answers LISTO",
  "api.checklist.registered.hint":
    "Each agent answers it in the group, quoting the message that mentions them. Without it they cannot take tickets.",
  "api.checklist.first-ticket": "Receive the first ticket",
  "api.checklist.first-ticket.hint": "Try it: write to the company's number from another phone.",
  "api.checklist.first-ticket.hint-phone": "Try it: write to {{phone}} from another phone.",
  "api.checklist.backup": "Have a recent backup",
  "api.checklist.backup.hint": "One is made every night. If there is none yet, make one now.",
  "api.team.size.small":
    "1 to 5 people: everybody in every group. Each one sees all cards and takes what they can.",
  "api.team.size.medium": "6 to 15 people: a group per shift. Who is off work gets no cards on their phone.",
  "api.team.size.large":
    "More than 15 people: a group per speciality. Each card reaches only those who can solve it.",
  "api.team.name.support": "🎧 Support",
  "api.team.name.sales": "💼 Sales",
  "api.team.name.supervisor": "👔 Supervision",
  "api.team.name.morning": "🎧 Support Morning",
  "api.team.name.afternoon": "🎧 Support Afternoon",
  "api.team.name.night": "🎧 Support Night",
  "api.team.name.technical": "🎫 Technical Support",
  "api.team.name.administrative": "🧾 Accounts Support",
  "api.team.remark.support": "Clients' requests. Add everybody who attends.",
  "api.team.remark.sales":
    "Those who want to buy. It may be the same people. Without this group everything goes to support.",
  "api.team.remark.supervisor": "Alerts and the day's summary, for those who coordinate. They take no cases.",
  "api.team.remark.morning": "The morning shift. Set the shift's hours on the group.",
  "api.team.remark.afternoon": "The afternoon shift. Set the shift's hours on the group.",
  "api.team.remark.night": "Only if you attend at night.",
  "api.team.remark.technical": "Those who solve problems with the service.",
  "api.team.remark.administrative": "Those who see to payments, invoices and changes of plan.",
  "api.team.advice.too-long": "It has more than 30 characters: the phone cuts it and the end is not seen.",
  "api.team.advice.says-nothing":
    "It does not say what the group is for. Better something like “{{example}}”.",
  "api.team.advice.for-testing": "It looks like a name for testing: agents will see it every day.",
  "api.team.advice.only-number": "A number alone does not say what the group is about.",
  "api.team.advice.shouting": "All capitals are harder to read.",
  "api.refused.main-group-not-ready":
    "That group is not ready yet: wait until it is created, or solve its problem.",
  "training.text":
    "📚 *Guide for agents*\n\n1. *Taking tickets*: reply in this group, *quoting* the client's card. The first to quote it has the case.\n2. *Finding groups*: the case opens in one of your personal groups (“Chat soporte …”). Pin them in WhatsApp to find them fast.\n3. *Using commands*: in your group, /info shows the data, /nota keeps something the client does not see, and /fin closes the case. With /ayuda you see them all.\n4. *Deleting nothing*: do not leave the groups, delete them or rename them: they are used again with each case.\n5. *Direct messages*: write to the client from your group only, never from your own number. There, whatever does not begin with / reaches them.\n6. *Urgent cases*: cards with 😠, 🔥 or 🙋 go first. If you cannot go on with a case, give it back with /soltar.",
  "api.refused.not-an-invitation":
    "That is not an invitation link. It begins with https://chat.whatsapp.com/ and is copied from the group info.",
  "api.refused.invitation-wrong":
    "WhatsApp does not accept that link: it may have run out or been reset. Copy it again from the group info.",
  "api.refused.invitation-asked":
    "In that group an administrator has to let people in. Ask them to let the company's number in, then choose the group from the list.",
  "api.refused.main-group-has-tickets":
    "That group has tickets that are not closed ({{count}}). Close them or move them to another group before removing it.",
  "api.refused.main-group-busy": "A change is being made to that group. Try again in a few seconds.",
  "api.refused.main-group-removed":
    "That ticket's main group does not exist any more: it cannot be reopened.",
  "audit.backup.made": "Made the backup {{backup}}",
  "audit.backup.sound": "Checked the backup {{backup}}: it is whole",
  "audit.backup.unsound": "Checked the backup {{backup}}: it is damaged",
  "audit.backup.downloaded": "Downloaded the backup {{backup}}",
  "audit.backup.removed": "Removed the backup {{backup}}",
  "audit.backup.restored": "A backup was restored",
};
