import { describe, expect, it } from "vitest";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const namesOf = (items: { name: string | null; pushName: string | null }[]): (string | null)[] =>
  items.map(({ name, pushName }) => name ?? pushName);

async function newTag(browser: Browser, name: string): Promise<{ id: number; name: string; color: string }> {
  const { body } = await browser.post("/api/tags").send({ name, color: "red" }).expect(201);
  return { id: body.id, name: body.name, color: body.color };
}

describe("The list of clients", () => {
  it("is found by pieces of names, phones, tags and fields, whatever the accents", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    for (const name of ["Ángela Núñez", "Pedro 100%", 'Ana "la jefa"', "🎉🎉🎉 Zoé"])
      await world.person(name).writes("hola");
    const supervisor = await office.as("supervisor");
    const tag = await newTag(supervisor, "Morosó");
    const angela = await world.idOf("Ángela Núñez");
    await supervisor
      .patch(`/api/contacts/${angela}`)
      .send({ tags: [tag.id], fields: { "customer-number": "C-7788", document: "20.111.222" } })
      .expect(200);
    const find = async (q: string): Promise<(string | null)[]> =>
      namesOf((await supervisor.get("/api/contacts").query({ q, sort: "name" }).expect(200)).body.items);
    for (const q of [
      "angela",
      "ÁNGELA nuñ",
      "gela",
      "moros",
      "c-7788",
      "815550001",
      "+54 9 381 555-0001",
      "0381 15 5550001",
      "20.111.222",
    ])
      expect([q, ...(await find(q))]).toEqual([q, "Ángela Núñez"]);
    expect(await find("100%")).toEqual(["Pedro 100%"]);
    expect(await find("%")).toEqual(["Pedro 100%"]);
    expect(await find('"la')).toEqual(['Ana "la jefa"']);
    expect(await find("🎉🎉🎉")).toEqual(["🎉🎉🎉 Zoé"]);
    expect(await find("an")).toEqual(['Ana "la jefa"', "Ángela Núñez"]);
    for (const q of ["nadie", "* OR", 'ana" AND "x', "^^^", "NEAR(a b)"])
      expect([q, ...(await find(q))]).toEqual([q]);
    const { items } = (await supervisor.get(`/api/contacts?tag=${tag.id}`).expect(200)).body;
    expect(items).toEqual([
      expect.objectContaining({ tags: [tag], tickets: 1, phoneDisplay: "+54 9 381 555-0001" }),
    ]);
    await supervisor.patch(`/api/contacts/${angela}`).send({ name: "Señora Núñez" }).expect(200);
    expect(await find("senora")).toEqual(["Señora Núñez"]);
    const audit = (await supervisor.get("/api/audit?action=tag.,contact.").expect(200)).body.items;
    expect(audit.map(({ text }: { text: string }) => text)).toEqual([
      "Cambió al cliente Señora Núñez: nombre",
      "Cambió al cliente Señora Núñez: etiquetas, N.º de cliente, Número de cédula/DNI",
      "Creó la etiqueta Morosó",
    ]);
  });

  it("turns its pages in each order without losing or repeating anybody", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    for (const name of ["Zulma", "ana", "Óscar", "beto", "Ñata", "Iris", "elsa"]) {
      await world.person(name).writes("hola");
      await world.seconds(5);
    }
    await world.person("ana").writes("¿hola?");
    const viewer = await office.as("viewer");
    const all = async (sort: string): Promise<(string | null)[]> => {
      const seen: (string | null)[] = [];
      let cursor: string | undefined;
      do {
        const query = { sort, limit: 3, ...(cursor === undefined ? {} : { cursor }) };
        const { body } = await viewer.get("/api/contacts").query(query).expect(200);
        seen.push(...namesOf(body.items));
        cursor = body.next ?? undefined;
      } while (cursor !== undefined);
      return seen;
    };
    expect(await all("name")).toEqual(["ana", "beto", "elsa", "Iris", "Ñata", "Óscar", "Zulma"]);
    expect(await all("activity")).toEqual(["ana", "elsa", "Iris", "Ñata", "beto", "Óscar", "Zulma"]);
    expect(await all("tickets")).toHaveLength(7);
    await viewer.get("/api/contacts?sort=tickets&cursor=x").expect(400);
  });
});

