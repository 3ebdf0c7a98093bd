import { describe, expect, it } from "vitest";
import { chooseFromMenu, correctionIn, type MenuOption } from "./menu.ts";

const menu: MenuOption[] = [
  { key: "support", label: "🎧 Soporte", words: ["técnico", "ayuda", "problema"] },
  { key: "sales", label: "💼 Ventas", words: ["comprar", "contratar", "precios"] },
  { key: "billing", label: "Facturación y pagos", words: ["factura"] },
];

describe("Choosing from the menu", () => {
  it.each([
    ["1", "support"],
    ["1.", "support"],
    [" 2 ", "sales"],
    ["2)", "sales"],
    ["1️⃣", "support"],
    ["３", "billing"],
    ["opción 1", "support"],
    ["Opcion 2 por favor", "sales"],
    ["la 2", "sales"],
    ["*1*", "support"],
    ["quiero la 3", "billing"],
    ["uno", "support"],
    ["la primera", "support"],
    ["La segunda opción", "sales"],
    ["tercera", "billing"],
    ["1. No tengo internet desde ayer", "support"],
    ["2 - quiero el plan de 100 megas", "sales"],
    ["1\nno tengo internet", "support"],
    ["buenos días, 2", "sales"],
    ["soporte técnico urgente", "support"],
    ["soporte", "support"],
    ["SOPORTE!!", "support"],
    ["Ventas 🙂", "sales"],
    ["1 soporte", "support"],
    ["soprte", "support"],
    ["suport", "support"],
    ["ventaz", "sales"],
    ["venta", "sales"],
    ["facturacion", "billing"],
    ["facturasion", "billing"],
    ["Hola, quiero hablar con ventas", "sales"],
    ["soporte técnico", "support"],
    ["Buenas, necesito la factura", "billing"],
    ["tengo un problema", "support"],
    ["el área de ventas por favor", "sales"],
  ])("%j is %s", (text, key) => {
    expect(chooseFromMenu(text, menu)).toEqual({ chosen: key });
  });

  it.each([
    "",
    "👍",
    "hola",
    "Hola, buen día",
    "4",
    "0",
    "12",
    "1 2",
    "ventas o soporte",
    "ventas no",
    "no quiero ventas",
    "1.500 pesos me cobraron de más",
    "2 semanas sin internet",
    "2 días",
    "2 consultas",
    "el muchacho de ventas que vino ayer me dijo que iba a volver",
    "ventanas",
    "deporte",
    "importe",
    "ayer compré algo y llegó roto",
    "¿cuánto sale?",
  ])("%j is no choice", (text) => {
    expect(chooseFromMenu(text, menu)).toBeNull();
  });

  it.each([
    "quiero hablar con una persona",
    "pasame con un humano",
    "operador",
    "Hola, necesito hablar con alguien por favor",
  ])("%j asks for a person", (text) => {
    expect(chooseFromMenu(text, menu)).toEqual({ asksForPerson: true });
  });

  it("lets an option be the person", () => {
    expect(chooseFromMenu("operador", [...menu, { key: "person", label: "Hablar con un operador" }])).toEqual(
      { chosen: "person" },
    );
  });

  it("tells options apart by what they do not share", () => {
    const supports: MenuOption[] = [
      { key: "technical", label: "Soporte técnico" },
      { key: "office", label: "Soporte administrativo" },
    ];
    expect(chooseFromMenu("soporte administrativo", supports)).toEqual({ chosen: "office" });
    expect(chooseFromMenu("tecnico", supports)).toEqual({ chosen: "technical" });
    expect(chooseFromMenu("soporte", supports)).toBeNull();
  });

  it("has nothing to offer without options", () => {
    expect(chooseFromMenu("1", [])).toBeNull();
    expect(chooseFromMenu("soporte", [])).toBeNull();
  });
});

describe("Correcting a choice", () => {
  it.each([
    ["2", "sales"],
    ["perdón, la 2", "sales"],
    ["no, la 2", "sales"],
    ["no perdón, me equivoqué, es la 2", "sales"],
    ["1️⃣", "support"],
    ["soporte", "support"],
    ["Soporte!!", "support"],
    ["soprte", "support"],
    ["no, perdón, soporte", "support"],
    ["no perdon soporte", "support"],
    ["me equivoqué es soporte", "support"],
    ["uy quise decir ventas", "sales"],
    ["mejor ventas por favor", "sales"],
    ["era para el área de facturación", "billing"],
    ["no soporte, ventas", "sales"],
    ["no quiero ventas, quiero soporte", "support"],
    ["soporte no, ventas", "sales"],
    ["ventas, no, soporte", "support"],
    ["ah no, soporte", "support"],
  ])("%j puts %s in its place", (text, key) => {
    expect(correctionIn(text, menu)).toBe(key);
  });

  it.each([
    "",
    "hola",
    "no",
    "perdón",
    "no soporte",
    "no era ventas",
    "no quiero ventas",
    "soporte o ventas",
    "no 2",
    "soporte no",
    "1 no",
    "soporte por favor no",
    "ah no, soporte no",
    "soporte, no",
    "soporte no gracias",
    "4",
    "2 consultas",
    "2 días",
    "son 2",
    "10:30",
    "tengo un problema",
    "quiero contratar",
    "los de ventas me atendieron mal",
    "me dijeron en soporte que espere",
    "soporte nunca contesta",
    "no me anda el precio del plan nuevo",
  ])("%j puts nothing in its place", (text) => {
    expect(correctionIn(text, menu)).toBeNull();
  });
});
