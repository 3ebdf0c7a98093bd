import { describe, expect, it } from "vitest";
import { changeContactOf } from "../../desk/contacts/contacts.ts";
import { inbox } from "../../store/schema/messages.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

async function setBlocked(world: TestWorld, blocked: boolean): Promise<void> {
  const id = await world.idOf("Marta");
  await world.runInTransaction((ctx) => changeContactOf(ctx, id, { blocked }));
}

const told = async (world: TestWorld, room = ROOM) =>
  (await world.heardIn(room)).filter((text) => text.includes("bloqueado"));

describe("A client who is blocked while an agent attends them", () => {
  it("is said in the room, once for each change, with what happens to the words of both", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    await world.caseOf("Marta", "Ana");
    await setBlocked(world, true);
    await setBlocked(world, true);
    expect(await told(world)).toEqual([
      "🚫 Este contacto está bloqueado: lo que escriba no llega a este grupo ni queda en el caso. Lo que escribas acá le sigue llegando. Lo desbloquea un supervisor en el panel.",
    ]);
    await world.person("Marta").writes("¿hola?");
    await world.person("Ana").says(ROOM, "ya lo veo");
    expect((await world.last(ROOM)).text).toContain("bloqueado");
    expect((await world.last("Marta")).text).toBe("ya lo veo");
    const kept = await world.store.read.select({ arrival: inbox.arrival }).from(inbox);
    expect(kept.map(({ arrival }) => arrival.content)).toContainEqual({ kind: "text", text: "¿hola?" });
    await setBlocked(world, false);
    await setBlocked(world, false);
    expect((await told(world)).slice(1)).toEqual([
      "✅ Este contacto ya no está bloqueado: lo que escriba vuelve a llegar a este grupo. Lo que escribió mientras estaba bloqueado no se muestra.",
    ]);
    await world.person("Marta").writes("¿ahora sí?");
    expect((await world.last(ROOM)).text).toBe("¿ahora sí?");
  });

  it("is said in the header of the room to which the case goes then", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    await world.caseOf("Marta", "Ana");
    await setBlocked(world, true);
    await world.person("Sofía").says("Supervisor", "/asignar 1 Beto");
    expect(await told(world, "Chat soporte Beto N°1")).toHaveLength(1);
  });
});
