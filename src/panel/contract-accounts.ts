/** Who signs in. */
import { z } from "zod";
import { instant, instantOrNull, limitQuery, nextCursor, numeralQuery } from "./contract-basics.ts";
import { roles } from "./roles.ts";

const roleSchema = z.enum(roles);

const userName = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(64)
  .regex(/^[\p{L}\p{N}._@+-]+$/u, "api.field.user");

/** Long enough to resist guessing; short enough that hashing it is no work. */
const newPassword = z.string().min(10).max(200);

export const setupState = z.object({ needed: z.boolean() }).meta({ id: "SetupState" });
export const setupBody = z.strictObject({ code: z.string().max(64), user: userName, password: newPassword });
export const loginBody = z.strictObject({ user: z.string().max(200), password: z.string().max(1000) });
export const passwordBody = z.strictObject({ current: z.string().max(1000), password: newPassword });

export const meSchema = z.object({ id: z.int(), user: z.string(), role: roleSchema }).meta({ id: "Me" });

export const accountSchema = z
  .object({ id: z.int(), user: z.string(), role: roleSchema, createdAt: instant })
  .meta({ id: "Account" });
export const accountList = z.object({ items: z.array(accountSchema) }).meta({ id: "AccountList" });
export const newAccount = z.strictObject({ user: userName, password: newPassword, role: roleSchema });
export const accountChange = z.strictObject({
  password: newPassword.optional(),
  role: roleSchema.optional(),
});

export const auditQuery = z.object({ cursor: numeralQuery.optional(), limit: limitQuery });
export const auditList = z
  .object({
    items: z.array(
      z.object({
        id: z.int(),
        at: instant,
        user: z.string().nullable(),
        action: z.string(),
        facts: z.record(z.string(), z.unknown()),
        address: z.string().nullable(),
      }),
    ),
    next: nextCursor,
  })
  .meta({ id: "AuditList" });

export const deadQuery = z.object({ cursor: numeralQuery.optional(), limit: limitQuery });
export const deadList = z
  .object({
    items: z.array(
      z.object({
        id: z.int(),
        ticket: z.int().nullable(),
        /** A client, or one of our groups. */
        to: z.enum(["person", "group"]),
        kind: z.string(),
        attempts: z.int(),
        error: z.string().nullable(),
        createdAt: instant,
        nextAt: instantOrNull,
      }),
    ),
    next: nextCursor,
  })
  .meta({ id: "DeadList" });
