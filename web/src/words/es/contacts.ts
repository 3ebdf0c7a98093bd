/** "Contactos". */
export const contacts = {} as const;
