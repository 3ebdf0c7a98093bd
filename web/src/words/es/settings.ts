/** "Ajustes": messages, intake, tags, fields, users, audit, backups. */
export const settings = {
  "settings.groups": "Grupos de atención, agentes y cuántos casos atiende cada uno.",
  "settings.accounts": "Quién entra al panel y qué puede hacer.",
} as const;
