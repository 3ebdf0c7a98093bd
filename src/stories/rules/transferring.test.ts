import { describe, expect, it } from "vitest";
import type { PersonId } from "../../domain/ids.ts";
import { openTestPanel, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld, type WorldPlan } from "../../testing/test-world.ts";

const ANA_1 = "Chat soporte Ana N°1";
const BETO_1 = "Chat soporte Beto N°1";

interface Scene extends AsyncDisposable {
  world: TestWorld;
  office: TestPanel;
  operator: Browser;
  act(verb: string, body?: object): ReturnType<Browser["post"]>;
}

/** Marta's case is open with Ana, and an operator looks at it. */
async function attended(plan: WorldPlan = {}): Promise<Scene> {
  const world = await startTestWorld(plan);
  const office = await openTestPanel({ over: world.store });
  await world.caseOf("Marta", "Ana");
  const operator = await office.as("operator");
  return {
    world,
    office,
    operator,
    act: (verb, body = {}) => operator.post(`/api/tickets/1/${verb}`).send(body),
    [Symbol.asyncDispose]: async () => {
      await office[Symbol.asyncDispose]();
      await world[Symbol.asyncDispose]();
    },
  };
}

const events = async (operator: Browser): Promise<string[]> =>
  (await operator.get("/api/tickets/1")).body.events.map((one: { event: string }) => one.event);

describe("Passing a case on to a colleague", () => {
  it("opens it in their room with who, why and all that was said, and frees the old one", async () => {
    await using scene = await attended();
    const { world, act } = scene;
    await world.person("Ana").says(ANA_1, "ya lo miro");
    const heard = (await world.heardIn("Marta")).length;
    const beto = await world.idOf("Beto");
    const { body } = await act("transfer", { agent: beto, reason: "es de su zona" }).expect(200);
    expect(body).toMatchObject({ state: "in_progress", agent: { name: "Beto" } });
    const [header, ...said] = await world.heardIn(BETO_1);
    expect(header).toContain("↪️ Te lo pasa *operator*: es de su zona");
    expect(header).toContain("👤 *Marta*");
    expect(said).toEqual(["No tengo internet desde ayer a la noche", "↪️ *Ana:* ya lo miro"]);
    expect(await world.heardIn(ANA_1)).toContain("↪️ El caso *#1* pasó a *Beto*. Este grupo queda libre.");
    expect(await world.heardIn("Marta")).toHaveLength(heard);
    await world.person("Beto").says(BETO_1, "Hola, soy Beto");
    expect((await world.heardIn("Marta")).at(-1)).toBe("Hola, soy Beto");
    await world.person("Ana").says(ANA_1, "sigo escribiendo acá");
    expect((await world.heardIn("Marta")).at(-1)).toBe("Hola, soy Beto");
    expect((await events(scene.operator)).at(-1)).toBe("transferred");
  });

  it("changes nothing the second time", async () => {
    await using scene = await attended();
    const beto = await scene.world.idOf("Beto");
    await scene.act("transfer", { agent: beto }).expect(200);
    const heard = (await scene.world.heardIn(BETO_1)).length;
    await scene.act("transfer", { agent: beto }).expect(200);
    expect(await scene.world.heardIn(BETO_1)).toHaveLength(heard);
    expect((await events(scene.operator)).filter((one) => one === "transferred")).toHaveLength(1);
  });

  it.each<[string, (world: TestWorld) => Promise<PersonId>, string]>([
    [
      "not available",
      async (world) => {
        await world.change("Beto", { presence: "paused" });
        return world.idOf("Beto");
      },
      "not-available",
    ],
    [
      "inactive",
      async (world) => {
        await world.change("Beto", { active: false });
        return world.idOf("Beto");
      },
      "agent-inactive",
    ],
    [
      "busy",
      async (world) => {
        await world.caseOf("Pedro", "Beto");
        return world.idOf("Beto");
      },
      "no-free-room",
    ],
    ["a supervisor without rooms", (world) => world.idOf("Sonia"), "agent-without-rooms"],
    ["no agent at all", (world) => world.idOf("Marta"), "not-an-agent"],
  ])("is refused when they are %s, and Ana keeps it", async (_, who, refusal) => {
    await using scene = await attended({ support: { Ana: 2, Beto: 1, Sonia: 0 } });
    const agent = await who(scene.world);
    const { body } = await scene.act("transfer", { agent });
    expect([body.status, body.code]).toEqual([409, refusal]);
    expect(body.detail).not.toBe("No se puede hacer ahora.");
    const { ticket } = (await scene.operator.get("/api/tickets/1")).body;
    expect([ticket.state, ticket.agent.name]).toEqual(["in_progress", "Ana"]);
  });

  it("of a supervisor is refused as assigning to one is, in words of its own", async () => {
    await using scene = await attended({ support: { Ana: 2, Sonia: 0 } });
    const { body } = await scene.act("assign", { agent: await scene.world.idOf("Sonia") });
    expect(body).toMatchObject({ status: 409, code: "agent-without-rooms" });
    expect(body.detail).toMatch(/no tiene grupos personales/);
  });
});

