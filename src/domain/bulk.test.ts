import { describe, expect, it } from "vitest";
import { fillIn, unknownVariable } from "./bulk.ts";
import { cleanName } from "./text/clean-name.ts";
import { toTicketNumber } from "./ids.ts";

const LONG = "María de los Ángeles Fernández de la Santísima Trinidad González Etchegoyen y Anchorena";
const number = toTicketNumber(7);

describe("One text for many", () => {
  it.each<[string, string | null, string]>([
    ["Hola {nombre}: ya vuelve.", "Marta", "Hola Marta: ya vuelve."],
    ["Hola {nombre}: ya vuelve.", null, "Hola: ya vuelve."],
    ["{nombre}, tu ticket es {ticket}", "Marta", "Marta, tu ticket es #7"],
    ["Hi {name} / Oi {Nome}", "Ana", "Hi Ana / Oi Ana"],
    ["Hola {nombre}", "{ticket}", "Hola {ticket}"],
    ["Hola {nombre}", "$& $1", "Hola $& $1"],
    ["sin variables", "Marta", "sin variables"],
    ["Hola {nombre}:", LONG, "Hola María de los Ángeles Fernández de la Santísima Trinidad:"],
    ["Hola {nombre}:", "Wolfeschlegelsteinhausenbergerdorff".repeat(3), "Hola:"],
  ])("%s for %s is %s", (text, name, read) => {
    expect(fillIn(text, { name: cleanName(name), number })).toBe(read);
  });

  it.each<[string, string | null]>([
    ["Hola {nombre}, {ticket}", null],
    ["Hola {apodo}", "apodo"],
    ["{ nombre }", null],
    ["{}", null],
    ["una llave { suelta", null],
  ])("of %s the unknown variable is %s", (text, unknown) => {
    expect(unknownVariable(text)).toBe(unknown);
  });
});
