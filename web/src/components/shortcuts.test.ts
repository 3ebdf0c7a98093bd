import { describe, expect, it } from "vitest";
import { en } from "../words/en.ts";
import { es } from "../words/es.ts";
import { pt } from "../words/pt.ts";
import { shortcutNames, shortcutOf, shortcuts } from "./shortcuts.ts";

const press = (key: string, { ctrl = false, alt = false, altGraph = false } = {}) => ({
  key,
  ctrlKey: ctrl || altGraph,
  altKey: alt || altGraph,
  metaKey: false,
  getModifierState: (name: string) => name === "AltGraph" && altGraph,
});

describe("A key", () => {
  it.each([
    ["j", null, "next"],
    ["J", null, "next"],
    ["?", null, "help"],
    ["c", null, "close"],
    ["c", "g", "go-conversations"],
    ["c", "x", "close"],
    ["g", null, null],
    ["q", "g", null],
  ])("%s after %s means %s", (key, before, name) => expect(shortcutOf(press(key), before)).toBe(name));

  it("with Ctrl or Alt is the browser's; a sign that needs AltGr is ours", () => {
    expect(shortcutOf(press("r", { ctrl: true }), null)).toBeNull();
    expect(shortcutOf(press("c", { alt: true }), null)).toBeNull();
    expect(shortcutOf(press("r", { altGraph: true }), null)).toBeNull();
    expect(shortcutOf(press("/", { altGraph: true }), null)).toBe("search");
  });

  it("does one thing only", () => {
    expect(new Set(Object.values(shortcuts)).size).toBe(shortcutNames.length);
  });

  it("is explained in every language", () => {
    for (const words of [es, en, pt])
      for (const name of shortcutNames) expect(words[`shortcuts.${name}`]).toMatch(/\S/);
  });
});
