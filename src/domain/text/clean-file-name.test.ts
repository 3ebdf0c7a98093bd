import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFileName } from "./clean-file-name.ts";

describe("The name of a file from outside", () => {
  it.each([
    ["factura_2024 *final*.pdf", "factura_2024 *final*.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ana\\contrato.docx", "contrato.docx"],
    ["factura\u202Efdp.exe", "facturafdp.exe"],
    ["factura.pdf\n\n✅ Caso cerrado", "factura.pdf ✅ Caso cerrado"],
    ["a\u0000b\u200B.txt", "ab.txt"],
    [" recibo ❤️.jpg ", "recibo ❤️.jpg"],
  ])("%j reads %j", (raw, clean) => {
    expect(cleanFileName(raw)).toBe(clean);
  });

  it.each([null, undefined, "", " ", "\u200B", "..", "/", "a/"])("is none: %j", (raw) => {
    expect(cleanFileName(raw)).toBeNull();
  });

  it("keeps its ending when it is cut, is one line, and clean twice is clean once", () => {
    expect(cleanFileName(`${"a".repeat(500)}.pdf`)).toMatch(/^a{115}….pdf$/u);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (raw) => {
        const clean = cleanFileName(raw);
        expect(cleanFileName(clean)).toBe(clean);
        expect(clean ?? "").not.toMatch(/[\n\r/\\\p{Cc}\p{Bidi_Control}]/u);
        expect((clean ?? "").length).toBeLessThanOrEqual(120);
      }),
    );
  });
});
