import { describe, expect, it } from "vitest";
import type { AgentList, MainGroup, MainGroupList, MemberList } from "../../contract/contract.ts";
import { openTestPanel, openStaffedPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const groupsOf = async (browser: Browser): Promise<MainGroup[]> =>
  ((await browser.get("/api/main-groups").expect(200)).body as MainGroupList).items;

describe("Who is in a main group", () => {
  it("is told as WhatsApp says it: our agents, clients, anybody else, and who is missing", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    await using office = await openTestPanel({ over: world.store });
    await world.person("Marta").writes("hola");
    const ours = office.whatsapp.state;
    if (ours.state !== "connected") throw new Error("not connected");
    const stranger = { lid: null, phone: "5491100000000" as never };
    office.whatsapp.known.push({
      ...office.whatsapp.addGroup("otro"),
      group: world.group("Soporte") as never,
      members: [
        { address: stranger, admin: false },
        { address: world.person("Marta").address, admin: false },
        { address: world.person("Ana").address, admin: true },
        { address: ours.self, admin: true },
      ],
    });
    const id = await world.mainGroupId("Soporte");
    const supervisor = await office.as("supervisor");
    const seen: MemberList = (await supervisor.get(`/api/main-groups/${id}/members`).expect(200)).body;
    expect(seen.items.map(({ who, name, admin }) => [who, name, admin])).toEqual([
      ["agent", "Ana", true],
      ["us", null, true],
      ["unknown", null, false],
      ["contact", "Marta", false],
    ]);
    expect(seen.missing.map(({ name }) => name)).toEqual(["Beto"]);
    office.whatsapp.state = { state: "disconnected", problem: null, until: null };
    expect((await supervisor.get(`/api/main-groups/${id}/members`)).body).toMatchObject({
      status: 503,
      code: "whatsapp-offline",
    });
  });
});

describe("Removing a main group", () => {
  it("waits until none of its tickets is live; past ones stay, and the client begins anew", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const admin = await office.as("admin");
    const id = await world.mainGroupId("Soporte");
    await world.caseOf("Marta", "Ana");
    const remove = () => admin.delete(`/api/main-groups/${id}`);
    expect((await remove()).body).toMatchObject({
      status: 409,
      code: "main-group-has-tickets",
      facts: { count: 1 },
    });
    expect((await groupsOf(admin)).find((one) => one.id === id)?.liveTickets).toBe(1);
    await world.person("Ana").says("Chat soporte Ana N°1", "/fin listo");
    await remove().expect(204);
    expect((await remove()).status).toBe(404);
    expect((await groupsOf(admin)).map(({ kind }) => kind)).toEqual(["sales", "supervisor"]);
    expect((await admin.get("/api/tickets/1").expect(200)).body.ticket).toMatchObject({ mainGroup: id });
    const agents: AgentList = (await admin.get("/api/agents")).body;
    const attending = agents.items.filter(({ rooms }) => rooms > 0);
    expect(attending.map(({ mainGroups }) => mainGroups)).toEqual([[], []]);
    await world.person("Marta").writes("Volvió a fallar");
    await world.seconds(121);
    expect(await world.ticketOf("Marta")).toMatchObject({ number: 2, state: "waiting", area: "sales" });
  });

  it("forgets the work at WhatsApp that was still to be done, and lets its name be used again", async () => {
    await using town = await openStaffedPanel();
    const { admin, support } = town;
    await admin.delete(`/api/main-groups/${support}`).expect(204);
    expect(
      (await admin.get("/api/steps")).body.items.map((one: { mainGroup: number }) => one.mainGroup),
    ).toEqual([town.sales]);
    const again = await admin.post("/api/main-groups").send({ kind: "support", name: "🎫 Soporte Técnico" });
    expect([again.status, again.body.id === support]).toEqual([201, false]);
    for (const [verb, path] of [
      ["patch", `/api/main-groups/${support}`],
      ["post", `/api/main-groups/${support}/retry`],
      ["post", `/api/main-groups/${support}/training`],
    ] as const)
      expect((await admin[verb](path).send({})).body).toMatchObject({ code: "no-such-main-group" });
  });
});

describe("Taking an agent out of one group", () => {
  it("leaves them in the others", async () => {
    await using town = await openStaffedPanel();
    const { admin, support, sales } = town;
    const ana = (await admin.post("/api/agents").send({ name: "Ana", phone: "3815551234" }).expect(201)).body;
    await admin.delete(`/api/main-groups/${support}/agents/${ana.id}`).expect(204);
    expect((await admin.get(`/api/agents/${ana.id}`)).body).toMatchObject({ mainGroups: [sales] });
    expect((await admin.delete(`/api/main-groups/${support}/agents/${ana.id}`)).body).toMatchObject({
      status: 404,
      code: "no-such-agent",
    });
  });

  it("is said beforehand what making them inactive does to their cases", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const { items }: AgentList = (await (await office.as("viewer")).get("/api/agents")).body;
    const attending = items.filter(({ rooms }) => rooms > 0);
    expect(attending.map(({ ifDeactivated }) => ifDeactivated)).toEqual([
      expect.stringContaining("Tiene 1 caso abierto"),
      expect.stringContaining("Sus grupos quedan como están"),
    ]);
  });
});

describe("Adopting a group by its invitation link", () => {
  it("joins it and makes it a main group at once", async () => {
    await using town = await openStaffedPanel();
    const { whatsapp } = town.office;
    const { group } = whatsapp.addGroup("Los de guardia");
    whatsapp.invitations.set("AbCdEf123456", group);
    whatsapp.invitations.set("Cerrado123456", null);
    const adopt = (link: string, more: object = {}) =>
      town.admin.post("/api/main-groups/adopt").send({ kind: "supervisor", link, ...more });
    expect((await adopt("https://chat.whatsapp.com/AbCdEf123456?mode=ac_t").expect(201)).body).toMatchObject({
      name: "Los de guardia",
      state: "ready",
      jid: group,
    });
    expect((await adopt("https://chat.whatsapp.com/Otro12345678")).body).toMatchObject({
      status: 422,
      code: "invitation-wrong",
    });
    expect((await adopt("chat.whatsapp.com/Cerrado123456")).body).toMatchObject({ code: "invitation-asked" });
    for (const link of [
      "hola",
      "https://evil.test/chat.whatsapp.com/AbCdEf123456",
      "https://chat.whatsapp.com/",
    ])
      expect((await adopt(link)).body).toMatchObject({ status: 422, code: "not-an-invitation" });
    expect((await adopt("https://chat.whatsapp.com/AbCdEf123456", { code: "X" })).body.code).toBe(
      "adopt-one-way",
    );
  });
});