describe("What is known of a client", () => {
  it("stands on their page and in the agent's room", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const card = await world.card("Marta");
    const id = await world.idOf("Marta");
    const operator = await office.as("operator");
    const supervisor = await office.as("supervisor");
    const tag = await newTag(supervisor, "VIP");
    const change = (body: object) => operator.patch(`/api/contacts/${id}`).send(body);
    await change({ name: "Marta Ruiz", tags: [tag.id], fields: { plan: "100 megas" } }).expect(200);
    await operator.post(`/api/contacts/${id}/notes`).send({ text: "Llamar de tarde" }).expect(201);
    await world.person("Ana").quotes("Soporte", card, "lo tomo");
    expect(await world.heardIn("Chat soporte Ana N°1")).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/🔖 VIP\n▫️ Plan: 100 megas\n📒 Sobre el cliente:\n• Llamar de tarde/),
      ]),
    );
    expect((await operator.get(`/api/contacts/${id}`).expect(200)).body).toMatchObject({
      name: "Marta Ruiz",
      pushName: "Marta",
      phone: "5493815550001",
      phoneDisplay: "+54 9 381 555-0001",
      lidKnown: true,
      blocked: false,
      erasedAt: null,
      isAgent: false,
      tags: [tag],
      fields: { plan: "100 megas" },
      notes: 1,
      tickets: 1,
      liveTicket: 1,
    });
    expect((await change({ fields: { plan: null } }).expect(200)).body.fields).toEqual({});
    expect((await change({ tags: [tag.id, 999] })).body).toMatchObject({
      status: 422,
      code: "unknown-contact-tag",
    });
    expect((await change({ fields: { nada: "x" } })).body).toMatchObject({ code: "unknown-contact-field" });
    expect((await change({ blocked: true })).status).toBe(403);
    await operator.get("/api/contacts/999").expect(404);
  });

  it("is noted by whoever works here, and changed by who wrote it or a supervisor", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.person("Marta").writes("hola");
    const notes = `/api/contacts/${await world.idOf("Marta")}/notes`;
    const [viewer, operator, supervisor] = await browsers(office, ["viewer", "operator", "supervisor"]);
    await viewer.post(notes).send({ text: "x" }).expect(403);
    const mine = (await operator.post(notes).send({ text: " Paga al contado " }).expect(201)).body;
    const theirs = (await supervisor.post(notes).send({ text: "Ojo" }).expect(201)).body;
    expect(mine).toMatchObject({ text: "Paga al contado", author: { user: "operator" }, canChange: true });
    const list = (await operator.get(notes).expect(200)).body.items;
    expect(list.map((one: { text: string; canChange: boolean }) => [one.text, one.canChange])).toEqual([
      ["Ojo", false],
      ["Paga al contado", true],
    ]);
    expect((await operator.patch(`${notes}/${theirs.id}`).send({ text: "no" })).body).toMatchObject({
      status: 409,
      code: "not-your-note",
    });
    const rewritten = await supervisor.patch(`${notes}/${mine.id}`).send({ text: "Paga tarde" }).expect(200);
    expect(rewritten.body).toMatchObject({ text: "Paga tarde", editedAt: expect.any(String) });
    await operator.delete(`${notes}/${mine.id}`).expect(204);
    await operator.delete(`${notes}/${mine.id}`).expect(404);
    await operator.get("/api/contacts/999/notes").expect(404);
    expect((await operator.post(notes).send({ text: "  " })).status).toBe(422);
  });
});

async function browsers(
  office: Awaited<ReturnType<typeof openTestPanel>>,
  roles: ("viewer" | "operator" | "supervisor")[],
) {
  return Promise.all(roles.map((role) => office.as(role))) as Promise<[Browser, Browser, Browser]>;
}

describe("Own fields", () => {
  it("are five at first, and then what the administrator makes of them", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.person("Marta").writes("hola");
    const id = await world.idOf("Marta");
    const admin = await office.as("admin");
    const first = (await admin.get("/api/contact-fields").expect(200)).body.items;
    expect(first.map((one: { label: string }) => one.label)).toEqual([
      "Correo alternativo",
      "Número de cédula/DNI",
      "N.º de cliente",
      "Plan",
      "Observaciones",
    ]);
    const set = (fields: object[], force = false) =>
      admin.patch("/api/contact-fields").send({ fields, force });
    const strip = ({ key, label, type, options }: Record<string, unknown>) => ({ key, label, type, options });
    const after = await set([
      ...first.slice(0, 4).map(strip),
      { label: "N.º de serie", type: "number" },
      { label: "Alta", type: "date" },
      { label: "Zona", type: "choice", options: ["Norte", "Sur"] },
    ]).expect(200);
    const keys = after.body.items.map((one: { key: string }) => one.key);
    expect(keys).toEqual([
      "alt-email",
      "document",
      "customer-number",
      "plan",
      "n-o-de-serie",
      "alta",
      "zona",
    ]);
    const fill = (fields: object) => admin.patch(`/api/contacts/${id}`).send({ fields });
    const filled = await fill({
      "n-o-de-serie": "12,5",
      alta: "2026-02-28",
      zona: "norte",
      plan: "50",
    }).expect(200);
    expect(filled.body.fields).toEqual({
      "n-o-de-serie": "12.5",
      alta: "2026-02-28",
      zona: "Norte",
      plan: "50",
    });
    const wrong: [object, string][] = [
      [{ "n-o-de-serie": "1.234,5" }, "field-value-number"],
      [{ alta: "2026-02-30" }, "field-value-date"],
      [{ "alt-email": "no@es" }, "field-value-email"],
      [{ zona: "Este" }, "field-value-option"],
    ];
    for (const [fields, code] of wrong) {
      const errors = [{ path: `fields.${Object.keys(fields)[0]}` }];
      expect((await fill(fields)).body).toMatchObject({ status: 422, code, errors });
    }
    const rest = after.body.items.map(strip);
    const withoutZone = rest.slice(0, -1);
    expect((await set(withoutZone)).body).toMatchObject({
      status: 409,
      code: "contact-field-in-use",
      facts: { field: "Zona", values: 1 },
    });
    const planAsNumber = rest.map((one: { key: string }) =>
      one.key === "plan" ? { ...one, type: "number" } : one,
    );
    await set(planAsNumber).expect(200);
    await set(withoutZone, true).expect(200);
    expect((await admin.get(`/api/contacts/${id}`)).body.fields).toEqual({
      "n-o-de-serie": "12.5",
      alta: "2026-02-28",
      plan: "50",
    });
    expect((await set([{ label: "A", type: "choice", options: [] }])).body).toMatchObject({
      code: "contact-field-options",
      errors: [{ path: "fields.0.options" }],
    });
    const twice = await set([
      { label: "A", type: "text" },
      { label: "á", type: "text" },
    ]);
    expect(twice.body).toMatchObject({
      code: "contact-field-twice",
      errors: [{ path: "fields.1.label" }],
    });
    expect((await set([{ key: "otro", label: "A", type: "text" }])).body.code).toBe("unknown-contact-field");
    await (await office.as("supervisor")).patch("/api/contact-fields").send({ fields: [] }).expect(403);
  });
});
