import { describe, expect, it } from "vitest";
import { fieldNamed } from "./field-named.ts";

const fields = [
  { label: "E-mail alternativo" },
  { label: "Número de cédula/DNI" },
  { label: "N.º de cliente" },
  { label: "Plan" },
  { label: "Plan anterior" },
  { label: "Número de serie" },
];

const named = (typed: string): [string, string] | null => {
  const found = fieldNamed(typed, fields);
  return found && [found.field.label, found.value];
};

describe("The field somebody names", () => {
  it.each<[string, [string, string]]>([
    ["Número de cédula/DNI 123", ["Número de cédula/DNI", "123"]],
    ["dni 123", ["Número de cédula/DNI", "123"]],
    ["DNI: 30 111 222", ["Número de cédula/DNI", "30 111 222"]],
    ["dni=123", ["Número de cédula/DNI", "123"]],
    ["cedula 123", ["Número de cédula/DNI", "123"]],
    ["Cédula : 123", ["Número de cédula/DNI", "123"]],
    ["número de cédula 123", ["Número de cédula/DNI", "123"]],
    ["número de serie AB-1", ["Número de serie", "AB-1"]],
    ["cliente 40718", ["N.º de cliente", "40718"]],
    ["n.º de cliente 40718", ["N.º de cliente", "40718"]],
    ["mail marta@example.com", ["E-mail alternativo", "marta@example.com"]],
    ["plan 100 megas", ["Plan", "100 megas"]],
    ["plan Plan familiar", ["Plan", "Plan familiar"]],
    ["plan anterior 50", ["Plan anterior", "50"]],
    ["anterior 50", ["Plan anterior", "50"]],
    ["plan", ["Plan", ""]],
    ["dni", ["Número de cédula/DNI", ""]],
  ])("%j is %j", (typed, meant) => {
    expect(named(typed)).toEqual(meant);
  });

  it.each(["", "número 123", "de 123", "domicilio San Martín 12", "123 dni", ": 5"])(
    "%j is none of them, or may be two",
    (typed) => {
      expect(named(typed)).toBeNull();
    },
  );
});
