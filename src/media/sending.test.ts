import { describe, expect, it } from "vitest";
import { plainName } from "./sending.ts";

describe("The name of a file", () => {
  it.each([
    ["factura ñandú.pdf", "factura ñandú.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ana\\foto.jpg", "foto.jpg"],
    ["factura\u202efdp.exe", "facturafdp.exe"],
    ["a\r\nSet-Cookie: x.txt", "aSet-Cookie x.txt"],
    ['a"b<c>.txt', "abc.txt"],
    ["  .txt ", "txt"],
    ["..", ""],
    ["/", ""],
    [`${"x".repeat(300)}.pdf`, `${"x".repeat(100)}.pdf`],
    [`a.${"x".repeat(300)}`, "a.xxxxxxxxx"],
  ])("keeps what a disk may be given: %j", (given, kept) => {
    expect(plainName(given)).toBe(kept);
  });
});
