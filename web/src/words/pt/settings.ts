import type { settings as original } from "../es/settings.ts";

export const settings: Record<keyof typeof original, string> = {
  "settings.groups": "Grupos de atendimento, agentes e quantos casos cada um atende.",
  "settings.accounts": "Quem entra no painel e o que pode fazer.",
};
