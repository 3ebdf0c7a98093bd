/** Why the program cannot start, in English. Same keys and variables as `es/start.ts`. */
import type { esStart } from "../es/start.ts";

export const enStart: Record<keyof typeof esStart, string> = {
  "terminal.start-heading": "Relevo cannot start:",
  "terminal.start-env-file": ".env cannot be read ({{code}}): check its owner.",
  "terminal.start-admin-pair": "ADMIN_USER and ADMIN_PASSWORD: set both, or neither.",
  "terminal.start-host":
    "{{name}}: must be an address of this machine, such as 127.0.0.1, 0.0.0.0 or localhost; no port, no http://.",
  "terminal.start-port": "{{name}}: must be a port number, 0 to 65535.",
  "terminal.start-proxies":
    "{{name}}: must be off, on (one proxy), or how many proxies stand before Relevo, up to 9.",
  "terminal.start-timezone":
    "{{name}}: must be the name of a time zone, such as America/Argentina/Buenos_Aires.",
  "terminal.start-one-of": "{{name}}: must be one of {{options}}.",
  "terminal.start-country": "{{name}}: must be the two letters of a country, such as AR, MX or BR.",
  "terminal.start-key-shape":
    "{{name}}: must be 32 bytes as 64 hex digits or as base64: openssl rand -hex 32 makes one.",
  "terminal.start-whatsapp-url":
    "{{name}}: must begin with wss://, or with ws:// and stay on this machine (ws://127.0.0.1:…).",
  "terminal.start-data-dir":
    "DATA_DIR: {{path}} is not a folder we may write in ({{code}}). Check its owner.",
  "terminal.start-data-dir-open":
    "DATA_DIR: others on this machine may look into {{path}} (mode {{mode}}), where clients' conversations lie. Close it: chmod 700 {{path}}. If its disk or container cannot do that and nobody else gets there: DATA_DIR_OPEN=on.",
  "terminal.start-key-open": "{{path}} can be read by others. If nobody did: chmod 600 {{path}}",
  "terminal.start-key-unreadable": "{{path}} cannot be read ({{code}}). Check its owner.",
  "terminal.start-key-damaged":
    "{{path}} does not hold a key of 32 bytes. Restore it from a backup; it was not touched.",
  "terminal.start-key-unwritable":
    "{{path}} cannot be written ({{code}}). Check the folder, or set SECRET_KEY.",
  "terminal.start-key-unseen": "{{path}} cannot be looked at ({{code}}). Check the folder's owner.",
  "terminal.start-wrong-key":
    "SECRET_KEY is not the one the stored WhatsApp credentials were sealed with. Start with the former key; nothing was changed.",
  "terminal.start-database-newer":
    "The database {{path}} was written by a newer version of Relevo. Install that version again; nothing was changed.",
  "terminal.start-database-damaged":
    "{{path}} is not a readable database. Restore a backup; nothing was changed.",
  "terminal.start-database-unwritable":
    "The database {{path}} cannot be opened for writing ({{code}}). Check the folder's owner and the free space.",
  "terminal.start-database-dangling":
    "The migrated database has dangling references. Restore the backup that was just made.",
  "terminal.start-disk-full": "The disk is full: free some space and start again. Nothing was lost.",
};
