import { describe, expect, it } from "vitest";
import { maySpeakTo, speaksToColleague } from "./among-colleagues.ts";

const colleagues = ["Beto", "Carla Gómez", "Luz Paz"];
const speaks = (text: string, client: string[] = ["Marta"]): boolean =>
  speaksToColleague(text, { colleagues, client, nameless: false });

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
    "Beto cortale el servicio que no paga hace 3 meses",
    "Beto bajale la velocidad",
    "Beto sacaselo",
    "Beto chequeame si pago esta",
    "Beto aguantame con esta",
    "Beto le cortaste el servicio a Marta?",
    "Beto ya le instalaste?",
    "Beto la convenciste?",
    "Beto te la dejo",
    "Beto te lo paso que me voy",
    "Beto t paso este caso",
    "Beto te paso el caso de Marta",
    "Beto que onda esta clienta",
    "Beto q onda esta clienta",
    "Beto este no paga hace 3 meses",
    "Beto no paga hace 3 meses",
    "Beto llama a esta mina que no paga",
    "Beto pega esse caso",
    "Beto check if she paid",
    "Beto, esse cliente não paga",
    "@Beto no paga hace 3 meses",
    "@Beto este no paga",
    "@Beto te la dejo",
    "@Beto Pérez mirá lo que pide",
    "Hola @Beto pagó?",
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
    "Beto te la dejó en portería",
    "Beto te lo dejo ayer",
    "Beto sale ahora para allá",
    "Beto instala el router mañana",
    "Beto cancela la visita si llueve",
    "Beto llame al 0800",
    "Beto asiste los martes",
    "Beto tenes su numero? es 381555",
    "Beto existe hace años en la empresa",
    "@Beto ya va",
    "@Beto te llama en 10 minutos",
    "@Beto pasa por su casa a las 10",
    "@Beto está en camino",
    "@Beto se encarga de todo",
    "@Beto gracias",
    "@Beto",
    "@Beto@Beto",
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

  it.each([
    ["Beto, podés reiniciar el router?", false],
    ["Beto tenés el número de cliente?", false],
    ["Beto fijate si prende la luz verde", false],
    ["Beto fijate si pagó", true],
    ["Beto cortale el servicio", true],
    ["Beto atendelo vos", true],
    ["Beto te paso este cliente", true],
    ["Beto le cobraste?", true],
  ])("to a client of whom no name is known: %j", (text, asked) =>
    expect(speaksToColleague(text, { colleagues, client: ["🌸"], nameless: true })).toBe(asked),
  );

  it("need nobody looked up where they speak to nobody", () => {
    for (const text of ["Ya lo reviso", "Mañana pasa un técnico, seguro 🙂", "Son 2000 pesos", "Hola Marta"])
      expect(maySpeakTo(text)).toBe(false);
  });
});
