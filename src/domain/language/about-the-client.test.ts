import { describe, expect, it } from "vitest";
import { speaksOfClient } from "./about-the-client.ts";

describe("What is said to the team of the client", () => {
  it.each([
    "el cliente debe 3 meses",
    "El cliente debe tres meses",
    "el cliente no paga",
    "el cliente no paga hace 3 meses",
    "la clienta no paga",
    "el cliente está enojado",
    "ojo, el cliente está re caliente",
    "la clienta es insoportable",
    "el cliente es un pesado",
    "este cliente no paga nunca",
    "este tipo es un pesado",
    "esta mina no entiende nada",
    "este no paga nunca",
    "este debe tres meses",
    "nadie le conteste",
    "que nadie lo atienda",
    "no le contesten",
    "no le den bola",
    "esto lo ve el cliente?",
    "¿eso lo leyó la clienta?",
    "el cliente ve esto?",
    "le llegó eso al cliente?",
    "esto le llega al cliente?",
    "qué le digo?",
    "que le contesto a esta?",
    "qué hago con este?",
    "ya le cobramos a este?",
    "ojo: no paga",
    "OJO que es moroso",
    "fyi never pays",
    "necesito ayuda con este caso",
    "o cliente não paga",
    "a cliente deve 3 meses",
    "the client never pays",
    "this guy never pays",
    "does the client see this?",
  ])("is this: %j", (text) => expect(speaksOfClient(text)).toBe(true));

  it.each([
    "El cliente que firma sos vos",
    "El cliente debe abonar antes del 10",
    "el cliente debe presentar el DNI",
    "el cliente no paga el envío",
    "El cliente no paga impuestos",
    "Este tipo de router no es compatible",
    "ese tipo no es compatible",
    "este no paga envío",
    "esta no paga IVA",
    "con este plan no paga",
    "si retira en el local, no paga",
    "si cancela antes, no paga nada",
    "este es el más barato",
    "este debe andar bien",
    "no le pongan contraseña",
    "no lo apaguen",
    "no le digan a nadie la clave",
    "que nadie lo toque",
    "nadie le conteste a ese número",
    "¿qué le digo al técnico?",
    "¿le cobro con tarjeta?",
    "¿esto lo ve en la pantalla?",
    "¿Qué hago con este cable?",
    "Su número de cliente es 1234",
    "¿Sos cliente?",
    "el cliente de correo no abre",
    "O cliente deve apresentar o documento",
    "The customer pays the shipping",
    "",
  ])("is not this: %j", (text) => expect(speaksOfClient(text)).toBe(false));

  it("takes no time to speak of, however long the text is", () => {
    const start = performance.now();
    speaksOfClient("que ".repeat(60_000));
    speaksOfClient("el cliente ya ya ".repeat(20_000));
    speaksOfClient(`${"che esto lo ve ".repeat(20_000)}?`);
    speaksOfClient(`el cliente ${"ya ".repeat(60_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
