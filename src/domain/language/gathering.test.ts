import { describe, expect, it } from "vitest";
import { readGathering, type Said } from "./gathering.ts";
import type { InboundContent } from "../messages/inbound.ts";

const options = [
  { key: "support", label: "Soporte" },
  { key: "sales", label: "Ventas" },
];
const sticker: InboundContent = {
  kind: "media",
  media: {
    kind: "sticker",
    wire: "",
    mimeType: "x/y",
    caption: null,
    fileName: null,
    size: null,
    seconds: null,
  },
};
/** The first is said before the menu is there. */
const said = (...contents: (string | InboundContent)[]): Said[] =>
  contents.map((one, index) => ({
    content: typeof one === "string" ? { kind: "text", text: one } : one,
    afterMenu: index > 0,
    toPeople: false,
  }));
const read = (...contents: (string | InboundContent)[]) => readGathering(said(...contents), options);

describe("What was said before there is a card", () => {
  it.each<[string[], string | null]>([
    [["hola", "2"], "sales"],
    [["hola", "1", "2"], "sales"],
    [["hola", "1", "perdón, la 2"], "sales"],
    [["hola", "1", "no me anda el precio del plan nuevo"], "support"],
    [["hola", "2", "soporte"], "support"],
    [["hola", "2", "no, perdón, soporte"], "support"],
    [["hola", "2", "me equivoqué es soporte"], "support"],
    [["hola", "ventas, quiero megas", "no, soporte"], "support"],
    [["hola", "2", "no quiero soporte"], "sales"],
    [["hola", "2", "ustedes son de soporte o de ventas"], "sales"],
    [["hola", "2", "los de soporte me dijeron que llame"], "sales"],
    [["hola", "ventas, quiero megas"], "sales"],
    [["hola", "xyz"], null],
    [["2"], null],
    [["hola", "quiero hablar con una persona"], null],
  ])("%j chooses %s", (texts, chosen) => {
    expect(read(...texts).chosen).toBe(chosen);
  });

  it("takes a choice alone for nothing else", () => {
    expect(read("hola", "2")).toMatchObject({ choices: new Set([1]), hasStory: false, asksSomething: true });
    expect(read("hola", "ventas, quiero megas")).toMatchObject({ choices: new Set(), hasStory: true });
  });

  it("takes a correction for nothing else, however long", () => {
    expect(read("hola", "2", "me equivoqué es soporte").choices).toEqual(new Set([1, 2]));
  });

  it("finds nothing to answer in signs, thanks and choices", () => {
    expect(read(sticker, "2", "👋", "gracias").asksSomething).toBe(false);
    expect(read(sticker, "2", "hola").asksSomething).toBe(true);
    expect(readGathering([], options)).toMatchObject({ asksSomething: false, chosen: null });
  });

  it("knows who would rather talk to a person", () => {
    expect(read("hola", "una persona")).toMatchObject({ wantsPerson: true, hasStory: true });
  });

  it("knows no choice where there is no menu", () => {
    expect(readGathering(said("hola", "2"), []).chosen).toBeNull();
  });
});
