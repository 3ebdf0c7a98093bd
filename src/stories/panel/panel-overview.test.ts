import { askReady } from "../../desk/team/register.ts";
import { describe, expect, it } from "vitest";
import type { Checklist, Overview } from "../../contract/contract.ts";
import { changeMainGroup } from "../../store/team/groups.ts";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const overviewFor = async (browser: Browser): Promise<Overview> =>
  (await browser.get("/api/overview").expect(200)).body;

describe("Inicio", () => {
  it("counts what is live, lists who waits, the pressing first, and who carries what", async () => {
    await using world = await startTestWorld({ support: { Ana: 2, Beto: 1 } });
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°1", "Buen día, ya lo miro");
    await world.card("Pedro", "Buenas, quería consultar por mi factura");
    await world.minutes(4);
    await world.card("Lucía", "Esto es una vergüenza, son unos inútiles!!!");
    await world.person("Marta").writes("Sigue sin andar");
    await world.person("Ñato").writes("hola");
    office.now = world.now;
    const seen = await overviewFor(await office.as("viewer"));
    expect(seen.counts).toEqual({
      gathering: 1,
      waiting: 2,
      pressing: 1,
      inProgress: 1,
      unanswered: 1,
      openedToday: 4,
      inducedToday: 0,
      closedToday: 0,
      review: 0,
    });
    expect(seen.waiting.map(({ number, contact, mood }) => [number, contact.name, mood])).toEqual([
      [3, "Lucía", "angry"],
      [2, "Pedro", "neutral"],
    ]);
    expect(
      seen.agents.map(({ name, openCases, unanswered, rooms, registered }) => [
        name,
        openCases,
        unanswered,
        rooms,
        registered,
      ]),
    ).toEqual([
      ["Ana", 1, 1, 2, true],
      ["Beto", 0, 0, 1, true],
      ["Sofía", 0, 0, 0, true],
    ]);
    expect(seen.agents[0]?.idleSince).toBe(world.now.toISOString());
    expect(seen.mainGroups[0]).toMatchObject({
      kind: "support",
      openNow: true,
      opensAt: null,
      waiting: 2,
      inProgress: 1,
    });
  });

  it("shows the last words of who waits, said after the card too, and how many nobody has answered", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await using office = await openTestPanel({ over: world.store });
    const card = await world.card("Pedro", "Buenas, quería consultar por mi factura");
    const [pedro, ana] = [world.person("Pedro"), world.person("Ana")];
    await pedro.writes("¿Hay alguien?");
    await pedro.deletes(await pedro.writes("Me equivoqué"));
    await pedro.writes("Es la factura de mayo");
    office.now = world.now;
    const viewer = await office.as("viewer");
    const waits = async () =>
      (await overviewFor(viewer)).waiting.map(({ preview, unanswered }) => [preview?.text, unanswered]);
    expect(await waits()).toEqual([["Es la factura de mayo", 3]]);
    await ana.quotes("Soporte", card, "lo tomo");
    await ana.says("Chat soporte Ana N°1", "Ya la miro");
    await ana.says("Chat soporte Ana N°1", "/soltar");
    await pedro.writes("¿Y?");
    expect(await waits()).toEqual([["¿Y?", 1]]);
  });

  it("says how the day goes, hour by hour on the company's clock, and forgets yesterday", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°1", "Buen día");
    await world.person("Ana").says("Chat soporte Ana N°1", "/fin resuelto");
    office.now = world.now;
    const viewer = await office.as("viewer");
    const seen = await overviewFor(viewer);
    expect(seen.hours).toHaveLength(24);
    expect(seen.hours[10]).toEqual({ hour: 10, opened: 1, closed: 1 });
    expect(seen.counts).toMatchObject({ openedToday: 1, closedToday: 1, inProgress: 0 });
    expect(seen.today.claimWaitSeconds).toBeGreaterThan(0);
    expect(seen.today).toMatchObject({ inTimePercent: 100, firstAnswerSeconds: expect.any(Number) });
    office.now = new Date(world.now.getTime() + 24 * 60 * 60 * 1000);
    const tomorrow = await overviewFor(await office.as("supervisor"));
    expect(tomorrow.counts).toMatchObject({ openedToday: 0, closedToday: 0 });
    expect(tomorrow.today).toEqual({ claimWaitSeconds: null, firstAnswerSeconds: null, inTimePercent: null });
  });

  it("says when a closed group opens again", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.openOnly("Soporte", { from: "14:00", to: "18:00" });
    office.now = world.now;
    const [group] = (await overviewFor(await office.as("viewer"))).mainGroups;
    expect(group).toMatchObject({ openNow: false, opensAt: "2026-03-02T17:00:00.000Z" });
  });

  it("says when the last messages came and went, also of before the start", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const viewer = await office.as("viewer");
    expect((await viewer.get("/api/whatsapp")).body).toMatchObject({ lastInAt: null, lastOutAt: null });
    await world.person("Marta").writes("hola");
    expect((await viewer.get("/api/whatsapp")).body).toMatchObject({
      lastInAt: world.now.toISOString(),
      outbox: { dead: 0 },
    });
  });
});

