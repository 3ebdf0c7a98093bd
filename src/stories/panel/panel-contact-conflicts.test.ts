import { describe, expect, it } from "vitest";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

describe("Two people who change the same client", () => {
  it("are told when the second would overwrite the first, and by which field", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.person("marta").writes("hola");
    const [ana, beto] = [await office.as("operator"), await office.as("supervisor")];
    const path = `/api/contacts/${(await ana.get("/api/contacts")).body.items[0].id}`;
    const save = (browser: typeof ana, name: string, was: string | null) =>
      browser.patch(path).send({ name, was: { name: was } });
    await save(ana, "Marta Paz", null).expect(200);
    const clash = await save(beto, "Marta P.", null);
    expect(clash.body).toMatchObject({
      status: 409,
      code: "changed-meanwhile",
      errors: [{ path: "name" }],
    });
    expect((await beto.get(path)).body.name).toBe("Marta Paz");
    // Having seen it, they may decide.
    await save(beto, "Marta P.", "Marta Paz").expect(200);
  });

  it("are not in each other's way with different fields, nor with the same value", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.person("marta").writes("hola");
    const [ana, beto] = [await office.as("operator"), await office.as("supervisor")];
    const path = `/api/contacts/${(await ana.get("/api/contacts")).body.items[0].id}`;
    await ana
      .patch(path)
      .send({ fields: { plan: "100 Mb" }, was: { fields: { plan: null } } })
      .expect(200);
    await beto
      .patch(path)
      .send({ fields: { document: "20.111.222" }, was: { fields: { document: null } } })
      .expect(200);
    await beto
      .patch(path)
      .send({ fields: { plan: "100 Mb" }, was: { fields: { plan: null } } })
      .expect(200);
    const other = await beto
      .patch(path)
      .send({ fields: { plan: "300 Mb" }, was: { fields: { plan: null } } });
    expect(other.body).toMatchObject({ code: "changed-meanwhile", errors: [{ path: "fields.plan" }] });
    const { items } = (await beto.get("/api/audit?action=contact.changed")).body;
    expect(items[0].facts.changed).toEqual(["fields.plan"]);
  });
});
