/** Environment → `Config`, or one error that lists every mistake. Nobody else reads the environment. */
import { isIP } from "node:net";
import { resolve } from "node:path";
import { isSupportedCountry } from "libphonenumber-js/max";
import { z } from "zod";
import { passwordWeakness } from "./domain/accounts/password-rules.ts";
import { readUserName } from "./domain/accounts/user-name.ts";
import { languageCodes, toLanguage, type Language } from "./domain/languages.ts";
import { createTranslator, type Key } from "./i18n/translator.ts";

export interface Config {
  host: string;
  /** 0 = any free one. */
  port: number;
  /** Absolute. */
  dataDir: string;
  /** That nobody else looks into it is somebody else's care. */
  dataDirOpen: boolean;
  /** IANA zone in which people read the clock. */
  timezone: string;
  locale: Language;
  /** ISO country of numbers written without a prefix. */
  country: string;
  logLevel: string;
  /** 32 bytes; null = kept in a file of the data folder. */
  secretKey: Buffer | null;
  /** Made at the first start; null = the panel asks for one. */
  admin: { user: string; password: string } | null;
  /** How many proxies of ours stand before the panel; 0 = none. */
  trustProxy: number;
  /** Origin under which people open the panel, as `https://relevo.example.com`; null = on this machine only. */
  publicUrl: string | null;
  /** Another WhatsApp server, for the simulator; null = the real one. */
  whatsappUrl: string | null;
  /** `none` removes every deliberate delay. */
  delays: "human" | "none";
}

/** Without another one asked for, a person at a terminal reads sentences and the log goes to a file. */
export const DEFAULT_LOG_LEVEL = "info";

type StartKey = Extract<Key, `terminal.start-${string}`>;

/** One thing that is wrong: which sentence says it, and what that names. */
export interface StartProblem {
  key: StartKey;
  facts: Record<string, string>;
}

/** The program cannot start like this; `problems` are for a person and say what to do. */
export class ConfigError extends Error {
  readonly problems: StartProblem[];
  /** What LOCALE asks for, as far as it can be read. */
  readonly language: Language;
  constructor(
    problems: StartProblem[],
    { language = "es", ...options }: ErrorOptions & { language?: Language } = {},
  ) {
    super(listOf(problems, "en"), options);
    this.name = "ConfigError";
    this.problems = problems;
    this.language = language;
  }
}

/** As they are read at a terminal. */
export function listOf(problems: StartProblem[], language: Language): string {
  const say = createTranslator(language) as (key: StartKey, facts: Record<string, string>) => string;
  const lines = problems.map(({ key, facts }) => `  - ${say(key, facts)}`);
  return [say("terminal.start-heading", {}), ...lines].join("\n");
}

/** Adds what `.env` says to the environment, which wins; then reads it. Throws `ConfigError`. */
export function loadConfig(): Config {
  try {
    process.loadEnvFile();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "ENOENT")
      throw new ConfigError([{ key: "terminal.start-env-file", facts: { code: code ?? "?" } }], { cause });
  }
  return readConfig(process.env);
}

/** Empty counts as absent. Throws `ConfigError`. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = variables.safeParse(given);
  const problems = read.success ? [] : read.error.issues.map(toProblem);
  const { ADMIN_USER: user, ADMIN_PASSWORD: password } = given;
  if (!user !== !password) problems.push({ key: "terminal.start-admin-pair", facts: {} });
  if (user && password) problems.push(...weakAdmin(user, password));
  if (!read.success || problems.length > 0)
    throw new ConfigError(problems, { language: languageOf(given["LOCALE"]) });
  const { data } = read;
  return {
    host: data.HOST,
    port: data.PORT,
    dataDir: data.DATA_DIR,
    dataDirOpen: data.DATA_DIR_OPEN === "on",
    timezone: data.TIMEZONE,
    locale: data.LOCALE,
    country: data.COUNTRY,
    logLevel: data.LOG_LEVEL,
    secretKey: data.SECRET_KEY ?? null,
    admin: user && password ? { user, password } : null,
    trustProxy: data.TRUST_PROXY,
    publicUrl: data.PUBLIC_URL ?? null,
    whatsappUrl: data.WHATSAPP_URL ?? null,
    delays: data.SEND_PACE,
  };
}

/** The message of an issue is the end of a sentence's key, and what that names after a colon. */
function toProblem({ path, message }: z.core.$ZodIssue): StartProblem {
  const [key = "", options = ""] = message.split(":");
  return { key: `terminal.start-${key}` as StartKey, facts: { name: path.join("."), options } };
}

