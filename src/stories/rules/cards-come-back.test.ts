import { describe, expect, it } from "vitest";
import { releaseTicket } from "../../desk/lifecycle/claiming/release.ts";
import { reopenFor } from "../../desk/lifecycle/reopen.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** What the newest card says of the client's words, and why it came back. */
async function lines(world: TestWorld): Promise<string[]> {
  const { text } = await world.message("Soporte", "Vuelve a la cola");
  return text.split("\n").filter((line) => /^(?:💬|📎|↩️)/u.test(line));
}

describe("A card that comes back", () => {
  it("says the client's words again when nothing was said since", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/soltar");
    expect(await lines(world)).toEqual([
      "💬 No tengo internet desde ayer a la noche",
      "↩️ Vuelve a la cola (lo soltó Ana)",
    ]);
  });

  it("says what is new, and at the next return that again", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("y ahora tampoco anda el teléfono");
    await world.person("Ana").says(ROOM, "/soltar");
    expect((await lines(world))[0]).toBe("💬 y ahora tampoco anda el teléfono");
    const card = await world.message("Soporte", "Vuelve a la cola");
    await world.person("Ana").quotes("Soporte", card, "lo tomo");
    await world.person("Ana").says(ROOM, "/soltar");
    expect((await lines(world))[0]).toBe(
      "💬 No tengo internet desde ayer a la noche · y ahora tampoco anda el teléfono",
    );
  });

  it("shows the last of many words, and follows what the client changes of them", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("x".repeat(390));
    const last = await world.person("Marta").writes("mi número de cliente es 40718");
    await world.person("Ana").says(ROOM, "/soltar");
    const card = await world.message("Soporte", "Vuelve a la cola");
    await world.person("Ana").quotes("Soporte", card, "lo tomo");
    await world.person("Ana").says(ROOM, "/soltar");
    expect((await lines(world))[0]).toBe("💬 mi número de cliente es 40718");
    await world.person("Marta").edits(last, "mi número de cliente es 40719");
    expect((await lines(world))[0]).toBe("💬 mi número de cliente es 40719");
  });

  it("names the file when that is all there was", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").sends(mediaOf("image"));
    await world.seconds(121);
    await world.person("Ana").quotes("Soporte", await world.message("Soporte", "🎫"), "lo tomo");
    await world.person("Ana").says(ROOM, "/soltar");
    expect((await lines(world))[0]).toBe("💬 📷 Foto");
  });

  it("says them too when it was closed and is taken back to the queue, or given back in the panel", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin!");
    await world.runInTransaction(async (ctx) => {
      const closed = await getTicket(ctx.tx, 1 as never);
      if (closed) await reopenFor(ctx, closed, { by: { user: "jefa" }, toQueue: true });
    });
    expect((await lines(world))[0]).toBe("💬 No tengo internet desde ayer a la noche");
    const card = await world.message("Soporte", "Vuelve a la cola");
    await world.person("Ana").quotes("Soporte", card, "lo tomo");
    await world.runInTransaction(async (ctx) => {
      const ticket = await getTicket(ctx.tx, 1 as never);
      if (ticket?.state === "in_progress") await releaseTicket(ctx, ticket, { user: "jefa" });
    });
    expect(await lines(world)).toEqual([
      "💬 No tengo internet desde ayer a la noche",
      "↩️ Vuelve a la cola (lo soltó jefa)",
    ]);
  });
});
