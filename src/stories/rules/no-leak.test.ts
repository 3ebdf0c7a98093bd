import { desc, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reopenByHand } from "../../desk/lifecycle/reopen.ts";
import { addTag, tagTicket } from "../../desk/contacts/tags.ts";
import { transferToAgent, transferToGroup } from "../../desk/lifecycle/transfer.ts";
import type { TicketNumber } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { tickets } from "../../store/schema/schema.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTown, type Town } from "../../testing/town.ts";

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

async function play(town: Town, day: Act[]): Promise<Allowed> {
  const allowed: Allowed = new Map();
  for (const [n, act] of day.entries()) await perform(town, act, { mark: `§${n}§`, allowed });
  return allowed;
}

async function perform(
  town: Town,
  act: Act,
  { mark, allowed }: { mark: string; allowed: Allowed },
): Promise<void> {
  switch (act.act) {
    case "client":
      await town.person(act.who).writes(`necesito que me ayuden con esto ${mark}`);
      await town.seconds(21);
      return;
    case "claim": {
      const ticket = await attended(town, act.client);
      if (ticket !== null) await town.person(act.who).says("Soporte", `tomo ${ticket}`);
      return;
    }
    case "room":
      return inRoom(town, act, { mark, allowed });
    case "colleague":
      await town.person(rooms[act.room] === "Ana" ? "Beto" : "Ana").says(act.room, `entre nosotros ${mark}`);
      return;
    case "main":
      await town.person(act.who).says("Soporte", `charla ${mark}`);
      return;
    case "end":
      await town.person(rooms[act.room]).says(act.room, `/fin ${mark}`);
      return;
    case "let-go":
      await town.person(rooms[act.room]).says(act.room, "/soltar");
      return;
    case "pass-on":
    case "reopen":
    case "tag":
      return inPanel(town, act, mark);
  }
}

type PanelAct = Extract<Act, { act: "pass-on" | "reopen" | "tag" }>;

/** What a supervisor called "secreto" does in the panel; what cannot be done then is refused. */
async function inPanel(town: Town, act: PanelAct, mark: string): Promise<void> {
  const number = await lastOf(town, act.client);
  if (number === null) return;
  const by = { user: `secreto ${mark}` };
  const why = { by, reason: `entre nosotros ${mark}` };
  const groupId = act.act === "pass-on" ? await mainGroupOf(town, act.to) : null;
  const agent = act.act === "pass-on" && groupId === null ? await town.idOf(act.to) : null;
  await town.atDesk(async (desk) => {
    const ticket = await getTicket(desk.tx, number);
    if (!ticket) return;
    if (act.act === "reopen") await reopenByHand(desk, ticket, by);
    if (groupId !== null) await transferToGroup(desk, ticket, { mainGroup: groupId, ...why });
    if (agent !== null) await transferToAgent(desk, ticket, { agent, ...why });
    if (act.act !== "tag") return;
    const tag = await addTag(desk, { name: `secreto ${mark}`, color: "red" });
    if (!isRefusal(tag)) await tagTicket(desk, ticket, { add: [tag.id], remove: [], by });
  });
}

const mainGroupOf = (town: Town, name: string) =>
  name === "Soporte" || name === "Ventas" ? town.mainGroupId(name) : null;

async function lastOf(town: Town, client: string): Promise<TicketNumber | null> {
  try {
    const rows = await town.store.read
      .select({ number: tickets.number })
      .from(tickets)
      .where(eq(tickets.contact, await town.idOf(client)))
      .orderBy(desc(tickets.number));
    return rows[0]?.number ?? null;
  } catch {
    return null; // The client has not written yet.
  }
}

async function inRoom(
  town: Town,
  { room: name, how }: Act & { act: "room" },
  { mark, allowed }: { mark: string; allowed: Allowed },
): Promise<void> {
  const person = town.person(rooms[name]);
  const client = await clientIn(town, name);
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

async function attended(town: Town, client: string): Promise<number | null> {
  try {
    return (await town.ticketOf(client))?.number ?? null;
  } catch {
    return null; // The client has not written yet.
  }
}

/** Whose case is open in the room now; null = nobody's. */
async function clientIn(town: Town, name: RoomName): Promise<string | null> {
  for (const client of clients) {
    const number = await attended(town, client);
    const ticket = number === null ? null : await town.ticket(number);
    if (ticket?.state === "in_progress" && (await town.roomName(ticket.room)) === name) return client;
  }
  return null;
}

describe("What colleagues write for colleagues", () => {
  it("never reaches a client, and nobody reads another client's answers", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (day) => {
        await using town = await startTown();
        const allowed = await play(town, day);
        for (const client of clients) {
          if (!day.some((act) => act.act === "client" && act.who === client)) continue;
          for (const text of await town.heardIn(client)) {
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
        await using town = await startTown();
        const allowed = await play(town, day);
        for (const [mark, client] of allowed) {
          const heard = (await town.heardIn(client)).filter((text) => text.includes(mark));
          expect(heard).toHaveLength(1);
        }
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
