import type { contacts as original } from "../es/contacts.ts";

export const contacts: Record<keyof typeof original, string> = {};
