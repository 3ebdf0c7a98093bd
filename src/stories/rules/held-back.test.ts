import { describe, expect, it } from "vitest";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { MessageId } from "../../domain/ids.ts";
import { findNotes } from "../../store/messages/entries.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** Marta's case is open with Ana; what each of them hears from then on. */
async function attended(
  world: TestWorld,
): Promise<{ heard: () => Promise<string[]>; told: () => Promise<string> }> {
  await world.caseOf("Marta", "Ana");
  const before = (await world.heardIn("Marta")).length;
  return {
    heard: async () => (await world.heardIn("Marta")).slice(before),
    told: async () => (await world.last(ROOM)).text,
  };
}

/** The large half of a picture: the same file but for its bytes. */
function largeOf(small: { id: MessageId }, caption: string | null = null): InboundContent {
  const content = mediaOf("image", caption);
  if (content.kind !== "media") return content;
  return { ...content, media: { ...content.media, wire: `${content.media.wire}AAAA` }, replaces: small.id };
}

const notes = async (world: TestWorld): Promise<(string | null)[]> =>
  (await findNotes(world.store.read, [1 as never], 10)).map(({ text }) => text);

describe("A picture in high quality", () => {
  it.each(["/nota factura interna", "/fni", "/info", "mirá\n/nota ojo"])(
    "stays when the small one stayed: %j",
    async (caption) => {
      await using world = await startTestWorld();
      const { heard } = await attended(world);
      const ana = world.person("Ana");
      const small = await ana.posts(ROOM, mediaOf("image", caption));
      const said = (await world.heardIn(ROOM)).length;
      await ana.posts(ROOM, largeOf(small));
      await ana.posts(ROOM, largeOf(small, caption));
      expect(await heard()).toEqual([]);
      expect((await world.heardIn(ROOM)).length).toBe(said);
      expect(await notes(world)).toEqual(caption.startsWith("/nota") ? ["factura interna"] : []);
    },
  );

  it("never goes to the client of the next case", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await attended(world);
    const ana = world.person("Ana");
    const old = await world.message(ROOM, "No tengo internet");
    const closing = await ana.posts(ROOM, mediaOf("image", "/fin!"));
    await world.caseOf("Pedro", "Ana");
    const before = await world.heardIn("Pedro");
    const quoting = await ana.posts(ROOM, mediaOf("image"), { quotes: old });
    for (const small of [closing, quoting]) await ana.posts(ROOM, largeOf(small));
    expect(await world.heardIn("Pedro")).toEqual(before);
  });

  it.each(["mirá", "/cliente mirá"])(
    "with the same words takes the small one's place: %j",
    async (caption) => {
      await using world = await startTestWorld();
      const { heard } = await attended(world);
      const small = await world.person("Ana").posts(ROOM, mediaOf("image", caption));
      await world.person("Ana").posts(ROOM, largeOf(small, caption));
      expect(await heard()).toEqual(["[media] mirá", "[media] mirá", "[deletion]"]);
    },
  );
});

describe("A command that quotes a message of which we know nothing", () => {
  const unknown = { id: "NEVERSEEN" as MessageId };

  it.each(["/fin resuelto", "/soltar", "/nota paga tarde", "/transferir Beto", "/dato dni 123", "/info"])(
    "is not carried out, like one that quotes another case, and its author reads so: %j",
    async (command) => {
      await using world = await startTestWorld();
      const { heard, told } = await attended(world);
      await world.person("Ana").quotes(ROOM, unknown, command);
      expect(await told()).toBe(
        "No sé de qué caso es el mensaje que citaste, así que no hice nada. Si el comando es para el caso *#1*, escribilo de nuevo sin citar.",
      );
      const ana = await world.idOf("Ana");
      expect(await world.ticket(1)).toMatchObject({ state: "in_progress", agent: ana });
      expect(await notes(world)).toEqual([]);
      await world.person("Ana").says(ROOM, "mandalo");
      expect(await heard()).not.toContain(command);
    },
  );

  it("is done when it quotes what is known of the case, or is about no case", async () => {
    await using world = await startTestWorld();
    const { told } = await attended(world);
    await world.person("Ana").quotes(ROOM, await world.message(ROOM, "No tengo internet"), "/nota sí");
    expect(await notes(world)).toEqual(["sí"]);
    await world.person("Ana").quotes(ROOM, unknown, "/ayuda");
    expect(await told()).not.toContain("No sé de qué caso");
  });
});

