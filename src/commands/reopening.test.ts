import { expect, it } from "vitest";
import { parseCommand } from "./parse.ts";
import { asksToReopen } from "./reopening.ts";

it.each([
  "reabrir",
  "reabrir 5",
  "Reabrí el 5",
  "reabri el caso 5",
  "reabrime el ticket #5 por favor",
  "reopen 5",
  "reabrime el anterior",
  "reabrí el último caso",
  "quiero reabrir el caso",
  "hay que reabrir",
  "hay que reabrir el caso 5",
  "reabran el caso",
  "reabrilo por favor",
  "podés reabrirlo?",
  "quero reabrir o caso",
  "reopen the case",
  "can you reopen this case?",
])("%j asks that a case be reopened", (text) => expect(asksToReopen(text)).toBe(true));

it.each([
  "reabrí la app",
  "reabrir la aplicación y probar",
  "reabrió 5",
  "abrí el 5",
  "reabrilo",
  "podés reabrir la app?",
  "quiero reabrir la aplicación",
  "reabrí el último mail",
  "reabrila y probá",
  "¿Querés reabrir el caso?",
  "ya reabrimos tu caso",
  "reabrir el ticket te lo hago yo",
  "Reabrimos a las 5",
  "",
])("%j may be for the client", (text) => expect(asksToReopen(text)).toBe(false));

it.each(["room", "main", "supervisor"] as const)("/reabrir is the panel's, typed in %s", (place) => {
  for (const typed of ["/reabrir", "/reabrir 5", "/Reabrí el caso 5", "/reopen 5"])
    expect(parseCommand(typed, place)).toEqual({ kind: "in-panel", name: "reabrir" });
});

it("needs no slash where nothing goes to a client, once it names a ticket", () => {
  expect(parseCommand("reabrir 5", "room")).toEqual({ kind: "none" });
  for (const place of ["main", "supervisor"] as const) {
    expect(parseCommand("reabrir 5", place)).toEqual({ kind: "in-panel", name: "reabrir" });
    expect(parseCommand("reabrir", place)).toEqual({ kind: "none" });
  }
});
