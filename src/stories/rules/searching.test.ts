import { describe, expect, it } from "vitest";
import { toMessageId } from "../../domain/ids.ts";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

interface Found {
  contacts: { pushName: string }[];
  tickets: { number: number }[];
  messages: {
    ticket: number;
    side: string;
    deleted: boolean;
    contact: { name: string };
    snippet: { text: string; marks: { start: number; end: number }[]; cutBefore: boolean; cutAfter: boolean };
  }[];
  next: string | null;
}

async function search(browser: Browser, q: string, more: object = {}): Promise<Found> {
  return (
    await browser
      .get("/api/search")
      .query({ q, ...more })
      .expect(200)
  ).body;
}

/** The words that were marked, message by message. */
const marked = ({ messages }: Found): string[][] =>
  messages.map(({ snippet }) => snippet.marks.map(({ start, end }) => snippet.text.slice(start, end)));
const textsOf = ({ messages }: Found): string[] => messages.map(({ snippet }) => snippet.text);

async function openBoth(): Promise<{ world: TestWorld; viewer: Browser } & AsyncDisposable> {
  const world = await startTestWorld();
  const office = await openTestPanel({ over: world.store });
  const viewer = await office.as("viewer");
  return {
    world,
    viewer,
    [Symbol.asyncDispose]: async () => {
      await office[Symbol.asyncDispose]();
      await world[Symbol.asyncDispose]();
    },
  };
}

describe("Searching what was said", () => {
  it("finds words whatever their accents and capitals, newest first, and says where they stand", async () => {
    await using both = await openBoth();
    const { world, viewer } = both;
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("El TÉCNICO no vino. ¿Cuándo viene el técnico?");
    await world.person("Ana").says("Chat soporte Ana N°1", "Mañana pasa un tecnico, seguro 🙂");
    const found = await search(viewer, "técnico");
    expect(textsOf(found)).toEqual([
      "Mañana pasa un tecnico, seguro 🙂",
      "El TÉCNICO no vino. ¿Cuándo viene el técnico?",
    ]);
    expect(marked(found)).toEqual([["tecnico"], ["TÉCNICO", "técnico"]]);
    expect(found.messages[0]).toMatchObject({
      ticket: 1,
      side: "agent",
      contact: { name: "Marta" },
      deleted: false,
    });
    expect(textsOf(await search(viewer, "manana tecn"))).toEqual(["Mañana pasa un tecnico, seguro 🙂"]);
    expect(textsOf(await search(viewer, "tecnico vino cuándo"))).toHaveLength(1);
    expect(textsOf(await search(viewer, "cnico"))).toEqual([]);
  });

  it("takes whatever people type", async () => {
    await using both = await openBoth();
    const { world, viewer } = both;
    await world.person("Marta").writes('El "router" dice: error-42 (¡otra vez!) a*b');
    const finds = [
      '"router"',
      "error-42",
      "ERROR 42",
      "(otra vez)",
      "'otra' \"",
      "a*b",
      "dice:router",
      "* otra",
    ];
    const found = async (all: string[]): Promise<string[]> => {
      const hits: string[] = [];
      for (const q of all) if (textsOf(await search(viewer, q)).length > 0) hits.push(q);
      return hits;
    };
    expect(await found(finds)).toEqual(finds);
    const none = [
      "%",
      "*",
      '"',
      "^",
      "🎉",
      "\u200b.",
      "-",
      "'; DROP TABLE entries;--",
      "हिन्दी",
      "᧐ᦰ",
      "NEAR(a b, 2)",
      "{x}:y",
      "a".repeat(200),
      "otra* NOT vez",
    ];
    expect(await found(none)).toEqual([]);
    await viewer.get("/api/search").query({ q: "  " }).expect(400);
    await viewer.get("/api/search").query({ q: "a", cursor: "x" }).expect(400);
  });

  it("follows edits, keeps what was taken back for the business, and leaves our own sentences out", async () => {
    await using both = await openBoth();
    const { world, viewer } = both;
    const marta = world.person("Marta");
    const said = await marta.writes("mi clave es jazmines");
    await world.seconds(121);
    await marta.edits(said, "mi clave es geranios");
    expect(textsOf(await search(viewer, "jazmines"))).toEqual([]);
    expect(textsOf(await search(viewer, "geranios"))).toEqual(["mi clave es geranios"]);
    await marta.deletes(said);
    expect((await search(viewer, "geranios")).messages).toEqual([expect.objectContaining({ deleted: true })]);
    expect(textsOf(await search(viewer, "registramos consulta"))).toEqual([]);
  });

  it("turns pages, and cuts long messages around what was found", async () => {
    await using both = await openBoth();
    const { world, viewer } = both;
    for (let n = 1; n <= 7; n++) await world.person("Marta").writes(`número ${n} de la serie`);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Found = await search(viewer, "serie", { limit: 3, ...(cursor === null ? {} : { cursor }) });
      seen.push(...textsOf(page));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `número ${n} de la serie`));
    await world.person("Marta").writes(`${"antes ".repeat(100)}AGUJA\n${"después ".repeat(100)}`);
    const [long] = (await search(viewer, "aguja")).messages;
    expect(long?.snippet).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(long?.snippet.text).toMatch(/^(antes )+AGUJA (después )+después$/);
    expect(long?.snippet.text.length).toBeLessThanOrEqual(200);
  });
});

describe("Searching for somebody or something", () => {
  it("finds people, their tickets, a number, a tag, and a message by its id", async () => {
    await using both = await openBoth();
    const { world, viewer } = both;
    const id = toMessageId("ACDE0123456789ABCDEF");
    await world.person("Marta Ruiz").writes("hola, no tengo internet", { id });
    await world.person("Pedro").writes("hola");
    await world.seconds(121);
    const byName = await search(viewer, "ruíz");
    expect(byName.contacts.map((one) => one.pushName)).toEqual(["Marta Ruiz"]);
    expect(byName.tickets.map((one) => one.number)).toEqual([1]);
    expect((await search(viewer, "#2")).tickets.map((one) => one.number)).toEqual([2]);
    expect((await search(viewer, "2")).tickets.map((one) => one.number)).toContain(2);
    expect((await search(viewer, "381 555-0001")).contacts.map((one) => one.pushName)).toEqual([
      "Marta Ruiz",
    ]);
    expect(textsOf(await search(viewer, "acde0123456789abcdef"))).toEqual(["hola, no tengo internet"]);
  });

  it("finds tickets by what was said in them", async () => {
    await using both = await openBoth();
    const { world, viewer } = both;
    await world.person("Marta").writes("se cortó la fibra óptica");
    await world.person("Pedro").writes("quiero pagar la factura");
    await world.seconds(121);
    const find = async (q: string): Promise<number[]> =>
      (await viewer.get("/api/tickets").query({ q }).expect(200)).body.items.map(
        (one: { number: number }) => one.number,
      );
    expect(await find("optica")).toEqual([1]);
    expect(await find("factu")).toEqual([2]);
    expect(await find("optica factura")).toEqual([]);
  });
});
