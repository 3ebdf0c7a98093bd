import { describe, expect, it } from "vitest";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { MessageId } from "../../domain/ids.ts";
import { findNotes } from "../../store/messages/entries.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTown, type Town } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";

/** Marta's case is open with Ana; what each of them hears from then on. */
async function attended(
  town: Town,
): Promise<{ heard: () => Promise<string[]>; told: () => Promise<string> }> {
  await town.caseOf("Marta", "Ana");
  const before = (await town.heardIn("Marta")).length;
  return {
    heard: async () => (await town.heardIn("Marta")).slice(before),
    told: async () => (await town.last(ROOM)).text,
  };
}

/** The large half of a picture: the same file but for its bytes. */
function largeOf(small: { id: MessageId }, caption: string | null = null): InboundContent {
  const content = mediaOf("image", caption);
  if (content.kind !== "media") return content;
  return { ...content, media: { ...content.media, wire: `${content.media.wire}AAAA` }, replaces: small.id };
}

const notes = async (town: Town): Promise<(string | null)[]> =>
  (await findNotes(town.store.read, [1 as never], 10)).map(({ text }) => text);

describe("A picture in high quality", () => {
  it.each(["/nota factura interna", "/fni", "/info", "mirá\n/nota ojo"])(
    "stays when the small one stayed: %j",
    async (caption) => {
      await using town = await startTown();
      const { heard } = await attended(town);
      const ana = town.person("Ana");
      const small = await ana.posts(ROOM, mediaOf("image", caption));
      const said = (await town.heardIn(ROOM)).length;
      await ana.posts(ROOM, largeOf(small));
      await ana.posts(ROOM, largeOf(small, caption));
      expect(await heard()).toEqual([]);
      expect((await town.heardIn(ROOM)).length).toBe(said);
      expect(await notes(town)).toEqual(caption.startsWith("/nota") ? ["factura interna"] : []);
    },
  );

  it("never goes to the client of the next case", async () => {
    await using town = await startTown({ support: { Ana: 1 } });
    await attended(town);
    const ana = town.person("Ana");
    const old = await town.message(ROOM, "No tengo internet");
    const closing = await ana.posts(ROOM, mediaOf("image", "/fin!"));
    await town.caseOf("Pedro", "Ana");
    const before = await town.heardIn("Pedro");
    const quoting = await ana.posts(ROOM, mediaOf("image"), { quotes: old });
    for (const small of [closing, quoting]) await ana.posts(ROOM, largeOf(small));
    expect(await town.heardIn("Pedro")).toEqual(before);
  });

  it.each(["mirá", "/cliente mirá"])(
    "with the same words takes the small one's place: %j",
    async (caption) => {
      await using town = await startTown();
      const { heard } = await attended(town);
      const small = await town.person("Ana").posts(ROOM, mediaOf("image", caption));
      await town.person("Ana").posts(ROOM, largeOf(small, caption));
      expect(await heard()).toEqual(["[media] mirá", "[media] mirá", "[deletion]"]);
    },
  );
});

describe("Our question whether words should leave", () => {
  it.each(["quoting it", "quoting nothing"])(
    "is answered once, %s: another answer reaches nobody",
    async (how) => {
      await using town = await startTown();
      const { heard, told } = await attended(town);
      const ana = town.person("Ana");
      await ana.says(ROOM, "fin");
      await town.person("Marta").writes("espero");
      const question = how === "quoting it" ? await town.message(ROOM, "¿Querías cerrar") : null;
      for (const word of ["sí", "sí", "no", "si"]) await ana.says(ROOM, word, { quotes: question });
      expect(await heard()).toEqual(["fin"]);
      expect(await told()).toBe(
        "Aquello ya se le envió al cliente, así que este *si* no se le envió. Si era para él, mandáselo con */cliente*.",
      );
      await ana.says(ROOM, "/cliente sí");
      expect(await heard()).toEqual(["fin", "sí"]);
    },
  );

  it("that was answered with a no lets nothing out with a yes", async () => {
    await using town = await startTown();
    const { heard, told } = await attended(town);
    for (const word of ["fin", "no", "sí", "no"]) await town.person("Ana").says(ROOM, word);
    expect(await heard()).toEqual([]);
    expect(await told()).toContain("no se le envió nada al cliente; este *no* tampoco");
  });

  it("leaves a yes to the client, who said something after it was answered", async () => {
    await using town = await startTown();
    const { heard } = await attended(town);
    for (const word of ["fin", "sí"]) await town.person("Ana").says(ROOM, word);
    await town.seconds(5);
    await town.person("Marta").writes("paso mañana");
    await town.person("Ana").says(ROOM, "sí");
    await town.person("Ana").says(ROOM, "sí");
    expect(await heard()).toEqual(["fin", "sí", "sí"]);
  });

  it("asks nothing any more when the words were deleted", async () => {
    await using town = await startTown();
    const { heard } = await attended(town);
    const word = await town.person("Ana").says(ROOM, "fin");
    const question = await town.last(ROOM);
    await town.person("Ana").deletes(word);
    await town.person("Ana").quotes(ROOM, question, "sí");
    expect(await heard()).toEqual([]);
  });

  it("is not answered by a yes to an older question, nor by one to the client", async () => {
    await using town = await startTown();
    const { heard, told } = await attended(town);
    const ana = town.person("Ana");
    const client = await town.message(ROOM, "No tengo internet");
    await ana.says(ROOM, "listo\n/nota debe plata");
    const older = await town.last(ROOM);
    await ana.says(ROOM, "fin");
    await ana.quotes(ROOM, older, "sí");
    expect(await told()).toContain("no hay ninguna pregunta que espere respuesta");
    expect(await heard()).toEqual([]);
    await ana.quotes(ROOM, client, "sí");
    expect(await heard()).toEqual(["sí"]);
  });

  it("lets nothing out for somebody who left the team meanwhile", async () => {
    await using town = await startTown();
    const { heard, told } = await attended(town);
    await town.person("Ana").says(ROOM, "fin");
    await town.change("Ana", { active: false });
    await town.person("Ana").says(ROOM, "sí");
    expect(await heard()).toEqual([]);
    expect(await told()).toContain("figurás como inactivo");
  });
});

