import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { groupLooked } from "../../desk/groups/group-looked.ts";
import { heldBack, undelivered } from "../../desk/delivery/undelivered.ts";
import { chatOfGroup, type GroupJid } from "../../domain/ids.ts";
import { getRoomByJid } from "../../store/team/groups.ts";
import { findReview } from "../../store/review-lists.ts";
import { outbox } from "../../store/schema/messages.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const [FIRST, SECOND] = ["Chat soporte Ana N°1", "Chat soporte Ana N°2"] as const;

/** WhatsApp refuses the last message of a chat: once, and once more. */
async function refuses(world: TestWorld, chat: string): Promise<void> {
  const { id } = await world.last(chat);
  const [row] = await world.store.read.select().from(outbox).where(eq(outbox.message, id));
  if (!row) throw new Error("there is no such message");
  const error = "refused:400";
  await world.runInTransaction((ctx) => heldBack(ctx, { ...row, error }));
  await world.store.transaction((tx) =>
    tx
      .update(outbox)
      .set({ state: "dead", error })
      .where(and(eq(outbox.id, row.id))),
  );
  await world.runInTransaction((ctx) => undelivered(ctx, { ...row, state: "dead", error }));
}

const stateOf = async (world: TestWorld, room: string) =>
  (await getRoomByJid(world.store.read, world.group(room) as GroupJid))?.state;

describe("Content that every room refuses", () => {
  it("is put aside at the second room: that keeps its case, its agent reads why, the first is trusted again", async () => {
    await using world = await startTestWorld({ support: { Ana: 3 } });
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").sends(mediaOf("document", "contrato"));
    await refuses(world, FIRST);
    expect(await stateOf(world, FIRST)).toBe("broken");
    expect((await world.last(SECOND)).text).toContain("contrato");
    const alerts = (await world.heardIn("Supervisor")).length;
    await refuses(world, SECOND);
    expect(await stateOf(world, SECOND)).toBe("ready");
    const told = (await world.last(SECOND)).text;
    expect(told).toContain("WhatsApp no acepta que se muestre acá un mensaje del caso *#1* (📄 Documento)");
    expect(told).not.toContain("contrato");
    expect((await world.heardIn("Supervisor")).length).toBe(alerts);
    expect(await findReview(world.store.read, { kinds: ["message"], after: null, limit: 9 })).toMatchObject([
      { chat: chatOfGroup(world.group(SECOND) as GroupJid), ticket: 1 },
    ]);
    await world.person("Marta").writes("¿llegó?");
    expect((await world.last(SECOND)).text).toBe("¿llegó?");
    const jid = world.group(FIRST) as GroupJid;
    const info = {
      group: jid,
      name: FIRST,
      form: "lid",
      members: [{ address: world.person("Ana").address, admin: true }],
      weAreIn: true,
      weAreAdmin: true,
      suspended: false,
      community: false,
      communityAnnouncement: false,
      announcement: false,
      locked: false,
      approval: false,
    } as never;
    await world.runInTransaction((ctx) =>
      groupLooked(ctx, jid, { look: { look: "found", info }, again: new Date(world.now.getTime() + 60_000) }),
    );
    expect(await stateOf(world, FIRST)).toBe("ready");
  });

  it("does not excuse a room that refuses what no other was asked to take", async () => {
    await using world = await startTestWorld({ support: { Ana: 3 } });
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("¿hola?");
    await refuses(world, FIRST);
    await world.person("Marta").writes("¿seguís ahí?");
    await refuses(world, SECOND);
    expect(await stateOf(world, SECOND)).toBe("broken");
    expect((await world.last("Chat soporte Ana N°3")).text).toBe("¿seguís ahí?");
  });
});
