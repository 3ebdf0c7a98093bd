import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { startPerson, type Person } from "../simulator/person.ts";
import { startSimulator } from "../simulator/simulator.ts";
import { toGroupJid, toMessageId } from "../domain/ids.ts";
import type { Arrival } from "../domain/inbound.ts";
import { toAddress } from "./address.ts";
import { sealEdit } from "./decode-edit.fixture.ts";
import { silenceLibsignal } from "./silence.ts";
import { makeFolder, newId, openLinkedDesk, type Desk } from "./wire-desk.ts";

const OFFICE = { phone: "5491140000000", name: "Mesa de ayuda" };
const MARTA = { phone: "5491155550001", name: "Marta" };
const ANA = { phone: "5491155550002", name: "Ana" };
const BETO = { phone: "5491155550003", name: "Beto" };

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
    await marta.sees(() => marta.presences.get(OFFICE.phone) === "composing" || undefined);
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

describe("A group", () => {
  it("carries texts both ways, with who wrote them, and mentions people", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using ana = await startPerson(simulator, ANA);
    await using beto = await startPerson(simulator, BETO);
    const info = await desk.session.createGroup("Soporte: a@b.com", [addressOf(ana), addressOf(beto)]);
    expect(info).toMatchObject({ name: "Soporte: a@b.com", form: "lid", weAreAdmin: true, weCreated: true });
    expect(info.createdAt).toBeInstanceOf(Date);
    expect(info.members.map(({ address }) => address.phone).sort()).toEqual(
      [OFFICE.phone, ANA.phone, BETO.phone].sort(),
    );
    const { group } = info;
    const there = { kind: "group" as const, group };

    const card = newId();
    const text = `#1042 @${addressOf(ana).lid}`;
    expect(await desk.say(there, { kind: "text", text, mentions: [addressOf(ana)] }, card)).toEqual({
      outcome: "sent",
    });
    const heard = await ana.hears(text);
    expect(heard).toMatchObject({ id: card, mentions: [ANA.phone] });
    await beto.hears(text);

    await ana.says(group, "Lo tomo", { quoted: heard });
    const claim = await desk.notebook.hears("Lo tomo");
    expect(claim).toMatchObject({
      chat: { kind: "group", group },
      author: addressOf(ana),
      quotes: card,
      pushName: "Ana",
    });

    await desk.say(there, { kind: "text", text: "Lo tomó Ana", quote: { id: card, author: null, text } });
    expect((await beto.hears("Lo tomó Ana")).quotedId).toBe(card);
  });

  it("asks for its members once, however much is said", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using ana = await startPerson(simulator, ANA);
    const { group } = await desk.session.createGroup("Soporte", [addressOf(ana)]);
    for (let i = 0; i < 5; i += 1)
      await desk.say({ kind: "group", group }, { kind: "text", text: `mensaje ${i}` });
    await ana.hears("mensaje 4");
    expect(simulator.counters.of(OFFICE.phone).metadataQueries).toBeLessThanOrEqual(2);
  });

  it("changes as told, and says what could not be", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using ana = await startPerson(simulator, ANA);
    await using beto = await startPerson(simulator, BETO);
    const marta = simulator.addAccount(MARTA);
    simulator.faults.refuseGroupAdd(marta, 403);
    const { group } = await desk.session.createGroup("Soporte", [addressOf(ana)]);
    const martas = toAddress(marta.lid, marta.pn);
    const [added, refused] = await desk.session.addToGroup(group, [addressOf(beto), martas]);
    expect(added).toMatchObject({ result: "added", address: addressOf(beto) });
    expect(refused).toMatchObject({ result: "forbidden", code: "403", address: martas });
    expect(refused?.invite?.code).toBeTruthy();
    await desk.session.promote(group, [addressOf(ana)]);
    await desk.session.renameGroup(group, "Ventas");
    await desk.session.removeFromGroup(group, [addressOf(beto)]);
    expect(simulator.groups.get(group)).toMatchObject({
      subject: "Ventas",
      members: [OFFICE.phone, ANA.phone],
      admins: [OFFICE.phone, ANA.phone],
    });
    expect(await desk.session.inviteLink(group)).toBe(
      `https://chat.whatsapp.com/${simulator.groups.get(group)?.inviteCode}`,
    );
    await desk.say({ kind: "group", group }, { kind: "text", text: "quedamos dos" });
    await ana.hears("quedamos dos");
    expect(await desk.session.groups()).toHaveLength(1);
    await desk.session.leaveGroup(group);
    expect(await desk.session.groupInfo(group)).toBeNull();
  });

  it("refused by the server: says so, for certain", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    const ana = simulator.addAccount(ANA);
    simulator.faults.refuseGroupCreation(desk.account);
    await expect(desk.session.createGroup("Soporte", [toAddress(ana.lid, ana.pn)])).rejects.toMatchObject({
      code: "rate-overlimit",
      certain: true,
    });
  });

  it("we were added to by somebody is told, with everybody's addresses", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using ana = await startPerson(simulator, ANA);
    const group = toGroupJid(await ana.createsGroup("Soporte", [desk.account]));
    const change = await desk.notebook.sees(() => desk.notebook.changes.find((one) => one.group === group));
    expect(change).toMatchObject({ change: "added", us: true });
    await desk.notebook.sees(() =>
      desk.notebook.pairs.some(({ phone, lid }) => phone === ANA.phone && lid === addressOf(ana).lid),
    );
  });
});

describe("A phone number", () => {
  it("is found in the spelling WhatsApp knows, with its LID", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    const marta = simulator.addAccount(MARTA);
    const found = await desk.session.lookUp(["541155550001", "59899123456"] as Parameters<
      typeof desk.session.lookUp
    >[0]);
    expect(found.map(({ asked }) => asked)).toEqual(["541155550001"]);
    expect(found[0]?.address).toEqual(toAddress(marta.lid, marta.pn));
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
