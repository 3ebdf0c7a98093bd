import { describe, expect, it } from "vitest";
import { isFewEmoji, toPieces, type Piece } from "./whatsapp-format.ts";

/** As an editor would write it. */
const drawn = (pieces: Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === "text") return piece.text;
      if (piece.kind === "code") return `<code>${piece.text}</code>`;
      if (piece.kind === "link") return `<a ${piece.href}>${piece.text}</a>`;
      return `<${piece.kind}>${drawn(piece.pieces)}</${piece.kind}>`;
    })
    .join("");

describe("WhatsApp's marks", () => {
  it.each([
    ["hola *Marta*, ¿cómo va?", "hola <bold>Marta</bold>, ¿cómo va?"],
    ["_despacio_ y ~mal~", "<italic>despacio</italic> y <strike>mal</strike>"],
    ["*muy _muy_ bien*", "<bold>muy <italic>muy</italic> bien</bold>"],
    ["```dos\nlíneas```", "<code>dos\nlíneas</code>"],
    ["corré `ping *`", "corré <code>ping *</code>"],
    ["2*3*4 y archivo_de_prueba.txt", "2*3*4 y archivo_de_prueba.txt"],
    ["* no es negrita *", "* no es negrita *"],
    ["*una\ny otra*", "*una\ny otra*"],
    ["**", "**"],
    ["ñ*no*ñ", "ñ*no*ñ"],
  ])("read %j", (text, expected) => {
    expect(drawn(toPieces(text))).toBe(expected);
  });

  it.each([
    [
      "mirá https://relevo.example/a_b?x=1.",
      "mirá <a https://relevo.example/a_b?x=1>https://relevo.example/a_b?x=1</a>.",
    ],
    ["(www.relevo.example)", "(<a https://www.relevo.example>www.relevo.example</a>)"],
    ["javascript:alert(1)", "javascript:alert(1)"],
    ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
  ])("make a link of an address of the web alone: %j", (text, expected) => {
    expect(drawn(toPieces(text))).toBe(expected);
  });

  it("lose nothing of a long text full of marks, and take no time", () => {
    const text = "*_~`".repeat(5000);
    expect(drawn(toPieces(text)).replaceAll(/<[^>]*>/g, "").length).toBeGreaterThan(0);
  });
});

describe("A few emoji", () => {
  it.each(["🙏", "👍🏽", "👨‍👩‍👧", "🇦🇷", "❤️ 🙏", " 🎉🎉🎉 "])("are shown large: %s", (text) => {
    expect(isFewEmoji(text)).toBe(true);
  });
  it.each(["", "ok 👍", "🎉🎉🎉🎉", "12", "©opy"])("are not: %j", (text) => {
    expect(isFewEmoji(text)).toBe(false);
  });
});