describe("What could not be read", () => {
  it.each<InboundContent>([{ kind: "undecryptable" }, { kind: "unsupported", wireType: "xMessage" }])(
    "and was edited goes out with its new words after a yes, and only these: $kind",
    async (content) => {
      await using town = await startTown();
      const { heard } = await attended(town);
      const ana = town.person("Ana");
      const said = await ana.posts(ROOM, content);
      await ana.edits(said, "Hola Marta");
      await ana.says(ROOM, "sí");
      await ana.says(ROOM, "Hola Marto", { id: said.id });
      expect(await heard()).toEqual(["Hola Marta"]);
    },
  );

  it("and was deleted meanwhile does not go out", async () => {
    await using town = await startTown();
    const { heard } = await attended(town);
    const said = await town.person("Ana").posts(ROOM, { kind: "undecryptable" });
    await town.person("Ana").deletes(said);
    await town.person("Ana").says(ROOM, "no era para vos", { id: said.id });
    await town.minutes(2);
    expect(await heard()).toEqual([]);
  });
});

describe("Editing what stayed", () => {
  it("makes it no more about this case than it was", async () => {
    await using town = await startTown({ support: { Ana: 1 } });
    await attended(town);
    const ana = town.person("Ana");
    const old = await town.message(ROOM, "No tengo internet");
    await ana.says(ROOM, "/fin!");
    await town.caseOf("Pedro", "Ana");
    const before = await town.heardIn("Pedro");
    for (const [typed, edited] of [
      ["tu clave es 1", "tu clave es 12"],
      ["/nta debe plata", "/nota debe plata"],
    ] as const) {
      await ana.edits(await ana.quotes(ROOM, old, typed), edited);
      expect((await town.last(ROOM)).text).toContain("Citaste un mensaje del caso *#1*");
    }
    expect(await town.heardIn("Pedro")).toEqual(before);
    expect(await findNotes(town.store.read, [2 as never], 10)).toEqual([]);
  });

  it("asks for what /cliente was held back with, and says nothing untrue of what was refused", async () => {
    await using town = await startTown();
    const ana = town.person("Ana");
    const early = await ana.says(ROOM, "/cliente hola");
    await ana.edits(early, "/cliente hola!");
    expect((await town.last(ROOM)).text).toContain("no le había llegado a nadie");
    const { heard } = await attended(town);
    const held = await ana.quotes(ROOM, { id: "UNKNOWN" as MessageId }, "/cliente son 10");
    await ana.edits(held, "/cliente son 20");
    await ana.says(ROOM, "sí");
    expect(await heard()).toEqual(["son 20"]);
  });

  it("makes no message of a note, and says so", async () => {
    await using town = await startTown();
    const { heard, told } = await attended(town);
    const note = await town.person("Ana").says(ROOM, "/nota paga tarde");
    await town.person("Ana").edits(note, "Hola Marta");
    expect(await told()).toContain("Ese mensaje es una nota del caso");
    await town.person("Ana").edits(note, "/nota paga siempre");
    expect(await heard()).toEqual([]);
    expect(await notes(town)).toEqual(["paga siempre"]);
  });

  it("to nothing sends nothing", async () => {
    await using town = await startTown();
    const { heard, told } = await attended(town);
    await town.person("Ana").edits(await town.person("Ana").says(ROOM, "/hola"), " \u2800");
    expect(await told()).toContain("no le había llegado a nadie");
    expect(await heard()).toEqual([]);
  });
});

it("Two odd kinds within a minute are both answered", async () => {
  await using town = await startTown();
  const { told } = await attended(town);
  await town.person("Ana").posts(ROOM, { kind: "view-once" });
  await town.person("Ana").posts(ROOM, { kind: "unsupported", wireType: "secretEncryptedMessage" });
  expect(await told()).toContain("No pude leer el cambio");
});
