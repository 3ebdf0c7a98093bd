import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, parseKey, readConfig, variables } from "./config.ts";

const KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.message
        .split("\n")
        .slice(1)
        .map((line) => line.slice(4));
    throw error;
  }
  return [];
}

describe("The configuration", () => {
  it("needs nothing", () => {
    expect(readConfig({})).toEqual({
      host: "127.0.0.1",
      port: 3000,
      dataDir: resolve("data"),
      dataDirOpen: false,
      timezone: "America/Argentina/Buenos_Aires",
      locale: "es",
      country: "AR",
      logLevel: "info",
      secretKey: null,
      admin: null,
      whatsappUrl: null,
      delays: "human",
      trustProxy: 0,
      publicUrl: null,
    });
  });

  it.each([
    ["off", 0],
    ["on", 1],
    ["ON", 1],
    ["2", 2],
  ])("believes as many proxies as TRUST_PROXY=%s says: %d", (text, proxies) => {
    expect(readConfig({ TRUST_PROXY: text }).trustProxy).toBe(proxies);
  });

  it.each([
    ["admin", "admin", "ADMIN_PASSWORD: must have 10 to 200 characters."],
    ["admin", "x".repeat(201), "ADMIN_PASSWORD: must have 10 to 200 characters."],
    ["veronica", "Veronica-2026", "ADMIN_PASSWORD: must not be the name of the user."],
    ["vero", "Contraseña2024!", "ADMIN_PASSWORD: is one of those that are tried first"],
    ["vero", "aaaaaaaaaaaa", "ADMIN_PASSWORD: is one of those that are tried first"],
    ["v\u0435ro", "cuatro palabras sin relación", "ADMIN_USER: must have 2 to 64 letters of one alphabet"],
    ["ana paz", "cuatro palabras sin relación", "ADMIN_USER: must have 2 to 64 letters of one alphabet"],
  ])("takes no administrator %s with the password %s", (user, password, problem) => {
    const problems = problemsOf({ ADMIN_USER: user, ADMIN_PASSWORD: password });
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems.join()).not.toContain(password);
  });

  it("takes an administrator whom the form would take", () => {
    const env = { ADMIN_USER: "Vero", ADMIN_PASSWORD: "cuatro palabras sin relación" };
    expect(readConfig(env).admin).toEqual({ user: "Vero", password: env.ADMIN_PASSWORD });
  });

  it("takes an empty variable for an absent one", () => {
    expect(readConfig({ PORT: "", SECRET_KEY: " ", ADMIN_USER: "" })).toEqual(readConfig({}));
  });

  it.each([
    ["HOST", "0.0.0.0"],
    ["HOST", "::1"],
    ["HOST", "panel.example.org"],
    ["PORT", "0"],
    ["PORT", "65535"],
    ["TIMEZONE", "UTC"],
    ["TIMEZONE", "America/Sao_Paulo"],
    ["LOCALE", "pt"],
    ["COUNTRY", "mx"],
    ["LOG_LEVEL", "silent"],
    ["SECRET_KEY", KEY],
    ["WHATSAPP_URL", "ws://127.0.0.1:4000/ws/chat"],
    ["WHATSAPP_URL", "ws://[::1]:4000"],
    ["WHATSAPP_URL", "ws://localhost:4000"],
    ["WHATSAPP_URL", "wss://127.0.0.1:4000"],
    ["SEND_PACE", "none"],
    ["PUBLIC_URL", "https://relevo.example.com"],
    ["PUBLIC_URL", "http://192.168.1.20:3000/"],
    ["PUBLIC_URL", "http://[fd00::7]:3000"],
  ])("takes %s=%s", (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([]);
  });

  it.each([
    ["HOST", "http://localhost"],
    ["HOST", "127.0.0.1:3000"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "80a"],
    ["PUBLIC_URL", "relevo.example.com"],
    ["PUBLIC_URL", "https://relevo.example.com/panel"],
    ["PUBLIC_URL", "https://ana:clave@relevo.example.com"],
    ["PUBLIC_URL", "ftp://relevo.example.com"],
    ["TIMEZONE", "Buenos Aires"],
    ["TIMEZONE", "+03:00"],
    ["LOCALE", "fr"],
    ["COUNTRY", "XX"],
    ["COUNTRY", "Argentina"],
    ["LOG_LEVEL", "loud"],
    ["SECRET_KEY", "short"],
    ["SECRET_KEY", KEY.slice(1)],
    ["WHATSAPP_URL", "ws://192.168.0.2:4000"],
    ["WHATSAPP_URL", "ws://127.0.0.1.example.org"],
    ["WHATSAPP_URL", "http://127.0.0.1"],
    ["WHATSAPP_URL", "somewhere"],
    ["SEND_PACE", "fast"],
    ["TRUST_PROXY", "yes"],
    ["TRUST_PROXY", "10"],
    ["TRUST_PROXY", "-1"],
  ])("refuses %s=%s by name, once", (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: must .+\\.$`)),
    ]);
  });

  it("lists every mistake at once", () => {
    const problems = problemsOf({ PORT: "x", LOCALE: "fr", SECRET_KEY: "x", ADMIN_USER: "ana" });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "PORT",
      "LOCALE",
      "SECRET_KEY",
      "ADMIN_USER and ADMIN_PASSWORD",
    ]);
  });

  it("never repeats a secret in its complaint", () => {
    expect(problemsOf({ SECRET_KEY: "hunter2hunter2", ADMIN_PASSWORD: "hunter2" }).join()).not.toContain(
      "hunter2",
    );
  });

  it("reads the administrator as a pair", () => {
    const admin = { user: "ana", password: "a long one" };
    expect(readConfig({ ADMIN_USER: admin.user, ADMIN_PASSWORD: admin.password }).admin).toEqual(admin);
  });

  it("reads a key in hex, base64 and base64url alike", () => {
    const key = Buffer.from(KEY, "hex");
    expect([
      parseKey(KEY),
      parseKey(`${key.toString("base64")}\n`),
      parseKey(key.toString("base64url")),
    ]).toEqual([key, key, key]);
  });
});

describe(".env.example", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");

  it("documents each variable, and no other", () => {
    const documented = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(documented).toEqual(Object.keys(variables.shape));
  });

  it("shows the default where there is one", () => {
    const shown = [...example.matchAll(/^#?([A-Z_]+)=(.+)$/gm)].map(([, name = "", value]) => [name, value]);
    expect(problemsOf(Object.fromEntries(shown))).toEqual([]);
    expect(readConfig(Object.fromEntries(shown))).toEqual(readConfig({}));
  });
});
