import { describe, expect, it } from "vitest";
import { matchNames } from "./find-agent.ts";

const team = [
  "Ana Pérez",
  "Beto",
  "Juan Gómez",
  "Juana Ruiz",
  "José Luis Paz",
  "Martina",
  "Delia",
  "Daniela",
  "Ñata 🌟",
].map((name) => ({ name }));
const matched = (typed: string) => matchNames(typed, team).map(({ name }) => name);

describe("A typed name", () => {
  it.each([
    ["Ana Pérez", "Ana Pérez"],
    ["ana perez", "Ana Pérez"],
    ["ANA", "Ana Pérez"],
    ["  aná ", "Ana Pérez"],
    ["@Ana", "Ana Pérez"],
    ["perez", "Ana Pérez"],
    ["Ana P", "Ana Pérez"],
    ["Ana P.", "Ana Pérez"],
    ["para Ana, por favor", "Ana Pérez"],
    ["asignáselo a Ana", "Ana Pérez"],
    ["ok, pasáselo a beto gracias!", "Beto"],
    ["que lo tome Beto 🙏", "Beto"],
    ["1042 Beto", "Beto"],
    ["Juan", "Juan Gómez"],
    ["juan gomez", "Juan Gómez"],
    ["juana", "Juana Ruiz"],
    ["jose", "José Luis Paz"],
    ["jose paz", "José Luis Paz"],
    ["mar", "Martina"],
    ["maritna", "Martina"],
    ["Martiina", "Martina"],
    ["Betto", "Beto"],
    ["delia", "Delia"],
    ["a Delia", "Delia"],
    ["dásela a Daniela", "Daniela"],
    ["dale a dani", "Daniela"],
    ["ñata", "Ñata 🌟"],
    ["nata", "Ñata 🌟"],
  ])("%j is %s", (typed, name) => {
    expect(matched(typed)).toEqual([name]);
  });

  it.each([["jua", ["Juan Gómez", "Juana Ruiz"]]])("%j may be several", (typed, names) => {
    expect(matched(typed)).toEqual(names);
  });

  it.each([
    "",
    "   ",
    "Ema",
    "Carlos",
    "b",
    "Ana Gómez",
    "Ana y Beto",
    "¿Ana?",
    "Ana puede?",
    "Ana no puede",
    "menos Ana",
    "no",
    "a",
    "por favor",
    "¿quién lo agarra?",
    "yo creo que este cliente ya llamó ayer y habló con alguien, quizá Ana se acuerda",
  ])("%j is nobody", (typed) => {
    expect(matched(typed)).toEqual([]);
  });

  it("is never taken from two people at once, not even with the same name", () => {
    expect(matchNames("ana", [{ name: "Ana" }, { name: "Ana" }])).toHaveLength(2);
  });

  it("goes to the one whose whole name it is", () => {
    expect(matchNames("ana", [{ name: "Ana María" }, { name: "Ana" }])).toEqual([{ name: "Ana" }]);
  });
});
