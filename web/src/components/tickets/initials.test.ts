import { expect, it } from "vitest";
import { initialsOf } from "./initials.ts";

it.each([
  ["Marta Gómez", "MG"],
  ["marta", "M"],
  ["👨‍👩‍👧 Familia Paz", "👨‍👩‍👧F"],
  ["🇦🇷 Ana", "🇦🇷A"],
  ["E\u0301lise Roy", "E\u0301R"],
  ["محمد علي", "مع"],
  ["  ", ""],
])("The initials of %j are %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
