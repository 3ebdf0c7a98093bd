import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { groupChanged } from "../../desk/groups/membership.ts";
import { undelivered } from "../../desk/delivery/undelivered.ts";
import type { GroupChange } from "../../domain/messages/inbound.ts";
import { outbox } from "../../store/schema/messages.ts";
import { startTestWorld, type Heard, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** WhatsApp tells that somebody is out of a group; `null` = we are. */
async function out(world: TestWorld, group: string, who: string | null): Promise<void> {
  const jid = world.group(group);
  if (!jid) throw new Error(`there is no group ${group}`);
  const people = who === null ? [] : [world.person(who).address];
  const change: GroupChange = { group: jid, change: "removed", people, us: who === null };
  await world.runInTransaction((ctx) => groupChanged(ctx, change));
}

describe("A room that is lost in the middle of a case", () => {
  it.each([
    ["because the agent left it", "Ana"],
    ["because we were thrown out", null],
  ])("%s: the case goes on in another room of the agent, with all that was said", async (_, who) => {
    await using world = await startTestWorld({ support: { Ana: 2 } });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "probá reiniciar");
    await out(world, ROOM, who);
    expect(await world.heardIn("Chat soporte Ana N°2")).toEqual([
      expect.stringContaining("📂 *Ticket #1*"),
      "No tengo internet desde ayer a la noche",
      "↪️ *Ana:* probá reiniciar",
    ]);
    await world.person("Marta").writes("sigue igual");
    expect((await world.last("Chat soporte Ana N°2")).text).toBe("sigue igual");
    expect((await world.last("Supervisor")).text).toContain(ROOM);
  });

  it("without another room: it waits again in the main group, and nothing of it is lost", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    await world.caseOf("Marta", "Ana");
    await out(world, ROOM, null);
    expect((await world.last("Soporte")).text).toContain("el grupo de su agente dejó de funcionar");
    await world.person("Marta").writes("¿hola?");
    await world.person("Beto").says("Soporte", "tomo 1");
    expect((await world.heardIn("Chat soporte Beto N°1")).slice(1)).toEqual([
      "No tengo internet desde ayer a la noche",
      "¿hola?",
    ]);
  });

  it("and nobody told us: the first message that WhatsApp refuses moves it", async () => {
    await using world = await startTestWorld({ support: { Ana: 2 } });
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("¿hola?");
    const { id } = await world.last(ROOM);
    const [refused] = await world.store.read.select().from(outbox).where(eq(outbox.message, id));
    if (!refused) throw new Error("there is no such promise");
    await world.runInTransaction((ctx) =>
      undelivered(ctx, { ...refused, state: "dead", error: "refused:403" }),
    );
    expect((await world.last("Chat soporte Ana N°2")).text).toBe("¿hola?");
  });
});

describe("A main group that was lost and is back", () => {
  it("gets the cards of what waits, and quoting one takes it", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    // Without another group nothing of it can go anywhere else.
    await out(world, "Ventas", null);
    await out(world, "Soporte", null);
    const jid = world.group("Soporte");
    if (!jid) throw new Error("there is no such group");
    await world.runInTransaction((ctx) =>
      groupChanged(ctx, { group: jid, change: "added", people: [], us: true }),
    );
    const cards = (await world.heard("Soporte")).filter((one) => one.text.includes("🎫"));
    // The one that could not leave any more is not posted beside it.
    expect(cards).toHaveLength(1);
    await world.person("Ana").quotes("Soporte", cards[0] as Heard, "yo");
    expect((await world.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("costs no client their card: another area's group gets it meanwhile", async () => {
    await using world = await startTestWorld();
    await out(world, "Soporte", null);
    await world.person("Marta").writes("No tengo internet desde ayer");
    await world.seconds(30);
    expect((await world.last("Ventas")).text).toContain("No tengo internet desde ayer");
  });
});
