import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Lane } from "../../domain/messages/lane.ts";
import { outbox } from "../../store/schema/messages.ts";
import { asText } from "../../testing/message-text.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

/** Lane and beginning of everything a chat was promised. */
async function lanesIn(world: TestWorld, chat: string): Promise<[Lane, string][]> {
  const rows = await world.store.read
    .select()
    .from(outbox)
    .where(eq(outbox.chat, await world.chat(chat)))
    .orderBy(outbox.id);
  return rows.map(({ lane, content }) => [lane, asText(content).slice(0, 24)]);
}

const only = (lanes: [Lane, string][]): Lane[] => lanes.map(([lane]) => lane);

describe("The lane of a message", () => {
  it("is automatic for what greets, confirms and takes leave, reply for cards and lines in groups", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°1", "/fin");
    expect(new Set(only(await lanesIn(world, "Marta")))).toEqual(new Set(["automatic"]));
    expect(new Set(only(await lanesIn(world, "Soporte")))).toEqual(new Set(["reply"]));
  });

  it("is history for what was said before the case was taken, conversation for what is said now", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const room = "Chat soporte Ana N°1";
    const before = only(await lanesIn(world, room));
    expect(before[0]).toBe("reply");
    expect(new Set(before.slice(1))).toEqual(new Set(["history"]));
    const said = await world.person("Marta").writes("sigue sin andar");
    await world.person("Marta").edits(said, "sigue sin andar nada");
    await world.person("Marta").deletes(said);
    expect(only(await lanesIn(world, room)).slice(before.length)).toEqual([
      "conversation",
      "conversation",
      "conversation",
    ]);
    await world.person("Ana").says(room, "ya lo miro");
    expect(only(await lanesIn(world, "Marta")).at(-1)).toBe("conversation");
  });

  it("is alert for what the clock and the supervisor's causes tell", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await world.minutes(30);
    const reminders = (await lanesIn(world, "Soporte")).filter(([lane]) => lane === "alert");
    expect(reminders.length).toBeGreaterThan(0);
  });
});
