import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { listen } from "../../testing/panel/event-stream.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";

describe("For machines", () => {
  it("tells alive from ready, and counts without names", async () => {
    await using office = await openTestPanel();
    await office.stranger().get("/healthz").expect(200, { status: "ok" });
    await office.stranger().get("/readyz").expect(200, { status: "ready" });
    await office.whatsapp.unlink();
    expect((await office.stranger().get("/readyz").expect(503)).body.code).toBe("not-ready");
    const { text } = await office.stranger().get("/metrics").expect(200);
    expect(text).toContain('relevo_whatsapp_state{state="disconnected"} 1');
    expect(text).toContain('relevo_outbox_messages{state="dead"} 0');
    expect(text).toContain("process_cpu_seconds_total");
  });
});

describe("The live stream", () => {
  it("tells of a change, without a word about anybody, and ends with the login", async () => {
    await using office = await openTestPanel();
    const viewer = await office.as("viewer");
    const stream = await listen(office.url, viewer);
    expect(await stream.next()).toEqual({ topic: "hello" });
    office.tell({ topic: "ticket", number: 12 });
    expect(await stream.next()).toEqual({ topic: "ticket", number: 12 });
    await viewer.post("/api/logout").expect(204);
    expect(await stream.next()).toBeNull();
  });

  it("tells of accounts, copies and what was written down, each to whom it is for", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const [theirs, ours] = [
      await listen(office.url, await office.as("viewer")),
      await listen(office.url, admin),
    ];
    expect([await theirs.next(), await ours.next()]).toEqual([{ topic: "hello" }, { topic: "hello" }]);
    const password = "cuatro palabras sin relación";
    await admin.post("/api/accounts").send({ user: "marta", password, role: "operator" }).expect(201);
    expect([await ours.next(), await ours.next()]).toEqual([{ topic: "audit" }, { topic: "accounts" }]);
    await admin.post("/api/backups").send({}).expect(201);
    expect([await ours.next(), await ours.next()]).toEqual([{ topic: "audit" }, { topic: "backups" }]);
    // Who may not look at the audit or the copies hears of the account alone.
    office.tell({ topic: "connection" });
    expect([await theirs.next(), await theirs.next()]).toEqual([
      { topic: "accounts" },
      { topic: "connection" },
    ]);
  });

  it("answers at once who asks for its head alone, and counts none of them", async () => {
    await using office = await openTestPanel();
    const viewer = await office.as("viewer");
    for (let n = 0; n < 11; n += 1)
      await viewer
        .head("/api/events")
        .expect(200)
        .expect("content-type", /event-stream/);
    expect(await (await listen(office.url, viewer)).next()).toEqual({ topic: "hello" });
  });

  it("does not hold up the end of the program", async () => {
    const office = await openTestPanel();
    const viewer = await office.as("viewer");
    const stream = await listen(office.url, viewer);
    await stream.next();
    const idle = connect(Number(new URL(office.url).port), "127.0.0.1");
    await once(idle, "connect");
    await office[Symbol.asyncDispose]();
    expect(await stream.next()).toBeNull();
    idle.destroy();
  });
});

describe("The connection", () => {
  it("is told as it is, and only administrators see what links a phone", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const viewer = await office.as("viewer");
    expect((await viewer.get("/api/whatsapp").expect(200)).body).toMatchObject({
      state: "connected",
      phone: "5493810000001",
      outbox: { pending: 0, dead: 0, oldestSeconds: null },
      liveness: { reconnects: 2, lastInboundAt: null },
    });
    expect((await admin.post("/api/whatsapp/pairing-code").send({ phone: "3815551234" })).body.code).toBe(
      "already-connected",
    );
    await admin.post("/api/whatsapp/restart").expect(200);
    expect((await admin.get("/api/whatsapp")).body).toMatchObject({ state: "awaiting_qr", qr: "2@qr" });
    expect((await viewer.get("/api/whatsapp")).body).not.toHaveProperty("qr");
    expect(
      (await admin.post("/api/whatsapp/pairing-code").send({ phone: "3815551234" }).expect(200)).body,
    ).toEqual({
      pairingCode: "ABCD-1234",
    });
    expect((await admin.get("/api/whatsapp")).body).toMatchObject({
      pairingCode: "ABCD1234",
      pairingPhone: "+54 9 381 555-1234",
    });
    expect((await viewer.get("/api/whatsapp")).body).not.toHaveProperty("pairingPhone");
    expect((await admin.post("/api/whatsapp/unlink").expect(200)).body).toMatchObject({
      state: "disconnected",
      problem: "logged-out",
    });
    expect((await viewer.get("/api/whatsapp")).body.problemText).toMatch(/^El teléfono cerró la sesión/);
  });
});
