import { describe, expect, it } from "vitest";
import { openTestPanel, PASSWORD, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

interface Line {
  side: string;
  text: string;
  user: string | null;
  userName: string | null;
}

/** Somebody of the panel with a name of their own, signed in. */
async function called(office: Awaited<ReturnType<typeof openTestPanel>>, user: string, name: string) {
  const admin = await office.as("admin");
  const [lent, password] = [`${PASSWORD} de ${user}`, `${PASSWORD} propio de ${user}`];
  const { body } = await admin
    .post("/api/accounts")
    .send({ user, name, password: lent, role: "supervisor" })
    .expect(201);
  const browser = office.stranger();
  await browser.post("/api/login").send({ user, password: lent }).expect(200);
  await browser.post("/api/me/password").send({ current: lent, password }).expect(200);
  return { browser, id: body.id as number, admin };
}

const written = async (browser: Browser, number = 1) =>
  ((await browser.get(`/api/tickets/${number}`).expect(200)).body.entries as Line[])
    .filter(({ user }) => user !== null)
    .map(({ side, text, user, userName }) => [side, text, user, userName]);

const happened = async (browser: Browser, number = 1) =>
  (
    (await browser.get(`/api/tickets/${number}`).expect(200)).body.events as {
      event: string;
      by: string | null;
    }[]
  ).map(({ event, by }) => [event, by]);

describe("Who did something in the panel", () => {
  it("is read by name: in the room, in the history of the next agent, in the ticket and in the audit", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const { browser, admin } = await called(office, "vgomez", "Verónica Gómez");
    const act = (verb: string, body: object = {}) => browser.post(`/api/tickets/1/${verb}`).send(body);
    await act("messages", { text: "Te ayudo yo" }).expect(200);
    await act("notes", { text: "Llamar mañana" }).expect(200);
    expect((await world.heardIn("Chat soporte Ana N°1")).at(-1)).toBe(
      "💻 *Verónica Gómez* (desde el panel): Te ayudo yo",
    );
    await act("transfer", { agent: await world.idOf("Beto"), reason: "vacaciones" }).expect(200);
    const room = await world.heardIn("Chat soporte Beto N°1");
    expect(room.filter((text) => text.includes("Te ayudo yo"))).toEqual([
      expect.stringContaining("Verónica Gómez"),
    ]);
    expect(room[0]).toContain("Verónica Gómez");
    expect(room.join("\n")).not.toContain("vgomez");
    expect(await written(browser)).toEqual([
      ["agent", "Te ayudo yo", "vgomez", "Verónica Gómez"],
      ["note", "Llamar mañana", "vgomez", "Verónica Gómez"],
    ]);
    expect(await happened(browser)).toContainEqual(["transferred", "Verónica Gómez"]);
    const audit = (await admin.get("/api/audit?action=ticket.").expect(200)).body.items as { name: string }[];
    expect([...new Set(audit.map(({ name }) => name))]).toEqual(["Verónica Gómez"]);
  });

  it("is read by name in the audit also where something was done to them, and found by it", async () => {
    await using office = await openTestPanel();
    const { admin, id } = await called(office, "vis1", "Víctor Ríos");
    await admin.patch(`/api/accounts/${id}`).send({ role: "operator" }).expect(200);
    const told = async (query = "") =>
      (
        (await admin.get(`/api/audit?action=account.${query}`).expect(200)).body.items as { text: string }[]
      ).map(({ text }) => text);
    expect(await told()).toEqual(["Cambió al usuario Víctor Ríos", "Agregó al usuario Víctor Ríos"]);
    expect(await told("&q=R%C3%ADos")).toHaveLength(2);
    expect(await told("&q=vis1")).toHaveLength(2);
    await admin.delete(`/api/accounts/${id}`).expect(204);
    expect(await told()).toEqual([
      "Eliminó al usuario Víctor Ríos",
      "Cambió al usuario Víctor Ríos",
      "Agregó al usuario Víctor Ríos",
    ]);
  });

  it("shows the new name when they were renamed, the login when they gave none", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const { browser } = await called(office, "vgomez", "");
    await browser.post("/api/tickets/1/messages").send({ text: "Hola" }).expect(200);
    expect(await written(browser)).toEqual([["agent", "Hola", "vgomez", "vgomez"]]);
    await browser.patch("/api/me").send({ name: "Vero" }).expect(200);
    expect(await written(browser)).toEqual([["agent", "Hola", "vgomez", "Vero"]]);
    await browser
      .post("/api/tickets/1/transfer")
      .send({ agent: await world.idOf("Beto") })
      .expect(200);
    expect((await world.heardIn("Chat soporte Beto N°1")).join("\n")).toContain("Vero");
  });

  it("keeps the name of an account that is gone, also when its user name is given to somebody else", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const first = await called(office, "turno", "Verónica Gómez");
    await first.browser.post("/api/tickets/1/messages").send({ text: "Soy la primera" }).expect(200);
    await first.admin.delete(`/api/accounts/${first.id}`).expect(204);
    expect(await written(first.admin)).toEqual([["agent", "Soy la primera", "turno", "Verónica Gómez"]]);
    office.now = world.now = new Date(world.now.getTime() + 60_000);
    const second = await called(office, "turno", "Pablo Díaz");
    await second.browser.post("/api/tickets/1/messages").send({ text: "Y yo el segundo" }).expect(200);
    expect((await written(second.admin)).map(([, text, , name]) => [text, name])).toEqual([
      ["Soy la primera", "Verónica Gómez"],
      ["Y yo el segundo", "Pablo Díaz"],
    ]);
  });

  it("shows nobody as attending to a ticket that waits again", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const { browser } = await called(office, "vgomez", "Vero");
    const ana = await world.idOf("Ana");
    const ofAna = async () => (await browser.get(`/api/tickets?agent=${ana}`)).body.items.length;
    expect(await ofAna()).toBe(1);
    await browser.post("/api/tickets/1/release").send({}).expect(200);
    expect((await browser.get("/api/tickets/1")).body.ticket).toMatchObject({
      state: "waiting",
      agent: null,
    });
    expect(await ofAna()).toBe(0);
    expect((await browser.get("/api/tickets.csv")).text).not.toContain("Ana");
  });
});
