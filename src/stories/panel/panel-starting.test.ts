import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { toLid, toPhone } from "../../domain/ids.ts";
import { audit } from "../../store/schema/accounts.ts";
import { outbox } from "../../store/schema/messages.ts";
import { contacts, persons } from "../../store/schema/people.ts";
import { saveSelf } from "../../store/settings.ts";
import { openTestPanel, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld, type WorldPlan } from "../../testing/test-world.ts";

const ANA_1 = "Chat soporte Ana N°1";
const NORA = { lid: toLid("700000000000777"), phone: toPhone("5493815550777") };

interface Scene extends AsyncDisposable {
  world: TestWorld;
  office: TestPanel;
  operator: Browser;
}

/** Nora has WhatsApp and never wrote; somebody of the panel called Vero is signed in. */
async function scene(plan: WorldPlan = {}): Promise<Scene> {
  const world = await startTestWorld(plan);
  const office = await openTestPanel({ over: world.store });
  office.whatsapp.people.set(NORA.phone, NORA);
  const operator = await office.as("operator");
  await operator.patch("/api/me").send({ name: "Vero" }).expect(200);
  world.person("Nora", NORA);
  office.now = world.now;
  return {
    world,
    office,
    operator,
    async [Symbol.asyncDispose]() {
      await office[Symbol.asyncDispose]();
      await world[Symbol.asyncDispose]();
    },
  };
}

const hello = { phone: "381 555-0777", text: "Hola Nora, le escribo de UltraWiFi por su instalación" };

