/** "Ajustes → Grupos de WhatsApp". */
export const groups = {} as const;
