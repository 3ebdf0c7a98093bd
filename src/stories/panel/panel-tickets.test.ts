import { describe, expect, it } from "vitest";
import { toMessageId } from "../../domain/ids.ts";
import { moveToDeadLetter } from "../../store/messages/outbox.ts";
import { outbox } from "../../store/schema/messages.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

describe("A ticket in the panel", () => {
  it("shows who, what was said and what happened", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°1", "Buen día, ya lo miro");
    const viewer = await office.as("viewer");
    const { items, next } = (await viewer.get("/api/tickets").expect(200)).body;
    expect([items.length, next]).toEqual([1, null]);
    expect(items[0]).toMatchObject({
      number: 1,
      state: "in_progress",
      area: "support",
      agent: { name: "Ana" },
      contact: { name: "Marta" },
    });
    const page = (await viewer.get("/api/tickets/1").expect(200)).body;
    expect(page.ticket).toEqual(items[0]);
    expect(page.events.map((one: { event: string }) => one.event)).toEqual(["opened", "queued", "claimed"]);
    const said = page.entries.filter((one: { side: string }) => one.side !== "bot");
    expect(
      said.map((one: { side: string; text: string; delivery: { state: string } | null }) => [
        one.side,
        one.text,
        one.delivery?.state,
      ]),
    ).toEqual([
      ["client", "No tengo internet desde ayer a la noche", undefined],
      ["agent", "Buen día, ya lo miro", "pending"],
    ]);
    expect(page.can).toEqual(expect.arrayContaining(["assign", "release", "close", "message", "note"]));
  });

  it("is answered, noted, given away, let go and closed from the panel, once", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const operator = await office.as("operator");
    const act = (verb: string, body: object = {}) => operator.post(`/api/tickets/1/${verb}`).send(body);
    await act("messages", { text: "Soy Vero, te ayudo" }).expect(200);
    expect((await world.heardIn("Marta")).at(-1)).toBe("Soy Vero, te ayudo");
    expect((await world.heardIn("Chat soporte Ana N°1")).at(-1)).toBe(
      "💻 *operator* (desde el panel): Soy Vero, te ayudo",
    );
    const heard = (await world.heardIn("Marta")).length;
    await act("notes", { text: "Es clienta desde 2019" }).expect(200);
    expect(await world.heardIn("Marta")).toHaveLength(heard);
    const beto = await world.idOf("Beto");
    expect((await act("assign", { agent: beto }).expect(200)).body).toMatchObject({
      agent: { name: "Beto" },
    });
    expect((await act("release").expect(200)).body).toMatchObject({ state: "waiting" });
    expect((await act("release")).body).toMatchObject({ status: 409, code: "not-in-progress" });
    expect((await act("messages", { text: "hola" })).body).toMatchObject({
      status: 409,
      code: "not-in-progress",
    });
    expect((await act("close", { reason: "resuelto", silent: true }).expect(200)).body).toMatchObject({
      state: "closed",
      closeReason: "resuelto",
    });
    expect((await act("close", { reason: "otra vez" }).expect(200)).body).toMatchObject({
      closeReason: "resuelto",
    });
    expect((await act("assign", { agent: beto })).body).toMatchObject({ status: 409, code: "ticket-closed" });
    expect((await act("assign", { agent: 999 })).body).toMatchObject({ status: 409, code: "not-an-agent" });
    expect((await act("notes", { text: "  " })).body.errors).toEqual([
      { path: "text", message: "No puede quedar vacío." },
    ]);
    expect((await operator.post("/api/tickets/77/close").send({})).body).toMatchObject({
      status: 404,
      code: "no-such-ticket",
    });
  });

  it("tells open browsers which one changed", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const told: unknown[] = [];
    const tell = office.tell.bind(office);
    office.tell = (topic) => {
      told.push(topic);
      tell(topic);
    };
    const operator = await office.as("operator");
    await operator.post("/api/tickets/1/notes").send({ text: "nota" }).expect(200);
    expect(told).toEqual([{ topic: "ticket", number: 1 }]);
  });
});

