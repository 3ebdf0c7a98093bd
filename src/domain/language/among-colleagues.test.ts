import { describe, expect, it } from "vitest";
import { isBracketed, maySpeakTo, speaksToColleague } from "./among-colleagues.ts";

describe("A remark in brackets", () => {
  it.each([
    "(no paga hace 3 meses)",
    "( ojo, es el de ayer )",
    "(no paga hace 3 meses).",
    "*(no paga hace 3 meses)*",
    "[cliente pesado]",
    "(es la de la otra vez\nno paga)",
    "(paga tarde (siempre))",
    "\u200b(no paga hace 3 meses)",
  ])("%j is one", (text) => expect(isBracketed(text)).toBe(true));

  it.each([
    "(y)",
    "(risas)",
    "(gracias)",
    "(muchas gracias!)",
    "(381) 422-5566",
    "(0381) 422 (Juan)",
    "(1) reiniciar el módem (2) probar",
    "Sale 2000 (incluye instalación)",
    "(sin cargo) la visita",
    ":)",
    "( )",
    "(",
    "()",
    "(2000)",
  ])("%j is none", (text) => expect(isBracketed(text)).toBe(false));
});

const colleagues = ["Beto", "Carla Gómez", "Luz Paz"];
const speaks = (text: string, client: string[] = ["Marta"]): boolean =>
  speaksToColleague(text, { colleagues, client });

describe("Words to a colleague", () => {
  it.each([
    "Beto te paso este caso",
    "beto, te paso este caso",
    "Beto te paso este cliente de ventas",
    "Beto te dejo a la clienta",
    "Che Beto ¿podés ver esto?",
    "Beto, ¿te animás a seguirlo?",
    "Beto fijate si pagó",
    "@Beto fijate si pagó",
    "Beto por favor atendelo vos",
    "Beto no le cobres la visita",
    "Beto este cliente no paga",
    "Beto el cliente está re enojado",
    "Beto ojo que debe 3 meses",
    "Beto te pido que lo llames",
    "Beto te cuento: no paga hace 3 meses",
    "Beto vos lo conocés?",
    "Carla Gómez tenés el comprobante?",
    "Carla tenés el comprobante?",
    "*Beto* pasame la clave del router",
    "Hola Beto, te paso este cliente",
    "Beto can you take this one?",
  ])("%j are asked about", (text) => {
    expect(maySpeakTo(text)).toBe(true);
    expect(speaks(text)).toBe(true);
  });

  it.each([
    "Beto va a pasar mañana por su casa",
    "Beto te va a llamar mañana",
    "Beto te llama en 10 minutos",
    "Beto te llamó ayer y no contestaste",
    "Beto te llamo ayer por este caso",
    "Beto te mandó el presupuesto",
    "Beto te mando el presupuesto recien",
    "Beto te paso la factura por mail",
    "Beto te dejó el router en portería",
    "Beto está con otro cliente, ya te atiende",
    "Beto le avisa cuando salga",
    "Beto, el técnico, pasa a las 10",
    "Beto pasa la semana que viene",
    "Beto no lo encontró en su casa",
    "Beto no los martes, los jueves",
    "Beto ya salió para allá",
    "Beto: 381 555-0000",
    "Beto",
    "Carla Gómez es quien firma el contrato",
    "Carla Suárez tenés turno a las 10",
    "Hola Beto, ¿en qué te puedo ayudar?",
    "Hola Beto, fijate si prende la luz verde",
    "Buenas tardes Carla, tenés que reiniciar el módem",
    "Marta, ¿podés reiniciar el módem?",
    "Marta te paso este caso a ventas",
    "Te paso con Beto",
    "Fijate si prende la luz verde",
    "¿Podés reiniciar el módem?",
    "El cliente que firma sos vos",
    "",
  ])("%j are for the client", (text) => expect(speaks(text)).toBe(false));

  it.each([
    ["Beto fijate si prende la luz verde", false],
    ["Beto, ¿tenés el número de cliente?", false],
    ["Beto este caso ya está resuelto", false],
    ["Beto te cuento: ya sale el técnico", false],
    ["Beto te paso este cliente", true],
    ["Beto el cliente no paga", true],
  ])("to a client of the same name: %j", (text, asked) => expect(speaks(text, ["Beto Díaz"])).toBe(asked));

  it("need nobody looked up where they speak to nobody", () => {
    for (const text of ["Ya lo reviso", "Mañana pasa un técnico, seguro 🙂", "Son 2000 pesos", "Hola Marta"])
      expect(maySpeakTo(text)).toBe(false);
  });
});
