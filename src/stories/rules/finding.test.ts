import { describe, expect, it } from "vitest";
import { toPhone } from "../../domain/ids.ts";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

/** Whom each of the three lists finds: people, tickets, and both through everything. */
async function whoIsFound(browser: Browser, q: string): Promise<string[][]> {
  const get = async (path: string) => (await browser.get(path).query({ q }).expect(200)).body;
  const contacts = (await get("/api/contacts")).items as { pushName: string }[];
  const tickets = (await get("/api/tickets")).items as { contact: { name: string } }[];
  const all = (await get("/api/search")) as {
    contacts: typeof contacts;
    tickets: { contact: { name: string } }[];
  };
  return [
    contacts.map(({ pushName }) => pushName),
    tickets.map(({ contact }) => contact.name),
    all.contacts.map(({ pushName }) => pushName),
    all.tickets.map(({ contact }) => contact.name),
  ];
}

const everywhere = (name: string): string[][] => [[name], [name], [name], [name]];

async function openFinding() {
  const world = await startTestWorld();
  const phones: [string, string][] = [
    ["Marta Ruiz", "5493815551234"],
    ["Lupe", "5215598765432"],
    ["João", "551187654321"],
    ["Pedro", "543814440000"],
  ];
  for (const [name, phone] of phones)
    await world.person(name, { phone: toPhone(phone) }).writes("hola, no anda");
  await world.person("Oculta Pérez", { phone: null }).writes("buenas");
  await world.seconds(121);
  const office = await openTestPanel({ over: world.store });
  return {
    town: world,
    office,
    viewer: await office.as("viewer"),
    [Symbol.asyncDispose]: async () => {
      await office[Symbol.asyncDispose]();
      await world[Symbol.asyncDispose]();
    },
  };
}

describe("Looking for somebody", () => {
  it("finds them by their number however it is written, in every list", async () => {
    await using open = await openFinding();
    for (const [q, name] of [
      ["+54 381 555-1234", "Marta Ruiz"],
      ["0381 15 555 1234", "Marta Ruiz"],
      ["https://api.whatsapp.com/send?phone=543815551234", "Marta Ruiz"],
      ["\u202a٣٨١ ٥٥٥-١٢٣٤\u202c", "Marta Ruiz"],
      ["marta 381 15 5551234", "Marta Ruiz"],
      ["5551234", "Marta Ruiz"],
      ["+54 9 381 15 444-0000", "Pedro"],
      ["wa.me/5493814440000", "Pedro"],
      ["+52 55 9876 5432", "Lupe"],
      ["55 9876-5432", "Lupe"],
      ["+55 11 98765-4321", "João"],
      ["(11) 98765-4321", "João"],
      ["oculta perez", "Oculta Pérez"],
    ] as const)
      expect([q, await whoIsFound(open.viewer, q)]).toEqual([q, everywhere(name)]);
  });

  it("finds a name by the pictures in it, be they joined or coloured otherwise", async () => {
    await using open = await openFinding();
    const { town: world, viewer } = open;
    await world.person("👩‍👩‍👧‍👦 Familia 🏳️‍🌈").writes("hola");
    await world.person("Los👨‍👩‍👧Gómez").writes("hola");
    await world.person("👍🏽🇦🇷").writes("hola");
    await world.seconds(121);
    for (const [q, name] of [
      ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦 Familia 🏳️‍🌈"],
      ["🏳️‍🌈", "👩‍👩‍👧‍👦 Familia 🏳️‍🌈"],
      ["familia 👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦 Familia 🏳️‍🌈"],
      ["los👨‍👩‍👧gómez", "Los👨‍👩‍👧Gómez"],
      ["👍🏿", "👍🏽🇦🇷"],
      ["🇦🇷", "👍🏽🇦🇷"],
    ] as const)
      expect([q, await whoIsFound(viewer, q)]).toEqual([q, everywhere(name)]);
    expect(await whoIsFound(viewer, "🐙")).toEqual([[], [], [], []]);
  });

  it("meets nothing that breaks it, whatever is typed", async () => {
    await using open = await openFinding();
    const odd = [
      "\u0001\u0007",
      "\ud800",
      "a\udc00b",
      "x".repeat(10_000),
      "1".repeat(10_000),
      "a b ".repeat(2500),
      "é".repeat(10_000),
      "...",
      '"',
      '""""',
      "*",
      "NEAR",
      "NEAR(a b, 2)",
      "-",
      "--marta",
      "AND OR NOT",
      "words:marta",
      "^marta",
      "'",
      "%_\\",
      "\u202e",
      "👩‍👩‍👧‍👦",
      "0",
      "+",
      "(",
      "#",
    ];
    for (const path of ["/api/contacts", "/api/tickets", "/api/search", "/api/audit"]) {
      const browser = path === "/api/audit" ? await open.office.as("admin") : open.viewer;
      for (const q of odd) {
        const { status } = await browser.get(path).query({ q });
        // Nothing is left of some of these, and the search through everything wants something.
        expect([path, q.slice(0, 20), status === 200 || (path === "/api/search" && status === 400)]).toEqual([
          path,
          q.slice(0, 20),
          true,
        ]);
      }
      const nul = await browser.get(`${path}?q=a%00b`);
      expect([nul.status, nul.body.code]).toEqual([400, "malformed-address"]);
    }
  });

  it("cuts what is pasted instead of refusing it, and finds in Tickets what the other search finds", async () => {
    await using open = await openFinding();
    const { town: world, viewer } = open;
    await world.person("Marta Ruiz").writes("el router dice error 30123456");
    const find = async (q: string): Promise<number[]> =>
      (await viewer.get("/api/tickets").query({ q }).expect(200)).body.items.map(
        ({ number }: { number: number }) => number,
      );
    expect(await find(`router dice ${" ".repeat(400)}`)).toEqual([1]);
    expect(await find("30123456")).toEqual([1]);
    expect(await find("５")).toEqual([5]);
    const supervisor = await open.office.as("supervisor");
    const { body: tag } = await supervisor
      .post("/api/tags")
      .send({ name: "Corte", color: "red" })
      .expect(201);
    await supervisor
      .post("/api/tickets/2/tags")
      .send({ add: [tag.id] })
      .expect(200);
    expect(await find("corte")).toEqual([2]);
  });
});

describe("A table for a spreadsheet", () => {
  it("holds phones as text and nothing that is computed", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u200b=1", "＝1", "Ñandú; «x»"];
    for (const [n, name] of names.entries())
      await world.person(name, { phone: toPhone(`54938155500${10 + n}`) }).writes("hola, no anda nada");
    await world.person("Rara", { phone: toPhone("999999") }).writes("hola, no anda nada");
    await world.seconds(121);
    const supervisor = await office.as("supervisor");
    const { text } = await supervisor.get("/api/tickets.csv?order=asc").expect(200);
    expect(text.startsWith("\uFEFF")).toBe(true);
    const rows = text.slice(1).trim().split("\r\n").slice(1);
    const cells = rows.map((row) => row.match(/"(?:[^"]|"")*"|[^;]+|(?<=;)(?=;)/g) ?? []);
    for (const row of cells)
      for (const cell of row) expect(cell.replace(/^"/, "")).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
    expect(rows[0]).toContain(";54 9 381 555-0010;");
    expect(rows.at(-1)).toContain(";tel. 999999;");
    expect(rows.at(-2)).toContain('"Ñandú; «x»"');
    expect(rows[0]).toMatch(/;2026-03-02 10:0\d;/);
  });
});
