import { describe, expect, it } from "vitest";
import { adviseName, lengthOfName, type NameAdvice } from "./group-names.ts";

describe("A group's name", () => {
  it.each<[string, NameAdvice[]]>([
    ["🎫 Soporte Técnico - UltraWiFi", []],
    ["💼 Ventas - UltraWiFi", []],
    ["Soporte mañana", []],
    ["Grupo de Soporte", []],
    ["Soporte 2", []],
    ["👔 Supervisión", []],
    ["VIP", []],
    ["Contestadores", []],
    ["", []],
    ["   ", []],
    ["🎫", []],
    ["Grupo 1", ["says-nothing"]],
    ["grupo", ["says-nothing"]],
    ["Chat B", ["says-nothing"]],
    ["Nuevo grupo", ["says-nothing"]],
    ["🎧 Equipo 3", ["says-nothing"]],
    ["Test", ["for-testing"]],
    ["Grupo de prueba", ["for-testing"]],
    ["teste 2", ["for-testing"]],
    ["asdf", ["for-testing"]],
    ["123", ["only-number"]],
    ["1 - 2", ["only-number"]],
    ["SOPORTE TECNICO", ["shouting"]],
    ["GRUPO UNO", ["says-nothing", "shouting"]],
    ["Soporte Técnico y Administrativo de UltraWiFi", ["too-long"]],
    ["Soporte técnico de la mañana 🎫🎫", ["too-long"]],
  ])("%j is told: %j", (name, advice) => {
    expect(adviseName(name)).toEqual(advice);
  });

  it("is counted as people count: an emoji is one, blanks around it none", () => {
    expect(lengthOfName("  👨‍👩‍👧‍👦 Ñandú 🇦🇷 ")).toBe(9);
    expect(adviseName("a".repeat(30))).toEqual([]);
    expect(adviseName("a".repeat(31))).toEqual(["too-long"]);
  });
});
