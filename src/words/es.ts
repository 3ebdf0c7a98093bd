/** Every sentence the program says, in Rioplatense Spanish: the original that the other languages follow. */
export const es = {
  "area.support": "Soporte",
  "area.sales": "Ventas",
} as const;
