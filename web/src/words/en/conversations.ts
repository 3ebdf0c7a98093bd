import type { conversations as original } from "../es/conversations.ts";

export const conversations: Record<keyof typeof original, string> = {};
