/** Somebody in an agent's group who is nobody of the team, on the wire. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../simulator/person/person.ts";
import { contradictions } from "../../testing/wire/wire-soundness.ts";
import { LONG_MS, startWireWorld, type Case, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let opened: Case;
let supervisor: Person;
let stranger: Person;

const ROOM = "Chat soporte Ana N°1";

beforeAll(async () => {
  world = await startWireWorld({ support: { Ana: 1 }, adopted: true });
  supervisor = await world.person("Sofi");
  await world.adoptedGroup("supervisor", "Supervisión", [supervisor]);
  stranger = await world.person("Raro");
  opened = await world.caseOf(await world.person("Marta"), "Ana");
  return () => world[Symbol.asyncDispose]();
});

interface RoomJson {
  name: string;
  strangers: { phone: string | null }[];
}

const strangersOf = (fits: (phones: (string | null)[]) => boolean) =>
  world.api.until<{ items: { roomList: RoomJson[] }[] }>(
    "/api/agents",
    ({ items }) => {
      const room = items.flatMap(({ roomList }) => roomList).find(({ name }) => name === ROOM);
      return fits(room?.strangers.map(({ phone }) => phone) ?? []);
    },
    LONG_MS,
  );

/** What the supervisors were told of strangers in that room. */
const alerts = () =>
  supervisor.messages.filter(({ text }) =>
    text.startsWith(`👤 En *${ROOM}* hay alguien que no es del equipo`),
  );

const moves = (who: Person, change: "add" | "remove") =>
  opened.agent.socket.groupParticipantsUpdate(opened.room, [who.account.lid], change);

describe("A stranger in an agent's group", () => {
  it("is told of to the supervisors once, and stands in the panel while they are there", async () => {
    await moves(stranger, "add");
    await supervisor.sees(() => alerts()[0], LONG_MS);
    expect(alerts()[0]?.text).toContain(`: +54 9 381 555-${stranger.phone.slice(-4)}. `);
    await strangersOf((phones) => phones.length === 1 && phones[0] === stranger.phone);
  });

  it("reaches the client with nothing: not with words, files, orders or reactions, nor quoted by the agent", async () => {
    const { agent, client, room } = opened;
    const said = await stranger.says({ jid: room }, "SECRETO uno");
    const refused = await stranger.hears(({ text }) => text.includes("solo lo que escribe *Ana*"));
    expect(refused.quotedId).toBe(said.id);
    await stranger.edits(said, "SECRETO dos");
    const contact = { displayName: "SECRETO tres", vcard: "BEGIN:VCARD\nVERSION:3.0\nFN:SECRETO\nEND:VCARD" };
    await stranger.says({ jid: room }, { contacts: { displayName: "SECRETO", contacts: [contact] } });
    await stranger.says(
      { jid: room },
      { location: { degreesLatitude: -26, degreesLongitude: -65, name: "SECRETO" } },
    );
    await stranger.says({ jid: room }, "/fin SECRETO cuatro");
    const question = await client.says(world.desk, "¿me leen?");
    const copy = await stranger.hears("¿me leen?");
    await stranger.says({ jid: room }, "SECRETO cinco", { quoted: copy });
    await stranger.reacts(copy, "🤬");
    const heard = await agent.hears("SECRETO cinco");
    await agent.says({ jid: room }, "esto cita al raro", { quoted: heard });
    await agent.says({ jid: room }, "Te leemos, Marta", { quoted: await agent.hears("¿me leen?") });
    const answer = await client.hears("Te leemos, Marta", LONG_MS);
    expect(answer.quotedId).toBe(question.id);
    await world.settles();
    expect(client.messages.filter(({ raw }) => JSON.stringify(raw).includes("SECRETO"))).toEqual([]);
    expect(client.messages.filter(({ reactions }) => reactions.size > 0)).toEqual([]);
    const { ticket } = await world.api.get<{ ticket: { state: string } }>(`/api/tickets/${opened.number}`);
    expect(ticket.state).toBe("in_progress");
    expect(alerts()).toHaveLength(1);
  });

  it("is shown no more when they left", async () => {
    await moves(stranger, "remove");
    await strangersOf((phones) => phones.length === 0);
    expect(alerts()).toHaveLength(1);
  });
});

describe("In the end", () => {
  it("the database agrees with itself, and nobody has anything to act upon", async () => {
    await world.settles();
    expect(contradictions(world.database)).toEqual([]);
    expect(world.takeComplaints()).toEqual([]);
  });
});
