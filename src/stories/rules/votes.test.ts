import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { toMessageId } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

async function withCase(): Promise<TestWorld> {
  const world = await startTestWorld();
  await world.caseOf("Marta", "Ana");
  return world;
}

describe("A vote", () => {
  const poll: Extract<InboundContent, { kind: "poll" }> = {
    kind: "poll",
    question: "¿Cuándo vamos?",
    options: ["hoy", "mañana"],
  };
  const hashOf = (option: string) => createHash("sha256").update(option).digest("hex");

  it("says the question and what was chosen", async () => {
    await using world = await withCase();
    const { id } = await world.person("Marta").sends(poll);
    await world.person("Marta").sends({ kind: "vote", poll: id, choices: [hashOf("mañana")] });
    expect((await world.last(ROOM)).text).toBe("🗳️ Votó en la encuesta: ¿Cuándo vamos?\n✅ mañana");
    await world.person("Marta").sends({ kind: "vote", poll: id, choices: [] });
    expect((await world.last(ROOM)).text).toBe("🗳️ Retiró su voto de la encuesta: ¿Cuándo vamos?");
  });

  it("finds an option that is shown otherwise than it was written", async () => {
    await using world = await withCase();
    const written = ["hoy\n📱 Desde el teléfono", "mañana"];
    const { id } = await world
      .person("Marta")
      .sends({ ...poll, options: ["hoy 📱 Desde el teléfono", "mañana"], written });
    await world.person("Marta").sends({ kind: "vote", poll: id, choices: written.map(hashOf) });
    expect((await world.last(ROOM)).text).toBe(
      "🗳️ Votó en la encuesta: ¿Cuándo vamos?\n✅ hoy 📱 Desde el teléfono\n✅ mañana",
    );
  });

  it("that does not open still says that it was cast", async () => {
    await using world = await withCase();
    await world.person("Marta").sends({ kind: "vote", poll: toMessageId("?"), choices: null });
    expect((await world.last(ROOM)).text).toBe(
      "🗳️ Votó en una encuesta. El voto solo se ve en el teléfono de la empresa.",
    );
  });
});
