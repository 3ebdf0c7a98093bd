import { describe, expect, it } from "vitest";
import { contacts } from "./decode-contacts.ts";

const card = (...lines: string[]): string => ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD"].join("\n");
const first = (displayName: string, vcard: string) => {
  const content = contacts([{ displayName, vcard }]);
  return content?.kind === "contacts" ? content : null;
};

describe("A contact's name", () => {
  it.each([
    ["its own", "Beto", card("FN:Otro"), "Beto"],
    ["the card's", "", card("FN:Beto Paz"), "Beto Paz"],
    ["the company's", "", card("ORG:Fibra SA;"), "Fibra SA"],
    ["the number", "\u200b", card("item1.TEL;type=CELL;waid=549:+54 9 381 555-0001"), "+54 9 381 555-0001"],
    ["nothing", "", card(), ""],
    ["one clean line", "Beto\n*⚠️ Caso cerrado*", card(), "Beto ⚠️ Caso cerrado"],
  ])("is %s", (_title, displayName, vcard, name) => {
    expect(first(displayName, vcard)?.cards[0]?.name).toBe(name);
  });

  it("is written into a card that has none", () => {
    expect(first("", card("TEL:+5493815550001"))?.cards[0]?.vcard).toBe(
      card("TEL:+5493815550001", "FN:+5493815550001"),
    );
  });
});

describe("A contact card", () => {
  it("keeps several numbers, also from folded lines", () => {
    const vcard = card("FN:Beto", "TEL;type=CELL:+54 381\n  555-0001", "TEL;type=WORK:0381 4", "TEL:0381 4");
    expect(first("Beto", vcard)?.cards[0]?.phones).toEqual(["+54 381 555-0001", "0381 4"]);
  });

  it("with a picture inside is cut to name and numbers, and says so", () => {
    const vcard = card("FN:Beto, Paz", "TEL:+54381", `PHOTO;BASE64:${"A".repeat(1_000_000)}`);
    const content = first("Beto, Paz", vcard);
    expect(content).toMatchObject({ cut: true, cards: [{ name: "Beto, Paz", phones: ["+54381"] }] });
    expect(content?.cards[0]?.vcard).toBe(
      card("N:;Beto\\, Paz;;;", "FN:Beto\\, Paz", "TEL;type=CELL:+54381"),
    );
  });

  it("is one of thirty at most", () => {
    const content = contacts(Array.from({ length: 200 }, () => ({ displayName: "A", vcard: card("FN:A") })));
    expect(content).toMatchObject({ kind: "contacts", cut: true });
    expect(content?.kind === "contacts" && content.cards.length).toBe(30);
  });
});
