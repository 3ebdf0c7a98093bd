import type { account as original } from "../es/account.ts";

export const account: Record<keyof typeof original, string> = {};
