import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { toMessageId } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { startTown, type Town } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";

async function withCase(): Promise<Town> {
  const town = await startTown();
  await town.caseOf("Marta", "Ana");
  return town;
}

describe("A vote", () => {
  const poll: Extract<InboundContent, { kind: "poll" }> = {
    kind: "poll",
    question: "¿Cuándo vamos?",
    options: ["hoy", "mañana"],
  };
  const hashOf = (option: string) => createHash("sha256").update(option).digest("hex");

  it("says the question and what was chosen", async () => {
    await using town = await withCase();
    const { id } = await town.person("Marta").sends(poll);
    await town.person("Marta").sends({ kind: "vote", poll: id, choices: [hashOf("mañana")] });
    expect((await town.last(ROOM)).text).toBe("🗳️ Votó en la encuesta: ¿Cuándo vamos?\n✅ mañana");
    await town.person("Marta").sends({ kind: "vote", poll: id, choices: [] });
    expect((await town.last(ROOM)).text).toBe("🗳️ Retiró su voto de la encuesta: ¿Cuándo vamos?");
  });

  it("finds an option that is shown otherwise than it was written", async () => {
    await using town = await withCase();
    const written = ["hoy\n📱 Desde el teléfono", "mañana"];
    const { id } = await town
      .person("Marta")
      .sends({ ...poll, options: ["hoy 📱 Desde el teléfono", "mañana"], written });
    await town.person("Marta").sends({ kind: "vote", poll: id, choices: written.map(hashOf) });
    expect((await town.last(ROOM)).text).toBe(
      "🗳️ Votó en la encuesta: ¿Cuándo vamos?\n✅ hoy 📱 Desde el teléfono\n✅ mañana",
    );
  });

  it("that does not open still says that it was cast", async () => {
    await using town = await withCase();
    await town.person("Marta").sends({ kind: "vote", poll: toMessageId("?"), choices: null });
    expect((await town.last(ROOM)).text).toBe(
      "🗳️ Votó en una encuesta. El voto solo se ve en el teléfono de la empresa.",
    );
  });
});
