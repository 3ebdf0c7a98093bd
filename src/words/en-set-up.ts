/** Setting up and keeping the installation, in English. Same keys and variables as `es-set-up.ts`. */
import type { esSetUp } from "./es-set-up.ts";

export const enSetUp: Record<keyof typeof esSetUp, string> = {
  // Making an agent inactive
  "api.agent.if-deactivated-free":
    "They get no more cases. Their groups stay as they are: once active again, they go on where they were.",
  "api.agent.if-deactivated_one":
    "They get no more new cases. They have {{count}} open case: they can go on with it until it is closed, or you can assign it to another agent.",
  "api.agent.if-deactivated_other":
    "They get no more new cases. They have {{count}} open cases: they can go on with them until they are closed, or you can assign them to another agent.",
  "terminal.restore-usage": "Usage: npm run restore -- <file>. Backups there are:",
  "terminal.restore-none": "  (none in {{folder}})",
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
};
