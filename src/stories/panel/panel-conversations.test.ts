import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { toMessageId } from "../../domain/ids.ts";
import { moveToDeadLetter, markReceived, shownIn } from "../../store/messages/outbox.ts";
import { outbox } from "../../store/schema/messages.ts";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ANA_1 = "Chat soporte Ana N°1";

interface EntryJson {
  id: number;
  side: string;
  text: string | null;
  user: string | null;
  originalText: string | null;
  deletedAt: string | null;
  quote: { entry: number; text: string } | null;
  reactions: object[];
  delivery: { state: string; errorText: string | null; readAt: string | null; outbox: number } | null;
}

const entriesIn = async (browser: Browser, number = 1): Promise<EntryJson[]> =>
  (await browser.get(`/api/tickets/${number}`).expect(200)).body.entries;

const withText = (entries: EntryJson[], text: string): EntryJson => {
  const found = entries.find((entry) => entry.text === text);
  if (!found) throw new Error(`nobody said "${text}"`);
  return found;
};

/** The promise that carries the newest words to a chat. */
async function lastPromise(world: TestWorld, chat: string) {
  const { id } = await world.last(chat);
  const [row] = await world.store.read.select().from(outbox).where(eq(outbox.message, id));
  if (!row) throw new Error("nothing was promised");
  return row;
}

describe("What was said, in the panel", () => {
  it("shows reactions of both sides as they stand, and their removal", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Ana").says(ANA_1, "ya lo miro");
    const viewer = await office.as("viewer");
    const reactionsOn = async (text: string) => withText(await entriesIn(viewer), text).reactions;
    await world.person("Marta").reacts(null, await world.last("Marta"), "❤️");
    await world.person("Ana").reacts(ANA_1, said, "👍");
    const [marta, ana] = [await world.idOf("Marta"), await world.idOf("Ana")];
    expect(await reactionsOn("ya lo miro")).toEqual([
      { emoji: "❤️", by: "client", author: { id: marta, name: "Marta" } },
      { emoji: "👍", by: "agent", author: { id: ana, name: "Ana" } },
    ]);
    await world.person("Ana").reacts(ANA_1, said, "🎉");
    const ofMarta = world.person("Marta").reacts(null, await world.message("Marta", "ya lo miro"), null);
    await ofMarta;
    expect(await reactionsOn("ya lo miro")).toEqual([
      { emoji: "🎉", by: "agent", author: { id: ana, name: "Ana" } },
    ]);
  });

  it("keeps a client's reaction also after the end of the case", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ANA_1, "quedó solucionado");
    const answer = await world.message("Marta", "quedó solucionado");
    await world.person("Ana").says(ANA_1, "/fin resuelto");
    await world.person("Marta").reacts(null, answer, "🙏");
    const viewer = await office.as("viewer");
    expect(withText(await entriesIn(viewer), "quedó solucionado").reactions).toMatchObject([{ emoji: "🙏" }]);
  });

  it("shows what an answer quotes, on whichever side it was said", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const question = await world.message(ANA_1, "No tengo internet");
    await world.person("Ana").quotes(ANA_1, question, "¿desde qué hora?");
    await world.person("Marta").writes("desde las 20", { quotes: await world.last("Marta") });
    const entries = await entriesIn(await office.as("viewer"));
    const first = withText(entries, "No tengo internet desde ayer a la noche");
    const second = withText(entries, "¿desde qué hora?");
    expect(second.quote).toEqual({ entry: first.id, side: "client", kind: "text", text: first.text });
    expect(withText(entries, "desde las 20").quote).toMatchObject({ entry: second.id, side: "agent" });
    expect(first.quote).toBeNull();
  });

  it("keeps the first wording of what was edited twice, and the words of what was taken back", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Marta").writes("vivo en la calle San Martin");
    await world.person("Marta").edits(said, "vivo en San Martín");
    await world.person("Marta").edits(said, "vivo en San Martín 250");
    const regretted = await world.person("Marta").writes("son unos inútiles");
    await world.person("Marta").deletes(regretted);
    const viewer = await office.as("viewer");
    const entries = await entriesIn(viewer);
    expect(withText(entries, "vivo en San Martín 250").originalText).toBe("vivo en la calle San Martin");
    expect(withText(entries, "son unos inútiles")).toMatchObject({ originalText: null });
    expect(withText(entries, "son unos inútiles").deletedAt).not.toBeNull();
    const [item] = (await viewer.get("/api/tickets")).body.items;
    expect(item.preview).toMatchObject({ side: "client", kind: "text", text: null, deleted: true });
  });

  it("names who wrote from the panel, in the message, the note and the history", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const operator = await office.as("operator");
    await operator.post("/api/tickets/1/messages").send({ text: "Soy Vero" }).expect(200);
    await operator.post("/api/tickets/1/notes").send({ text: "clienta de años" }).expect(200);
    const { entries, events } = (await operator.get("/api/tickets/1")).body;
    expect(withText(entries, "Soy Vero").user).toBe("operator");
    expect(withText(entries, "clienta de años")).toMatchObject({ side: "note", user: "operator" });
    expect(events.at(-1)).toMatchObject({ event: "noted", actor: null, facts: { user: "operator" } });
  });

  it("is caught up with from where one was, page by page", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const viewer = await office.as("viewer");
    const known = (await entriesIn(viewer)).at(-1)?.id ?? 0;
    for (const text of ["uno", "dos", "tres"]) await world.person("Marta").writes(text);
    const page = async (after: number) =>
      (await viewer.get(`/api/tickets/1/entries?after=${after}&limit=2`).expect(200)).body;
    const first = await page(known);
    expect(first.items.map((one: EntryJson) => one.text)).toEqual(["uno", "dos"]);
    const second = await page(first.next);
    expect([second.items.map((one: EntryJson) => one.text), second.next]).toEqual([["tres"], null]);
    expect((await viewer.get("/api/tickets/9/entries?after=0")).body.code).toBe("no-such-ticket");
    expect((await viewer.get("/api/tickets/1/entries")).body.code).toBe("invalid-query");
  });

  it("says what can be done now, and why the rest cannot", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.card("Marta");
    const viewer = await office.as("viewer");
    const page = async () => (await viewer.get("/api/tickets/1")).body;
    expect((await page()).can.toSorted()).toEqual(["assign", "close", "note", "tag", "take", "transfer"]);
    expect((await page()).cannot).toEqual({
      release: "El ticket no está en progreso: primero alguien lo tiene que tomar.",
      message: "El ticket no está en progreso: primero alguien lo tiene que tomar.",
      reopen: "El ticket no está cerrado.",
    });
    await world.person("Ana").says("Soporte", "tomo 1");
    expect((await page()).cannot.take).toBe("El ticket #1 ya lo tiene Ana.");
    await world.person("Ana").says(ANA_1, "/fin");
    expect((await page()).can.toSorted()).toEqual(["note", "reopen", "tag"]);
    expect((await page()).cannot.message).toBe("El ticket ya está cerrado.");
  });
});