describe("Passing a case on to another area", () => {
  it("puts a new card there with the reason, and tells the room and the group it leaves", async () => {
    await using scene = await attended({ sales: { Vera: 1 } });
    const { world, act } = scene;
    const heard = (await world.heardIn("Marta")).length;
    const sales = await world.mainGroupId("Ventas");
    const { body } = await act("transfer", { mainGroup: sales, reason: "quiere otro plan" }).expect(200);
    expect(body).toMatchObject({ state: "waiting", area: "sales", mainGroup: sales });
    const card = await world.last("Ventas");
    expect(card.text).toContain("↪️ Llega a este grupo (lo pasó operator: quiere otro plan)");
    expect(await world.heardIn(ANA_1)).toContain("🔀 El caso *#1* pasó a *Ventas*. Este grupo queda libre.");
    expect(await world.heardIn("Soporte")).toContain("🔀 El ticket *#1* (Marta) pasó a *Ventas*.");
    expect(await world.heardIn("Marta")).toHaveLength(heard);
    await world.person("Vera").quotes("Ventas", card, "lo tomo");
    expect((await scene.operator.get("/api/tickets/1")).body.ticket.agent.name).toBe("Vera");
    const header = (await world.message("Chat soporte Vera N°1", "📂")).text;
    expect(header).toContain("↪️ Lo pasó a este grupo *operator*: quiere otro plan\n");
    await world.person("Vera").says("Chat soporte Vera N°1", "/soltar");
    expect((await world.last("Ventas")).text).toContain("↩️ Vuelve a la cola (lo soltó Vera)");
    await world.person("Vera").quotes("Ventas", await world.last("Ventas"), "lo tomo");
    expect((await world.last("Chat soporte Vera N°1")).text).not.toContain("Lo pasó a este grupo");
  });

  it("changes nothing the second time", async () => {
    await using scene = await attended();
    const sales = await scene.world.mainGroupId("Ventas");
    await scene.act("transfer", { mainGroup: sales }).expect(200);
    const heard = (await scene.world.heardIn("Ventas")).length;
    await scene.act("transfer", { mainGroup: sales }).expect(200);
    expect(await scene.world.heardIn("Ventas")).toHaveLength(heard);
  });

  it("offers the freed room the case that waits longest, not the one that left", async () => {
    await using scene = await attended({ support: { Ana: 1 } });
    await scene.world.card("Pedro");
    await scene.act("transfer", { mainGroup: await scene.world.mainGroupId("Soporte") }).expect(200);
    expect((await scene.world.heardIn(ANA_1)).at(-1)).toContain("Hay un caso esperando: *#2*");
  });

  it.each<[string, (world: TestWorld) => Promise<object>, number, string]>([
    [
      "the supervisor group",
      async (t) => ({ mainGroup: await t.mainGroupId("Supervisor") }),
      422,
      "not-a-queue",
    ],
    ["a group that does not exist", async () => ({ mainGroup: 99 }), 404, "no-such-main-group"],
    ["nobody", async () => ({ reason: "porque sí" }), 422, "transfer-one-way"],
    [
      "two places at once",
      async (t) => ({ mainGroup: await t.mainGroupId("Ventas"), agent: await t.idOf("Beto") }),
      422,
      "transfer-one-way",
    ],
  ])("is refused for %s", async (_, body, status, code) => {
    await using scene = await attended();
    expect((await scene.act("transfer", await body(scene.world))).body).toMatchObject({ status, code });
    expect((await scene.operator.get("/api/tickets/1")).body.ticket.state).toBe("in_progress");
  });

  it("is refused while it is being gathered, and after its end", async () => {
    await using scene = await attended();
    const sales = await scene.world.mainGroupId("Ventas");
    await scene.act("close", { reason: "listo" }).expect(200);
    expect((await scene.act("transfer", { mainGroup: sales })).body.code).toBe("ticket-closed");
    await scene.world.person("Pedro").writes("hola, necesito ayuda");
    const gathering = await scene.operator.post("/api/tickets/2/transfer").send({ mainGroup: sales });
    expect(gathering.body.code).toBe("not-ready");
  });
});

describe("Reopening a closed case", () => {
  it("goes on with its last agent when a room of theirs is free", async () => {
    await using scene = await attended();
    const { world, act } = scene;
    await act("close", { reason: "resuelto", silent: true }).expect(200);
    const heard = (await world.heardIn("Marta")).length;
    const { body } = await act("reopen").expect(200);
    expect(body).toMatchObject({ state: "in_progress", agent: { name: "Ana" }, unansweredSince: null });
    expect((await world.heardIn("Soporte")).at(-1)).toBe(
      "🔁 *operator* reabrió el ticket *#1* (Marta): sigue con *Ana*.",
    );
    expect(await world.heardIn("Marta")).toHaveLength(heard);
    expect((await act("reopen")).body).toMatchObject({ status: 409, code: "not-closed" });
  });

  it("waits as a card when its last agent has no free room", async () => {
    await using scene = await attended({ support: { Ana: 1 } });
    await scene.act("close").expect(200);
    await scene.world.caseOf("Pedro", "Ana");
    expect((await scene.act("reopen").expect(200)).body.state).toBe("waiting");
    expect((await scene.world.heardIn("Soporte")).at(-1)).toContain("(lo reabrió operator)");
  });

  it("is refused while the client has another one, and says which before anybody asks", async () => {
    await using scene = await attended({ settings: { reopenMinutes: 0 } });
    await scene.act("close").expect(200);
    await scene.world.minutes(5);
    await scene.world.person("Marta").writes("Ahora no anda el teléfono");
    const sentence = "Este cliente ya tiene otro ticket abierto: el #2. Cerralo antes de reabrir este.";
    expect((await scene.operator.get("/api/tickets/1")).body.cannot.reopen).toBe(sentence);
    expect((await scene.act("reopen")).body).toMatchObject({
      status: 409,
      code: "client-has-live-ticket",
      detail: sentence,
    });
  });
});
