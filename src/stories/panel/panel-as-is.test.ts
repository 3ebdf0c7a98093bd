import { describe, expect, it } from "vitest";
import { toLid, toPhone } from "../../domain/ids.ts";
import { outbox } from "../../store/schema/messages.ts";
import { marta, pageOf, take, type Scene } from "../../testing/panel/panel-scene.ts";
import { jpeg } from "../../testing/sample-files.ts";

const NORA = { lid: toLid("700000000000777"), phone: toPhone("5493815550777") };

/** What a room would do or ask about, and the command it looks like. */
const internal: [string, string][] = [
  ["/nota no paga hace 3 meses", "nota"],
  ["/fin", "fin"],
  ["/info", "info"],
  ["/cliente hola", "cliente"],
  ["/abiertos", "abiertos"],
  ["/fni", "fin"],
  ["/qwertyuiop", ""],
  ["/reabrir", "reabrir"],
  ["*/nota* no paga", "nota"],
  ["Listo, gracias\n/fin resuelto", "fin"],
  ["Listo, gracias! /fin resuelto", "fin"],
  [".nota paga tarde", "nota"],
  ["fin", "fin"],
  ["Info", "info"],
  ["nota: no paga", "nota"],
  ["Nota no le den más crédito", "nota"],
  ["Va la factura\nNota interna: no paga", "nota"],
  ["transferir a Beto", "transferir"],
  ["(no paga hace 3 meses)", "nota"],
  ["Beto te paso este caso", "nota"],
];

/** What begins alike and is for the client. */
const plain = [
  "Fin de semana largo: abrimos el lunes",
  "¿Nota alguna mejora?",
  "Notás que anda?",
  "1/2 kilo",
  "Beto va a pasar mañana por su casa",
];

/** Sends the words, confirmed or not. */
type Way = (scene: Scene, text: string, asIs?: true) => Promise<{ status: number; body: { code?: string } }>;

const message: Way = ({ operator }, text, asIs) =>
  operator.post("/api/tickets/1/messages").send({ text, ...(asIs && { asIs }) });

const caption: Way = async ({ operator }, text, asIs) =>
  operator
    .post("/api/tickets/1/files")
    .query({ name: "foto.jpg", caption: text, ...(asIs && { asIs }) })
    .set("Content-Type", "application/octet-stream")
    .send(await jpeg());

const bulk: Way = async ({ office }, text, asIs) => {
  const supervisor = await office.as("supervisor");
  return supervisor
    .post("/api/bulk/answer")
    .send({ key: "12345678", tickets: [1], text, ...(asIs && { asIs }) });
};

const chat: Way = ({ operator }, text, asIs) =>
  operator.post("/api/chats").send({ phone: "381 555-0777", text, ...(asIs && { asIs }) });

const ways: [string, Way][] = [
  ["a message", message],
  ["a caption", caption],
  ["an answer to many", bulk],
  ["a first text", chat],
];

/** Vero attends to Marta, and Nora has WhatsApp and never wrote. */
async function attending(): Promise<Scene> {
  const scene = await marta();
  scene.office.whatsapp.people.set(NORA.phone, NORA);
  scene.world.person("Nora", NORA);
  await take(scene.operator).expect(200);
  return scene;
}

const leaving = ({ world }: Scene) => world.store.read.select().from(outbox);
const jobs = async ({ operator }: Scene) => (await operator.get("/api/bulk").expect(200)).body.items;
const tickets = async ({ operator }: Scene) => (await operator.get("/api/tickets").expect(200)).body.items;

describe.each(ways)("Words for colleagues, as %s", (_way, send) => {
  it("reach no client unless their author confirms them", async () => {
    await using scene = await attending();
    const before = await leaving(scene);
    for (const [text, command] of internal) {
      const { status, body } = await send(scene, text);
      expect([text, status, body]).toMatchObject([
        text,
        422,
        { code: "looks-internal", facts: { command }, errors: [{ path: "asIs" }] },
      ]);
    }
    expect(await leaving(scene)).toEqual(before);
    expect(await jobs(scene)).toEqual([]);
    expect(await tickets(scene)).toHaveLength(1);
  });

  it("are sent as they are once it is confirmed", async () => {
    await using scene = await attending();
    const before = [...(await leaving(scene)), ...(await jobs(scene))].length;
    const text = "nota: no paga";
    expect((await send(scene, text)).status).toBe(422);
    expect((await send(scene, text, true)).status).toBeLessThan(300);
    expect([...(await leaving(scene)), ...(await jobs(scene))].length).toBeGreaterThan(before);
  });
});

describe("Words for a client that begin like a command", () => {
  it.each(plain)("are sent without a question: %s", async (text) => {
    await using scene = await attending();
    expect((await message(scene, text)).status).toBe(200);
    expect((await scene.world.last("Marta")).text).toBe(text);
  });

  it("may be written as a note, with or without a slash", async () => {
    await using scene = await attending();
    const text = "/nota no paga hace 3 meses";
    await scene.operator.post("/api/tickets/1/notes").send({ text }).expect(200);
    expect((await pageOf(scene.operator)).entries.at(-1)).toMatchObject({ side: "note", text });
  });

  it("are answered again by their key, though a tag is called like that by now", async () => {
    await using scene = await attending();
    const again = () =>
      scene.operator
        .post("/api/tickets/1/messages")
        .set("Idempotency-Key", "12345678")
        .send({ text: "etiqueta deudor" });
    await again().expect(200);
    const admin = await scene.office.as("admin");
    await admin.post("/api/tags").send({ name: "Deudor", color: "red" }).expect(201);
    await again().expect(200);
    expect((await message(scene, "etiqueta deudor")).body.code).toBe("looks-internal");
  });
});
