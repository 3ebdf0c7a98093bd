import { desc, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reopenByHand } from "../../desk/lifecycle/reopen.ts";
import { addTag, tagTicket } from "../../desk/contacts/tags.ts";
import { transferToAgent, transferToGroup } from "../../desk/lifecycle/transfer.ts";
import type { TicketNumber } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { tickets } from "../../store/schema/tickets.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const clients = ["Marta", "Pedro"] as const;
const rooms = {
  "Chat soporte Ana N°1": "Ana",
  "Chat soporte Ana N°2": "Ana",
  "Chat soporte Beto N°1": "Beto",
} as const;
type RoomName = keyof typeof rooms;
const roomNames = Object.keys(rooms) as RoomName[];

/** What people do in a day, each with a mark of its own in it. */
type Act =
  | { act: "client"; who: (typeof clients)[number] }
  | { act: "claim"; who: "Ana" | "Beto"; client: (typeof clients)[number] }
  | {
      act: "room";
      room: RoomName;
      how: "plain" | "command" | "mistyped" | "note" | "fullwidth" | "edit" | "caption";
    }
  | { act: "colleague"; room: RoomName }
  | { act: "main"; who: "Ana" | "Beto" }
  | { act: "end"; room: RoomName }
  | { act: "let-go"; room: RoomName }
  | { act: "pass-on"; client: (typeof clients)[number]; to: "Ana" | "Beto" | "Soporte" | "Ventas" }
  | { act: "reopen"; client: (typeof clients)[number] }
  | { act: "tag"; client: (typeof clients)[number] };

const room = fc.constantFrom(...roomNames);
const agent = fc.constantFrom("Ana" as const, "Beto" as const);
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant("client" as const), who: fc.constantFrom(...clients) }),
    fc.record({ act: fc.constant("claim" as const), who: agent, client: fc.constantFrom(...clients) }),
    fc.record({
      act: fc.constant("room" as const),
      room,
      how: fc.constantFrom("plain", "plain", "command", "mistyped", "note", "fullwidth", "edit", "caption"),
    }) as fc.Arbitrary<Act>,
    fc.record({ act: fc.constant("colleague" as const), room }),
    fc.record({ act: fc.constant("main" as const), who: agent }),
    fc.record({ act: fc.constant("end" as const), room }),
    fc.record({ act: fc.constant("let-go" as const), room }),
    fc.record({
      act: fc.constant("pass-on" as const),
      client: fc.constantFrom(...clients),
      to: fc.constantFrom("Ana" as const, "Beto" as const, "Soporte" as const, "Ventas" as const),
    }),
    fc.record({ act: fc.constant("reopen" as const), client: fc.constantFrom(...clients) }),
    fc.record({ act: fc.constant("tag" as const), client: fc.constantFrom(...clients) }),
  ),
  { minLength: 5, maxLength: 40 },
);

/** Which client may read which mark. */
type Allowed = Map<string, string>;

async function play(world: TestWorld, day: Act[]): Promise<Allowed> {
  const allowed: Allowed = new Map();
  for (const [n, act] of day.entries()) await perform(world, act, { mark: `§${n}§`, allowed });
  return allowed;
}

async function perform(
  world: TestWorld,
  act: Act,
  { mark, allowed }: { mark: string; allowed: Allowed },
): Promise<void> {
  switch (act.act) {
    case "client":
      await world.person(act.who).writes(`necesito que me ayuden con esto ${mark}`);
      await world.seconds(21);
      return;
    case "claim": {
      const ticket = await attended(world, act.client);
      if (ticket !== null) await world.person(act.who).says("Soporte", `tomo ${ticket}`);
      return;
    }
    case "room":
      return inRoom(world, act, { mark, allowed });
    case "colleague":
      await world.person(rooms[act.room] === "Ana" ? "Beto" : "Ana").says(act.room, `entre nosotros ${mark}`);
      return;
    case "main":
      await world.person(act.who).says("Soporte", `charla ${mark}`);
      return;
    case "end":
      await world.person(rooms[act.room]).says(act.room, `/fin ${mark}`);
      return;
    case "let-go":
      await world.person(rooms[act.room]).says(act.room, "/soltar");
      return;
    case "pass-on":
    case "reopen":
    case "tag":
      return inPanel(world, act, mark);
  }
}

