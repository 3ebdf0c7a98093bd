import { describe, expect, it } from "vitest";
import { audit } from "../../store/schema/accounts.ts";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

async function newTag(browser: Browser, name: string): Promise<{ id: number; name: string; color: string }> {
  const { body } = await browser.post("/api/tags").send({ name, color: "red" }).expect(201);
  return { id: body.id, name: body.name, color: body.color };
}

describe("Two clients who are one person", () => {
  it("become one, with every ticket, note, field and tag of both", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.person("Marta", { phone: null }).writes("hola, no anda internet");
    await world.person("Marta Ruiz", { lid: null }).writes("hola, soy Marta, desde la compu");
    await world.seconds(121);
    const [kept, other] = [await world.idOf("Marta"), await world.idOf("Marta Ruiz")];
    const supervisor = await office.as("supervisor");
    const tag = await newTag(supervisor, "VIP");
    await supervisor.patch(`/api/contacts/${kept}`).send({ fields: { plan: "50" }, name: "Marta R." });
    await supervisor
      .patch(`/api/contacts/${other}`)
      .send({ fields: { plan: "100", document: "20.111" }, tags: [tag.id], name: "Martita" });
    await supervisor.post(`/api/contacts/${other}/notes`).send({ text: "Simpática" });
    const merge = (id: number, into: number) =>
      supervisor.post(`/api/contacts/${into}/merge`).send({ other: id });
    expect((await merge(other, kept).expect(200)).body).toMatchObject({
      name: "Marta R.",
      phone: "5493815550002",
      lidKnown: true,
      tags: [tag],
      fields: { plan: "50", document: "20.111" },
      tickets: 2,
      liveTicket: 1,
      notes: 2,
    });
    const { items } = (await supervisor.get(`/api/contacts/${kept}/notes`)).body;
    expect(items.map((one: { text: string }) => one.text)).toEqual([
      expect.stringContaining("Nombre: Martita\nPlan: 100"),
      "Simpática",
    ]);
    await supervisor.get(`/api/contacts/${other}`).expect(404);
    expect((await merge(other, kept)).body).toMatchObject({ status: 404, code: "no-such-contact" });
    expect((await merge(kept, kept)).body).toMatchObject({ status: 422, code: "merge-itself" });
    const found = (await supervisor.get("/api/contacts?q=martita")).body.items;
    expect(found).toEqual([]);
    await world.person("Marta Ruiz").writes("¿siguen ahí?");
    expect((await supervisor.get(`/api/contacts/${kept}`)).body).toMatchObject({ tickets: 2 });
    const lines = await world.store.read.select().from(audit);
    expect(lines.map(({ action }) => action)).toContain("contact.merged");
  });

  it("are never an agent, nor a live case of another phone", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.person("Marta").writes("hola");
    await world.person("Rosa").writes("hola");
    const [marta, rosa, ana] = [await world.idOf("Marta"), await world.idOf("Rosa"), await world.idOf("Ana")];
    const supervisor = await office.as("supervisor");
    const merge = (id: number, into: number) =>
      supervisor.post(`/api/contacts/${into}/merge`).send({ other: id });
    expect((await merge(rosa, marta)).body).toMatchObject({ status: 409, code: "merge-other-live" });
    expect((await merge(ana, marta)).body).toMatchObject({ code: "no-such-contact" });
    await world.change("Ana", { active: false });
    await world.person("Ana").writes("hola, ahora soy clienta");
    expect((await merge(ana, marta)).body).toMatchObject({ status: 409, code: "contact-is-agent" });
    await (
      await office.as("operator")
    )
      .post(`/api/contacts/${marta}/merge`)
      .send({ other: rosa })
      .expect(403);
  });
});
