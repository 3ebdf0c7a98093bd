import { describe, expect, it } from "vitest";
import { releaseTicket } from "../../desk/lifecycle/release.ts";
import { reopenFor } from "../../desk/lifecycle/reopen.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTown, type Town } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";

/** What the newest card says of the client's words, and why it came back. */
async function lines(town: Town): Promise<string[]> {
  const { text } = await town.message("Soporte", "Vuelve a la cola");
  return text.split("\n").filter((line) => /^(?:💬|📎|↩️)/u.test(line));
}

describe("A card that comes back", () => {
  it("says the client's words again when nothing was said since", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/soltar");
    expect(await lines(town)).toEqual([
      "💬 No tengo internet desde ayer a la noche",
      "↩️ Vuelve a la cola (lo soltó Ana)",
    ]);
  });

  it("says what is new, and at the next return that again", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Marta").writes("y ahora tampoco anda el teléfono");
    await town.person("Ana").says(ROOM, "/soltar");
    expect((await lines(town))[0]).toBe("💬 y ahora tampoco anda el teléfono");
    const card = await town.message("Soporte", "Vuelve a la cola");
    await town.person("Ana").quotes("Soporte", card, "lo tomo");
    await town.person("Ana").says(ROOM, "/soltar");
    expect((await lines(town))[0]).toBe(
      "💬 No tengo internet desde ayer a la noche · y ahora tampoco anda el teléfono",
    );
  });

  it("shows the last of many words, and follows what the client changes of them", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Marta").writes("x".repeat(390));
    const last = await town.person("Marta").writes("mi número de cliente es 40718");
    await town.person("Ana").says(ROOM, "/soltar");
    const card = await town.message("Soporte", "Vuelve a la cola");
    await town.person("Ana").quotes("Soporte", card, "lo tomo");
    await town.person("Ana").says(ROOM, "/soltar");
    expect((await lines(town))[0]).toBe("💬 mi número de cliente es 40718");
    await town.person("Marta").edits(last, "mi número de cliente es 40719");
    expect((await lines(town))[0]).toBe("💬 mi número de cliente es 40719");
  });

  it("names the file when that is all there was", async () => {
    await using town = await startTown();
    await town.person("Marta").sends(mediaOf("image"));
    await town.seconds(121);
    await town.person("Ana").quotes("Soporte", await town.message("Soporte", "🎫"), "lo tomo");
    await town.person("Ana").says(ROOM, "/soltar");
    expect((await lines(town))[0]).toBe("💬 📷 Foto");
  });

  it("says them too when it was closed and is taken back to the queue, or given back in the panel", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/fin!");
    await town.atDesk(async (desk) => {
      const closed = await getTicket(desk.tx, 1 as never);
      if (closed) await reopenFor(desk, closed, { by: { user: "jefa" }, toQueue: true });
    });
    expect((await lines(town))[0]).toBe("💬 No tengo internet desde ayer a la noche");
    const card = await town.message("Soporte", "Vuelve a la cola");
    await town.person("Ana").quotes("Soporte", card, "lo tomo");
    await town.atDesk(async (desk) => {
      const ticket = await getTicket(desk.tx, 1 as never);
      if (ticket?.state === "in_progress") await releaseTicket(desk, ticket, { user: "jefa" });
    });
    expect(await lines(town)).toEqual([
      "💬 No tengo internet desde ayer a la noche",
      "↩️ Vuelve a la cola (lo soltó jefa)",
    ]);
  });
});
