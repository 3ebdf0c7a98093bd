import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { groupChanged } from "../../desk/groups/membership.ts";
import { undelivered } from "../../desk/delivery/undelivered.ts";
import type { GroupChange } from "../../domain/messages/inbound.ts";
import { outbox } from "../../store/schema/schema.ts";
import { startTown, type Heard, type Town } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";

/** WhatsApp tells that somebody is out of a group; `null` = we are. */
async function out(town: Town, group: string, who: string | null): Promise<void> {
  const jid = town.group(group);
  if (!jid) throw new Error(`there is no group ${group}`);
  const people = who === null ? [] : [town.person(who).address];
  const change: GroupChange = { group: jid, change: "removed", people, us: who === null };
  await town.atDesk((desk) => groupChanged(desk, change));
}

describe("A room that is lost in the middle of a case", () => {
  it.each([
    ["because the agent left it", "Ana"],
    ["because we were thrown out", null],
  ])("%s: the case goes on in another room of the agent, with all that was said", async (_, who) => {
    await using town = await startTown({ support: { Ana: 2 } });
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "probá reiniciar");
    await out(town, ROOM, who);
    expect(await town.heardIn("Chat soporte Ana N°2")).toEqual([
      expect.stringContaining("📂 *Ticket #1*"),
      "No tengo internet desde ayer a la noche",
      "↪️ *Ana:* probá reiniciar",
    ]);
    await town.person("Marta").writes("sigue igual");
    expect((await town.last("Chat soporte Ana N°2")).text).toBe("sigue igual");
    expect((await town.last("Supervisor")).text).toContain(ROOM);
  });

  it("without another room: it waits again in the main group, and nothing of it is lost", async () => {
    await using town = await startTown({ support: { Ana: 1, Beto: 1 } });
    await town.caseOf("Marta", "Ana");
    await out(town, ROOM, null);
    expect((await town.last("Soporte")).text).toContain("el grupo de su agente dejó de funcionar");
    await town.person("Marta").writes("¿hola?");
    await town.person("Beto").says("Soporte", "tomo 1");
    expect((await town.heardIn("Chat soporte Beto N°1")).slice(1)).toEqual([
      "No tengo internet desde ayer a la noche",
      "¿hola?",
    ]);
  });

  it("and nobody told us: the first message that WhatsApp refuses moves it", async () => {
    await using town = await startTown({ support: { Ana: 2 } });
    await town.caseOf("Marta", "Ana");
    await town.person("Marta").writes("¿hola?");
    const { id } = await town.last(ROOM);
    const [refused] = await town.store.read.select().from(outbox).where(eq(outbox.message, id));
    if (!refused) throw new Error("there is no such promise");
    await town.atDesk((desk) => undelivered(desk, { ...refused, state: "dead", error: "refused:403" }));
    expect((await town.last("Chat soporte Ana N°2")).text).toBe("¿hola?");
  });
});

describe("A main group that was lost and is back", () => {
  it("gets the cards of what waits, and quoting one takes it", async () => {
    await using town = await startTown();
    await town.card("Marta");
    // Without another group nothing of it can go anywhere else.
    await out(town, "Ventas", null);
    await out(town, "Soporte", null);
    const jid = town.group("Soporte");
    if (!jid) throw new Error("there is no such group");
    await town.atDesk((desk) => groupChanged(desk, { group: jid, change: "added", people: [], us: true }));
    const cards = (await town.heard("Soporte")).filter((one) => one.text.includes("🎫"));
    // The one that could not leave any more is not posted beside it.
    expect(cards).toHaveLength(1);
    await town.person("Ana").quotes("Soporte", cards[0] as Heard, "yo");
    expect((await town.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("costs no client their card: another area's group gets it meanwhile", async () => {
    await using town = await startTown();
    await out(town, "Soporte", null);
    await town.person("Marta").writes("No tengo internet desde ayer");
    await town.seconds(30);
    expect((await town.last("Ventas")).text).toContain("No tengo internet desde ayer");
  });
});
