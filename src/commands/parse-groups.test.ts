import { describe, expect, it } from "vitest";
import { parseCommand } from "./parse.ts";

describe("A command in a main group", () => {
  it.each([
    ["tomo 1042", false],
    ["tomo #1042", false],
    ["Tomo el 1042", false],
    ["TOMO 1042!", false],
    ["yo tomo el caso 1042 👍", false],
    ["tomo n° 1042", false],
    ["Tomo nº1042", false],
    ["1042 lo tomo", false],
    ["agarro el #1042 porfa", false],
    ["tomo １０４２", false],
    ["/tomo 1042", false],
    ["/ tomo #1042", false],
    ["tomo 1042?", true],
    ["¿tomo el 1042?", true],
  ])("%j takes ticket 1042, asking: %s", (text, asking) => {
    expect(parseCommand(text, "main")).toEqual({
      kind: "command",
      verb: "claim",
      args: { number: 1042, asking },
    });
  });

  it.each([
    ["/tomo", "ticket"],
    ["/tomo eso", "ticket"],
    ["tomo 1042 y 1043", "one-ticket"],
    ["/tomo 1042 1043", "one-ticket"],
  ])("%j lacks a number or has two: %s", (text, missing) => {
    const incomplete = { kind: "incomplete", name: "tomo", usage: "tomo 1042", missing };
    expect(parseCommand(text, "main")).toEqual(incomplete);
  });

  it.each([
    "tomo",
    "tomo 0",
    "tomo mate",
    "no tomo 1042",
    "tomo 2 cafés",
    "el 1042 lo tomo mañana",
    "1042",
    "#1042",
    "tomo tomo 1042",
    "hola",
    "tomo 12345678901",
  ])("%j is talk", (text) => {
    expect(parseCommand(text, "main")).toEqual({ kind: "none" });
  });

  it.each([
    ["/abiertos", "list-open"],
    ["/estado", "show-status"],
    ["/mis", "list-mine"],
    ["/mis casos", "list-mine"],
    ["/pausa", "pause"],
    ["/ayuda", "help"],
  ])("%j is %s", (text, verb) => {
    expect(parseCommand(text, "main")).toEqual({ kind: "command", verb, args: {} });
  });

  it.each([
    ["/abiertos 2", 2],
    ["/abiertos página 3", 3],
    ["/abiertos: ２", 2],
    ["/abiertos 0", undefined],
    ["/abiertos de soporte", undefined],
    ["/abiertos #12", undefined],
  ])("%j asks for page %s", (text, page) => {
    expect(parseCommand(text, "main")).toEqual({
      kind: "command",
      verb: "list-open",
      args: page === undefined ? {} : { page },
    });
  });

  it("may be one of a room, and then says so", () => {
    expect(parseCommand("/fin", "main")).toEqual({
      kind: "elsewhere",
      name: "fin",
      places: ["room"],
      usage: "/fin motivo",
    });
    expect(parseCommand("/cliente hola", "main")).toEqual({
      kind: "elsewhere",
      name: "cliente",
      places: ["room"],
      usage: "/cliente mensaje",
    });
  });
});

describe("A command in the supervisor group", () => {
  it.each([
    ["/asignar 1042 Juan", "Juan"],
    ["/asignar #1042 a Juan Pérez", "Juan Pérez"],
    ["/asignar el caso 1042 para @Juan", "Juan"],
    ["/asignar Juan 1042", "Juan"],
    ["/asignar a Ana María #1042", "Ana María"],
    ["/Asigna 1042, Beto", "Beto"],
  ])("%j gives ticket 1042 to %j", (text, agent) => {
    expect(parseCommand(text, "supervisor")).toEqual({
      kind: "command",
      verb: "assign",
      args: { number: 1042, agent },
    });
  });

  it.each([
    ["/asignar", "ticket-and-agent"],
    ["/asignar 1042", "agent"],
    ["/asignar Juan", "ticket"],
    ["/asignar 0 Juan", "ticket-and-agent"],
  ])("%j lacks %s", (text, missing) => {
    expect(parseCommand(text, "supervisor")).toEqual({
      kind: "incomplete",
      name: "asignar",
      usage: "/asignar 1042 Juan",
      missing,
    });
  });

  it.each([
    ["/resumen", "summarise"],
    ["/abiertos", "list-open"],
    ["/agentes", "list-agents"],
  ])("%j is %s", (text, verb) => {
    expect(parseCommand(text, "supervisor")).toEqual({ kind: "command", verb, args: {} });
  });

  it("needs its slash", () => {
    expect(parseCommand("tomo 1042", "supervisor")).toEqual({ kind: "none" });
  });
});
