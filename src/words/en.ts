/** English. Same keys and variables as `es.ts`. */
import { enPanel } from "./en-panel.ts";
import type { Translation } from "./words.ts";

export const en: Translation = {
  ...enPanel,
  "area.support": "Support",
  "area.sales": "Sales",
};
