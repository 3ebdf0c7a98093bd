import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

/** How long each alert says that Marta's ticket waits. */
async function waits(world: TestWorld): Promise<string[]> {
  const heard = await world.heard("Supervisor");
  return heard.flatMap(({ text, content }) =>
    content.kind === "text" ? (/espera hace (\d+ \w+)/u.exec(text)?.slice(1) ?? []) : [],
  );
}

describe("The alert of a ticket that nobody takes", () => {
  it("is repeated at growing intervals until somebody takes it", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").writes("no tengo internet");
    await world.minutes(180);
    expect(await waits(world)).toEqual(["10 min", "40 min", "1 h", "2 h"]);
    const again = await world.last("Supervisor");
    await world.person("Sofía").quotes("Supervisor", again, "Ana");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
    await world.minutes(400);
    expect(await waits(world)).toHaveLength(4);
  });

  it("is one message for several tickets", async () => {
    await using world = await startTestWorld();
    for (const client of ["Marta", "Pedro", "Luis"]) await world.person(client).writes("no tengo internet");
    await world.minutes(50);
    const [first, second, ...more] = await world.heardIn("Supervisor");
    expect(first).toContain("*3 clientes esperan y nadie los tomó*");
    expect(second).toContain(
      "*3 clientes esperan y nadie los tomó*\n• *#1* Marta · Soporte · espera hace 40 min",
    );
    expect(more).toEqual([]);
  });

  it("waits for the opening hours of its group", async () => {
    await using world = await startTestWorld();
    // It is ten in the morning.
    await world.openOnly("Soporte", { from: "09:00", to: "10:30" });
    await world.person("Marta").writes("no tengo internet");
    await world.minutes(300);
    expect(await waits(world)).toEqual(["10 min"]);
    await world.minutes(20 * 60);
    expect(await waits(world)).toEqual(["10 min", "23 h", "23 h"]);
  });

  it("is not repeated once the company's phone has answered", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").writes("no tengo internet");
    await world.minutes(15);
    await world.delivers({ ...world.person("Marta").inChat("soy el dueño, ya lo vemos"), fromMe: true });
    await world.minutes(180);
    expect(await waits(world)).toEqual(["10 min"]);
  });
});
