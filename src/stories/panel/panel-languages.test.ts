import { describe, expect, it } from "vitest";
import { openTestPanel, openStaffedPanel } from "../../testing/panel/test-panel.ts";

describe("The language of an answer", () => {
  it.each([
    ["en", "You have to sign in."],
    ["en-US,en;q=0.9,es;q=0.5", "You have to sign in."],
    ["pt-BR", "Você precisa entrar com seu usuário."],
    ["es-AR", "Tenés que iniciar sesión."],
    ["fr, de;q=0.8", "Tenés que iniciar sesión."],
    ["*", "Tenés que iniciar sesión."],
    ["", "Tenés que iniciar sesión."],
    ["fr, pt;q=0.3", "Você precisa entrar com seu usuário."],
  ])("is what was asked for with %j, or the installation's", async (request, sentence) => {
    await using office = await openTestPanel();
    const answer = await office.stranger().get("/api/me").set("Accept-Language", request);
    expect(answer.body.detail).toBe(sentence);
  });

  it("is the installation's own where nothing is asked", async () => {
    await using office = await openTestPanel({ config: { language: "pt" } });
    expect((await office.stranger().get("/api/me")).body.detail).toBe("Você precisa entrar com seu usuário.");
    expect((await office.stranger().get("/api/setup")).body.language).toBe("pt");
  });

  it("holds for refusals, fields, guards, WhatsApp's troubles and the steps at WhatsApp alike", async () => {
    await using staffed = await openStaffedPanel();
    const { admin, office, support } = staffed;
    const english = { "Accept-Language": "en" };
    const refused = await admin.delete("/api/accounts/1").set(english);
    expect(refused.body.detail).toBe("This is the last administrator: appoint another first.");
    const field = await admin.patch("/api/settings").set(english).send({ menu: 3 });
    expect(field.body).toMatchObject({
      detail: "Some data need mending.",
      errors: [{ message: "It has to be true or false." }],
    });
    const nowhere = await admin.get("/api/nada").set(english);
    expect(nowhere.body.detail).toBe("This does not exist (or not any more).");
    const foreign = await admin
      .patch("/api/settings")
      .set({ ...english, "Sec-Fetch-Site": "cross-site" })
      .send({});
    expect(foreign.body.detail).toMatch(/^The request comes from another site/);
    const wrongType = await admin.patch("/api/settings").set(english).type("form").send("a=1");
    expect(wrongType.body.detail).toMatch(/^The request has to be JSON/);
    const group = await admin.get(`/api/main-groups/${support}`).set(english);
    expect(group.body.provisioning.steps[0].text).toBe("Create the main group");
    await office.whatsapp.unlink();
    const connection = await admin.get("/api/whatsapp").set(english);
    expect(connection.body.problemText).toMatch(/^The phone closed the session/);
  });
});
