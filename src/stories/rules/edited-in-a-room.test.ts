import { describe, expect, it } from "vitest";
import { entriesOf, findNotes } from "../../store/messages/entries.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

async function attended(world: TestWorld): Promise<() => Promise<string[]>> {
  await world.caseOf("Marta", "Ana");
  const before = (await world.heardIn("Marta")).length;
  return async () => (await world.heardIn("Marta")).slice(before);
}

const notes = async (world: TestWorld): Promise<(string | null)[]> =>
  (await findNotes(world.store.read, [1 as never], 10)).map(({ text }) => text);

const record = async (world: TestWorld) =>
  (await entriesOf(world.store.read, 1 as never)).filter(({ side }) => side === "agent");

describe("An edit", () => {
  it("of a command says that it is done, and does nothing: an old /fin never ends the next case", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await attended(world);
    const fin = await world.person("Ana").says(ROOM, "/fin!");
    await world.caseOf("Pedro", "Ana");
    const before = await world.heardIn("Pedro");
    await world.person("Ana").edits(fin, "/fin resuelto");
    expect((await world.last(ROOM)).text).toContain("*/fin* ya se hizo");
    await world.person("Ana").edits(fin, "quedó resuelto");
    expect((await world.last(ROOM)).text).toContain("*/fin* ya se hizo");
    expect((await world.ticket(2))?.state).toBe("in_progress");
    expect(await world.heardIn("Pedro")).toEqual(before);
  });

  it("of /nota changes the note, and does not double it", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    const note = await world.person("Ana").says(ROOM, "/nota paga tarde");
    await world.person("Ana").edits(note, "/nota paga siempre a tiempo");
    expect((await world.last(ROOM)).text).toBe("📝 Nota cambiada en el caso *#1*. El cliente no la ve.");
    expect(await notes(world)).toEqual(["paga siempre a tiempo"]);
    await world.person("Ana").edits(note, "/fin");
    expect((await world.last(ROOM)).text).toContain("Un comando no se hace al editar un mensaje");
    expect(await heard()).toEqual([]);
    await world.person("Ana").deletes(note);
    expect(await notes(world)).toEqual([]);
  });

  it("of what has no words is answered, and the client sees it as it was", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    const place = { latitude: -26.8, longitude: -65.2, name: "Local", address: null, live: false };
    const said = await world.person("Ana").posts(ROOM, { kind: "location", ...place });
    await world.person("Ana").edits(said, "te esperamos acá");
    expect((await world.last(ROOM)).text).toBe(
      "✏️ Ese mensaje no tiene texto que se pueda cambiar. No se le envió nada al cliente: lo sigue viendo como estaba. Si querés decirle eso, escribilo en un mensaje nuevo.",
    );
    expect(await heard()).toHaveLength(1);
  });

  it("of /cliente changes what was sent, which keeps its quote", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    const shown = await world.message(ROOM, "No tengo internet");
    const said = await world.person("Ana").quotes(ROOM, shown, "/cliente /apagá el equipo");
    const sent = await world.last("Marta");
    expect(sent).toMatchObject({ text: "/apagá el equipo" });
    expect(sent.quotes).not.toBeNull();
    await world.person("Ana").edits(said, "/cliente /prendé el equipo");
    expect(await heard()).toEqual(["/apagá el equipo", "[edit] /prendé el equipo"]);
    expect((await world.last("Marta")).content).toMatchObject({ target: { id: sent.id } });
  });

  it("that puts a mistyped /nota right makes the note; one of a mistyped /fin is told to be typed anew", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    const ana = world.person("Ana");
    const mistyped = await ana.says(ROOM, "/nta debe dos meses");
    await ana.edits(mistyped, "/nota debe dos meses");
    expect((await world.last(ROOM)).text).toContain("📝 Nota guardada");
    await ana.edits(mistyped, "/nota debe tres meses");
    expect(await notes(world)).toEqual(["debe tres meses"]);
    await ana.edits(await ana.says(ROOM, "/fni"), "/fin");
    expect((await world.last(ROOM)).text).toContain("Un comando no se hace al editar un mensaje");
    expect((await world.ticket(1))?.state).toBe("in_progress");
    expect(await heard()).toEqual([]);
  });

  it("into a command that it cannot be says the same as the question before, and answers it", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    const ana = world.person("Ana");
    const said = await ana.says(ROOM, "nota: debe dos meses");
    expect((await world.last(ROOM)).text).toContain("Editá tu mensaje y ponele la barra adelante");
    for (const edited of ["/ntoa debe dos meses", "/nota", "/fin"]) {
      await ana.edits(said, edited);
      expect((await world.last(ROOM)).text).toBe(
        "Un comando no se hace al editar un mensaje, salvo */nota*. Si era una nota, editalo de nuevo: */nota* y el texto. Otro comando, escribilo en un mensaje nuevo. No se le envió nada al cliente.",
      );
    }
    await ana.says(ROOM, "mandalo");
    expect((await world.last(ROOM)).text).toContain("Esa pregunta ya la habías contestado");
    expect(await heard()).toEqual([]);
    await ana.edits(said, "/nota debe dos meses");
    expect(await notes(world)).toEqual(["debe dos meses"]);
    expect((await world.ticket(1))?.state).toBe("in_progress");
  });

  it("that takes a slash away is offered to be sent, and can be edited afterwards", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    const ana = world.person("Ana");
    const said = await ana.says(ROOM, "/Hola Marta");
    await ana.edits(said, "Hola Marta");
    expect((await world.last(ROOM)).text).toContain("Si querés mandárselo como quedó, respondé *mandalo*");
    expect(await heard()).toEqual([]);
    await ana.says(ROOM, "mandalo");
    expect(await heard()).toEqual(["Hola Marta"]);
    await ana.says(ROOM, "Te cuento");
    await ana.edits(said, "Hola, Marta!");
    expect(await heard()).toEqual(["Hola Marta", "Te cuento", "[edit] Hola, Marta!"]);
  });

  it("that puts a slash before what was sent does not reach the client, and the record keeps what they have", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    const said = await world.person("Ana").says(ROOM, "ya vamos");
    for (const text of ["/nota secreto", "/fin", "/nto secreto", "ya vamos\n/nota secreto", "fin"]) {
      await world.person("Ana").edits(said, text);
      expect((await world.last(ROOM)).text).toContain("sigue viendo el mensaje como estaba");
    }
    expect(await heard()).toEqual(["ya vamos"]);
    expect((await record(world)).map(({ text }) => text)).toEqual(["ya vamos"]);
  });

  it("keeps the signature, early as an edit and late as a correction", async () => {
    await using world = await startTestWorld({ settings: { signature: true } });
    const heard = await attended(world);
    const said = await world.person("Ana").says(ROOM, "son 100");
    await world.person("Ana").edits(said, "son 200");
    await world.minutes(16);
    await world.person("Ana").edits(said, "son 300");
    expect((await heard()).filter((text) => !text.startsWith("⏰"))).toEqual([
      "*Ana:*\nson 100",
      "[edit] *Ana:*\nson 200",
      "✏️ Corrección: *Ana:*\nson 300",
    ]);
    expect((await record(world)).map(({ text }) => text)).toEqual(["son 300"]);
  });

  it("of a caption is an edit of the file, also when nothing is left of it", async () => {
    await using world = await startTestWorld();
    await attended(world);
    const photo = await world.person("Ana").posts(ROOM, mediaOf("image", "tu factura"));
    const sent = await world.last("Marta");
    await world.person("Ana").edits(photo, "");
    expect((await world.last("Marta")).content).toMatchObject({
      kind: "edit",
      text: "",
      target: { id: sent.id },
      wire: expect.any(String),
    });
  });

  it("of words said in a free room sends nothing to whoever came later", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    const alone = await world.person("Ana").says(ROOM, "qué día");
    await world.minutes(1);
    const heard = await attended(world);
    await world.person("Ana").edits(alone, "qué día hermoso");
    expect((await world.last(ROOM)).text).toContain("editarlo no lo manda");
    expect(await heard()).toEqual([]);
  });
});

