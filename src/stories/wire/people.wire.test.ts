import type { proto } from "@whiskeysockets/baileys";
import { beforeAll, describe, expect, it } from "vitest";
import type { Account } from "../../simulator/state/accounts.ts";
import type { Person } from "../../simulator/person/person.ts";
import type { PersonMessage } from "../../simulator/person/person-screen.ts";
import { ageOutbox, contradictions } from "../../testing/wire/wire-soundness.ts";
import {
  LONG_MS,
  numberIn,
  startWireWorld,
  type AgentJson,
  type WireWorld,
} from "../../testing/wire/wire-world.ts";

let world: WireWorld;

beforeAll(async () => {
  world = await startWireWorld({ support: { Ana: 2, Beto: 3 } });
  return () => world[Symbol.asyncDispose]();
});

interface ContactJson {
  id: number;
  phone: string | null;
}

const contacts = async (name: string): Promise<ContactJson[]> =>
  (await world.api.get<{ items: ContactJson[] }>(`/api/contacts?q=${name}`)).items;

/** From now on WhatsApp names this person otherwise, as it did with everybody over the last years. */
function becomes(account: Account, change: Partial<Pick<Account, "addressing" | "hiddenPhone">>): void {
  Object.assign(account, change);
}

describe("One person", () => {
  it("known by LID alone, then by phone, stays one contact with one case, and keeps being understood", async () => {
    const nora = await world.person("Nora", { hiddenPhone: true });
    const { agent, room, number } = await world.caseOf(nora, "Ana", "No anda el teléfono");
    expect(await contacts("Nora")).toMatchObject([{ phone: null }]);
    becomes(nora.account, { addressing: "pn", hiddenPhone: false });
    await nora.says(world.desk, "soy la misma");
    await agent.hears(({ chat, text }) => chat === room && text === "soy la misma");
    await agent.says({ jid: room }, "Ya lo veo");
    await nora.hears("Ya lo veo");
    await world.settles();
    expect(await contacts("Nora")).toMatchObject([{ phone: nora.phone }]);
    await agent.says({ jid: room }, "/fin");
    await agent.hears(({ text }) => text.startsWith(`🏁 Caso *#${number}*`));
  });

  it("known by phone, then by LID alone, likewise", async () => {
    const olga = await world.person("Olga", { addressing: "pn" });
    const { agent, room, number } = await world.caseOf(olga, "Ana", "No anda la tele");
    expect(await contacts("Olga")).toMatchObject([{ phone: olga.phone }]);
    becomes(olga.account, { addressing: "lid", hiddenPhone: true });
    await olga.says(world.desk, "soy la de antes");
    await agent.hears(({ chat, text }) => chat === room && text === "soy la de antes");
    await agent.says({ jid: room }, "Te seguimos viendo");
    await olga.hears("Te seguimos viendo");
    await world.settles();
    expect(await contacts("Olga")).toMatchObject([{ phone: olga.phone }]);
    await agent.says({ jid: room }, "/fin");
    await agent.hears(({ text }) => text.startsWith(`🏁 Caso *#${number}*`));
  });

  it.each([
    { form: "our LID", quotes: (desk: Account) => desk.lid },
    { form: "our phone number", quotes: (desk: Account) => desk.pn },
    { form: "nobody at all", quotes: () => undefined },
  ])("takes a card by a quote that names $form", async ({ quotes, form }) => {
    const client = await world.person(`Cita ${form}`);
    await client.says(world.desk, `hola, cito con ${form}`);
    const beto = world.agent("Beto");
    const card = await world.card(beto, client);
    const contextInfo: proto.IContextInfo = {
      stanzaId: card.id,
      participant: quotes(world.desk) ?? null,
      quotedMessage: { conversation: "…" },
    };
    await beto.sends({ jid: card.chat }, { extendedTextMessage: { text: "lo tomo", contextInfo } });
    const header = await beto.hears(({ text }) => text.startsWith(`📂 *Ticket #${numberIn(card)}*`));
    expect(header.text).toContain(`Cita ${form}`);
  });
});

describe("Somebody who may not be added to groups", () => {
  it("gets an invitation, joins by it, says LISTO and works like everybody", async () => {
    const vera = await world.person("Vera", { blocksGroupAdds: true });
    const { id } = await world.api.post<AgentJson>("/api/agents", {
      name: "Vera",
      phone: `+${vera.phone}`,
      rooms: 1,
    });
    await accepts(vera, await invitationTo(vera, "Soporte"));
    await world.answersReady("Vera");
    await accepts(vera, await invitationTo(vera, "Chat soporte Vera N°1"));
    const done = await world.api.until<AgentJson>(
      `/api/agents/${id}`,
      ({ provisioning }) => provisioning.state === "done",
    );
    expect(done.registered).toBe(true);
    const { room, client } = await world.caseOf(await world.person("Tito"), "Vera");
    await vera.says({ jid: room }, "Hola, soy Vera");
    await client.hears("Hola, soy Vera");
  });
});

