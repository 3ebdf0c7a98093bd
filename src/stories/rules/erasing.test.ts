import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { toGroupJid, toLid, toMessageId, toPhone } from "../../domain/ids.ts";
import { closeTicket } from "../../desk/lifecycle/close.ts";
import { remember } from "../../store/engine/journal.ts";
import { rollingMessages } from "../../store/schema/review.ts";
import { saveSecrets } from "../../store/engine/secrets.ts";
import { noteArrivalFailure } from "../../store/failures.ts";
import { noteStranger } from "../../store/contacts/strangers.ts";
import { writeAudit } from "../../store/accounts/audit.ts";
import { keepFormerName } from "../../store/team/former-names.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const PHONE = "5493815550001";
const LID = "700000000000001";
/** Words that stand nowhere but in what this client said, was told, or is. */
const PERSONAL = [
  PHONE,
  LID,
  "555-0001",
  "Zulma Quinteros",
  "Zulmita",
  "jazmines",
  "geranios",
  "azucenas",
  "begonias",
  "camelias",
  "dalias",
  "fucsias",
  "lavanda",
  "magnolia",
  "petunias",
  "violetas",
  "hortensias",
  "amapolas",
  "tulipanes",
];

interface Case extends AsyncDisposable {
  world: TestWorld;
  admin: Browser;
  id: number;
}

/** A client with everything that can be known of one, and another with nothing to do with it. */
async function openCase(): Promise<Case> {
  const world = await startTestWorld();
  const office = await openTestPanel({ over: world.store });
  const admin = await office.as("admin");
  const zulma = world.person("Zulma Quinteros");
  const aboutBefore = { kind: "text" as const, text: "¿y las violetas?", author: null, fromStatus: false };
  const quoting = { quotes: { id: toMessageId("BEFORE") }, quoted: aboutBefore };
  const said = await zulma.writes("mi contraseña es jazmines", quoting);
  await world.seconds(121);
  await zulma.edits(said, "mi contraseña es geranios");
  const card = await world.message("Soporte", "#1");
  // Phones send along what they quote.
  const shown = { kind: "text" as const, text: `${card.text} narcisos`, author: null, fromStatus: false };
  await world.person("Ana").quotes("Soporte", card, "lo tomo", { quoted: shown });
  const answer = await world
    .person("Ana")
    .says("Chat soporte Ana N°1", "¿le gustan las azucenas?", { id: toMessageId("AZUCENAS") });
  await zulma.reacts(null, (await world.last("Zulma Quinteros")) ?? answer, "🌷");
  await world.person("Ana").says("Chat soporte Ana N°1", "/nota vive en la calle begonias");
  const id = await world.idOf("Zulma Quinteros");
  const tag = (await admin.post("/api/tags").send({ name: "VIP", color: "red" })).body;
  await admin
    .patch(`/api/contacts/${id}`)
    .send({ name: "Zulmita", tags: [tag.id], fields: { plan: "camelias", document: "dalias" } })
    .expect(200);
  await admin.post(`/api/contacts/${id}/notes`).send({ text: "cría fucsias" }).expect(201);
  await admin.post("/api/tickets/1/messages").send({ text: "le mando lavanda" }).expect(200);
  const vcard = "BEGIN:VCARD\nVERSION:3.0\nFN:Beto\nTEL:+54 9 381 555-7777\nEND:VCARD";
  await zulma.sends({ kind: "contacts", cards: [{ name: "Beto", vcard, phones: ["+54 9 381 555-7777"] }] });
  await leaveTraces(world);
  await world.person("Pedro").writes("otra cosa: orquídeas");
  await world.seconds(121);
  return {
    world,
    admin,
    id,
    [Symbol.asyncDispose]: async () => {
      await office[Symbol.asyncDispose]();
      await world[Symbol.asyncDispose]();
    },
  };
}

