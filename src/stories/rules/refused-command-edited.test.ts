import { describe, expect, it } from "vitest";
import { addTag } from "../../desk/contacts/tags.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("A command that was refused, and is edited", () => {
  it.each([
    ["/fin 2", "/fin"],
    ["/transferir 2 Beto", "/transferir Beto"],
    ["/transferir Nadie", "/transferir Beto"],
  ])("is not called done: %j, then %j", async (words, edited) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.caseOf("Pedro", "Ana");
    const said = await world.person("Ana").says(ROOM, words);
    await world.person("Ana").edits(said, edited);
    expect((await world.last(ROOM)).text).toContain(
      "Un comando no se hace al editar un mensaje: escribilo en uno nuevo.",
    );
    expect((await world.ticket(1))?.state).toBe("in_progress");
  });

  it.each([
    ["/etiqueta fatura", "/etiqueta factura", "etiqueta"],
    ["/etiqueta", "/etiqueta factura", "etiqueta"],
    ["/dato plann 100 megas", "/dato plan 100 megas", "dato"],
    ["/dato plan", "/dato plan 100 megas", "dato"],
  ])("is said not to have been done, and how it is: %j, then %j", async (words, edited, command) => {
    await using world = await startTestWorld();
    await world.runInTransaction((ctx) => addTag(ctx, { name: "factura", color: "red" }));
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Ana").says(ROOM, words);
    await world.person("Ana").edits(said, edited);
    expect((await world.last(ROOM)).text).toBe(
      `*/${command}* no se había hecho. Un comando no se hace al editar un mensaje: escribilo en uno nuevo. No se le envió nada al cliente.`,
    );
  });

  it("is said not to have been done where it quoted what nobody knows", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Ana").quotes(ROOM, { id: world.nextId() }, "/info");
    await world.person("Ana").edits(said, "/historial");
    expect((await world.last(ROOM)).text).toContain("*/info* no se había hecho.");
  });

  it.each(["/etiqueta factura", "/dato plan 100 megas", "/info", "/pausa", "/soltar", "/fin"])(
    "is called done when it was: %j",
    async (words) => {
      await using world = await startTestWorld();
      await world.runInTransaction((ctx) => addTag(ctx, { name: "factura", color: "red" }));
      await world.caseOf("Marta", "Ana");
      const said = await world.person("Ana").says(ROOM, words);
      await world.person("Ana").edits(said, `${words} x`);
      expect((await world.last(ROOM)).text).toContain(
        "ya se hizo: editar el mensaje no lo cambia ni lo repite.",
      );
    },
  );
});
