/** "Inicio". */
export const home = {} as const;
