/** Links by which people join our groups, and what becomes of those that were withdrawn. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../simulator/person/person.ts";
import { contradictions } from "../../testing/wire/wire-soundness.ts";
import { LONG_MS, startWireWorld, type AgentJson, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let vera: Person;
let id: number;

const LINK = /https:\/\/chat\.whatsapp\.com\/(?<code>\S+)/;

beforeAll(async () => {
  world = await startWireWorld({ settings: { promoteAgents: false } });
  vera = await world.person("Vera");
  // She left a group of ours not long ago: WhatsApp neither lets us add her nor offers an invitation.
  world.simulator.faults.refuseGroupAdd(vera.account, 408);
  const request = { name: "Vera", phone: `+${vera.phone}`, rooms: 1 };
  ({ id } = await world.api.post<AgentJson>("/api/agents", request));
  return () => world[Symbol.asyncDispose]();
});

/** The codes of all links to this group that she was sent, oldest first. */
const codesFor = (group: string): string[] =>
  vera.messages
    .filter(({ fromMe, text }) => !fromMe && text.includes(`*${group}*`))
    .flatMap(({ text }) => LINK.exec(text)?.groups?.["code"] ?? []);

const codeNow = (group: string): string | undefined => world.simulator.groups.named(group)?.inviteCode;

describe("An agent who was sent the link of a group", () => {
  it("is sent the new one when somebody withdraws it, joins by that, and then it is withdrawn by us", async () => {
    const group = world.group("Soporte");
    const [first = ""] = await vera.sees(
      () => (codesFor("Soporte").length > 0 ? codesFor("Soporte") : undefined),
      LONG_MS,
    );
    expect(first).toBe(codeNow("Soporte"));
    world.simulator.groups.resetLink(group, world.desk);
    const codes = await vera.sees(
      () => (codesFor("Soporte").length > 1 ? codesFor("Soporte") : undefined),
      LONG_MS,
    );
    expect(codes).toEqual([first, codeNow("Soporte")]);
    await expect(vera.socket.groupAcceptInvite(first)).rejects.toThrow("item-not-found");
    expect(await vera.socket.groupAcceptInvite(codes[1] ?? "")).toBe(group);
    await world.answersReady("Vera");
    await expect.poll(() => codeNow("Soporte"), { timeout: LONG_MS }).not.toBe(codes[1]);
  });

  it("joins the own group likewise, and is sent nothing more of what we withdraw ourselves", async () => {
    const name = "Chat soporte Vera N°1";
    const [code = ""] = await vera.sees(
      () => (codesFor(name).length > 0 ? codesFor(name) : undefined),
      LONG_MS,
    );
    await vera.socket.groupAcceptInvite(code);
    await world.api.until<AgentJson>(
      `/api/agents/${id}`,
      ({ registered, provisioning }) => registered && provisioning.state === "done",
      LONG_MS,
    );
    await expect.poll(() => codeNow(name), { timeout: LONG_MS }).not.toBe(code);
    await world.settles();
    expect(codesFor(name)).toEqual([code]);
    expect(codesFor("Soporte")).toHaveLength(2);
    const { agent, client } = await world.caseOf(await world.person("Tito"), "Vera");
    await agent.says({ jid: world.room("Vera") }, "Hola, soy Vera");
    await client.hears("Hola, soy Vera");
  });
});

describe("A group that is to become ours by its link", () => {
  it("does not when the link was withdrawn, and the panel says so; by the new one it does", async () => {
    const jid = await vera.createsGroup("Los de ventas", []);
    const old = `https://chat.whatsapp.com/${codeNow("Los de ventas")}`;
    world.simulator.groups.resetLink(jid, vera.account);
    const adopt = (link: string) =>
      world.api.post<{ jid: string }>("/api/main-groups/adopt", { kind: "sales", name: "Ventas", link });
    await expect(adopt(old)).rejects.toThrow("puede haber vencido o haberse restablecido");
    expect(world.simulator.groups.get(jid)?.members).toEqual([vera.phone]);
    const adopted = await adopt(`https://chat.whatsapp.com/${codeNow("Los de ventas")}`);
    expect(adopted.jid).toBe(jid);
    expect(world.simulator.groups.get(jid)?.members).toEqual([vera.phone, world.desk.phone]);
  });
});

describe("In the end", () => {
  it("the database agrees with itself, and nobody has anything to act upon", async () => {
    await world.settles();
    expect(contradictions(world.database)).toEqual([]);
    expect(world.takeComplaints()).toEqual([]);
  });
});
