import { describe, expect, it } from "vitest";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { DeskContext } from "../../desk/context.ts";
import { changeContactFields } from "../../desk/contacts/contact-fields.ts";
import { addTag, changeTag, removeTag } from "../../desk/contacts/tags.ts";
import { changeAgent, removeAgent } from "../../desk/team/administer-agents.ts";
import { addAccount } from "../../store/accounts/accounts.ts";
import { findNotes } from "../../store/messages/entries.ts";
import { changeMainGroup, findMainGroups } from "../../store/team/groups.ts";
import type { Tag } from "../../store/tickets/tags.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const DROPPED = "Esa pregunta ya la habías contestado y no se le envió nada al cliente";

/** Marta's case is open with Ana; gives what Marta hears from then on. */
async function attended(world: TestWorld): Promise<() => Promise<string[]>> {
  await world.caseOf("Marta", "Ana");
  const before = (await world.heardIn("Marta")).length;
  return async () => (await world.heardIn("Marta")).slice(before);
}

const remove = async (world: TestWorld): Promise<void> => {
  const beto = await world.idOf("Beto");
  await world.runInTransaction((ctx) => removeAgent(ctx, beto));
};
const rename = async (world: TestWorld, name: string): Promise<void> => {
  const beto = await world.idOf("Beto");
  await world.runInTransaction((ctx) => changeAgent(ctx, beto, { name }));
};
const inPanel = (world: TestWorld): Promise<unknown> =>
  world.store.transaction((tx) =>
    addAccount(tx, {
      user: "cgomez",
      name: "Carla Gómez",
      role: "operator",
      passwordHash: "",
      createdAt: world.now,
    }),
  );
/** Every main group is called Mostrador for a while. */
const regroup = async (world: TestWorld): Promise<void> => {
  for (const name of ["Mostrador", "Atención"])
    await world.store.transaction(async (tx) => {
      for (const { id } of await findMainGroups(tx)) await changeMainGroup(tx, id, { name });
    });
};
const addMoroso = (ctx: DeskContext): Promise<Tag> =>
  addTag(ctx, { name: "Moroso", color: "red" }) as Promise<Tag>;
const dropTag = (world: TestWorld): Promise<unknown> =>
  world.runInTransaction(async (ctx) => removeTag(ctx, (await addMoroso(ctx)).id));
const retag = (world: TestWorld): Promise<unknown> =>
  world.runInTransaction(async (ctx) => changeTag(ctx, (await addMoroso(ctx)).id, { name: "Debe" }));
const dropField = (world: TestWorld): Promise<unknown> =>
  world.runInTransaction((ctx) => changeContactFields(ctx, { wanted: [], force: false }));

const text = (words: string): InboundContent => ({ kind: "text", text: words });
const notes = async (world: TestWorld): Promise<(string | null)[]> =>
  (await findNotes(world.store.read, [1 as never], 10)).map((note) => note.text);

describe("A note whose slash was forgotten", () => {
  it.each<[string, InboundContent]>([
    ["with a colon", text("nota: cliente pesado")],
    ["said to be internal", text("nota interna: ojo, no paga")],
    ["with a capital letter", text("Nota cliente debe 3 meses")],
    ["in bold", text("*Nota:* cliente pesado")],
    ["behind an emoji", text("📝 nota: cliente pesado")],
    ["with invisible letters", text("\u200bno\u200bta: cliente pesado")],
    ["on two lines", text("nota\ncliente pesado")],
    ["by another name of it", text("anotar que debe 3 meses")],
    ["in the plural", text("Notas: paga tarde")],
    ["on a later line", text("Listo, gracias!\nNota interna: no paga")],
    ["under a picture", mediaOf("image", "nota: no paga")],
    ["in brackets", text("(no paga hace 3 meses)")],
    ["said to a colleague by name", text("Beto te paso este caso")],
    ["asked of a colleague by name", text("Beto, ¿podés llamarla vos?")],
  ])("%s is asked about, and leaves only after a yes", async (_, content) => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    await world.person("Ana").posts(ROOM, content);
    expect((await world.last(ROOM)).text).toBe(
      "¿Era una nota interna? Editá tu mensaje y ponele la barra adelante: */nota* y el texto. No se le envió nada al cliente: si era para él, respondé *mandalo* y se lo mando.",
    );
    expect(await heard()).toEqual([]);
    await world.person("Ana").says(ROOM, "mandalo");
    expect(await heard()).toHaveLength(1);
  });

  it("as the title of a poll, which cannot be edited, is to be written anew", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    await world.person("Ana").posts(ROOM, { kind: "poll", question: "nota: ¿paga?", options: ["sí"] });
    expect((await world.last(ROOM)).text).toBe(
      "¿Era una nota interna? Eso no se puede editar en WhatsApp, así que escribila en un mensaje nuevo: */nota* y el texto. No se le envió nada al cliente: si era para él, respondé *mandalo* y se lo mando.",
    );
    await world.person("Ana").says(ROOM, "mandalo");
    expect(await heard()).toHaveLength(1);
  });

  it("becomes the note when the slash is put before it, and no later yes sends it", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    const said = await world.person("Ana").says(ROOM, "nota: cliente pesado");
    await world.person("Ana").edits(said, "/nota: cliente pesado");
    expect(await notes(world)).toEqual(["cliente pesado"]);
    await world.person("Ana").says(ROOM, "mandalo");
    expect((await world.last(ROOM)).text).toContain(DROPPED);
    expect(await heard()).toEqual([]);
  });

  it("is answered by the command itself, too: a yes to the client sends no old note", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    await world.person("Ana").says(ROOM, "nota: cliente pesado");
    await world.person("Ana").says(ROOM, "/nota cliente pesado");
    await world.person("Ana").says(ROOM, "mandalo");
    expect((await world.last(ROOM)).text).toContain(DROPPED);
    expect(await heard()).toEqual([]);
    expect(await notes(world)).toEqual(["cliente pesado"]);
  });

  it("still waits for its answer after a command that changes nothing", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    await world.person("Ana").says(ROOM, "Nota: cerramos a las 18");
    await world.person("Ana").says(ROOM, "/info");
    await world.person("Ana").says(ROOM, "mandalo");
    expect(await heard()).toEqual(["Nota: cerramos a las 18"]);
  });

  it("does not reach the client by an edit of what they have", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    const said = await world.person("Ana").says(ROOM, "Ya vamos");
    await world.person("Ana").edits(said, "nota: cliente pesado");
    expect((await world.last(ROOM)).text).toContain("Lo que pusiste al editar parece para el equipo");
    expect(await heard()).toEqual(["Ya vamos"]);
  });
});

