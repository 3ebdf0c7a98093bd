/** English. Same keys and variables as `es.ts`. */
import type { Translation } from "./words.ts";

export const en: Translation = {
  "area.support": "Support",
  "area.sales": "Sales",
};
