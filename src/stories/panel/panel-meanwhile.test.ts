import { describe, expect, it } from "vitest";
import { openStaffedPanel, PASSWORD } from "../../testing/panel/test-panel.ts";

describe("Two administrators with the same page before their eyes", () => {
  it("do not overwrite each other unseen: the second reads which field it is, and what stands there", async () => {
    await using staffed = await openStaffedPanel();
    const { office, admin, support } = staffed;
    await admin.post("/api/me/confirm").send({ password: PASSWORD });
    await office.as("viewer");
    const accounts = (await admin.get("/api/accounts")).body.items as { id: number; user: string }[];
    const viewer = accounts.find(({ user }) => user === "viewer")?.id;
    const ana = (await admin.post("/api/agents").send({ name: "Ana", phone: "381 555-1234", rooms: 1 })).body
      .id;
    const tag = (await admin.post("/api/tags").send({ name: "VIP" }).expect(201)).body.id;
    const meetings: [path: string, was: object, first: object, second: object, is: string][] = [
      [
        "/api/settings",
        { companyName: null },
        { companyName: "Empresa A" },
        { companyName: "Empresa B" },
        "Empresa A",
      ],
      ["/api/settings", { nudgeAfterMinutes: 10 }, { nudgeAfterMinutes: 2 }, { nudgeAfterMinutes: 3 }, "2"],
      [
        `/api/main-groups/${support}`,
        { name: "🎫 Soporte Técnico" },
        { name: "Mesa" },
        { name: "Ayuda" },
        "Mesa",
      ],
      [`/api/agents/${ana}`, { name: "Ana" }, { name: "Ana María" }, { name: "Ana Paz" }, "Ana María"],
      [`/api/tags/${tag}`, { name: "VIP" }, { name: "Importante" }, { name: "Urgente" }, "Importante"],
      [`/api/accounts/${viewer}`, { name: "" }, { name: "Lucía" }, { name: "Lucas" }, "Lucía"],
    ];
    for (const [path, was, first, second, is] of meetings) {
      const [field] = Object.keys(was);
      const before = field === "nudgeAfterMinutes" ? (await admin.get(path)).body : was;
      const seen = { was: { [field ?? ""]: before[field as keyof typeof before] } };
      const one = await admin.patch(path).send({ ...first, ...seen });
      expect([path, one.status, one.body.errors ?? []]).toEqual([path, 200, []]);
      const { body } = await admin.patch(path).send({ ...second, ...seen });
      expect([path, body]).toMatchObject([
        path,
        { status: 409, code: "changed-meanwhile-to", errors: [{ path: field }] },
      ]);
      expect(body.detail).toContain(`«${is}»`);
      // Who knows what there is now decides.
      await admin
        .patch(path)
        .send({ ...second, was: first })
        .expect(200);
    }
  });

  it("undoes no membership and no room that a colleague gave meanwhile", async () => {
    await using staffed = await openStaffedPanel();
    const { admin, support, sales } = staffed;
    const agent = { name: "Ana", phone: "381 555-1234", rooms: 1, mainGroups: [support] };
    const { id } = (await admin.post("/api/agents").send(agent)).body;
    const path = `/api/agents/${id}`;
    await admin
      .patch(path)
      .send({ rooms: 3, mainGroups: [support, sales] })
      .expect(200);
    for (const late of [
      { rooms: 2, was: { rooms: 1 } },
      { mainGroups: [], was: { mainGroups: [support] } },
    ])
      expect((await admin.patch(path).send(late).expect(409)).body.code).toMatch(/^changed-meanwhile/);
    expect((await admin.get(path)).body).toMatchObject({ rooms: 3, mainGroups: [support, sales] });
  });

  it("may set different things, and the same", async () => {
    await using staffed = await openStaffedPanel();
    const { admin } = staffed;
    const change = (body: object) => admin.patch("/api/settings").send(body).expect(200);
    await change({ companyName: "Empresa A", was: { companyName: null } });
    await change({ menu: false, was: { menu: true } });
    await change({ companyName: "Empresa A", was: { companyName: null } });
    expect((await admin.get("/api/settings")).body).toMatchObject({ companyName: "Empresa A", menu: false });
  });

  it("learn of a sentence that the other rewrote", async () => {
    await using staffed = await openStaffedPanel();
    const { admin } = staffed;
    const key = "client.farewell";
    const change = (text: string, was: string | null) =>
      admin.patch("/api/words").send({ [key]: { text, was } });
    await change("Gracias: #{{número}}", null).expect(200);
    const { body } = await change("Hasta luego: #{{número}}", null);
    expect(body).toMatchObject({ code: "changed-meanwhile-to", errors: [{ path: key }] });
    expect(body.detail).toContain("«Gracias: #{{número}}»");
    await change("Hasta luego: #{{número}}", "Gracias: #{{número}}").expect(200);
  });

  it("do not take away the company's name by choosing the groups", async () => {
    await using staffed = await openStaffedPanel();
    const { admin } = staffed;
    await admin.patch("/api/settings").send({ companyName: "Empresa A" }).expect(200);
    await admin.post("/api/team-plan").send({ size: "small", groups: [] }).expect(200);
    expect((await admin.get("/api/settings")).body.companyName).toBe("Empresa A");
    const second = { size: "small", groups: [], companyName: "Empresa B", was: { companyName: null } };
    expect((await admin.post("/api/team-plan").send(second)).body).toMatchObject({
      code: "changed-meanwhile-to",
      errors: [{ path: "companyName" }],
    });
  });
});
