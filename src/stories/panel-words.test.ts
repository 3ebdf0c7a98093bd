import { describe, expect, it } from "vitest";
import type { Word, WordList } from "../panel/contract.ts";
import { openOffice, type Browser } from "./office.ts";
import { startTown } from "./town.ts";

const wordOf = async (admin: Browser, key: string): Promise<Word | undefined> => {
  const list: WordList = (await admin.get("/api/words").expect(200)).body;
  return list.groups.flatMap(({ items }) => items).find((one) => one.key === key);
};

describe("Mensajes", () => {
  it("shows every sentence with its variables, as people would read it", async () => {
    await using office = await openOffice();
    const admin = await office.as("admin");
    const { groups }: WordList = (await admin.get("/api/words").expect(200)).body;
    expect(groups.map(({ key }) => key).slice(0, 3)).toEqual(["client", "card", "main-group"]);
    for (const { title, items } of groups) expect([title, items.length > 0]).toEqual([title, true]);
    expect(await wordOf(admin, "card.title")).toEqual({
      key: "card.title",
      original: "🎫 *Ticket #{{number}}* · {{area}}",
      own: null,
      variables: [
        { name: "number", required: true, meaning: "Número del ticket (o de la opción)", sample: "1042" },
        { name: "area", required: false, meaning: "Área del ticket", sample: "Soporte" },
      ],
      preview: "🎫 *Ticket #1042* · Soporte",
    });
    expect(await wordOf(admin, "api.not-found")).toBeUndefined();
  });

  it("explains in the reader's language what is said in the company's", async () => {
    await using office = await openOffice();
    const admin = await office.as("admin");
    const { groups }: WordList = (await admin.get("/api/words").set("accept-language", "en")).body;
    expect(groups[0]).toMatchObject({ title: "To the client" });
    expect(groups[0]?.items[0]?.original).toBe("¡Hola! 👋 Gracias por escribirnos.");
  });

  it("replaces a sentence, and the next client reads it", async () => {
    await using town = await startTown();
    await using office = await openOffice({ over: town.store });
    const admin = await office.as("admin");
    const words = { "client.registered": "Anotado: *#{{number}}*. ¡Ya te contestan!" };
    await admin.patch("/api/words").send(words).expect(200);
    expect(await wordOf(admin, "client.registered")).toMatchObject({
      own: words["client.registered"],
      preview: "Anotado: *#1042*. ¡Ya te contestan!",
    });
    await town.card("Marta");
    expect(await town.heardIn("Marta")).toContain("Anotado: *#1*. ¡Ya te contestan!");
    await admin.patch("/api/words").send({ "client.registered": null }).expect(200);
    expect(await wordOf(admin, "client.registered")).toMatchObject({ own: null });
  });

  it("refuses what could not be said, all or nothing, each with what to mend", async () => {
    await using office = await openOffice();
    const admin = await office.as("admin");
    const change = (body: object) => admin.patch("/api/words").send(body);
    const answer = await change({
      "client.greeting": "¡Buenas!",
      "card.title": "Un caso",
      "card.client": "👤 {{nmae}}",
      "client.introduced": "{{nada}}",
      "client.farewell": " ",
      "api.not-found": "Nada",
      "no.existe": null,
    });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [
        { path: "card.title", message: "Falta {{number}}: sin eso el mensaje no se entiende." },
        { path: "card.client", message: "No conozco {{nmae}}. ¿Quisiste decir {{name}}?" },
        { path: "client.introduced", message: "No conozco {{nada}}. En este mensaje podés usar: {{agent}}." },
        { path: "client.farewell", message: "No puede quedar vacío. Para volver al original, restauralo." },
        { path: "api.not-found", message: "Ese mensaje no existe, o no se puede cambiar." },
        { path: "no.existe", message: "Ese mensaje no existe, o no se puede cambiar." },
      ],
    ]);
    expect(await wordOf(admin, "client.greeting")).toMatchObject({ own: null });
    expect((await change({ "client.greeting": "x".repeat(4001) })).status).toBe(422);
    expect((await change({ "client.greeting": 3 })).status).toBe(422);
    expect((await (await office.as("supervisor")).patch("/api/words").send({})).status).toBe(403);
  });

  it("shows a text before it is kept, with what is wrong with it", async () => {
    await using office = await openOffice();
    const admin = await office.as("admin");
    const preview = async (key: string, text: string) =>
      (await admin.post("/api/words/preview").send({ key, text }).expect(200)).body;
    expect(await preview("client.introduced", "Soy *{{agent}}*")).toEqual({
      text: "Soy *Ana*",
      problems: [],
    });
    expect(await preview("card.past_one", "{{count}} vez")).toEqual({ text: "1 vez", problems: [] });
    expect(await preview("card.title", "Un caso de {{area}}")).toEqual({
      text: "Un caso de Soporte",
      problems: ["Falta {{number}}: sin eso el mensaje no se entiende."],
    });
    expect((await admin.post("/api/words/preview").send({ key: "nada", text: "x" })).status).toBe(422);
    expect(await wordOf(admin, "client.introduced")).toMatchObject({ own: null });
  });
});
