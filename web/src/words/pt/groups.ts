import type { groups as original } from "../es/groups.ts";

export const groups: Record<keyof typeof original, string> = {};
