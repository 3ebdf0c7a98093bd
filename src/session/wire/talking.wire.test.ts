import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { startPerson, type Person } from "../../simulator/person/person.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import { toMessageId } from "../../domain/ids.ts";
import type { Arrival } from "../../domain/messages/inbound.ts";
import { toAddress } from "../address.ts";
import { sealEdit } from "../inbound/decode/decode-edit.fixture.ts";
import { silenceLibsignal } from "../signal/silence.ts";
import { makeFolder, newId, openLinkedDesk, type Desk } from "./wire-desk.fixture.ts";

const OFFICE = { phone: "5491140000000", name: "Mesa de ayuda" };
const MARTA = { phone: "5491155550001", name: "Marta" };
const ANA = { phone: "5491155550002", name: "Ana" };

beforeEach(() => silenceLibsignal());

const addressOf = (person: Person) => toAddress(person.account.lid, person.account.pn);
const to = (person: Person) => ({ kind: "person" as const, address: addressOf(person) });
const last = (desk: Desk, kind: Arrival["content"]["kind"]) =>
  desk.notebook.sees(() => desk.notebook.arrivals.findLast(({ content }) => content.kind === kind));

describe("A person's chat", () => {
  it("carries texts, quotes, reactions, edits and deletions both ways", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);

    const first = await marta.says(desk.account, "no anda internet");
    const arrival = await desk.notebook.hears("no anda internet");
    expect(arrival).toMatchObject({
      id: first.id,
      chat: { kind: "direct", with: addressOf(marta) },
      author: addressOf(marta),
      live: true,
      pushName: "Marta",
      quotes: null,
      quoted: null,
      mentions: [],
    });

    const answer = newId();
    const quote = { id: arrival.id, author: addressOf(marta), text: "no anda internet" };
    await desk.say(to(marta), { kind: "text", text: "¿desde cuándo?", quote }, answer);
    const heard = await marta.hears("¿desde cuándo?");
    expect(heard).toMatchObject({ id: answer, quotedId: first.id, pushName: OFFICE.name });

    await marta.says(desk.account, "desde ayer", { quoted: heard });
    expect((await desk.notebook.hears("desde ayer")).quotes).toBe(answer);

    await marta.reacts(heard, "👍");
    expect((await last(desk, "reaction")).content).toEqual({ kind: "reaction", target: answer, emoji: "👍" });
    await desk.say(to(marta), {
      kind: "reaction",
      target: { id: arrival.id, author: addressOf(marta) },
      emoji: "🙏",
    });
    await marta.sees(() => [...first.reactions.values()].includes("🙏") || undefined);

    await desk.say(to(marta), {
      kind: "edit",
      target: { id: answer, author: null },
      text: "¿desde qué día?",
    });
    await marta.sees(() => heard.text === "¿desde qué día?" || undefined);
    await marta.edits(first, "no anda nada");
    expect((await last(desk, "edit")).content).toEqual({
      kind: "edit",
      target: first.id,
      text: "no anda nada",
    });

    await desk.say(to(marta), { kind: "deletion", target: { id: answer, author: null } });
    await marta.sees(() => heard.isDeleted || undefined);
    await marta.deletes(first);
    expect((await last(desk, "deletion")).content).toEqual({ kind: "deletion", target: first.id });
  });

  it("opens edits that come sealed, as current phones send them", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);
    const secret = randomBytes(32);
    const id = await marta.sends(desk.account, {
      conversation: "no anda interne",
      messageContextInfo: { messageSecret: secret },
    });
    await desk.notebook.hears("no anda interne");
    const edited = { conversation: "no anda internet" };
    await marta.sends(desk.account, sealEdit(edited, { target: id, author: marta.account.lid, secret }));
    expect((await last(desk, "edit")).content).toEqual({
      kind: "edit",
      target: id,
      text: "no anda internet",
    });
  });

  it("opens a sealed edit that comes before its message as soon as that is there", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);
    const secret = randomBytes(32);
    const id = newId();
    const edited = { conversation: "vivo en calle 20" };
    await marta.sends(desk.account, sealEdit(edited, { target: id, author: marta.account.lid, secret }));
    await marta.says(desk.account, "otra cosa");
    await desk.notebook.hears("otra cosa");
    expect(desk.notebook.arrivals).toHaveLength(1);
    const first = { conversation: "vivo en calle 10", messageContextInfo: { messageSecret: secret } };
    await marta.sends(desk.account, first, { id });
    expect((await last(desk, "edit")).content).toEqual({
      kind: "edit",
      target: id,
      text: "vivo en calle 20",
    });
    expect(desk.notebook.arrivals.map(({ content }) => content.kind)).toEqual(["text", "text", "edit"]);
  });

  it("tells what the owner writes on the phone, as ours", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using handset = await startPerson(simulator, OFFICE);
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);
    await handset.says(marta, "le respondo yo");
    const arrival = await desk.notebook.hears("le respondo yo");
    expect(arrival).toMatchObject({ fromMe: true, author: addressOf(handset) });
    expect(arrival.chat.kind === "direct" && arrival.chat.with.lid).toBe(addressOf(marta).lid);
  });

  it("tells when a message of ours was delivered and read", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);
    const id = newId();
    await desk.say(to(marta), { kind: "text", text: "hola" }, id);
    const heard = await marta.hears("hola");
    await desk.notebook.sees(() =>
      desk.notebook.receiptsHeard.some((one) => one.id === id && one.state === "delivered"),
    );
    await marta.reads(heard);
    const read = await desk.notebook.sees(() =>
      desk.notebook.receiptsHeard.find((one) => one.id === id && one.state === "read"),
    );
    expect(read.chat).toEqual({ kind: "direct", with: { lid: addressOf(marta).lid, phone: null } });
  });

  it("marks what was answered as read, and shows that somebody is typing", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);
    const written = await marta.says(desk.account, "¿hay alguien?");
    await desk.notebook.hears("¿hay alguien?");
    await desk.session.markRead(addressOf(marta), [toMessageId(written.id)]);
    await marta.sees(() => marta.ticks.get(written.id) === 4 || undefined);
    await desk.session.showTyping(to(marta), true);
    const shown = await marta.sees(() => marta.presences.get(OFFICE.phone));
    expect(shown).toBe("composing");
  });

  it("says so when only the phone can show something, and recovers what could not be read", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);
    simulator.sendUnavailable(marta.account, desk.account, "view_once");
    await last(desk, "view-once");
    simulator.faults.corruptMessages(desk.account, 1);
    await marta.says(desk.account, "se oye mal");
    expect((await desk.notebook.hears("se oye mal")).author).toEqual(addressOf(marta));
  });

  it("tells of a call, and refuses it", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    const marta = simulator.addAccount(MARTA);
    simulator.call(marta, desk.account, { video: true });
    const call = await desk.notebook.sees(() => desk.notebook.calls[0]);
    expect(call).toMatchObject({ video: true });
    expect(call.from.lid ?? call.from.phone).not.toBeNull();
    await desk.session.rejectCall(call);
  });
});

describe("A file", () => {
  it("is sent again without being downloaded, and is the same file", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);
    await using ana = await startPerson(simulator, ANA);
    const { group } = await desk.session.createGroup("Chat soporte Ana N°1", [addressOf(ana)]);
    const file = randomBytes(20_000);
    await marta.says(desk.account, {
      document: file,
      fileName: "factura.pdf",
      mimetype: "application/pdf",
      caption: "mi factura",
    });
    const { content } = await last(desk, "media");
    if (content.kind !== "media") throw new Error("not a file");
    expect(content.media).toMatchObject({
      kind: "document",
      fileName: "factura.pdf",
      caption: "mi factura",
      mimeType: "application/pdf",
      size: 20_000,
    });
    await desk.say(
      { kind: "group", group },
      { kind: "media", wire: content.media.wire, caption: "Marta: mi factura" },
    );
    const heard = await ana.hears("Marta: mi factura");
    expect((await ana.downloads(heard)).equals(file)).toBe(true);
    expect(simulator.counters.of(OFFICE.phone)).toMatchObject({ mediaDownloads: 0, mediaUploads: 0 });
  });
});
