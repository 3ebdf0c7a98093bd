import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { groupLooked } from "../../desk/groups/group-looked.ts";
import { heldBack, undelivered } from "../../desk/delivery/undelivered.ts";
import { chatOfGroup, type GroupJid } from "../../domain/ids.ts";
import { getRoomByJid } from "../../store/team/groups.ts";
import { findReview } from "../../store/review-lists.ts";
import { outbox } from "../../store/schema/schema.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTown, type Town } from "../../testing/town.ts";

const [FIRST, SECOND] = ["Chat soporte Ana N°1", "Chat soporte Ana N°2"] as const;

/** WhatsApp refuses the last message of a chat: once, and once more. */
async function refuses(town: Town, chat: string): Promise<void> {
  const { id } = await town.last(chat);
  const [row] = await town.store.read.select().from(outbox).where(eq(outbox.message, id));
  if (!row) throw new Error("there is no such message");
  const error = "refused:400";
  await town.atDesk((desk) => heldBack(desk, { ...row, error }));
  await town.store.transaction((tx) =>
    tx
      .update(outbox)
      .set({ state: "dead", error })
      .where(and(eq(outbox.id, row.id))),
  );
  await town.atDesk((desk) => undelivered(desk, { ...row, state: "dead", error }));
}

const stateOf = async (town: Town, room: string) =>
  (await getRoomByJid(town.store.read, town.group(room) as GroupJid))?.state;

describe("Content that every room refuses", () => {
  it("is put aside at the second room: that keeps its case, its agent reads why, the first is trusted again", async () => {
    await using town = await startTown({ support: { Ana: 3 } });
    await town.caseOf("Marta", "Ana");
    await town.person("Marta").sends(mediaOf("document", "contrato"));
    await refuses(town, FIRST);
    expect(await stateOf(town, FIRST)).toBe("broken");
    expect((await town.last(SECOND)).text).toContain("contrato");
    const alerts = (await town.heardIn("Supervisor")).length;
    await refuses(town, SECOND);
    expect(await stateOf(town, SECOND)).toBe("ready");
    const told = (await town.last(SECOND)).text;
    expect(told).toContain("WhatsApp no acepta que se muestre acá un mensaje del caso *#1* (📄 Documento)");
    expect(told).not.toContain("contrato");
    expect((await town.heardIn("Supervisor")).length).toBe(alerts);
    expect(await findReview(town.store.read, { kinds: ["message"], after: null, limit: 9 })).toMatchObject([
      { chat: chatOfGroup(town.group(SECOND) as GroupJid), ticket: 1 },
    ]);
    await town.person("Marta").writes("¿llegó?");
    expect((await town.last(SECOND)).text).toBe("¿llegó?");
    const jid = town.group(FIRST) as GroupJid;
    const info = {
      group: jid,
      name: FIRST,
      form: "lid",
      members: [{ address: town.person("Ana").address, admin: true }],
      weAreIn: true,
      weAreAdmin: true,
      suspended: false,
      community: false,
      communityAnnouncement: false,
      announcement: false,
      locked: false,
      approval: false,
    } as never;
    await town.atDesk((desk) =>
      groupLooked(desk, jid, { look: { look: "found", info }, again: new Date(town.now.getTime() + 60_000) }),
    );
    expect(await stateOf(town, FIRST)).toBe("ready");
  });

  it("does not excuse a room that refuses what no other was asked to take", async () => {
    await using town = await startTown({ support: { Ana: 3 } });
    await town.caseOf("Marta", "Ana");
    await town.person("Marta").writes("¿hola?");
    await refuses(town, FIRST);
    await town.person("Marta").writes("¿seguís ahí?");
    await refuses(town, SECOND);
    expect(await stateOf(town, SECOND)).toBe("broken");
    expect((await town.last("Chat soporte Ana N°3")).text).toBe("¿seguís ahí?");
  });
});
