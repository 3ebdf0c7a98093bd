import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkName, roomSubject } from "./names.ts";

describe("A name", () => {
  it.each([
    ["  Ana María ", "Ana María"],
    ["Ana Mari\u0301a", "Ana María"],
    ["🎫 Soporte Técnico - UltraWiFi", "🎫 Soporte Técnico - UltraWiFi"],
    ["👩‍👩‍👧 Familia", "👩‍👩‍👧 Familia"],
    ["O'Connor", "O'Connor"],
    ["x".repeat(100), "x".repeat(100)],
  ])("%j is kept as %j", (raw, name) => {
    expect(checkName(raw)).toEqual({ ok: true, name });
  });

  it.each([
    ["", "empty"],
    ["  \n ", "empty"],
    ["\u200b\u2060\ufe0f", "empty"],
    ["\u3164", "empty"],
    ["x".repeat(101), "too-long"],
    ["👩‍👩‍👧".repeat(13), "too-long"],
    ["ventas@empresa", "at-sign"],
    ["Ana\nBeto", "control-characters"],
    ["Ana\u0000", "control-characters"],
    ["Ana\u202egnp", "control-characters"],
    ["Ana\u2028Beto", "control-characters"],
    ["Ana \ud83d", "control-characters"],
  ])("%j is refused as %s", (raw, problem) => {
    expect(checkName(raw)).toEqual({ ok: false, problem });
  });

  it("may have another limit", () => {
    expect(checkName("Soporte", { max: 6 })).toEqual({ ok: false, problem: "too-long" });
    expect(checkName("Soporte", { max: 7 })).toEqual({ ok: true, name: "Soporte" });
  });
});

describe("The name of a room", () => {
  const aLongOne = `${"Maximiliano ".repeat(7)}Ferreyra de la Cruz`;

  it.each([
    ["Juan", 1, "Chat soporte Juan N°1"],
    [" Ana 🎧 ", 12, "Chat soporte Ana 🎧 N°12"],
    ["", 3, "Chat soporte N°3"],
    [aLongOne, 1, `Chat soporte ${"Maximiliano ".repeat(7)}N°1`],
    ["x".repeat(100), 10, `Chat soporte ${"x".repeat(82)} N°10`],
    ["👩‍👩‍👧".repeat(12), 1, `Chat soporte ${"👩‍👩‍👧".repeat(10)} N°1`],
  ])("of %j, number %i, is %j", (agent, n, subject) => {
    expect(roomSubject(agent, n)).toBe(subject);
  });

  it("never is longer than WhatsApp takes, nor the same for two rooms of one agent", () => {
    const agent = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 120 }),
      fc.string({ unit: "binary", maxLength: 120 }),
    );
    fc.assert(
      fc.property(
        agent,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        (name, n, other) => {
          expect(roomSubject(name, n).length).toBeLessThanOrEqual(100);
          expect(roomSubject(name, n) === roomSubject(name, other)).toBe(n === other);
        },
      ),
    );
  });
});
