/** "Mi cuenta". */
export const account = {} as const;