/** What other parts of the program leave beside the conversation. */
async function leaveTraces(world: TestWorld): Promise<void> {
  const zulma = await world.idOf("Zulma Quinteros");
  await world.runInTransaction(async ({ tx, now }) => {
    const stanzaKey = `${LID}@lid||ABC`;
    const plaintext = Buffer.from("decrypted petunias");
    await remember(tx, [{ hash: "h", stanzaKey, stanza: Buffer.from(PHONE), plaintext, at: now }]);
    await saveSecrets(tx, [{ type: "session", id: `${LID}_1.0`, sealed: Buffer.from("x") }]);
    const jid = `${PHONE}@s.whatsapp.net`;
    const failed = { key: `${jid}||XYZ`, chat: jid, sender: jid, stage: "store", error: "full" } as const;
    await noteArrivalFailure(tx, { ...failed, message: Buffer.from("tulipanes") }, now);
    const address = { lid: toLid(LID), phone: toPhone(PHONE) };
    await noteStranger(tx, { group: toGroupJid("120363000000000001@g.us"), address, at: now });
    const text = "1 mensaje que no se pudo procesar (Zulmita)";
    const rolling = { key: "review", chat: "g:1", message: "M1", text, sentAt: now, toldAt: now };
    await tx.insert(rollingMessages).values(rolling);
    await writeAudit(tx, { at: now, account: null, action: "test", facts: { typed: PHONE }, address: null });
    await keepFormerName(tx, "agent", { name: "Zulmita", person: zulma });
  });
}

async function close(world: TestWorld): Promise<void> {
  await world.runInTransaction(async (ctx) => {
    const ticket = await getTicket(ctx.tx, 1 as never);
    if (ticket) await closeTicket(ctx, ticket, { by: null, reason: "pagó la magnolia", silent: false });
  });
  await world.minutes(30);
  const room = "Chat soporte Ana N°1";
  const ana = world.person("Ana");
  const answer = {
    id: toMessageId("AZUCENAS"),
    chat: { kind: "group" as const, group: world.team.groups.get(room)! },
  };
  await ana.edits(answer, "¿le gustan las hortensias?");
  await ana.quotes(room, answer, "al final eran amapolas");
}

/** Every byte of the database and what lies beside it. */
async function bytesOf(world: TestWorld): Promise<string> {
  const folder = dirname(world.store.path);
  const files = (await readdir(folder)).filter((name) => name.startsWith("relevo.db"));
  const parts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return parts.join("\n").toLowerCase();
}

