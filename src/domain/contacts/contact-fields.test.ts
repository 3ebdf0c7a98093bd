import { describe, expect, it } from "vitest";
import { checkValue, keyFor, type FieldType } from "./contact-fields.ts";

describe("What a field may hold", () => {
  it.each<[FieldType, string, string | null]>([
    ["text", "  Barrio Sur ", "Barrio Sur"],
    ["number", "12", "12"],
    ["number", "-12,50", "-12.50"],
    ["number", "1.234,5", null],
    ["number", "doce", null],
    ["date", "2026-02-28", "2026-02-28"],
    ["date", "2026-02-30", null],
    ["date", "28/02/2026", null],
    ["email", "ana@ejemplo.com.ar", "ana@ejemplo.com.ar"],
    ["email", "ana@ejemplo", null],
    ["email", "ana ejemplo@x.com", null],
    ["choice", "NORTE", "Norte"],
    ["choice", "Oeste", null],
  ])("%s: %s", (type, typed, kept) => {
    const checked = checkValue({ type, options: ["Norte", "Sur"] }, typed);
    expect(checked.ok ? checked.value : null).toBe(kept);
  });
});

describe("The key of a new field", () => {
  it.each([
    ["N.º de cliente", [], "n-o-de-cliente"],
    ["Plan", ["plan", "plan-2"], "plan-3"],
    ["2.º teléfono", [], "o-telefono"],
    ["🙂", [], "field"],
    ["x".repeat(60), [], "x".repeat(37)],
  ])("%s, with %j taken", (label, taken, key) => {
    expect(keyFor(label, taken)).toBe(key);
    expect(key).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
  });
});
