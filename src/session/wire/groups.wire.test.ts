import { beforeEach, describe, expect, it } from "vitest";
import { startPerson, type Person } from "../../simulator/person/person.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import { toGroupJid } from "../../domain/ids.ts";
import { toAddress } from "../address.ts";
import { silenceLibsignal } from "../signal/silence.ts";
import { makeFolder, newId, openLinkedDesk } from "./wire-desk.fixture.ts";

const OFFICE = { phone: "5491140000000", name: "Mesa de ayuda" };
const MARTA = { phone: "5491155550001", name: "Marta" };
const ANA = { phone: "5491155550002", name: "Ana" };
const BETO = { phone: "5491155550003", name: "Beto" };

beforeEach(() => silenceLibsignal());

const addressOf = (person: Person) => toAddress(person.account.lid, person.account.pn);

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
    const members = new Set(info.members.map(({ address }) => address.phone));
    expect(members).toEqual(new Set([OFFICE.phone, ANA.phone, BETO.phone]));
    const { group } = info;
    const there = { kind: "group" as const, group };

    const card = newId();
    const text = `#1042 @${addressOf(ana).lid}`;
    expect(await desk.say(there, { kind: "text", text, mentions: [addressOf(ana)] }, card)).toMatchObject({
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

  it("is joined by the code of its link, unless the link is wrong", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using ana = await startPerson(simulator, ANA);
    const jid = await ana.createsGroup("Los de siempre", []);
    const code = simulator.groups.get(jid)?.inviteCode ?? "";
    expect(await desk.session.joinByCode("AAAAAAAAAAAAAAAAAAAAAA")).toEqual({
      joined: null,
      why: "wrong-code",
    });
    expect(await desk.session.joinByCode(code)).toEqual({ joined: jid });
    expect(await desk.session.groupInfo(toGroupJid(jid))).toMatchObject({ name: "Los de siempre" });
    expect(await desk.session.joinByCode(code)).toEqual({ joined: jid });
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
