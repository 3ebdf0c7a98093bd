/** "Tickets". */
export const tickets = {} as const;
