import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { entries } from "../../store/schema/messages.ts";
import { marta } from "../../testing/panel/panel-scene.ts";
import type { TestWorld } from "../../testing/test-world.ts";

/** Long things that Marta said in her ticket, as rows alone. */
async function saysMuch({ store }: TestWorld, count: number): Promise<string[]> {
  const [first] = await store.read.select().from(entries).where(eq(entries.side, "client"));
  if (!first) throw new Error("the client said nothing yet");
  const { id: _, ...like } = first;
  const texts = Array.from({ length: count }, (_, nth) => `${nth} ${"a".repeat(20_000)}`);
  await store.transaction(async (tx) => {
    for (const text of texts)
      await tx.insert(entries).values({ ...like, text, content: { kind: "text", text } });
  });
  return texts;
}

it("Everything we hold about a client is written while it is read, complete and in order, however much it is", async () => {
  await using scene = await marta();
  const said = await saysMuch(scene.world, 300);
  const supervisor = await scene.office.as("supervisor");
  const id = await scene.world.idOf("Marta");
  // Unpacked, else its length is not told in any case.
  const asked = supervisor.get(`/api/contacts/${id}/export`).set("Accept-Encoding", "identity");
  const { body, headers } = await asked.expect(200);
  expect([headers["transfer-encoding"], headers["content-type"]]).toEqual([
    "chunked",
    "application/json; charset=utf-8",
  ]);
  const [ticket] = body.tickets;
  const messages: { id: number; text: string }[] = ticket.messages;
  expect(messages.map(({ text }) => text).slice(-300)).toEqual(said);
  expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
  expect(ticket.events[0]).toMatchObject({ event: "opened" });
});
