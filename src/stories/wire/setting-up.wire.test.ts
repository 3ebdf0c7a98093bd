import { normalizeMessageContent } from "@whiskeysockets/baileys";
import { beforeAll, describe, expect, it } from "vitest";
import { openWireWorld, LONG_MS, type AgentJson, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;

beforeAll(async () => {
  world = await openWireWorld();
  await world.link();
  await world.mainGroup("support", "Soporte");
  return () => world[Symbol.asyncDispose]();
});

/** Hires somebody; LISTO is another story. */
async function hire(name: string, rooms = 1): Promise<AgentJson> {
  const person = await world.person(name);
  return world.api.post<AgentJson>("/api/agents", { name, phone: `+${person.phone}`, rooms });
}

const setUp = ({ id }: AgentJson): Promise<AgentJson> =>
  world.api.until<AgentJson>(
    `/api/agents/${id}`,
    ({ provisioning }) => provisioning.state === "done",
    LONG_MS,
  );

const groupsNamed = (name: string) => world.simulator.groups.all().filter(({ subject }) => subject === name);

describe("Setting up a team at WhatsApp", () => {
  it("makes no second group when WhatsApp made the first and said otherwise", async () => {
    world.simulator.faults.createGroupButAnswer(world.desk, { code: 500, text: "internal-server-error" });
    await setUp(await hire("Ana"));
    expect(groupsNamed("Chat soporte Ana N°1")).toHaveLength(1);
    expect(groupsNamed("Chat soporte Ana N°1")[0]?.admins).toContain(world.agent("Ana").phone);
  });

  it("shows that WhatsApp asks for patience, and goes on by itself", async () => {
    world.simulator.faults.refuseGroupCreation(world.desk, 1);
    const beto = await hire("Beto");
    await world.api.until<AgentJson>(
      `/api/agents/${beto.id}`,
      ({ provisioning }) => provisioning.steps.some(({ outcome }) => outcome === "rate-overlimit"),
      LONG_MS,
    );
    await setUp(beto);
    expect(groupsNamed("Chat soporte Beto N°1")).toHaveLength(1);
  });

  it("goes on after a kill in the middle, with one group for each room", async () => {
    const caro = await hire("Caro", 4);
    await world.api.until<AgentJson>(
      `/api/agents/${caro.id}`,
      ({ provisioning }) =>
        provisioning.steps.some(({ step, state }) => step === "create-room" && state !== "pending"),
      LONG_MS,
    );
    await world.kill();
    await world.start();
    await setUp(caro);
    for (const ordinal of [1, 2, 3, 4]) expect(groupsNamed(`Chat soporte Caro N°${ordinal}`)).toHaveLength(1);
  });

  it("invites who may not be added, and opens their room when they accept", async () => {
    const dora = await world.person("Dora", { blocksGroupAdds: true });
    const hired = await hire("Dora");
    const invited = await dora.hears(({ raw }) => {
      const invite = normalizeMessageContent(raw.message)?.groupInviteMessage;
      return invite?.groupName === "Chat soporte Dora N°1";
    }, LONG_MS);
    const invite = normalizeMessageContent(invited.raw.message)?.groupInviteMessage;
    await dora.socket.groupAcceptInviteV4(invited.raw.key, invite ?? {});
    await world.api.until<AgentJson & { roomList: { state: string }[] }>(
      `/api/agents/${hired.id}`,
      ({ roomList }) => roomList[0]?.state === "ready",
      LONG_MS,
    );
    const [room] = groupsNamed("Chat soporte Dora N°1");
    expect(room?.members).toContain(dora.phone);
  });
});