describe("Erasing a client", () => {
  it("leaves no byte of them in the database", async () => {
    await using opened = await openCase();
    const { world, admin, id } = opened;
    await close(world);
    const before = await bytesOf(world);
    expect(PERSONAL.filter((word) => !before.includes(word.toLowerCase()))).toEqual([]);
    const answer = await admin
      .post(`/api/contacts/${id}/erase`)
      .send({ confirm: "+54 9 381 555-0001" })
      .expect(200);
    expect(answer.body).toMatchObject({ tickets: 1 });
    const after = await bytesOf(world);
    // The last one is what a quote of the card brought along: nobody needs it, so it is not even kept.
    expect([...PERSONAL, "narcisos"].filter((word) => after.includes(word.toLowerCase()))).toEqual([]);
    expect(after).toContain("orquídeas");
  });

  it("leaves the ticket for the figures, and a person without a name", async () => {
    await using opened = await openCase();
    const { world, admin, id } = opened;
    await close(world);
    await admin.post(`/api/contacts/${id}/erase`).send({ confirm: PHONE }).expect(200);
    expect((await admin.get(`/api/contacts/${id}`).expect(200)).body).toMatchObject({
      name: "Persona borrada",
      pushName: null,
      phone: null,
      lidKnown: false,
      erasedAt: expect.any(String),
      tags: [],
      fields: {},
      notes: 0,
      tickets: 1,
    });
    const page = (await admin.get("/api/tickets/1").expect(200)).body;
    expect(page.ticket).toMatchObject({ state: "closed", closeReason: null, agent: { name: "Ana" } });
    expect(page.entries.filter((one: { text: string | null }) => one.text)).toEqual([]);
    for (const q of ["geranios", "zulma", PHONE]) {
      const found = (await admin.get("/api/search").query({ q }).expect(200)).body;
      expect([found.contacts, found.messages]).toEqual([[], []]);
    }
  });

  it("makes somebody new of them when they write again", async () => {
    await using opened = await openCase();
    const { world, admin, id } = opened;
    await close(world);
    await admin.post(`/api/contacts/${id}/erase`).send({ confirm: "zulmita" }).expect(200);
    await world.person("Zulma Quinteros").writes("hola de nuevo");
    expect(await world.idOf("Zulma Quinteros")).not.toBe(id);
    expect((await admin.patch(`/api/contacts/${id}`).send({ name: "x" })).body.code).toBe("contact-erased");
    expect((await admin.post(`/api/contacts/${id}/erase`).send({ confirm: "x" })).body.code).toBe(
      "contact-erased",
    );
  });

  it("is refused while a ticket is live, without the right words, for agents, and to all but administrators", async () => {
    await using opened = await openCase();
    const { world, admin, id } = opened;
    const erase = (whom: number, confirm: string) =>
      admin.post(`/api/contacts/${whom}/erase`).send({ confirm });
    expect((await erase(id, PHONE)).body).toMatchObject({
      status: 409,
      code: "contact-has-live-ticket",
      facts: { number: 1 },
    });
    await close(world);
    for (const confirm of ["Zulma", "5493815550002", `#${id}`, "1"])
      expect((await erase(id, confirm)).body).toMatchObject({ status: 422, code: "wrong-confirmation" });
    await erase(999, "x").expect(404);
    const hidden = world.person("Nadie", { lid: toLid("799999999999999"), phone: null });
    await hidden.writes("hola");
    expect((await admin.get(`/api/contacts/${await world.idOf("Nadie")}`)).body).toMatchObject({
      phone: null,
    });
    expect((await admin.get(`/api/contacts/${id}`)).body).toMatchObject({ name: "Zulmita", notes: 1 });
  });
});

describe("Everything we hold about a client", () => {
  it("is one file, for supervisors, and leaves a line in the audit", async () => {
    await using opened = await openCase();
    const { admin, id } = opened;
    const { body, headers } = await admin.get(`/api/contacts/${id}/export`).expect(200);
    expect(headers["content-disposition"]).toBe(`attachment; filename=contact-${id}.json`);
    expect(body).toMatchObject({
      contact: { name: "Zulmita", phone: PHONE },
      fields: expect.arrayContaining([{ label: "Plan", value: "camelias" }]),
      notes: [expect.objectContaining({ text: "cría fucsias", author: "admin" })],
    });
    const texts = body.tickets.flatMap((ticket: { messages: { text: string }[] }) =>
      ticket.messages.map((one) => one.text),
    );
    const all = texts.join("\n");
    for (const word of ["geranios", "azucenas", "begonias", "lavanda"]) expect(all).toContain(word);
    const [ticket] = body.tickets;
    expect(ticket.events.map(({ event }: { event: string }) => event)).toContain("claimed");
    const edited = ticket.messages.find((one: { editedAt: string | null }) => one.editedAt !== null);
    expect(edited).toMatchObject({ originalText: "mi contraseña es jazmines", quoted: "¿y las violetas?" });
    const reactions = ticket.messages.flatMap((one: { reactions: object[] }) => one.reactions);
    expect(reactions).toEqual([expect.objectContaining({ by: "client", emoji: "🌷" })]);
    const card = ticket.messages.find((one: { kind: string }) => one.kind === "contacts");
    expect(card.contacts).toEqual([{ name: "Beto", vcard: expect.stringContaining("BEGIN:VCARD") }]);
    const lines = (await admin.get("/api/audit").expect(200)).body.items;
    expect(lines[0]).toMatchObject({ action: "contact.exported", facts: { contact: id } });
    await admin.get("/api/contacts/999/export").expect(404);
  });
});
