import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeStanza } from "./decode-stanza.ts";
import { encodeStanza } from "./encode-stanza.ts";
import { bytesOf, childrenOf, element } from "./stanza.ts";

/** What the encoder tells apart, in pieces that fit together to almost every kind of text it treats specially. */
const PIECES = [
  "@",
  ":",
  ".",
  "-",
  "_",
  "0",
  "7",
  "255",
  "256",
  "A",
  "F",
  "a",
  "ñ",
  "🎧",
  " ",
  "lid",
  "g.us",
  "s.whatsapp.net",
  "type",
];

describe("Encoding a stanza", () => {
  it.each([
    "Ticket 7: x@y.com",
    "a_b@c",
    "constructor",
    "subject",
    "",
    "0123456789",
    "12-34.5",
    "3EB0ABCDEF",
    "3eb0abcdef",
    "5491155550001@s.whatsapp.net",
    "5491155550001:1@s.whatsapp.net",
    "5491155550001:01@s.whatsapp.net",
    "100007919000003:255@lid",
    "100007919000003:256@lid",
    "120363000000000001@g.us",
    "@g.us",
    "@s.whatsapp.net",
    "hola@lid ¿no?",
    "🎧 Grupo de Soporte",
    "x".repeat(300),
  ])("brings the attribute %j out of Baileys' decoder as it went in", (value) => {
    expect(decodeStanza(encodeStanza(element("iq", { value }))).attrs).toEqual({ value });
  });

  it("does so with any text made of what it treats specially", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join("")),
        (value) => decodeStanza(encodeStanza(element("iq", { value }))).attrs["value"] === value,
      ),
      { numRuns: 2000 },
    );
  });

  it.each([0, 1, 255, 256, 70_000, 1 << 20])(
    "keeps %i bytes of content, and the children around them",
    (size) => {
      const bytes = Buffer.alloc(size, 7);
      const decoded = decodeStanza(
        encodeStanza(element("message", {}, [element("enc", { v: "2" }, bytes), element("x")])),
      );
      const [enc, other] = childrenOf(decoded);
      expect(bytesOf(enc).equals(bytes)).toBe(true);
      expect(other?.tag).toBe("x");
    },
  );
});
