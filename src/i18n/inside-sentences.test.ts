import { describe, expect, it } from "vitest";
import { insideSentence } from "./inside-sentences.ts";

describe("A value inside a sentence", () => {
  it.each([
    ["main.closed-reason", "reason", "no llego\n🏁 Caso *#9*", "no llego 🏁 Caso #9"],
    ["main.closed-reason", "reason", "a\r\nb\u2028c\u2029d\ve\ff\u0085g", "a b c d e f g"],
    ["main.closed-reason", "reason", "```Ana```\n~x~", "Ana x"],
    ["main.closed-reason", "name", "Ana\n*x*", "Ana *x*"],
    ["note.field-changed", "value", "cla*ve*\n_x_", "cla*ve* _x_"],
    ["content.quoting", "text", "uno\ndos", "uno dos"],
    ["content.said-by", "text", "uno\ndos", "uno\ndos"],
    ["room.notes", "list", "• uno\n• dos", "• uno\n• dos"],
  ])("%s, %s: %j is %j", (key, name, value, fit) =>
    expect(insideSentence(key, { [name]: value })).toEqual({ [name]: fit }),
  );

  it("stays the number that it is", () => expect(insideSentence("x", { count: 2 })).toEqual({ count: 2 }));
});
