/** Brazilian Portuguese. Same keys and variables as `es.ts`. */
import { ptPanel } from "./pt-panel.ts";
import type { Translation } from "./words.ts";

export const pt: Translation = {
  ...ptPanel,
  "area.support": "Suporte",
  "area.sales": "Vendas",
};
