/** Brazilian Portuguese. Same keys and variables as `es.ts`. */
import type { Translation } from "./words.ts";

export const pt: Translation = {
  "area.support": "Suporte",
  "area.sales": "Vendas",
};