type PanelAct = Extract<Act, { act: "pass-on" | "reopen" | "tag" }>;

/** What a supervisor called "secreto" does in the panel; what cannot be done then is refused. */
async function inPanel(world: TestWorld, act: PanelAct, mark: string): Promise<void> {
  const number = await lastOf(world, act.client);
  if (number === null) return;
  const by = { user: `secreto ${mark}` };
  const why = { by, reason: `entre nosotros ${mark}` };
  const groupId = act.act === "pass-on" ? await mainGroupOf(world, act.to) : null;
  const agent = act.act === "pass-on" && groupId === null ? await world.idOf(act.to) : null;
  await world.runInTransaction(async (ctx) => {
    const ticket = await getTicket(ctx.tx, number);
    if (!ticket) return;
    if (act.act === "reopen") await reopenByHand(ctx, ticket, by);
    if (groupId !== null) await transferToGroup(ctx, ticket, { mainGroup: groupId, ...why });
    if (agent !== null) await transferToAgent(ctx, ticket, { agent, ...why });
    if (act.act !== "tag") return;
    const tag = await addTag(ctx, { name: `secreto ${mark}`, color: "red" });
    if (!isRefusal(tag)) await tagTicket(ctx, ticket, { add: [tag.id], remove: [], by });
  });
  // What is written in this very second was written before anybody could read of it.
  await world.seconds(1);
}

const mainGroupOf = (world: TestWorld, name: string) =>
  name === "Soporte" || name === "Ventas" ? world.mainGroupId(name) : null;

async function lastOf(world: TestWorld, client: string): Promise<TicketNumber | null> {
  try {
    const rows = await world.store.read
      .select({ number: tickets.number })
      .from(tickets)
      .where(eq(tickets.contact, await world.idOf(client)))
      .orderBy(desc(tickets.number));
    return rows[0]?.number ?? null;
  } catch {
    return null; // The client has not written yet.
  }
}

async function inRoom(
  world: TestWorld,
  { room: name, how }: Act & { act: "room" },
  { mark, allowed }: { mark: string; allowed: Allowed },
): Promise<void> {
  const person = world.person(rooms[name]);
  const client = await clientIn(world, name);
  if (client !== null && (how === "plain" || how === "edit")) allowed.set(mark, client);
  switch (how) {
    case "plain":
      await person.says(name, `para el cliente ${mark}`);
      return;
    case "command":
      await person.says(name, `/info ${mark}`);
      return;
    case "mistyped":
      await person.says(name, ` ​/infoo ${mark}`);
      return;
    case "note":
      await person.says(name, `/nota ${mark}`);
      return;
    case "fullwidth":
      await person.says(name, `／nota ${mark}`);
      return;
    case "edit": {
      const said = await person.says(name, `para el cliente ${mark}`);
      await person.edits(said, `/nota secreto${mark}`);
      return;
    }
    case "caption":
      await person.posts(name, mediaOf("image", `/not ${mark}`));
  }
}

async function attended(world: TestWorld, client: string): Promise<number | null> {
  try {
    return (await world.ticketOf(client))?.number ?? null;
  } catch {
    return null; // The client has not written yet.
  }
}

/** Whose case is open in the room now; null = nobody's. */
async function clientIn(world: TestWorld, name: RoomName): Promise<string | null> {
  for (const client of clients) {
    const number = await attended(world, client);
    const ticket = number === null ? null : await world.ticket(number);
    if (ticket?.state === "in_progress" && (await world.roomName(ticket.room)) === name) return client;
  }
  return null;
}

describe("What colleagues write for colleagues", () => {
  it("never reaches a client, and nobody reads another client's answers", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (day) => {
        await using world = await startTestWorld();
        const allowed = await play(world, day);
        for (const client of clients) {
          if (!day.some((act) => act.act === "client" && act.who === client)) continue;
          for (const text of await world.heardIn(client)) {
            expect(text).not.toMatch(/secreto|entre nosotros|charla/);
            for (const [mark] of text.matchAll(/§\d+§/g)) expect(allowed.get(mark)).toBe(client);
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("and every answer of the room's agent does", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (day) => {
        await using world = await startTestWorld();
        const allowed = await play(world, day);
        for (const [mark, client] of allowed) {
          const heard = (await world.heardIn(client)).filter((text) => text.includes(mark));
          expect(heard).toHaveLength(1);
        }
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
