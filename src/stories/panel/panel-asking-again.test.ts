import { describe, expect, it } from "vitest";
import { openTestPanel, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";
import { pdf } from "../../testing/sample-files.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const KEY = "una-sola-vez";

const asks = (browser: Browser, path: string, body: object, key = KEY) =>
  browser.post(path).set("Idempotency-Key", key).send(body);

async function openCase(): Promise<[TestWorld, TestPanel, Browser]> {
  const world = await startTestWorld();
  const office = await openTestPanel({ over: world.store });
  await world.caseOf("Marta", "Ana");
  return [world, office, await office.as("operator")];
}

describe("What is asked for again because its answer was lost", () => {
  it("reaches the client once, and is answered as the first time", async () => {
    const [t, o, operator] = await openCase();
    await using world = t;
    await using office = o;
    const text = "Mañana a las 9 va el técnico";
    const first = await asks(operator, "/api/tickets/1/messages", { text }).expect(200);
    const again = await asks(operator, "/api/tickets/1/messages", { text }).expect(200);
    expect(again.body).toEqual(first.body);
    expect([first.headers["idempotency-replayed"], again.headers["idempotency-replayed"]]).toEqual([
      undefined,
      "true",
    ]);
    expect((await world.heardIn("Marta")).filter((heard) => heard === text)).toHaveLength(1);
    const spoken = (await (await office.as("admin")).get("/api/audit?action=ticket.spoken")).body;
    expect(spoken.items).toHaveLength(1);
  });

  it("is said again under another key: it is another intention", async () => {
    const [t, o, operator] = await openCase();
    await using world = t;
    await using _office = o;
    await asks(operator, "/api/tickets/1/messages", { text: "¿Ahora?" }).expect(200);
    await asks(operator, "/api/tickets/1/messages", { text: "¿Ahora?" }, "otra-intencion").expect(200);
    expect((await world.heardIn("Marta")).filter((heard) => heard === "¿Ahora?")).toHaveLength(2);
  });

  it("is refused with another text or at another place, and nothing is said", async () => {
    const [t, o, operator] = await openCase();
    await using world = t;
    await using _office = o;
    await asks(operator, "/api/tickets/1/messages", { text: "A las 9" }).expect(200);
    const heard = await world.heardIn("Marta");
    for (const [path, text] of [
      ["messages", "A las 10"],
      ["notes", "A las 9"],
    ] as const)
      expect((await asks(operator, `/api/tickets/1/${path}`, { text })).body).toMatchObject({
        status: 409,
        code: "key-of-another-wish",
      });
    expect(await world.heardIn("Marta")).toEqual(heard);
  });

  it("is still known after a restart, and when the case was closed since", async () => {
    const [t, o, operator] = await openCase();
    await using world = t;
    await using _office = o;
    const first = { text: "Ya está" };
    await asks(operator, "/api/tickets/1/messages", first).expect(200);
    await operator.post("/api/tickets/1/close").send({ silent: true }).expect(200);
    await using anew = await openTestPanel({ over: world.store });
    const back = await anew.as("operator");
    const again = await asks(back, "/api/tickets/1/messages", first).expect(200);
    expect(again.body).toMatchObject({ number: 1, state: "closed" });
    expect((await world.heardIn("Marta")).filter((heard) => heard === "Ya está")).toHaveLength(1);
  });

  it("knows the keys of its own account only", async () => {
    const [t, o, operator] = await openCase();
    await using world = t;
    await using office = o;
    const supervisor = await office.as("supervisor");
    await asks(operator, "/api/tickets/1/messages", { text: "Soy yo" }).expect(200);
    await asks(supervisor, "/api/tickets/1/messages", { text: "Soy otra" }).expect(200);
    expect((await world.heardIn("Marta")).slice(-2)).toEqual(["Soy yo", "Soy otra"]);
  });

  it("may be asked for again with the same key after a refusal, which changed nothing", async () => {
    const [t, o, operator] = await openCase();
    await using world = t;
    await using _office = o;
    await operator.post("/api/tickets/1/release").expect(200);
    expect((await asks(operator, "/api/tickets/1/messages", { text: "Hola" })).status).toBe(409);
    await operator.post("/api/tickets/1/take").expect(200);
    await asks(operator, "/api/tickets/1/messages", { text: "Hola, ¿seguís ahí?" }).expect(200);
    expect((await world.heardIn("Marta")).at(-1)).toBe("Hola, ¿seguís ahí?");
  });

  it("is a file that is sent once, and not taken in again", async () => {
    const [t, o, operator] = await openCase();
    await using world = t;
    await using office = o;
    const sends = (file: Buffer) =>
      operator
        .post("/api/tickets/1/files")
        .query({ name: "factura.pdf" })
        .set({ "Content-Type": "application/octet-stream", "Idempotency-Key": KEY })
        .send(file);
    const first = await sends(pdf()).expect(200);
    const heard = await world.heard("Marta");
    expect(heard.at(-1)?.content.kind).toBe("media");
    // WhatsApp is away by now: nothing is asked of it.
    office.whatsapp.state = { state: "disconnected", problem: "logged-out", until: null };
    expect((await sends(pdf()).expect(200)).body).toEqual(first.body);
    expect(await world.heard("Marta")).toEqual(heard);
    expect((await sends(Buffer.concat([pdf(), Buffer.from("x")]))).body).toMatchObject({
      code: "key-of-another-wish",
    });
  });

  it("needs a proper key", async () => {
    const [t, o, operator] = await openCase();
    await using _town = t;
    await using _office = o;
    const { body } = await asks(operator, "/api/tickets/1/messages", { text: "Hola" }, "corta");
    expect(body).toMatchObject({ status: 422, errors: [{ path: "Idempotency-Key" }] });
  });

  it("is made once: a note, a tag, an agent, an account, a group, a conversation", async () => {
    const [t, o] = await openCase();
    await using world = t;
    await using office = o;
    const admin = await office.as("admin");
    office.hasWhatsApp("5493815557777");
    office.hasWhatsApp("5493815558888");
    await admin.post("/api/me/confirm").send({ password: "correcto caballo" });
    const contact = (await admin.get("/api/tickets/1")).body.ticket.contact.id;
    const requests: [path: string, body: object][] = [
      ["/api/tickets/1/notes", { text: "Clienta desde 2019" }],
      [`/api/contacts/${contact}/notes`, { text: "Tiene un perro" }],
      ["/api/tags", { name: "VIP" }],
      ["/api/agents", { name: "Carla", phone: "381 555-7777", rooms: 1 }],
      ["/api/accounts", { user: "nueva", password: "un trigal dorado al sol", role: "viewer" }],
      ["/api/main-groups", { kind: "sales", name: "Ventas Norte" }],
      ["/api/chats", { phone: "381 555-8888", text: "Hola, te escribo por la instalación" }],
    ];
    for (const [index, [path, body]] of requests.entries()) {
      const first = await asks(admin, path, body, `intencion-${index}`);
      expect([path, first.body.detail ?? null]).toEqual([path, null]);
      const again = await asks(admin, path, body, `intencion-${index}`);
      expect([path, again.status, again.body]).toEqual([path, first.status, first.body]);
    }
    expect((await world.heardIn("Marta")).filter((heard) => heard.includes("instalación"))).toEqual([]);
    const { items } = (await admin.get("/api/tickets")).body;
    expect(items).toHaveLength(2);
  });
});
