import type { tickets as original } from "../es/tickets.ts";

export const tickets: Record<keyof typeof original, string> = {};
