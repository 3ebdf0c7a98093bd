/** Proving who one is, and what is refused for safety, in English. Part of `en/en.ts`. */
import type { esSecurity } from "../es/security.ts";

export const enSecurity: Record<keyof typeof esSecurity, string> = {
  "api.malformed-address":
    "The address holds a null character (%00), which nobody can type. Take it out and try again.",
  "api.bad-encoding":
    "The request came packed in a way that cannot be opened. Send it without Content-Encoding.",
  "api.step-up-required": "This asks for your password once more.",
  "api.change-password-required":
    "First change the password that you were given for one of your own, in “My account”.",
  "api.turn-on-second-factor-required":
    "First turn on the second factor, in “My account”: an administrator asks for it.",
  "api.page-language": "en",
  "api.page-title": "It could not be opened",
  "api.page-back": "Back to the panel",
  "api.too-many-downloads":
    "Too many downloads are under way already. Wait until one of them ends and try again.",
  "api.unknown-host":
    "Relevo does not answer by this address. If it is the right one, set PUBLIC_URL={{url}} on the server (in the file .env) and restart it.",
  "api.field.key": "It has to be 8 to 64 plain letters, digits or hyphens.",
  "api.field.user-script": "It has to be written in the letters of one alphabet.",
  "api.refused.own-account": "This is your own account: change it in “My account”.",
  "api.refused.password-is-current": "This is the password you have already. Choose another one.",
  "api.refused.factor-code-needed": "The code of the second factor is missing.",
  "api.refused.two-factor-required": "An administrator asks for the second factor: it cannot be turned off.",
  "api.refused.key-of-another-wish": "That request was already carried out with other content. Try again.",
  "api.refused.changed-meanwhile-to":
    "Somebody else changed it meanwhile: it says “{{is}}” now. If yours is to stay, save again.",
  "api.refused.changed-meanwhile":
    "Somebody else changed the same thing meanwhile. Look at what there is now, and save again if need be.",
  "audit.login.oldest-ended": "The oldest sessions were closed ({{count}}): no more than {{most}} at once",
  "audit.login.locked": "Was locked out for {{minutes}} min after too many failed attempts",
  "audit.me.confirmed": "Confirmed that it was them",
  "audit.me.proof-failed": "Got their password wrong when confirming that it was them",
  "audit.account.password-reset": "From the server, {{user}} was given a one-time password",
  "terminal.host-unknown":
    "Nobody will be able to open it from another machine: set PUBLIC_URL to the address that people will open (such as https://relevo.example.com) and restart.",
  "terminal.reset-usage": "This gives somebody a one-time password: npm run reset-password -- <user>\nUsers:",
  "terminal.reset-no-database": "There is no database in {{folder}}. Check DATA_DIR.",
  "terminal.reset-other-version":
    "The database is of another version of the program. Start Relevo once (npm start) and try again.",
  "terminal.reset-no-such-user": "There is no user {{user}}. Users:",
  "terminal.reset-nobody":
    "There are no users yet: npm start shows the code that creates the first administrator.",
  "terminal.reset-done": "One-time password of {{user}}: {{password}}",
  "terminal.reset-next":
    "Whoever signs in with it has to choose another one. Their open sessions were ended.",
  "terminal.reset-factor-stays":
    "Their second factor is still on. If it was lost too: npm run reset-password -- {{user}} --remove-second-factor",
  "terminal.reset-factor-removed": "Their second factor was taken away.",
  "audit.field.name": "name",
  "audit.field.blocked": "block",
  "audit.field.tags": "tags",
  "audit.field.fields": "fields",
  "audit.setting.companyName": "company name",
  "audit.setting.teamSize": "team size",
  "audit.setting.menu": "menu in the greeting",
  "audit.setting.defaultArea": "default area",
  "audit.setting.gatherSeconds": "wait after the last message",
  "audit.setting.gatherMaxSeconds": "longest wait",
  "audit.setting.reopenMinutes": "time to reopen",
  "audit.setting.farewell": "goodbye",
  "audit.setting.tellQueuePlace": "place in the queue",
  "audit.setting.introduceAgent": "introduction of the agent",
  "audit.setting.signature": "signature of messages",
  "audit.setting.promoteAgents": "agents as administrators",
  "audit.setting.nudgeAfterMinutes": "reminder to the agent",
  "audit.setting.reportUnansweredAfterMinutes": "notice to the supervisor",
  "audit.setting.newChatsPerDay": "conversations the team starts in a day",
  "audit.setting.rejectCalls": "refusal of calls",
  "audit.setting.markRead": "read marks",
  "audit.setting.requireSecondFactor": "who needs a second factor",
  "audit.setting.words": "texts of the bot",
  "audit.setting.pace": "sending pace",
  "audit.setting.paceLimits": "limits of the sending pace",
  "audit.setting.keepConversationsDays": "conversations",
  "audit.setting.keepFilesDays": "pictures, audios and documents",
  "audit.setting.keepReceivedDays": "received messages",
  "audit.setting.keepSentDays": "sent messages",
  "audit.setting.keepPeopleDays": "people who never had a ticket",
  "audit.setting.keepAuditDays": "audit log",
  "terminal.start-public-url":
    "{{name}}: must be the address that people open, such as https://relevo.example.com, with nothing after it.",
  "terminal.start-admin-user":
    "ADMIN_USER: must have 2 to 64 letters of one alphabet, digits and the signs . _ - + @, without blanks.",
  "terminal.start-admin-length": "ADMIN_PASSWORD: must have 10 to 200 characters.",
  "terminal.start-admin-password-is-name": "ADMIN_PASSWORD: must not be the name of the user.",
  "terminal.start-admin-password-is-common":
    "ADMIN_PASSWORD: is one of those that are tried first; four words that do not belong together will do.",
};
