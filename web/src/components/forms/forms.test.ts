import { describe, expect, it } from "vitest";
import { changeBetween, typedOver } from "./forms.ts";

describe("What a form sends", () => {
  it("is what differs, and what it was", () => {
    const before = { name: "Soporte", minutes: 10, hours: { open: "9" } };
    const after = { name: "Soporte", minutes: 15, hours: { open: "9" } };
    expect(changeBetween(before, after)).toEqual({ minutes: 15, was: { minutes: 10 } });
  });
});

describe("A form over what somebody else saved", () => {
  it("keeps what was typed, and shows theirs wherever nothing was", () => {
    const before = { name: "Empresa", minutes: 10, fields: { plan: "", dni: "" }, tags: ["1"] };
    const typed = { name: "Empresa B", minutes: 10, fields: { plan: "Fibra", dni: "" }, tags: ["1"] };
    const now = { name: "Empresa A", minutes: 30, fields: { plan: "Radio", dni: "123" }, tags: ["1", "2"] };
    expect(typedOver(now, { before, typed })).toEqual({
      name: "Empresa B",
      minutes: 30,
      fields: { plan: "Fibra", dni: "123" },
      tags: ["1", "2"],
    });
  });

  it("keeps what was emptied", () => {
    expect(typedOver({ name: "A" }, { before: { name: "B" }, typed: { name: "" } })).toEqual({ name: "" });
  });
});
