import { describe, expect, it } from "vitest";
import { isReservedName } from "./reserved-names.ts";

describe("A name that nobody may have", () => {
  it.each([
    ["Sistema"],
    ["el sistema"],
    ["SISTÉMA"],
    ["ＳＩＳＴＥＭＡ"],
    ["S.i.s.t.e.m.a"],
    ["s\u0456stem\u0430"],
    ["sis\u200Btema"],
    ["System"],
    ["O Sistema"],
    ["WhatsApp"],
    ["Whats App"],
    ["whatsapp business"],
    ["Relevo"],
    ["Cliente"],
    ["La empresa"],
    ["fibra norte"],
    ["FibraNorte."],
  ])("is %s", (name) => {
    expect(isReservedName(name, "Fibra Norte")).toBe(true);
  });

  it.each([
    ["Ana"],
    ["admin"],
    ["Soporte"],
    ["Norte"],
    ["Ana de Fibra Norte"],
    ["Sixto"],
    ["Clementina"],
    [""],
    ["--"],
  ])("is not %j", (name) => {
    expect(isReservedName(name, "Fibra Norte")).toBe(false);
  });

  it("is no company's while the company has no name", () => {
    expect(isReservedName("Fibra Norte", null)).toBe(false);
    expect(isReservedName("--", "--")).toBe(false);
  });
});
