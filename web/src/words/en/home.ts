import type { home as original } from "../es/home.ts";

export const home: Record<keyof typeof original, string> = {};