describe("The checklist", () => {
  const listFor = async (browser: Browser): Promise<Checklist> =>
    (await browser.get("/api/checklist").expect(200)).body;
  const done = (list: Checklist): string[] => list.items.filter((one) => one.done).map(({ key }) => key);

  it("begins with the administrator alone, says what comes next and where, and lets nobody wait for a backup", async () => {
    await using office = await openTestPanel();
    office.whatsapp.state = { state: "awaiting_qr", qr: "2@x", pairingCode: null, pairingPhone: null };
    const list = await listFor(await office.as("admin"));
    expect(list).toMatchObject({ complete: false, text: "Faltan 6 pasos para empezar a atender." });
    expect(done(list)).toEqual(["administrator"]);
    expect(list.items.map(({ key, goTo }) => [key, goTo])).toEqual([
      ["administrator", null],
      ["whatsapp", "whatsapp"],
      ["team-size", "team-plan"],
      ["support-group", "main-groups"],
      ["supervisor-group", "main-groups"],
      ["agents", "agents"],
      ["registered", "agents"],
      ["first-ticket", null],
      ["backup", "backups"],
    ]);
  });

  it("names the agents who have not answered LISTO", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 }, unregistered: ["Beto"] });
    await using office = await openTestPanel({ over: world.store });
    const list = await listFor(await office.as("viewer"));
    expect(list.items.find(({ key }) => key === "registered")).toMatchObject({
      done: false,
      names: ["Beto"],
    });
    expect(list.items.find(({ key }) => key === "agents")).toMatchObject({ done: true });
  });

  it("tells who attends already what is left, not that they cannot begin", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 }, unregistered: ["Beto"] });
    await using office = await openTestPanel({ over: world.store });
    const admin = await office.as("admin");
    await world.caseOf("Marta", "Ana");
    expect((await listFor(admin)).text).toBe("Faltan 2 pasos para que quede todo listo.");
    const [agent, mainGroup] = [await world.idOf("Beto"), await world.mainGroupId("Soporte")];
    await world.runInTransaction((ctx) => askReady(ctx, { agent, mainGroup }));
    await world.person("Beto").quotes("Soporte", await world.last("Soporte"), "LISTO");
    expect(await listFor(admin)).toMatchObject({
      complete: false,
      text: "Ya podés atender clientes. Falta una copia de seguridad reciente.",
    });
  });

  it("is complete once somebody was attended and a backup made, with or without a supervisor", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const admin = await office.as("admin");
    await world.caseOf("Marta", "Ana");
    await admin.post("/api/team-plan").send({ size: "small", groups: [] }).expect(200);
    await admin.post("/api/backups").expect(201);
    const supervisor = await world.mainGroupId("Supervisor");
    await world.store.transaction((tx) => changeMainGroup(tx, supervisor, { state: "broken" }));
    const list = await listFor(admin);
    expect([list.complete, list.text]).toEqual([true, "Todo listo: ya podés atender clientes."]);
    expect(list.items.filter((one) => !one.done).map(({ key, optional }) => [key, optional])).toEqual([
      ["supervisor-group", true],
    ]);
    office.now = new Date(office.now.getTime() + 5 * 24 * 60 * 60 * 1000);
    expect((await listFor(await office.as("viewer"))).complete).toBe(false);
  });
});