describe("A deletion", () => {
  it("that WhatsApp no longer allows changes no record, and is told", async () => {
    await using world = await startTestWorld({ settings: { nudgeAfterMinutes: 5 } });
    const heard = await attended(world);
    const said = await world.person("Ana").says(ROOM, "son 100");
    world.now = new Date(world.now.getTime() + 3 * 24 * 3600_000);
    await world.person("Ana").deletes(said);
    expect((await world.last(ROOM)).text).toContain("WhatsApp ya no deja borrarlo");
    expect(await heard()).toEqual(["son 100"]);
    expect((await record(world)).map(({ deletedAt }) => deletedAt)).toEqual([null]);
  });
});

describe("A file with a command", () => {
  it("goes with what /cliente says, also when it says nothing", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    const photo = await world.person("Ana").posts(ROOM, mediaOf("image", "/cliente así se conecta"));
    await world.person("Ana").posts(ROOM, mediaOf("image", "/cliente"));
    await world.person("Ana").edits(photo, "/cliente así se enchufa");
    expect(await heard()).toEqual(["[media] así se conecta", "[media]", "[edit] así se enchufa"]);
  });

  it("stays when the case is closed with it, and that is said", async () => {
    await using world = await startTestWorld({ settings: { farewell: false } });
    const heard = await attended(world);
    await world.person("Ana").posts(ROOM, mediaOf("image", "/fin resuelto"));
    expect(await world.ticket(1)).toMatchObject({ state: "closed", reason: "resuelto" });
    expect((await world.message(ROOM, "📎")).text).toBe(
      "📎 Lo que venía con el comando (📷 Foto) no se le envió al cliente.",
    );
    expect(await heard()).toEqual([]);
  });
});
