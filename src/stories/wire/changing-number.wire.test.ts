/** People who have another number from one moment to the next, told by WhatsApp on the wire. */
import { beforeAll, describe, expect, it } from "vitest";
import { startPerson, type Person } from "../../simulator/person/person.ts";
import { contradictions } from "../../testing/wire/wire-soundness.ts";
import { LONG_MS, startWireWorld, type Case, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let phones = 0;

beforeAll(async () => {
  world = await startWireWorld({ support: { Ana: 3 }, adopted: true, settings: { promoteAgents: false } });
  return () => world[Symbol.asyncDispose]();
});

interface ContactJson {
  id: number;
  phone: string | null;
  tickets: number;
}

const contacts = async (name: string): Promise<ContactJson[]> =>
  (await world.api.get<{ items: ContactJson[] }>(`/api/contacts?q=${name}`)).items;

/** The same human's next phone, with a number of its own. Their first one is switched off. */
async function newPhone(person: Person): Promise<Person> {
  await person.stop();
  phones += 1;
  return startPerson(world.simulator, { phone: `549381444000${phones}`, name: person.account.name });
}

/** There is one client with one ticket and one card, whose conversation holds all of this. */
async function expectOneCase({ agent, number }: Case, name: string, words: string[]): Promise<void> {
  await world.settles();
  expect(await contacts(name)).toMatchObject([{ phone: expect.stringContaining("444000"), tickets: 1 }]);
  const { entries } = await world.api.get<{ entries: { text: string | null }[] }>(`/api/tickets/${number}`);
  const said = entries.map(({ text }) => text);
  for (const one of words) expect(said.filter((other) => other === one)).toEqual([one]);
  const cards = agent.messages.filter(({ text }) => text.startsWith("🎫") && text.includes(name));
  expect(cards).toHaveLength(1);
}

const copyOf = (room: string, text: string) => (message: { chat: string; text: string }) =>
  message.chat === room && message.text === text;

describe("A client who changes the number", () => {
  it("goes on with the same case from the new one, and is answered there", async () => {
    const opened = await world.caseOf(await world.person("Marta"), "Ana", "No anda el módem");
    const { client, agent, room } = opened;
    await agent.says({ jid: room }, "Ya lo miro");
    await client.hears("Ya lo miro");
    await using marta = await newPhone(client);
    world.simulator.changeNumber(client.account, marta.account);
    await marta.says(world.desk, "sigo yo, con otro chip");
    await agent.hears(copyOf(room, "sigo yo, con otro chip"), LONG_MS);
    await agent.says({ jid: room }, "Anotado");
    await marta.hears("Anotado", LONG_MS);
    await expectOneCase(opened, "Marta", [
      "No anda el módem",
      "Ya lo miro",
      "sigo yo, con otro chip",
      "Anotado",
    ]);
  });

  it("while the program is off, likewise", async () => {
    const opened = await world.caseOf(await world.person("Olga"), "Ana", "No anda la tele");
    await world.settles();
    await world.stop();
    await using olga = await newPhone(opened.client);
    world.simulator.changeNumber(opened.client.account, olga.account);
    await olga.says(world.desk, "ahora escribo desde acá");
    await world.start();
    const { agent, room } = opened;
    await agent.hears(copyOf(room, "ahora escribo desde acá"), LONG_MS);
    await agent.says({ jid: room }, "Te leo");
    await olga.hears("Te leo", LONG_MS);
    await expectOneCase(opened, "Olga", ["No anda la tele", "ahora escribo desde acá", "Te leo"]);
  });

  it("and writes from the new one before WhatsApp tells of it: what was opened is joined with the case", async () => {
    const opened = await world.caseOf(await world.person("Nora"), "Ana", "No anda el teléfono");
    const { client, agent, room } = opened;
    await using nora = await newPhone(client);
    await nora.says(world.desk, "hola, soy Nora desde otro número");
    await nora.hears(({ text }) => text.startsWith("✅ Registramos"), LONG_MS);
    world.simulator.changeNumber(client.account, nora.account);
    await agent.hears(copyOf(room, "hola, soy Nora desde otro número"), LONG_MS);
    await agent.says({ jid: room }, "Hola de nuevo");
    await nora.hears("Hola de nuevo", LONG_MS);
    await world.settles();
    expect(await contacts("Nora")).toMatchObject([{ phone: nora.phone, tickets: 2 }]);
    const { items } = await world.api.get<{ items: { number: number; state: string }[] }>(
      "/api/tickets?q=Nora",
    );
    expect(items.filter(({ state }) => state !== "closed")).toMatchObject([{ number: opened.number }]);
  });
});

describe("In the end", () => {
  it("the database agrees with itself, and nobody has anything to act upon", async () => {
    await world.settles();
    expect(contradictions(world.database)).toEqual([]);
    expect(world.takeComplaints()).toEqual([]);
  });
});
