import { describe, expect, it } from "vitest";
import { numberLast, numbersNamed } from "./numbers-named.ts";

const read = (text: string): string[] =>
  numbersNamed(text).named.map(({ number, marked }) => `${marked ? "#" : ""}${number}`);

describe("Numbers that may name tickets", () => {
  it.each([
    ["2", ["2"]],
    ["(2)", ["2"]],
    ["*2*", ["2"]],
    ["2️⃣", ["2"]],
    ["t2", ["2"]],
    ["nro: 2", ["2"]],
    ["n° 2", ["2"]],
    ["al 2", ["2"]],
    ["es el 2", ["2"]],
    ["2 routers cambiados", ["2"]],
    ["1 y 2", ["1", "2"]],
    ["1, 2", ["1", "2"]],
    ["2 3", ["2", "3"]],
    ["#2", ["#2"]],
    ["# 2", ["#2"]],
    ["*#2*", ["#2"]],
    ["tk 2", ["#2"]],
    ["tk2", ["#2"]],
    ["ticket nro 2", ["#2"]],
    ["ticket n° 2", ["#2"]],
    ["caso: 2", ["#2"]],
    ["el caso 2 resuelto", ["#2"]],
    ["listo #2", ["#2"]],
    ["el de Pedro #2", ["#2"]],
    ["Beto ticket 2", ["#2"]],
    ["#1 #2", ["#1", "#2"]],
    ["tickets 1 y 2", ["#1", "#2"]],
    ["3 routers, es lo del #2", ["#2", "3"]],
    ["", []],
    ["quedaron 2", []],
    ["volvió a las 2", []],
    ["a las 2 volvió", []],
    ["cambié 2 routers y 3 cables", []],
    ["2:30 hs de trabajo", []],
    ["2.5 horas", []],
    ["24/7", []],
    ["2Mbps", []],
    ["ella 2", []],
    ["tela 2", []],
    ["ocaso 2", []],
    ["casos 24/7", []],
  ])("%j: %j", (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it.each(["2", "(2)", "tk 2", "nro: 2", "es el 2", "caso: 2", "1 y 2", "#1 #2", "2!"])(
    "%j says nothing else",
    (text) => {
      expect(numbersNamed(text).alone).toBe(true);
    },
  );

  it.each(["2 routers", "listo #2", "Beto #2", "quedaron 2", ""])(
    "%j says something else, or nothing",
    (text) => {
      expect(numbersNamed(text).alone).toBe(false);
    },
  );

  it("comes last beside other words", () => {
    expect(numberLast("Beto el 2")).toEqual({ number: 2, before: "Beto el" });
    expect(numberLast("Beto 2 Mbps")).toBeNull();
    expect(numberLast("1 Beto 2")).toBeNull();
  });
});
