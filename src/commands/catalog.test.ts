import { describe, expect, it } from "vitest";
import { foldText } from "../domain/text/fold.ts";
import { catalog, type Place } from "./catalog.ts";
import { helpFor } from "./help.ts";
import { parseCommand } from "./parse.ts";
import { mainGroupVerbs } from "./run-main.ts";
import { roomVerbs } from "./run-room.ts";
import { supervisorVerbs } from "./run-supervisor.ts";
import { presenceVerbs } from "./run.ts";
import { suggest } from "./suggest.ts";
import { languages, createTranslator } from "../i18n/translator.ts";

const places: Place[] = ["room", "main", "supervisor"];

describe("The catalogue", () => {
  it("calls no two commands the same, and writes names as they are compared", () => {
    const words = catalog.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(words).size).toBe(words.length);
    expect(words.map(foldText)).toEqual(words);
  });

  it("leaves the names of commands to come alone", () => {
    const toCome = new Set(["r", "unirme"]);
    expect(
      catalog.flatMap(({ name, aliases }) => [name, ...aliases]).filter((word) => toCome.has(word)),
    ).toEqual([]);
  });

  it.each(catalog.flatMap((spec) => spec.places.map((place) => [spec.usage, place, spec.verb] as const)))(
    "gives %j as an example that works in a %s: %s",
    (usage, place, verb) => {
      expect(parseCommand(usage, place)).toMatchObject({ kind: "command", verb });
    },
  );
});

describe("What a place understands", () => {
  const handled: Record<Place, readonly string[]> = {
    room: roomVerbs,
    main: mainGroupVerbs,
    supervisor: supervisorVerbs,
  };

  it.each(places)("in a %s is carried out there", (place) => {
    const everywhere = ["help", ...Object.keys(presenceVerbs)];
    const understood = catalog.filter((spec) => spec.places.includes(place)).map(({ verb }) => verb);
    expect(understood.filter((verb) => ![...everywhere, ...handled[place]].includes(verb))).toEqual([]);
    expect(handled[place].filter((verb) => !understood.includes(verb))).toEqual([]);
  });
});

describe("Help", () => {
  it.each(places)("in a %s lists what works there, and nothing else", (place) => {
    const listed = helpFor(place, createTranslator("es")).match(/(?<=• \*\/?)[a-z]+/gu);
    expect(listed).toEqual(catalog.filter((spec) => spec.places.includes(place)).map(({ name }) => name));
  });

  it("says something of each command, and nothing of others, in every language", () => {
    for (const texts of Object.values(languages)) {
      const told = Object.keys(texts).filter((key) => /^help\.(?!title\.)/u.test(key));
      expect(told.toSorted()).toEqual(catalog.map(({ verb }) => `help.${verb}`).toSorted());
    }
  });

  it("reads like this", () => {
    expect(helpFor("supervisor", createTranslator("es"))).toBe(
      [
        "*Comandos de este grupo*",
        "",
        "• */historial 1042*: lo que se habló con el cliente, también en casos anteriores; con una palabra, busca",
        "• */resumen*: cómo viene el día",
        "• */abiertos*: los casos pendientes y en progreso",
        "• */agentes*: cada agente, su estado y sus casos",
        "• */asignar 1042 Juan*: le da ese caso a ese agente",
        "• */ayuda*: esta lista",
      ].join("\n"),
    );
  });
});

describe("A suggestion", () => {
  it.each([
    ["fni", "room", "fin"],
    ["inf", "room", "info"],
    ["nfo", "room", "info"],
    ["cliemte", "room", "cliente"],
    ["finresuelto", "room", "fin"],
    ["ayda", "main", "ayuda"],
    ["abirtos", "main", "abiertos"],
    ["conectdo", "main", "conectado"],
    ["desconctado", "main", "desconectado"],
    ["asginar", "supervisor", "asignar"],
    ["abirtos", "room", null],
    ["home", "room", null],
    ["users", "room", null],
    ["x", "room", null],
    ["", "room", null],
  ] as const)("for %j in a %s is %j", (typed, place, name) => {
    expect(suggest(typed, place)).toBe(name);
  });
});