describe("A message that did not get through", () => {
  it("says why, is tried again from the conversation, and only then is not dead any more", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ANA_1, "mañana pasa el técnico");
    const { id } = await lastPromise(world, "Marta");
    await world.store.transaction((tx) => moveToDeadLetter(tx, { id, attempts: 8, error: "failing:boom" }));
    const operator = await office.as("operator");
    const entry = withText(await entriesIn(operator), "mañana pasa el técnico");
    expect(entry.delivery).toMatchObject({
      state: "dead",
      errorText: "fallaron todos los intentos. Volvé a mandarlo.",
      outbox: id,
    });
    const retry = (which: number) => operator.post(`/api/tickets/1/entries/${which}/retry`);
    expect((await retry(entry.id).expect(200)).body.delivery).toMatchObject({
      state: "pending",
      error: null,
    });
    expect((await retry(entry.id)).body).toMatchObject({ status: 409, code: "not-undelivered" });
    expect((await retry(9999)).body).toMatchObject({ status: 404, code: "no-such-entry" });
    const viewer = await office.as("viewer");
    expect((await viewer.post(`/api/tickets/1/entries/${entry.id}/retry`)).status).toBe(403);
  });

  it("shows its ticks as receipts come, and only what the client got is told of", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ANA_1, "ya está");
    const toMarta = await lastPromise(world, "Marta");
    await world.person("Marta").writes("¡buenísimo!");
    const toRoom = await lastPromise(world, ANA_1);
    expect([shownIn(toMarta), shownIn(toRoom)]).toEqual([1, null]);
    const receipt = (message: string) =>
      world.store.transaction((tx) =>
        markReceived(tx, toMessageId(message), { state: "read", at: new Date("2026-03-02T14:00:00Z") }),
      );
    expect(await receipt(toMarta.message)).toEqual({ proves: true, ticket: 1 });
    expect(await receipt(toMarta.message)).toBeNull();
    const viewer = await office.as("viewer");
    expect(withText(await entriesIn(viewer), "ya está").delivery).toMatchObject({
      state: "sent",
      readAt: "2026-03-02T14:00:00.000Z",
    });
  });
});
