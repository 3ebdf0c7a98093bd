import { eq } from "drizzle-orm";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { refuseCall } from "../../desk/people/calls.ts";
import { lostMainGroup, lostRoom } from "../../desk/groups/lost-groups.ts";
import { heldBack, undelivered } from "../../desk/delivery/undelivered.ts";
import { Sender } from "../../outbox/sender.ts";
import { findMainGroups, getMainGroupByJid, getRoomByJid } from "../../store/team/groups.ts";
import { findReview } from "../../store/review-lists.ts";
import { outbox, rooms } from "../../store/schema/schema.ts";
import { movedClock } from "../../testing/moved-clock.ts";
import { Line, type Answer } from "../../testing/outbox-world.ts";
import { startTown, type Town } from "../../testing/town.ts";

async function loseGroup(town: Town, name: string): Promise<void> {
  const jid = town.group(name);
  await town.atDesk(async (desk) => {
    const group = jid && (await getMainGroupByJid(desk.tx, jid));
    if (group) await lostMainGroup(desk, group, "removed");
  });
}

const roomOf = async (town: Town, client: string): Promise<string> => {
  const ticket = await town.ticketOf(client);
  const name = ticket?.state === "in_progress" ? await town.roomName(ticket.room) : null;
  if (name === null) throw new Error("nobody attends them");
  return name;
};

describe("A case whose main group was lost", () => {
  it("waits in another group when it is given back", async () => {
    await using town = await startTown({ sales: { Caro: 1 } });
    await town.caseOf("Marta", "Ana");
    const room = await roomOf(town, "Marta");
    await loseGroup(town, "Soporte");
    await town.person("Ana").says(room, "/soltar no puedo");
    expect((await town.last("Ventas")).text).toContain("*Ticket #1*");
    await town.person("Caro").quotes("Ventas", await town.last("Ventas"), "lo tomo");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it("waits in another group when the client comes back and the agent is busy", async () => {
    await using town = await startTown({ sales: { Caro: 1 } });
    await town.caseOf("Marta", "Beto");
    await town.person("Beto").says(await roomOf(town, "Marta"), "/fin");
    await town.caseOf("Otra", "Beto");
    await loseGroup(town, "Soporte");
    await town.person("Marta").writes("volvió a fallar todo");
    expect((await town.last("Ventas")).text).toContain("*Ticket #1*");
    const sales = (await findMainGroups(town.store.read)).find(({ kind }) => kind === "sales");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "waiting", mainGroup: sales?.id });
  });
});

describe("A room that was lost", () => {
  it("leaves nothing to review of what the next room shows", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Marta").writes("sigue sin andar");
    const room = await roomOf(town, "Marta");
    const { id } = await town.message(room, "sigue sin andar");
    await town.store.transaction(async (tx) => {
      await tx.update(outbox).set({ state: "dead", error: "refused:403" }).where(eq(outbox.message, id));
    });
    const jid = town.group(room);
    await town.atDesk(async (desk) => {
      const row = jid && (await getRoomByJid(desk.tx, jid));
      if (row) await lostRoom(desk, row, "refused-twice");
    });
    expect(await town.heardIn(await roomOf(town, "Marta"))).toContain("sigue sin andar");
    expect(await findReview(town.store.read, { kinds: null, after: null, limit: 9 })).toEqual([]);
  });
});

/** Two minutes of sending, with a line that answers so. */
async function twoMinutes(town: Town, answer: Answer): Promise<void> {
  const line = new Line();
  line.answer = answer;
  const clock = movedClock(town.now);
  await using sender = new Sender({
    whatsapp: line,
    store: town.store,
    atDesk: town.atDesk,
    log: pino({ level: "silent" }),
    pace: "none",
    undelivered,
    heldBack,
    sent: () => undefined,
    clock,
    chance: () => 0.5,
  });
  for (let second = 0; second < 120; second++) {
    sender.wake();
    for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate);
    clock.forward(1000);
    town.now = clock.now();
  }
}

const broken = async (town: Town) =>
  (await town.store.read.select().from(rooms))
    .filter(({ state }) => state === "broken")
    .map(({ name }) => name);

describe("Refusals", () => {
  const refused = { outcome: "refused", code: "403" } as const;

  it("of every group are about the number: no room and no group is given up", async () => {
    await using town = await startTown({ support: { Ana: 2, Beto: 1 } });
    await town.caseOf("Marta", "Ana");
    await town.caseOf("Pedro", "Beto");
    await twoMinutes(town, ({ to }) => (to.kind === "group" ? refused : { outcome: "sent" }));
    expect(await broken(town)).toEqual([]);
    expect((await findMainGroups(town.store.read)).map(({ state }) => state)).not.toContain("broken");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it("of one room while the others take messages are about that room: its case goes on in another", async () => {
    await using town = await startTown({ support: { Ana: 2, Beto: 1 } });
    await town.caseOf("Marta", "Ana");
    const room = await roomOf(town, "Marta");
    const jid = town.group(room);
    await twoMinutes(town, ({ to }) =>
      to.kind === "group" && to.group === jid ? refused : { outcome: "sent" },
    );
    expect(await broken(town)).toEqual([room]);
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
    expect(await roomOf(town, "Marta")).not.toBe(room);
  });
});

describe("A call of somebody whom nobody attends yet", () => {
  it("is read in the group of the card, once an hour, and stands among the notes", async () => {
    await using town = await startTown();
    await town.card("Marta");
    const from = town.person("Marta").address;
    for (const id of ["c1", "c2"])
      await town.atDesk((desk) => refuseCall(desk, { id, from, video: false, group: false }));
    const said = (await town.heardIn("Soporte")).filter((text) => text.includes("intentó llamar"));
    expect(said).toEqual([
      "📞 *Ticket #1*: Marta intentó llamar. Le avisamos que por acá no se atienden llamadas.",
    ]);
    await town.person("Ana").quotes("Soporte", await town.message("Soporte", "Para tomarlo"), "lo tomo");
    expect((await town.heardIn(await roomOf(town, "Marta")))[0]).toContain("El cliente intentó llamar");
  });
});