const invitationTo = (person: Person, group: string): Promise<PersonMessage> =>
  person.hears(({ raw }) => raw.message?.groupInviteMessage?.groupName === group, LONG_MS);

async function accepts(person: Person, { raw }: PersonMessage): Promise<void> {
  await person.socket.groupAcceptInviteV4(raw.key, raw.message?.groupInviteMessage ?? {});
}

describe("A group that a person made", () => {
  it("becomes a main group by its code, in a group of phone numbers too, and its cards can be taken", async () => {
    const dani = await world.person("Dani", { addressing: "pn" });
    const ventas = await world.adoptedGroup("sales", "Los de ventas", [dani]);
    const group = world.simulator.groups.named("Los de ventas");
    expect(group?.addressing).toBe("pn");
    expect(ventas.jid).toBe(group?.jid);
    await world.api.post(`/api/main-groups/${ventas.id}/agents`, {
      name: "Dani",
      phone: `+${dani.phone}`,
      rooms: 1,
    });
    await world.answersReady("Dani");
    await world.api.until<{ items: { name: string; provisioning: { state: string } }[] }>(
      "/api/agents",
      ({ items }) => items.every(({ provisioning }) => provisioning.state === "done"),
    );
    await world.api.patch("/api/settings", { menu: true });
    const ciro = await world.person("Ciro");
    await ciro.says(world.desk, "Buenas");
    const menu = await ciro.hears(({ text }) => text.includes("¿Con qué área querés hablar?"));
    const option = /\*(\d)\* · Ventas/u.exec(menu.text)?.[1] ?? "";
    await ciro.says(world.desk, option);
    await ciro.hears("Perfecto, *Ventas*. Contanos en qué te podemos ayudar. ✍️");
    await ciro.says(world.desk, "Quiero contratar el plan más rápido");
    const card = await world.card(dani, ciro, "Los de ventas");
    await dani.says({ jid: card.chat }, "mío", { quoted: card });
    const header = await dani.hears(({ text }) => text.startsWith(`📂 *Ticket #${numberIn(card)}* · Ventas`));
    const copy = await dani.hears("Quiero contratar el plan más rápido");
    await dani.says({ jid: header.chat }, "¡Con gusto!", { quoted: copy });
    const answer = await ciro.hears("¡Con gusto!");
    expect(ciro.heard().find(({ id }) => id === answer.quotedId)?.text).toBe(copy.text);
    await world.api.patch("/api/settings", { menu: false });
  });
});

describe("A message that WhatsApp does not take", () => {
  it("is sent again when the devices were other ones (479), and arrives once", async () => {
    const { agent, room, client } = await world.caseOf(await world.person("Raúl"), "Ana");
    await world.settles();
    world.simulator.faults.refuseMessages(world.desk, 479, 1);
    await agent.says({ jid: room }, "¿Me leés?");
    await client.hears("¿Me leés?", LONG_MS);
    await world.settles();
    expect(client.heard().filter(({ text }) => text === "¿Me leés?")).toHaveLength(1);
  });

  it("waits when writing is forbidden for now (463): the agent reads ⏳, and after a day ⚠️, the panel lists it", async () => {
    const { agent, room } = await world.caseOf(await world.person("Susi"), "Ana");
    await world.settles();
    world.simulator.faults.refuseMessages(world.desk, 463, 1);
    const said = await agent.says({ jid: room }, "¿Seguís sin servicio?");
    const held = await agent.hears(({ text }) => text.startsWith("⏳ WhatsApp no deja escribirle"));
    expect(held).toMatchObject({ chat: room, quotedId: said.id });
    expect((await world.api.get<DeadJson>("/api/outbox/dead")).items).toEqual([]);

    await world.stop();
    ageOutbox(world.database);
    world.simulator.faults.refuseMessages(world.desk, 463, 1);
    await world.start();
    const lost = await agent.hears(
      ({ text }) => text.startsWith("⚠️ Este mensaje *no se pudo entregar* al cliente"),
      LONG_MS,
    );
    expect(lost).toMatchObject({ chat: room, quotedId: said.id });
    const { items } = await world.api.get<DeadJson>("/api/outbox/dead");
    expect(items).toMatchObject([{ to: "person", error: "restricted:463" }]);

    // Somebody tries again from the panel when WhatsApp allows it.
    await world.api.post(`/api/outbox/${items[0]?.id}/retry`, undefined);
    await world.agent("Susi").hears("¿Seguís sin servicio?");
  });
});

interface DeadJson {
  items: { id: number; error: string }[];
}

describe("In the end", () => {
  it("the database agrees with itself, and nobody has anything to act upon", async () => {
    await world.settles();
    expect(contradictions(world.database)).toEqual([]);
    expect(world.takeComplaints()).toEqual([]);
  });
});