describe("What is said of a colleague, or to a client of the same name", () => {
  it("leaves without a question", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    await world.person("Ana").says(ROOM, "Beto va a pasar mañana por su casa");
    await world.person("Ana").says(ROOM, "Ana: ¿podés reiniciar el módem?");
    expect(await heard()).toHaveLength(2);
    await world.person("Ana").says(ROOM, "/fin");
    await world.caseOf("Beto Díaz", "Ana");
    const before = (await world.heardIn("Beto Díaz")).length;
    await world.person("Ana").says(ROOM, "Beto, ¿podés reiniciar el módem?");
    expect((await world.heardIn("Beto Díaz")).slice(before)).toHaveLength(1);
  });
});

describe("Another command whose slash was forgotten", () => {
  it.each([
    ["transferir a Beto", "transferir"],
    ["Transferir beto no llego", "transferir"],
    ["derivar al grupo de Ventas", "transferir"],
    ["transfiero a @Beto: no llego", "transferir"],
    ["etiqueta vip", "etiqueta"],
    ["dato dni 123", "dato"],
    ["dato: plan 100 megas", "dato"],
    ["fin cliente insoportable", "fin"],
    ["fin: resuelto", "fin"],
    ["cerrar el caso", "fin"],
    ["cerrar no contesta", "fin"],
    ["soltar caso", "soltar"],
    ["tomo 1042", "tomo"],
    ["asignar 1042 Beto", "asignar"],
    ["asignar a Beto", "transferir"],
    ["pasale a Beto", "transferir"],
    ["dáselo a Beto", "transferir"],
    ["trasferir Beto", "transferir"],
    ["sotlar el caso", "soltar"],
    ["sotlar", "soltar"],
  ])("%j is asked about as /%s, and leaves only after a yes", async (words, command) => {
    await using world = await startTestWorld();
    await world.runInTransaction((ctx) => addTag(ctx, { name: "VIP", color: "red" }));
    await world.caseOf("Pedro", "Beto");
    await world.person("Beto").says("Chat soporte Beto N°1", "/fin no contesta");
    const heard = await attended(world);
    await world.person("Ana").says(ROOM, words);
    expect((await world.last(ROOM)).text).toContain(`¿Querías usar */${command}*?`);
    expect(await heard()).toEqual([]);
    await world.person("Ana").says(ROOM, "mandalo");
    expect(await heard()).toEqual([words]);
  });

  it("is asked about, too, when it names a colleague who takes nothing any more", async () => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    await world.change("Beto", { active: false });
    await world.person("Ana").says(ROOM, "transferir a Beto, no llego");
    expect((await world.last(ROOM)).text).toContain("¿Querías usar */transferir*?");
    expect(await heard()).toEqual([]);
  });

  it.each<[string, string, (world: TestWorld) => Promise<unknown>]>([
    ["an agent who was removed", "transferir a Beto, no llego", remove],
    ["an agent by a former name", "transferir a Beto", (world) => rename(world, "Roberto")],
    ["a group by a former name", "transferir a Mostrador", regroup],
    ["somebody of the panel", "transferir a Carla", inPanel],
    ["a tag that was removed", "etiqueta moroso", dropTag],
    ["a tag by a former name", "etiqueta moroso", retag],
    ["a field that was removed", "dato dni 123", dropField],
  ])("is asked about, too, when it names %s", async (_, words, change) => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    await change(world);
    await world.person("Ana").says(ROOM, words);
    expect((await world.last(ROOM)).text).toMatch(/¿Querías usar \*\/(?:transferir|etiqueta|dato)\*\?/u);
    expect(await heard()).toEqual([]);
  });

  it.each([
    "Fin de semana no atendemos",
    "Fin del corte: ya debería andar",
    "Info: mañana no hay servicio",
    "Caso resuelto, gracias!",
    "Cliente desde 2019, ¿verdad?",
    "Cerrar la llave y esperar un minuto",
    "Terminar la instalación lleva una hora",
    "Devolver el equipo es gratis",
    "Transfiero tu consulta a Ventas",
    "Transferir a la cuenta 123 del banco",
    "Etiqueta del router: está abajo",
    "Dato importante: no apagues el equipo",
    "Historial de pagos adjunto",
    "Tomo nota y te aviso",
    "¿Nota alguna mejora?",
    "¿Notás alguna mejora?",
    "Noté que la luz está roja",
    "Notificamos al técnico",
    "Menú del día: empanadas",
    "Pasale el cable a Beto que va mañana",
    "Dáselo a Beto cuando vaya",
    "Pausa de 13 a 14",
  ])("%j begins an ordinary sentence and goes to the client", async (words) => {
    await using world = await startTestWorld();
    const heard = await attended(world);
    await world.person("Ana").says(ROOM, words);
    expect(await heard()).toEqual([words]);
  });
});
