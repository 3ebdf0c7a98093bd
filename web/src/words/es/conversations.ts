/** "Conversaciones". */
export const conversations = {} as const;
