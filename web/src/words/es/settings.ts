/** "Ajustes": messages, intake, tags, fields, users, audit, backups. */
export const settings = {} as const;
