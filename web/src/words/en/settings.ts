import type { settings as original } from "../es/settings.ts";

export const settings: Record<keyof typeof original, string> = {};