describe("Starting a conversation", () => {
  it("shows whom one is about to write to, as WhatsApp knows them", async () => {
    await using one = await scene();
    const check = async (body: object) =>
      (await one.operator.post("/api/chats/check").send(body).expect(200)).body;
    const nobody = { contact: null, liveTicket: null, problem: null };
    expect(await check({ phone: "381 555-0777" })).toEqual({
      display: "+54 9 381 555-0777",
      onWhatsapp: true,
      ...nobody,
    });
    expect(await check({ phone: "381 555-0888" })).toMatchObject({ onWhatsapp: false, problem: null });
    one.office.whatsapp.state = { state: "connecting" } as never;
    expect(await check({ phone: "381 555-0777" })).toMatchObject({ onWhatsapp: null });
  });

  it("opens a ticket attended to by who writes, slowly, and says so to the group", async () => {
    await using one = await scene();
    const { world, operator } = one;
    const started = await operator.post("/api/chats").send(hello).expect(201);
    expect(started.body).toMatchObject({
      number: 1,
      state: "in_progress",
      origin: "induced",
      area: "support",
      agent: null,
      panelUser: { user: "operator", name: "Vero" },
      unansweredSince: null,
    });
    expect(await world.heardIn("Nora")).toEqual([hello.text]);
    const [row] = await world.store.read
      .select()
      .from(outbox)
      .where(eq(outbox.chat, await world.chat("Nora")));
    expect(row?.lane).toBe("stranger");
    expect(await world.heardIn("Soporte")).toEqual([
      "📤 *Vero (panel)* le escribió primero a *+54 9 381 555-0777*: es el ticket *#1*.",
    ]);
    const { events } = (await operator.get("/api/tickets/1").expect(200)).body;
    expect(events).toMatchObject([
      { event: "opened", by: "Vero", facts: { origin: "induced" } },
      { event: "claimed", by: "Vero" },
    ]);
  });

  it("goes on like any other once they answer: no greeting, no second ticket, no longer slowly", async () => {
    await using one = await scene();
    const { world, operator } = one;
    await operator.post("/api/chats").send(hello).expect(201);
    await operator.post("/api/tickets/1/messages").send({ text: "¿Le queda bien mañana?" }).expect(200);
    await world.person("Nora").writes("Sí, ¿a qué hora?");
    await operator.post("/api/tickets/1/messages").send({ text: "A las 10" }).expect(200);
    expect(await world.heardIn("Nora")).toEqual([hello.text, "¿Le queda bien mañana?", "A las 10"]);
    const rows = await world.store.read
      .select()
      .from(outbox)
      .where(eq(outbox.chat, await world.chat("Nora")));
    expect(rows.map(({ lane }) => lane)).toEqual(["stranger", "stranger", "conversation"]);
    const { ticket, entries } = (await operator.get("/api/tickets/1").expect(200)).body;
    expect(ticket.contact.name).toBe("Nora");
    expect(entries.map((entry: { side: string }) => entry.side)).toEqual([
      "agent",
      "agent",
      "client",
      "agent",
    ]);
  });

  it("is given to an agent, who reads in the room what was said first", async () => {
    await using one = await scene();
    const { world, operator } = one;
    const agent = await world.idOf("Ana");
    const started = await operator.post("/api/chats").send({ ...hello, agent });
    expect(started.body).toMatchObject({
      agent: { name: "Ana" },
      panelUser: null,
      origin: "induced",
      transfers: 0,
    });
    const room = (await world.heardIn(ANA_1)).join("\n");
    expect(room).toContain("📤 Le escribimos nosotros primero");
    expect(room).toContain(`*Vero:* ${hello.text}`);
    await world.person("Nora").writes("Hola, sí");
    expect((await world.last(ANA_1)).text).toBe("Hola, sí");
    await world.seconds(1);
    await world.person("Ana").says(ANA_1, "/info");
    expect((await world.last(ANA_1)).text).toContain("🧭 Inducida: escribimos nosotros");
  });

  it("writes to a client we know, whose number WhatsApp need not be asked", async () => {
    await using one = await scene();
    const { world, operator, office } = one;
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ANA_1, "/fin");
    const contact = await world.idOf("Marta");
    const text = "Marta, ya está la factura";
    await operator.post("/api/chats").send({ contact, text }).expect(201);
    expect(office.whatsapp.asked).toEqual([]);
    expect((await world.last("Marta")).text).toBe(text);
    expect((await world.ticketOf("Marta"))?.number).toBe(2);
  });

  it("never makes a second live ticket: it names the one there is", async () => {
    await using one = await scene();
    const { world, operator } = one;
    await world.card("Marta");
    const contact = await world.idOf("Marta");
    const refused = await operator.post("/api/chats").send({ contact, text: "Hola" }).expect(409);
    expect(refused.body).toMatchObject({ code: "chat-has-live-ticket", facts: { number: 1 } });
    const check = await operator.post("/api/chats/check").send({ contact }).expect(200);
    expect(check.body).toMatchObject({ liveTicket: 1, problem: expect.stringContaining("#1") });
    await Promise.all([1, 2, 3].map(() => operator.post("/api/chats").send(hello)));
    const { items } = (await operator.get("/api/tickets?origin=induced").expect(200)).body;
    expect(items).toHaveLength(1);
    expect(await world.heardIn("Nora")).toEqual([hello.text]);
  });

  const nobody: [string, object, number, string][] = [
    ["who is not on WhatsApp", { phone: "381 555-0888", text: "Hola" }, 422, "phone-not-on-whatsapp"],
    ["who is no number", { phone: "hola", text: "Hola" }, 422, "phone-not-a-number"],
    ["who is a group", { phone: "120363000000000001@g.us", text: "Hola" }, 422, "phone-not-a-number"],
    ["who is a group's digits", { phone: "120363000000000001", text: "Hola" }, 422, "phone-too-long"],
    ["whom we do not know", { contact: 9999, text: "Hola" }, 404, "no-such-contact"],
    ["nobody", { text: "Hola" }, 422, "chat-one-way"],
    ["two at once", { contact: 1, phone: "381 555-0777", text: "Hola" }, 422, "chat-one-way"],
    ["without a word", { phone: "381 555-0777", text: " \u200B" }, 422, "invalid"],
  ];
  it.each(nobody)("writes to nobody: %s", async (_who, body, status, code) => {
    await using one = await scene();
    const refused = await one.operator.post("/api/chats").send(body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.body.detail).toMatch(/\S/);
    expect((await one.operator.get("/api/tickets").expect(200)).body.items).toEqual([]);
  });

  it("refuses our own number, an agent's, a blocked and an erased client's", async () => {
    await using one = await scene();
    const { world, operator, office } = one;
    const codeOf = async (body: object) =>
      (
        await operator
          .post("/api/chats")
          .send({ text: "Hola", ...body })
          .expect((res) => res.status >= 400)
      ).body.code;
    const self = { lid: null, phone: toPhone("5493815550999") };
    await world.store.transaction((tx) => saveSelf(tx, self));
    office.whatsapp.people.set(self.phone, self);
    expect(await codeOf({ phone: "381 15 555-0999" })).toBe("chat-with-ourselves");
    const ana = world.person("Ana").address;
    office.whatsapp.people.set(ana.phone ?? "", ana);
    expect(await codeOf({ phone: `+${ana.phone}` })).toBe("chat-with-agent");
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ANA_1, "/fin");
    const contact = await world.idOf("Marta");
    await world.block("Marta");
    expect(await codeOf({ contact })).toBe("contact-blocked");
    const admin = await office.as("admin");
    await admin.post(`/api/contacts/${contact}/erase`).send({ confirm: "Marta" });
    expect(await codeOf({ contact })).toMatch(/^contact-(?:erased|blocked)$/);
    expect((await operator.get("/api/tickets?origin=induced").expect(200)).body.items).toEqual([]);
  });

  it.each<[string, Partial<WorldPlan>, object, number, string]>([
    ["who is not on WhatsApp", {}, { phone: "381 555-0888" }, 422, "phone-not-on-whatsapp"],
    ["on a day that had enough", { settings: { newChatsPerDay: 0 } }, {}, 409, "new-chats-off"],

    ["for an agent whom nobody knows", {}, { agent: 9999 }, 409, "not-an-agent"],
  ])("leaves no trace of whom it refused to write to: %s", async (_who, plan, body, status, code) => {
    await using one = await scene(plan);
    const { read } = one.world.store;
    const rows = () => Promise.all([persons, contacts, audit].map((table) => read.select().from(table)));
    const before = await rows();
    const refused = await one.operator.post("/api/chats").send({ ...hello, ...body });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await rows()).toEqual(before);
  });

  it("changes nothing when WhatsApp cannot be asked", async () => {
    await using one = await scene();
    one.office.whatsapp.state = { state: "connecting" } as never;
    const refused = await one.operator.post("/api/chats").send(hello).expect(503);
    expect(refused.body.code).toBe("whatsapp-offline");
    expect((await one.operator.get("/api/tickets").expect(200)).body.items).toEqual([]);
  });

  it("stops at the day's limit, which the administrator sees and sets", async () => {
    await using one = await scene({ settings: { newChatsPerDay: 1 } });
    const { operator, office } = one;
    expect((await operator.get("/api/chats/quota").expect(200)).body).toEqual({ started: 0, limit: 1 });
    await operator.post("/api/chats").send(hello).expect(201);
    await operator.post("/api/tickets/1/close").send({}).expect(200);
    const refused = await operator.post("/api/chats").send(hello).expect(409);
    expect(refused.body).toMatchObject({ code: "new-chats-limit", facts: { limit: 1 } });
    const admin = await office.as("admin");
    await admin.patch("/api/settings").send({ newChatsPerDay: 0 }).expect(200);
    expect((await operator.post("/api/chats").send(hello).expect(409)).body.code).toBe("new-chats-off");
    await admin.patch("/api/settings").send({ newChatsPerDay: 2 }).expect(200);
    await operator.post("/api/chats").send(hello).expect(201);
    expect((await operator.get("/api/chats/quota").expect(200)).body).toEqual({ started: 2, limit: 2 });
  });

  it("counts apart in the day's figures: whom we wrote to did not wait for us", async () => {
    await using one = await scene();
    const { world, operator } = one;
    await operator.post("/api/chats").send(hello).expect(201);
    await world.minutes(3);
    const { counts, today } = (await operator.get("/api/overview").expect(200)).body;
    expect(counts).toMatchObject({ openedToday: 1, inducedToday: 1, inProgress: 1 });
    expect(today).toEqual({ claimWaitSeconds: null, firstAnswerSeconds: null, inTimePercent: null });
  });

  it("tells who starts it that an agent has no free room, and opens nothing", async () => {
    await using one = await scene();
    const { world, operator } = one;
    await world.caseOf("Marta", "Beto");
    const agent = await world.idOf("Beto");
    const refused = await operator
      .post("/api/chats")
      .send({ ...hello, agent })
      .expect(409);
    expect(refused.body.code).toBe("no-free-room");
    expect((await operator.get("/api/tickets").expect(200)).body.items).toHaveLength(1);
    expect((await operator.get("/api/contacts").expect(200)).body.items).toHaveLength(1);
  });
});
