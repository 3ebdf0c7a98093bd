import { describe, expect, it } from "vitest";
import { toContent } from "./stored-content.ts";

const unreadable = { kind: "unsupported", wireType: "unreadable" };

describe("A stored content", () => {
  it.each([
    ["nothing", null],
    ["a word", "text"],
    ["another kind", { kind: "hologram" }],
    ["a text without its text", { kind: "text" }],
    ["a file without its reference", { kind: "media", media: { kind: "image" } }],
    ["a place that is none", { kind: "location", latitude: null, longitude: null }],
  ])("that is %s is said to be unreadable", (_title, stored) => {
    expect(toContent(stored)).toEqual(unreadable);
  });

  it("keeps what is left of a place", () => {
    const stored = { kind: "location", latitude: null, longitude: 1, name: "Plaza", address: null };
    expect(toContent(stored)).toMatchObject({ kind: "rich", rich: { form: "place", lines: ["Plaza"] } });
  });

  it("loses one bad field and nothing else", () => {
    const media = {
      kind: "voice",
      wire: "AA==",
      mimeType: "x/y",
      caption: 7,
      fileName: null,
      size: -1,
      seconds: 9e9,
    };
    expect(toContent({ kind: "media", media })).toEqual({
      kind: "media",
      media: { ...media, caption: null, size: null, seconds: null },
    });
  });
});
