/** Whoever means harm with a login, or without one: requests that are too much, rights that were taken away, people who are erased. */
import { describe, expect, it } from "vitest";
import { openBulkTown, waiting } from "../../testing/bulk-world.ts";
import { openTestPanel, PASSWORD } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

describe("A body that is made to be too much", () => {
  const fields = (count: number): string =>
    JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [String(n), 1])));

  it.each(["/api/login", "/api/login/code", "/api/setup"])(
    "is not read from whoever is not signed in: POST %s",
    async (path) => {
      await using office = await openTestPanel();
      const send = (body: string) => office.stranger().post(path).type("application/json").send(body);
      expect((await send(fields(50_000))).body).toMatchObject({ status: 413, code: "body-too-large" });
      expect((await send(fields(20))).status).not.toBe(413);
    },
  );

  it("is refused with some of what is wrong, not with all of it", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const { body } = await admin
      .patch("/api/settings")
      .type("application/json")
      .send(fields(50_000))
      .expect(422);
    expect(body.errors).toEqual([
      { path: "", message: "No conozco estos campos: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9…." },
    ]);
    const tickets = Array.from({ length: 400 }, () => "x");
    const wrong = await admin.post("/api/bulk/preview").send({ act: "tag", tickets }).expect(422);
    expect(wrong.body.errors).toHaveLength(50);
  });
});

describe("A bulk job of somebody who may not want it any more", () => {
  it("stops: nothing more is sent in their name", async () => {
    await using scene = await openBulkTown();
    const { world, office, supervisor, operator } = scene;
    await waiting(world, "Pepe", "Rita", "Sol");
    const answer = await scene.request(supervisor, "answer", { tickets: [1, 2, 3], text: "Ya está" });
    await scene.works();
    await scene.leaves();
    const close = await scene.request(operator, "close", { tickets: [2], silent: true });
    const admin = await office.as("admin");
    const { items } = (await admin.get("/api/accounts")).body;
    const idOf = (user: string): number => items.find((one: { user: string }) => one.user === user).id;
    await admin
      .patch(`/api/accounts/${idOf("supervisor")}`)
      .send({ role: "operator" })
      .expect(200);
    await admin.delete(`/api/accounts/${idOf("operator")}`).expect(204);
    for (let turns = 0; turns < 4; turns++) {
      await scene.works();
      await scene.leaves();
    }
    const said = async (name: string) =>
      (await world.heard(name)).filter(({ text }) => text === "Ya está").length;
    expect([await said("Pepe"), await said("Rita"), await said("Sol")]).toEqual([1, 0, 0]);
    for (const { id } of [answer, close])
      expect((await admin.get(`/api/bulk/${id}`)).body).toMatchObject({ state: "stopped" });
    expect((await admin.get("/api/tickets/2")).body.ticket.state).toBe("waiting");
    const lines = (await admin.get("/api/audit")).body.items.map(({ text }: { text: string }) => text);
    expect(lines).toContain(
      "Se frenó la acción en lote n.º 1, porque quien la pidió ya no tiene permiso: hechos 1 de 3, sin cambios 0",
    );
  });
});

describe("Asking WhatsApp about numbers", () => {
  it("ends for one person after so many in an hour, and a number asked about again is free", async () => {
    await using office = await openTestPanel();
    const operator = await office.as("operator");
    const check = (n: number) =>
      operator.post("/api/chats/check").send({ phone: `+54 9 381 555-${1000 + n}` });
    for (let n = 0; n < 40; n++) await check(n).expect(200);
    await check(3).expect(200);
    expect((await check(41)).body).toMatchObject({ status: 429, code: "too-many-numbers" });
    const start = await operator.post("/api/chats").send({ phone: "+54 9 381 555-9999", text: "hola" });
    expect(start.body).toMatchObject({ status: 429, code: "too-many-numbers" });
    await (
      await office.as("supervisor")
    )
      .post("/api/chats/check")
      .send({ phone: "+54 9 381 555-1041" })
      .expect(200);
    office.now = new Date(office.now.getTime() + 61 * 60_000);
    await check(41).expect(200);
  });
});

