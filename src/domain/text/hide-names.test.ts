import { describe, expect, it } from "vitest";
import { hideNumbersOfNames } from "./hide-names.ts";

const names = ["Técnico 1", "Técnico 12", "Ana", "Beto (…4455)", "Técnico 1 Norte 3", "7"];

describe("Numbers of names", () => {
  it.each([
    ["2 Técnico 1", "2 Técnico x"],
    ["tecnico 1, el 2", "tecnico x, el 2"],
    ["1 TÉCNICO  12", "1 TÉCNICO  xx"],
    ["técnico 1 norte 3 y 4", "técnico x norte x y 4"],
    ["2 técnico", "2 técnico"],
    ["técnico 2", "técnico 2"],
    ["3 Beto 4455", "3 Beto xxxx"],
    ["#22 Ana", "#22 Ana"],
    ["7", "7"],
    ["", ""],
  ])("of %j are hidden: %j", (text, hidden) => {
    expect(hideNumbersOfNames(text, names)).toBe(hidden);
  });
});
