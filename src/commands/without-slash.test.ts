import { describe, expect, it } from "vitest";
import { wordingOf } from "./within.ts";
import { noNames } from "./without-slash.ts";

const names = { ...noNames, takers: ["Beto", "Caro Díaz", "Ventas", "Soporte"] };
const looksLike = (text: string): string | null => {
  const wording = wordingOf({ kind: "text", text }, names);
  return "command" in wording ? wording.command : null;
};

describe("A case that is handed over without a slash", () => {
  it.each([
    "transferir a Beto",
    "asignar a Beto",
    "asignar Beto",
    "Asignar a Beto por favor",
    "asigna a Beto",
    "asignale a Beto",
    "asignáselo a Beto",
    "transferile a Beto",
    "transferilo a Beto",
    "transferíselo a Caro Díaz",
    "pasale a Beto",
    "pasáselo a Beto",
    "pasalo a Ventas",
    "Pasáselo a Beto porfa",
    "pasale a @Beto, no llego",
    "pasáselo a Beto que yo salgo",
    "pasaselo a Beto q no llego",
    "pasalo a Beto xfa",
    "transferir pro Beto",
    "pasale el caso a Beto",
    "pasá este caso a Beto",
    "dale el caso a Beto que va mañana",
    "derivalo a Soporte",
    "dáselo a Beto",
    "dejáselo a Caro",
    "mandáselo a Beto",
    "trasferir Beto",
    "transfeir Beto",
    "tranferir a Beto",
    "transferr a Beto",
    "trasnferir a ventas",
    "transferi a Beto",
    "transfer this to Ventas",
    "give it to Beto",
    "asiganr a Beto",
    "asinar Beto",
  ])("is asked about: %j", (text) => expect(looksLike(text)).toBe("transferir"));

  it.each([
    ["sotlar", "soltar"],
    ["solttar", "soltar"],
    ["sotlar el caso", "soltar"],
    ["transfeir", "transferir"],
    ["trasferir", "transferir"],
    ["asiganr", "asignar"],
    ["asignar 1042 Beto", "asignar"],
    ["asiganr 1042 Beto", "asignar"],
  ])("%j is asked about as /%s", (text, command) => expect(looksLike(text)).toBe(command));

  it.each([
    "pasale el cable a Beto que va mañana",
    "pasale a Beto el cable",
    "pasale a Beto la dirección",
    "pasale tu dirección a Beto",
    "Pasale a Beto cuando llegue",
    "dáselo a Beto cuando vaya",
    "dáselo al técnico",
    "dale, Beto va mañana",
    "dale a Beto el equipo",
    "dale a la tecla de reinicio",
    "pasá a Ventas por la oficina",
    "pasá por Soporte",
    "pasalo a mayúsculas",
    "pasame el caso",
    "mandale a Beto una foto",
    "mandáselo a mi compañero",
    "transferile a Beto los 500",
    "Transferí 500 a Beto",
    "transferir a la cuenta 123",
    "transferencia Beto",
    "Asignar una visita lleva un día",
    "asignamos a Beto",
    "asignado",
    "soldar",
    "saltar",
    "solar",
    "soltá el botón",
    "soltar el botón",
    "da el caso por cerrado",
    "dale",
    "pasalo",
    "paso el caso a la oficina",
    "derivan",
    "Beto pasa mañana",
  ])("%j is for the client", (text) => expect(looksLike(text)).toBe(null));
});

describe("What is marked as internal in other words", () => {
  it.each([
    "obs: no paga",
    "Observación: no paga",
    "interno: no paga",
    "Interno: 3 meses sin pagar",
    "anotação: devedor",
    "Internal note: never pays",
    "notes: never pays",
    "for the team: never pays",
    "el cliente debe 3 meses",
    "nadie le conteste",
  ])("is asked about like a note: %j", (text) => expect(looksLike(text)).toBe("nota"));

  it.each([
    "Interno: 115, pedí por Rosa",
    "Llamá al 4220000\nInterno: 115",
    "obs",
    "los obs: bien",
    "Internal: 64 GB",
    "El cliente debe abonar antes del 10",
  ])("is not: %j", (text) => expect(looksLike(text)).toBeNull());
});

describe("The end of a case in other words and languages", () => {
  it.each([
    "cerrá el caso",
    "cierren este caso",
    "close the case",
    "fechar o caso",
    "fecha o caso",
    "encerrar o caso",
    "fim do caso",
    "end case",
  ])("is asked about: %j", (text) => expect(looksLike(text)).toBe("fin"));

  it.each([
    "cerrá la llave",
    "cerrá la app y abrila",
    "cierro el caso",
    "fecha de vencimiento",
    "close the door",
    "end of the month",
    "terminá el trámite",
  ])("is not: %j", (text) => expect(looksLike(text)).toBeNull());
});
