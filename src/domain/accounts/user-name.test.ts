import { describe, expect, it } from "vitest";
import { foldUserName, lookOf, readUserName } from "./user-name.ts";

describe("A user name", () => {
  it.each([
    ["  Vero ", "vero"],
    ["ＡＤＭＩＮ", "admin"],
    ["ad\u{1D426}in", "admin"],
    ["STRASSE", "strasse"],
    ["straße", "strasse"],
    ["ΟΔΟΣ", "οδοσ"],
    ["\u212Aarl", "karl"],
    ["adm\u0131n", "admin"],
    ["Nuñez", "nuñez"],
    ["nun\u0303ez", "nuñez"],
  ])("%s is stored and compared as %s", (typed, user) => {
    expect(readUserName(typed)).toEqual({ user, problem: null });
    expect(foldUserName(user)).toBe(user);
  });

  it.each([
    ["\u0430dmin", "scripts"],
    ["admіn", "scripts"],
    ["adm\u03B9n", "scripts"],
    ["a", "characters"],
    ["ana paz", "characters"],
    ["ana\u200Bpaz", "characters"],
    ["ana\u202Epaz", "characters"],
    ["ana\u0301\u0301", "characters"],
    ["x".repeat(65), "characters"],
    ["an\u0661", "characters"],
  ])("%j is none", (typed, problem) => {
    expect(readUserName(typed).problem).toBe(problem);
  });

  it.each([
    ["хор", "xop"],
    ["соса", "coca"],
    ["ρορ", "pop"],
    ["ádmin", "admin"],
    ["admin.", "admin"],
    ["_admin-", "admin"],
    ["@dmin", "dmin"],
    ["Sofía  Pérez", "sofia perez"],
    ["So\u00ADfía\u200B", "sofia"],
  ])("%s looks like %s", (one, other) => {
    expect(lookOf(one)).toBe(lookOf(other));
  });

  it.each([
    ["ana.paz", "anapaz"],
    ["ana2", "ana"],
    ["Ana 🌙", "Ana"],
    ["--", "__"],
  ])("%s does not look like %s", (one, other) => {
    expect(lookOf(one)).not.toBe(lookOf(other));
  });

  it("of another alphabet, all of it, is a name like any other", () => {
    expect(readUserName("Мария").problem).toBeNull();
  });
});