describe("The list of tickets", () => {
  it("turns its pages without losing or repeating any, while new ones come in", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    for (let n = 1; n <= 7; n++) await world.person(`Cliente ${n}`).writes("hola, necesito ayuda");
    await world.seconds(121);
    const viewer = await office.as("viewer");
    for (const filter of ["", "&state=waiting"]) {
      const seen: number[] = [];
      let cursor = "";
      do {
        const { body } = await viewer
          .get(`/api/tickets?limit=3${filter}${cursor && `&cursor=${cursor}`}`)
          .expect(200);
        seen.push(...body.items.map((one: { number: number }) => one.number));
        cursor = body.next ?? "";
        await world.person(`Otra ${filter}${seen.length}`).writes("yo también");
        await world.seconds(121);
      } while (cursor !== "");
      const newest = Math.max(...seen);
      expect(seen).toEqual(Array.from({ length: newest }, (_, i) => newest - i));
    }
  });

  it("is searched by number, name and phone, literally", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    for (const name of ["Marta Ruiz", "Pedro 100%"]) await world.person(name).writes("hola, necesito ayuda");
    await world.seconds(121);
    const viewer = await office.as("viewer");
    const find = async (q: string): Promise<string[]> => {
      const { body } = await viewer.get("/api/tickets").query({ q }).expect(200);
      return body.items.map((one: { contact: { name: string } }) => one.contact.name);
    };
    expect(await find("marta")).toEqual(["Marta Ruiz"]);
    expect(await find("#2")).toEqual(["Pedro 100%"]);
    expect(await find("100%")).toEqual(["Pedro 100%"]);
    expect(await find("%")).toEqual(["Pedro 100%"]);
    expect(await find("9 381 555")).toHaveLength(2);
    expect(await find("nadie")).toEqual([]);
    const { body } = await viewer.get("/api/contacts?q=ruiz").expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ pushName: "Marta Ruiz", name: null, blocked: false, tickets: 1 }),
    ]);
  });
});

describe("A client in the panel", () => {
  it("is named and blocked, and unnamed again", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.person("Marta").writes("hola");
    const id = await world.idOf("Marta");
    const supervisor = await office.as("supervisor");
    const change = (body: object) => supervisor.patch(`/api/contacts/${id}`).send(body);
    expect((await change({ name: " Marta Ruiz ", blocked: true }).expect(200)).body).toMatchObject({
      name: "Marta Ruiz",
      blocked: true,
    });
    expect((await change({ name: "a@b" })).body).toMatchObject({ status: 422, code: "name-at-sign" });
    expect((await change({ name: "" }).expect(200)).body).toMatchObject({ name: null, blocked: true });
    expect((await supervisor.get(`/api/contacts/${id}`)).body).toMatchObject({
      name: null,
      pushName: "Marta",
      tickets: 1,
    });
    expect((await supervisor.patch("/api/contacts/999").send({ blocked: true })).body).toMatchObject({
      status: 404,
      code: "no-such-contact",
    });
  });
});

describe("What could not be delivered", () => {
  it("is listed with its reason, and tried again with the same id", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const [row] = await world.store.read.select().from(outbox).limit(1);
    const { id, message } = row as NonNullable<typeof row>;
    await world.store.transaction((tx) => moveToDeadLetter(tx, { id, attempts: 8, error: "no-answer" }));
    const supervisor = await office.as("supervisor");
    const { items } = (await supervisor.get("/api/outbox/dead").expect(200)).body;
    expect(items).toEqual([expect.objectContaining({ id, attempts: 8, error: "no-answer", kind: "text" })]);
    await supervisor.post(`/api/outbox/${id}/retry`).expect(204);
    expect((await supervisor.post(`/api/outbox/${id}/retry`)).body).toMatchObject({
      status: 404,
      code: "no-such-promise",
    });
    const again = (await world.store.read.select().from(outbox)).find((one) => one.id === id);
    expect(again).toMatchObject({ state: "pending", attempts: 0, message: toMessageId(message) });
  });
});

describe("Settings", () => {
  it("are changed one by one, within reason", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const change = (body: object) => admin.patch("/api/settings").send(body);
    expect((await change({ companyName: "UltraWiFi", menu: false }).expect(200)).body).toMatchObject({
      companyName: "UltraWiFi",
      menu: false,
      farewell: true,
    });
    expect((await change({ words: {} })).body.errors[0].message).toBe("No conozco estos campos: words.");
    expect((await change({ gatherMaxSeconds: 5 })).body.errors[0].path).toBe("gatherMaxSeconds");
    expect((await admin.get("/api/settings")).body).toMatchObject({ gatherMaxSeconds: 120 });
  });

  it("go back to what is built in, the company's name excepted", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    await admin.patch("/api/settings").send({ companyName: "UltraWiFi", menu: false, gatherSeconds: 5 });
    const restore = (body: object) => admin.post("/api/settings/restore").send(body);
    expect((await restore({ fields: ["menu"] }).expect(200)).body).toMatchObject({
      menu: true,
      gatherSeconds: 5,
    });
    expect((await restore({}).expect(200)).body).toMatchObject({
      companyName: "UltraWiFi",
      gatherSeconds: 20,
    });
    expect((await restore({ fields: ["nada"] })).status).toBe(422);
  });
});
