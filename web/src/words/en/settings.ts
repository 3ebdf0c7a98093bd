import type { settings as original } from "../es/settings.ts";

export const settings: Record<keyof typeof original, string> = {
  "settings.groups": "Groups, agents, and how many cases each can attend.",
  "settings.accounts": "Who signs in to the panel, and what they may do.",
};