const languageOf = (locale: string | undefined): Language => toLanguage(locale) ?? "es";

/** Reads 32 bytes written as hex or base64; null when they are anything else. */
export function parseKey(text: string): Buffer | null {
  const trimmed = text.trim();
  if (/^[\da-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, "hex");
  return /^[\w+/-]{43}=?$/.test(trimmed) ? Buffer.from(trimmed, "base64") : null;
}

const oneOf = <const T extends string>(...allowed: T[]) =>
  z.enum(allowed, { error: `one-of:${allowed.join(", ")}` });

/** In the order of `.env.example`. */
export const variables = z.object({
  HOST: z.string().refine(isHost, "host").default("127.0.0.1"),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, "port")
    .default("3000")
    .transform(Number),
  TRUST_PROXY: z
    .string()
    .toLowerCase()
    .refine((text) => /^(off|on|[0-9])$/.test(text), "proxies")
    .default("off")
    .transform((text) => (text === "off" ? 0 : text === "on" ? 1 : Number(text))),
  PUBLIC_URL: z
    .string()
    .transform((text, context) => {
      const origin = originOf(text.trim());
      if (origin === null) context.addIssue("public-url");
      return origin;
    })
    .optional(),
  DATA_DIR: z
    .string()
    .default("./data")
    .transform((path) => resolve(path)),
  DATA_DIR_OPEN: oneOf("off", "on").default("off"),
  TIMEZONE: z.string().refine(isTimezone, "timezone").default("America/Argentina/Buenos_Aires"),
  LOCALE: oneOf(...languageCodes).default("es"),
  COUNTRY: z.string().toUpperCase().refine(isSupportedCountry, "country").default("AR"),
  LOG_LEVEL: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent").default(DEFAULT_LOG_LEVEL),
  SECRET_KEY: z
    .string()
    .transform((text, context) => {
      const key = parseKey(text);
      if (!key) context.addIssue("key-shape");
      return key;
    })
    .optional(),
  ADMIN_USER: z.string().optional(),
  ADMIN_PASSWORD: z.string().optional(),
  WHATSAPP_URL: z.string().refine(isSafeSocketUrl, "whatsapp-url").optional(),
  SEND_PACE: oneOf("human", "none").default("human"),
});

/** null = it is no such address. */
function originOf(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { origin, pathname, search, hash, username, password } = new URL(text);
  return pathname + search + hash + username + password === "/" ? origin : null;
}

/** The same rules as the form of the first administrator has. */
function weakAdmin(user: string, password: string): StartProblem[] {
  const weak = password.length < 10 || password.length > 200 ? "length" : passwordWeakness(password, [user]);
  const keys: (StartKey | null)[] = [
    readUserName(user).problem === null ? null : "terminal.start-admin-user",
    weak === "length" ? "terminal.start-admin-length" : weak && `terminal.start-admin-${weak}`,
  ];
  return keys.filter((key) => key !== null).map((key) => ({ key, facts: {} }));
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^(?!.*\.\.)[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text);
}

function isTimezone(text: string): boolean {
  // Newer versions of Node take "+03:00" too, which knows no summer time.
  if (!/^[a-z]/i.test(text)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function isSafeSocketUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "wss:" || (protocol === "ws:" && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname));
}