describe("Our question whether words should leave", () => {
  it.each(["quoting it", "quoting nothing"])(
    "is answered once, %s: another answer reaches nobody",
    async (how) => {
      await using world = await startTestWorld();
      const { heard, told } = await attended(world);
      const ana = world.person("Ana");
      await ana.says(ROOM, "fin");
      await world.person("Marta").writes("espero");
      const question = how === "quoting it" ? await world.message(ROOM, "¿Querías cerrar") : null;
      for (const word of ["mandalo", "sí", "no", "si"]) await ana.says(ROOM, word, { quotes: question });
      expect(await heard()).toEqual(["fin"]);
      expect(await told()).toBe(
        "Aquello ya se le envió al cliente, así que este *si* no se le envió. Si era para él, mandáselo con */cliente*.",
      );
      await ana.says(ROOM, "/cliente sí");
      expect(await heard()).toEqual(["fin", "sí"]);
    },
  );

  it("that was answered with a no lets nothing out with a yes", async () => {
    await using world = await startTestWorld();
    const { heard, told } = await attended(world);
    for (const word of ["fin", "no", "sí", "no"]) await world.person("Ana").says(ROOM, word);
    expect(await heard()).toEqual([]);
    expect(await told()).toContain("no se le envió nada al cliente; este *no* tampoco");
  });

  it("leaves a yes to the client, who said something after it was answered", async () => {
    await using world = await startTestWorld();
    const { heard } = await attended(world);
    for (const word of ["fin", "mandalo"]) await world.person("Ana").says(ROOM, word);
    await world.seconds(5);
    await world.person("Marta").writes("paso mañana");
    await world.person("Ana").says(ROOM, "sí");
    await world.person("Ana").says(ROOM, "sí");
    expect(await heard()).toEqual(["fin", "sí", "sí"]);
  });

  it("asks nothing any more when the words were deleted", async () => {
    await using world = await startTestWorld();
    const { heard } = await attended(world);
    const word = await world.person("Ana").says(ROOM, "fin");
    const question = await world.last(ROOM);
    await world.person("Ana").deletes(word);
    await world.person("Ana").quotes(ROOM, question, "mandalo");
    expect(await heard()).toEqual([]);
  });

  it("is not answered by our word to an older question, which sends what that asked about, nor by a yes to the client", async () => {
    await using world = await startTestWorld();
    const { heard, told } = await attended(world);
    const ana = world.person("Ana");
    const client = await world.message(ROOM, "No tengo internet");
    await ana.says(ROOM, "listo\n/nota debe plata");
    const older = await world.last(ROOM);
    await ana.says(ROOM, "fin");
    await ana.quotes(ROOM, older, "mandalo");
    expect(await heard()).toEqual(["listo\n/nota debe plata"]);
    await ana.quotes(ROOM, client, "sí");
    expect(await heard()).toEqual(["listo\n/nota debe plata", "sí"]);
    await ana.says(ROOM, "fin");
    await ana.quotes(ROOM, older, "mandalo");
    expect(await told()).toContain("Aquello ya se le envió al cliente");
    expect(await heard()).toHaveLength(2);
  });

  it("lets nothing out for somebody who left the team meanwhile", async () => {
    await using world = await startTestWorld();
    const { heard, told } = await attended(world);
    await world.person("Ana").says(ROOM, "fin");
    await world.change("Ana", { active: false });
    await world.person("Ana").says(ROOM, "mandalo");
    expect(await heard()).toEqual([]);
    expect(await told()).toContain("figurás como inactivo");
  });
});