describe("The ticket of an erased client", () => {
  it("is neither opened again nor written about", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await waiting(world, "Pepe");
    office.now = world.now;
    const admin = await office.as("admin");
    await admin.post("/api/tickets/1/close").send({ silent: true }).expect(200);
    const pepe = `/api/contacts/${await world.idOf("Pepe")}`;
    await admin.post(`${pepe}/erase`).send({ confirm: "Pepe" }).expect(200);
    for (const [act, body] of [
      ["reopen", undefined],
      ["notes", { text: "era Pepe" }],
    ] as const) {
      const answer = await admin.post(`/api/tickets/1/${act}`).send(body);
      expect([act, answer.status, answer.body.code]).toEqual([act, 409, "contact-erased"]);
    }
    expect((await admin.get("/api/tickets/1")).body.ticket.state).toBe("closed");
  });
});

describe("What people of the panel write", () => {
  it("holds no sign that is no text: a NUL is refused, others go", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    office.now = world.now;
    const operator = await office.as("operator");
    const post = (act: string, body: object) => operator.post(`/api/tickets/1/${act}`).send(body);
    for (const [act, body] of [
      ["messages", { text: "a\u0000b" }],
      ["notes", { text: "a\u0000b" }],
      ["close", { reason: "a\u0000b" }],
    ] as const)
      expect((await post(act, body)).body.errors).toEqual([
        { path: Object.keys(body)[0], message: "No puede tener signos de control." },
      ]);
    await post("messages", { text: "uno\r\ndos\u001b[31m\u0007\ud800\ttres" }).expect(200);
    expect((await world.last("Marta")).text).toBe("uno\ndos[31m\ufffd\ttres");
    await post("close", { reason: " se\nresolvió\u0007 ", silent: true }).expect(200);
    expect((await operator.get("/api/tickets/1")).body.ticket.closeReason).toBe("se resolvió");
  });
});

it("Times that are no whole numbers are no preview", async () => {
  await using office = await openTestPanel();
  const admin = await office.as("admin");
  const statusOf = async (days: string) =>
    (await admin.get(`/api/retention/preview?keepConversationsDays=${days}`)).status;
  for (const days of ["", "0x2d", "1e3", "45.0"]) expect([days, await statusOf(days)]).toEqual([days, 400]);
  expect(await statusOf("45")).toBe(200);
});

it("A password that an administrator gives is the one that counts, whatever its owner was changing at that instant", async () => {
  await using office = await openTestPanel();
  const [admin, viewer] = [await office.as("admin"), await office.as("viewer")];
  const { items } = (await admin.get("/api/accounts")).body;
  const { id } = items.find(({ user }: { user: string }) => user === "viewer");
  const [given, own] = ["palabra dada por ella", "palabra de quien sea"];
  const [change, mine] = await Promise.all([
    admin.patch(`/api/accounts/${id}`).send({ password: given }),
    viewer.post("/api/me/password").send({ current: PASSWORD, password: own }),
  ]);
  expect(change.status).toBe(200);
  // Which of the two came first is for the machine to decide, and must not matter.
  expect([200, 401]).toContain(mine.status);
  const signIn = (password: string) =>
    office.stranger().post("/api/login").send({ user: "viewer", password });
  expect((await signIn(own)).status).toBe(401);
  expect((await signIn(given)).body).toMatchObject({ requiredAction: "change-password" });
});

describe("An administrator's session alone, when its password was typed long ago", () => {
  it.each([
    ["keeps things no shorter", { keepConversationsDays: 45 }],
    ["asks nobody for less proof", { requireSecondFactor: "nobody" }],
  ])("%s; the rest it may set", async (_what, change) => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    await admin.patch("/api/settings").send(change).expect(200);
    office.now = new Date(office.now.getTime() + 16 * 60_000);
    const answer = await admin.patch("/api/settings").send({ ...change, menu: false });
    expect(answer.body).toMatchObject({ status: 403, code: "step-up-required" });
    const restored = await admin.post("/api/settings/restore").send({ fields: Object.keys(change) });
    expect(restored.body).toMatchObject({ status: 403, code: "step-up-required" });
    await admin.patch("/api/settings").send({ menu: false }).expect(200);
    await admin.post("/api/me/confirm").send({ password: PASSWORD }).expect(200);
    await admin.patch("/api/settings").send(change).expect(200);
  });
});
