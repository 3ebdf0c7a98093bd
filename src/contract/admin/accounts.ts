/** API schemas of authentication: setup, sign-in, second factor, step-up, sessions, accounts. */
import { z } from "zod";
import { languageCodes } from "../../domain/languages.ts";
import { looksEmpty } from "../../domain/text/blank.ts";
import { hidesSigns } from "../../domain/text/clean-name.ts";
import { foldUserName, readUserName } from "../../domain/accounts/user-name.ts";
import { instant, instantOrNull } from "../basics.ts";
import { longest, SHORTEST_PASSWORD } from "../values.ts";
import { requiredActions, roles } from "../roles.ts";

const roleSchema = z.enum(roles);
const languageSchema = z.enum(languageCodes);

/** Transformed to the normalized form in which user names are compared. */
const userName = z
  .string()
  .trim()
  .min(2)
  .max(64)
  .regex(/^[\p{L}\p{M}\p{N}._@+-]+$/u, "api.field.user")
  .refine((name) => readUserName(name).problem !== "characters", "api.field.user")
  .refine((name) => readUserName(name).problem !== "scripts", "api.field.user-script")
  .transform(foldUserName);

/** Display name; empty = the user name is shown. */
const displayName = z
  .string()
  .trim()
  .max(longest.accountName)
  // It stands in lines of ours, in bold: it must not be able to end them, or to be nobody.
  .refine((name) => !hidesSigns(name), "api.field.line")
  .regex(/^[^*~`]*$/u, "api.field.markup")
  .refine((name) => name === "" || !looksEmpty(name), "api.field.empty");

/** Short enough that hashing stays cheap. */
const newPassword = z.string().min(SHORTEST_PASSWORD).max(200);
const oldPassword = z.string().max(1000);

/** Six digits of the app, or a recovery code; blanks and hyphens do not matter. */
const code = z.string().trim().min(6).max(32);

export const setupState = z
  .object({
    needed: z.boolean(),
    /** The installation's language, for pages before sign-in. */
    language: languageSchema,
  })
  .meta({ id: "SetupState" });
export const setupBody = z.strictObject({
  code: z.string().max(64),
  user: userName,
  name: displayName.optional(),
  password: newPassword,
});

export const meSchema = z
  .object({
    id: z.int(),
    user: z.string(),
    /** Never empty: the user name where no other was given. */
    name: z.string(),
    role: roleSchema,
    /** null = the installation's. */
    language: languageSchema.nullable(),
    twoFactor: z.boolean(),
    /** What has to be done before anything else is answered; null = nothing. */
    requiredAction: z.enum(requiredActions).nullable(),
    /** Recovery codes not used yet; 0 without a second factor. */
    recoveryCodesLeft: z.int(),
    installation: z.object({
      language: languageSchema,
      /** ISO country of numbers written without a prefix. */
      country: z.string(),
      /** IANA zone. */
      timezone: z.string(),
    }),
    /** Of the program. */
    version: z.string(),
  })
  .meta({ id: "Me" });
/** An administrator says that the agent of that name is the same person; without it such a name is refused. */
const samePerson = z.boolean().optional();
export const meChange = z.strictObject({
  name: displayName.optional(),
  samePerson,
  language: languageSchema.nullable().optional(),
});

export const loginBody = z.strictObject({ user: z.string().max(200), password: oldPassword });
/** The password was right and a second factor is needed: POST /api/login/code follows. */
const secondFactorAsked = z.object({ secondFactor: z.literal(true) }).meta({ id: "SecondFactorAsked" });
export const loginAnswer = z.union([meSchema, secondFactorAsked]);
export const codeBody = z.strictObject({ code });

export const passwordBody = z.strictObject({ current: oldPassword, password: newPassword });

/** Step-up: whoever signed in more than a quarter of an hour ago confirms their identity once more. */
export const confirmBody = z.strictObject({
  password: oldPassword,
  /** With a second factor: a code of the app, or a recovery code. */
  code: code.optional(),
});
export const confirmAnswer = z
  .object({
    /** No further confirmation is needed until then. */
    until: instant,
  })
  .meta({ id: "Confirmed" });

/** Enrolment secret, shown once; the second factor is on only once a code is confirmed. */
export const twoFactorOffer = z
  .object({ secret: z.string(), uri: z.string() })
  .meta({ id: "TwoFactorOffer" });
export const twoFactorProof = z.strictObject({ code, password: oldPassword });
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: "RecoveryCodes" });

const loginSchema = z
  .object({
    id: z.string(),
    /** "Firefox · Windows"; null = unknown. */
    browser: z.string().nullable(),
    address: z.string().nullable(),
    since: instant,
    /** Accurate to a few minutes. */
    lastSeenAt: instant,
    expiresAt: instant,
    /** The session of this request. */
    current: z.boolean(),
  })
  .meta({ id: "Login" });
export const loginList = z.object({ items: z.array(loginSchema) }).meta({ id: "LoginList" });
export const byLogin = z.object({ id: z.string().regex(/^[\w-]{43}$/) });
export const endedLogins = z.object({ ended: z.int() }).meta({ id: "EndedLogins" });

export const accountSchema = z
  .object({
    id: z.int(),
    user: z.string(),
    name: z.string(),
    role: roleSchema,
    language: languageSchema.nullable(),
    twoFactor: z.boolean(),
    createdAt: instant,
    lastLoginAt: instantOrNull,
    /** Somebody else set the password: at the next sign-in they choose their own. */
    mustChangePassword: z.boolean(),
    /** After too many wrong passwords: until then only browsers that signed in before may try. */
    lockedUntil: instantOrNull,
  })
  .meta({ id: "Account" });
export const accountList = z.object({ items: z.array(accountSchema) }).meta({ id: "AccountList" });
export const newAccount = z.strictObject({
  user: userName,
  name: displayName.optional(),
  samePerson,
  password: newPassword,
  role: roleSchema,
  language: languageSchema.nullable().optional(),
});
const ofAccount = {
  name: displayName.optional(),
  password: newPassword.optional(),
  role: roleSchema.optional(),
  language: languageSchema.nullable().optional(),
};
/** `was`: what the page showed of what changes; see `settingsChange`. */
export const accountChange = z.strictObject({
  ...ofAccount,
  samePerson,
  was: z.strictObject(ofAccount).optional(),
});
