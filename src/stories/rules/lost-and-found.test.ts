import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { refuseCall } from "../../desk/people/calls.ts";
import { lostMainGroup, lostRoom } from "../../desk/groups/lost-groups.ts";
import { findMainGroups, getMainGroupByJid, getRoomByJid } from "../../store/team/groups.ts";
import { findReview } from "../../store/review-lists.ts";
import { outbox } from "../../store/schema/messages.ts";
import { rooms } from "../../store/schema/team.ts";
import type { SendOutcome } from "../../session/port.ts";
import { sendFor, type Answer } from "../../testing/outbox-world.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

async function loseGroup(world: TestWorld, name: string): Promise<void> {
  const jid = world.group(name);
  await world.runInTransaction(async (ctx) => {
    const group = jid && (await getMainGroupByJid(ctx.tx, jid));
    if (group) await lostMainGroup(ctx, group, "removed");
  });
}

const roomOf = async (world: TestWorld, client: string): Promise<string> => {
  const ticket = await world.ticketOf(client);
  const name = ticket?.state === "in_progress" ? await world.roomName(ticket.room) : null;
  if (name === null) throw new Error("nobody attends them");
  return name;
};

describe("A case whose main group was lost", () => {
  it("waits in another group when it is given back", async () => {
    await using world = await startTestWorld({ sales: { Caro: 1 } });
    await world.caseOf("Marta", "Ana");
    const room = await roomOf(world, "Marta");
    await loseGroup(world, "Soporte");
    await world.person("Ana").says(room, "/soltar no puedo");
    expect((await world.last("Ventas")).text).toContain("*Ticket #1*");
    await world.person("Caro").quotes("Ventas", await world.last("Ventas"), "lo tomo");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it("waits in another group when the client comes back and the agent is busy", async () => {
    await using world = await startTestWorld({ sales: { Caro: 1 } });
    await world.caseOf("Marta", "Beto");
    await world.person("Beto").says(await roomOf(world, "Marta"), "/fin");
    await world.caseOf("Otra", "Beto");
    await loseGroup(world, "Soporte");
    await world.person("Marta").writes("volvió a fallar todo");
    expect((await world.last("Ventas")).text).toContain("*Ticket #1*");
    const sales = (await findMainGroups(world.store.read)).find(({ kind }) => kind === "sales");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", mainGroup: sales?.id });
  });
});

describe("A room that was lost", () => {
  it("leaves nothing to review of what the next room shows", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("sigue sin andar");
    const room = await roomOf(world, "Marta");
    const { id } = await world.message(room, "sigue sin andar");
    await world.store.transaction(async (tx) => {
      await tx.update(outbox).set({ state: "dead", error: "refused:403" }).where(eq(outbox.message, id));
    });
    const jid = world.group(room);
    await world.runInTransaction(async (ctx) => {
      const row = jid && (await getRoomByJid(ctx.tx, jid));
      if (row) await lostRoom(ctx, row, "refused-twice");
    });
    expect(await world.heardIn(await roomOf(world, "Marta"))).toContain("sigue sin andar");
    expect(await findReview(world.store.read, { kinds: null, after: null, limit: 9 })).toEqual([]);
  });
});

const broken = async (world: TestWorld) =>
  (await world.store.read.select().from(rooms))
    .filter(({ state }) => state === "broken")
    .map(({ name }) => name);

describe("Refusals", () => {
  const refused = { outcome: "refused", code: "403" } as const;

  it("of every group are about the number: no room and no group is given up", async () => {
    await using world = await startTestWorld({ support: { Ana: 2, Beto: 1 } });
    await world.caseOf("Marta", "Ana");
    await world.caseOf("Pedro", "Beto");
    await sendFor(world, 120, ({ to }) => (to.kind === "group" ? refused : { outcome: "sent", at: null }));
    expect(await broken(world)).toEqual([]);
    expect((await findMainGroups(world.store.read)).map(({ state }) => state)).not.toContain("broken");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it("of one room while the others take messages are about that room: its case goes on in another", async () => {
    await using world = await startTestWorld({ support: { Ana: 2, Beto: 1 } });
    await world.caseOf("Marta", "Ana");
    const room = await roomOf(world, "Marta");
    const jid = world.group(room);
    await sendFor(world, 120, ({ to }) =>
      to.kind === "group" && to.group === jid ? refused : { outcome: "sent", at: null },
    );
    expect(await broken(world)).toEqual([room]);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
    expect(await roomOf(world, "Marta")).not.toBe(room);
  });
});

describe("A call of somebody whom nobody attends yet", () => {
  it("is read in the group of the card, once an hour, and stands among the notes", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    const from = world.person("Marta").address;
    for (const id of ["c1", "c2"])
      await world.runInTransaction((ctx) => refuseCall(ctx, { id, from, video: false, group: false }));
    const said = (await world.heardIn("Soporte")).filter((text) => text.includes("intentó llamar"));
    expect(said).toEqual([
      "📞 *Ticket #1*: Marta intentó llamar. Le avisamos que por acá no se atienden llamadas.",
    ]);
    await world.person("Ana").quotes("Soporte", await world.message("Soporte", "Para tomarlo"), "lo tomo");
    expect((await world.heardIn(await roomOf(world, "Marta")))[0]).toContain("El cliente intentó llamar");
  });
});

describe("What WhatsApp forbids for now", () => {
  const failed = { outcome: "failed", reason: "503" } as const;
  const unknown = { outcome: "unknown", reason: "no answer" } as const;
  const held = { outcome: "held", code: "463", until: null } as const;

  it.each([
    ["at once", [held]],
    ["after a failure", [failed, held]],
    ["after silence, and again after another failure", [unknown, held, failed, held]],
  ])("is told to the agent once, be it forbidden %s", async (_, outcomes) => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await world.caseOf("Marta", "Ana");
    const left: SendOutcome[] = [...outcomes];
    let isSaid = false;
    const answer: Answer = ({ to }) =>
      (to.kind === "person" && isSaid ? left.shift() : null) ?? { outcome: "sent", at: null };
    await sendFor(world, 60, answer);
    isSaid = true;
    await world.person("Ana").says("Chat soporte Ana N°1", "ya lo veo");
    await sendFor(world, 5600, answer);
    expect(left).toEqual([]);
    const told = await world.heardIn("Chat soporte Ana N°1");
    expect(told.filter((text) => text.includes("WhatsApp no deja"))).toHaveLength(1);
  });
});
