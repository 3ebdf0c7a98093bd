import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place } from "./catalog.ts";
import { parseCommand } from "./parse.ts";

const places: Place[] = ["room", "main", "supervisor"];
const parseIn = (place: Place) => (text: string) => parseCommand(text, place);
const inRoom = parseIn("room");

describe("A command in a room", () => {
  it.each([
    ["/info", "show-case"],
    ["/INFO", "show-case"],
    ["  /info", "show-case"],
    ["\u200b/info", "show-case"],
    ["\u202a/info\u202c", "show-case"],
    ["/ info", "show-case"],
    ["／info", "show-case"],
    ["/ínfo", "show-case"],
    ["/info!", "show-case"],
    ["/info 👍", "show-case"],
    ["/info👍", "show-case"],
    ["\\info", "show-case"],
    ["/pausa", "pause"],
    ["/conectada", "go-online"],
    ["/desconectado", "go-offline"],
    ["/AYUDA", "help"],
    ["/?", "help"],
    ["/menú", "help"],
  ])("%j is %s", (text, verb) => {
    expect(inRoom(text)).toEqual({ kind: "command", verb, args: {} });
  });

  it.each([
    ["/fin", null, false],
    ["/ Fín", null, false],
    ["\\fin", null, false],
    ["/fin!", null, true],
    ["/fin !", null, true],
    ["/fin ！", null, true],
    ["/fin resuelto", "resuelto", false],
    ["/fin: resuelto", "resuelto", false],
    ["/fin! ya había escrito", "ya había escrito", true],
    ["/fin se resolvió!", "se resolvió!", false],
    ["/cerrar 2", "2", false],
    ["/fin\nresuelto\npor teléfono", "resuelto\npor teléfono", false],
  ])("%j closes with reason %j, silently: %s", (text, reason, silent) => {
    expect(inRoom(text)).toEqual({ kind: "command", verb: "close", args: { text: reason, silent } });
  });

  it.each([
    ["/Soltar.", null],
    ["/soltar #2", "#2"],
  ])("%j releases, and what follows is %j", (text, more) => {
    expect(inRoom(text)).toEqual({ kind: "command", verb: "release", args: { text: more, silent: false } });
  });

  it.each([
    ["/nota llamar el lunes", "llamar el lunes"],
    ["/nota: llamar", "llamar"],
    ["/nota\nuno\ndos", "uno\ndos"],
  ])("%j notes %j", (text, note) => {
    expect(inRoom(text)).toEqual({ kind: "command", verb: "note", args: { text: note } });
  });

  it.each([
    ["/cliente hola", "hola"],
    ["/ Cliente hola", "hola"],
    ["/cliente:hola", "hola"],
    ["/cliente: hola", "hola"],
    ["/cliente\nhola", "hola"],
    ["/cliente\r\nhola", "hola"],
    ["/cliente  hola ", " hola "],
    ["/cliente /fin", "/fin"],
    ["/cliente /home/user", "/home/user"],
    ["/cliente línea uno\n\n  línea dos", "línea uno\n\n  línea dos"],
    ["/cliente :)", ":)"],
    ["/cliente:)", ":)"],
    ["/cliente ¡Hola!", "¡Hola!"],
    ["/cliente !", "!"],
    ["/cliente \u200fשלום", "\u200fשלום"],
  ])("%j sends %j", (text, message) => {
    expect(inRoom(text)).toEqual({ kind: "command", verb: "tell-client", args: { text: message } });
  });

  it.each([
    ["/cliente", "cliente"],
    ["/cliente   \n ", "cliente"],
    ["/cliente \u200b", "cliente"],
    ["/nota", "nota"],
    ["/nota: ", "nota"],
  ])("%j lacks something", (text, name) => {
    expect(inRoom(text)).toMatchObject({ kind: "incomplete", name });
  });

  it.each([
    ["/fni", "/fni", "fin"],
    ["/inf", "/inf", "info"],
    ["/desc", "/desc", "desconectado"],
    ["/clientehola", "/clientehola", "cliente"],
    ["/clinete hola", "/clinete", "cliente"],
    ["/cliente, hola", "/cliente,", "cliente"],
    ["/cliente/home", "/cliente/home", "cliente"],
    ["\\fni", "/fni", "fin"],
    ["*/fin*", "/fin*", "fin"],
    ["> /fin", "/fin", "fin"],
    ["//fin", "//fin", null],
    ["/", "/", null],
    ["/ ", "/", null],
    ["／", "/", null],
    ["/\n\n", "/", null],
    ["/home/user", "/home/user", null],
    ["/xyzzy qué tal", "/xyzzy", null],
    ["/👍", "/👍", null],
    ["/1042", "/1042", null],
    [`/${"x".repeat(500)}`, `/${"x".repeat(59)}…`, null],
  ])("%j is none we know: %j, perhaps %j", (text, typed, suggestion) => {
    expect(inRoom(text)).toEqual({ kind: "unknown", typed, suggestion });
  });

  it.each([
    ["/abiertos", "abiertos"],
    ["/tomo 1042", "tomo"],
    ["/asignar 1042 Juan", "asignar"],
  ])("%j works elsewhere", (text, name) => {
    expect(inRoom(text)).toMatchObject({ kind: "elsewhere", name });
  });

  it.each([
    "",
    " ",
    "hola",
    "fin",
    "info",
    "fni",
    "tomo 1042",
    "hola /fin",
    "y/o",
    "1/2",
    "https://ejemplo.com/fin",
    "👉/fin",
    "\\o/",
    "\\",
    "¯\\_(ツ)_/¯",
    "*hola*",
    "> hola",
    "- /fin",
  ])("%j is none: it goes to the client", (text) => {
    expect(inRoom(text)).toEqual({ kind: "none" });
  });
});

describe("What begins with a slash", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.constantFrom("fin", "cliente hola", "info"),
  );
  const nothingSeen = fc
    .array(
      fc.constantFrom(
        " ",
        "\n",
        "\t",
        "\u200b",
        "\u200e",
        "\u202a",
        "\u2060",
        "\ufeff",
        "\u00a0",
        "\u3164",
        "\ufe0f",
        "\u0000",
      ),
    )
    .map((signs) => signs.join(""));

  it("never leaves", () => {
    fc.assert(
      fc.property(nothingSeen, fc.constantFrom("/", "／", "⁄", "∕"), anything, (before, slash, after) => {
        for (const place of places) expect(parseCommand(before + slash + after, place).kind).not.toBe("none");
      }),
    );
  });

  it("never leaves as a command of ours with a backslash", () => {
    const command = fc.constantFrom("fin", "cliente", "info", "nota", "soltar", "ayuda", "FIN", "fín");
    fc.assert(
      fc.property(nothingSeen, command, (before, word) => inRoom(`${before}\\${word}`).kind !== "none"),
    );
  });

  it("leaves after /cliente exactly as it was written", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("/cliente ", "/cliente\n", " ／ Cliente "), (text, command) => {
        fc.pre(/[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text));
        expect(inRoom(command + text)).toEqual({ kind: "command", verb: "tell-client", args: { text } });
      }),
    );
  });
});