describe("What could not be read", () => {
  it.each<InboundContent>([{ kind: "undecryptable" }, { kind: "unsupported", wireType: "xMessage" }])(
    "and was edited goes out with its new words after a yes, and only these: $kind",
    async (content) => {
      await using world = await startTestWorld();
      const { heard } = await attended(world);
      const ana = world.person("Ana");
      const said = await ana.posts(ROOM, content);
      await ana.edits(said, "Hola Marta");
      await ana.says(ROOM, "mandalo");
      await ana.says(ROOM, "Hola Marto", { id: said.id });
      expect(await heard()).toEqual(["Hola Marta"]);
    },
  );

  it("and was deleted meanwhile does not go out", async () => {
    await using world = await startTestWorld();
    const { heard } = await attended(world);
    const said = await world.person("Ana").posts(ROOM, { kind: "undecryptable" });
    await world.person("Ana").deletes(said);
    await world.person("Ana").says(ROOM, "no era para vos", { id: said.id });
    await world.minutes(2);
    expect(await heard()).toEqual([]);
  });
});

describe("Editing what stayed", () => {
  it("makes it no more about this case than it was", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await attended(world);
    const ana = world.person("Ana");
    const old = await world.message(ROOM, "No tengo internet");
    await ana.says(ROOM, "/fin!");
    await world.caseOf("Pedro", "Ana");
    const before = await world.heardIn("Pedro");
    for (const [typed, edited] of [
      ["tu clave es 1", "tu clave es 12"],
      ["/nta debe plata", "/nota debe plata"],
    ] as const) {
      await ana.edits(await ana.quotes(ROOM, old, typed), edited);
      expect((await world.last(ROOM)).text).toContain("Citaste un mensaje del caso *#1*");
    }
    expect(await world.heardIn("Pedro")).toEqual(before);
    expect(await findNotes(world.store.read, [2 as never], 10)).toEqual([]);
  });

  it("asks for what /cliente was held back with, and says nothing untrue of what was refused", async () => {
    await using world = await startTestWorld();
    const ana = world.person("Ana");
    const early = await ana.says(ROOM, "/cliente hola");
    await ana.edits(early, "/cliente hola!");
    expect((await world.last(ROOM)).text).toContain("no le había llegado a nadie");
    const { heard } = await attended(world);
    const held = await ana.quotes(ROOM, { id: "UNKNOWN" as MessageId }, "/cliente son 10");
    await ana.edits(held, "/cliente son 20");
    await ana.says(ROOM, "mandalo");
    expect(await heard()).toEqual(["son 20"]);
  });

  it("makes no message of a note, and says so", async () => {
    await using world = await startTestWorld();
    const { heard, told } = await attended(world);
    const note = await world.person("Ana").says(ROOM, "/nota paga tarde");
    await world.person("Ana").edits(note, "Hola Marta");
    expect(await told()).toContain("Ese mensaje es una nota del caso");
    await world.person("Ana").edits(note, "/nota paga siempre");
    expect(await heard()).toEqual([]);
    expect(await notes(world)).toEqual(["paga siempre"]);
  });

  it("to nothing sends nothing", async () => {
    await using world = await startTestWorld();
    const { heard, told } = await attended(world);
    await world.person("Ana").edits(await world.person("Ana").says(ROOM, "/hola"), " \u2800");
    expect(await told()).toContain("no le había llegado a nadie");
    expect(await heard()).toEqual([]);
  });
});

it("Two odd kinds within a minute are both answered", async () => {
  await using world = await startTestWorld();
  const { told } = await attended(world);
  await world.person("Ana").posts(ROOM, { kind: "view-once" });
  await world.person("Ana").posts(ROOM, { kind: "unsupported", wireType: "secretEncryptedMessage" });
  expect(await told()).toContain("No pude leer el cambio");
});
