import { beforeEach, describe, expect, it } from "vitest";
import { silenceLibsignal } from "../../session/signal/silence.ts";
import { type Person, startPerson } from "../person/person.ts";
import { type Simulator, startSimulator } from "../simulator.ts";

async function startThree(simulator: Simulator): Promise<[Person, Person, Person]> {
  const ana = await startPerson(simulator, { phone: "5491155550001", name: "Ana" });
  const beto = await startPerson(simulator, { phone: "5491155550002", name: "Beto" });
  const carla = await startPerson(simulator, { phone: "5491155550003", name: "Carla" });
  return [ana, beto, carla];
}

beforeEach(() => silenceLibsignal());

describe("Groups", () => {
  it("tell who was added, and why not", async () => {
    await using simulator = await startSimulator();
    const [ana, beto, carla] = await startThree(simulator);
    const dora = simulator.addAccount({ phone: "5491155550004", blocksGroupAdds: true });
    const group = await ana.createsGroup("Soporte", [beto]);
    const people = [beto.account.pn, carla.account.pn, dora.pn, "5491199999999@s.whatsapp.net"];
    const results = await ana.socket.groupParticipantsUpdate(group, people, "add");
    expect(results.map(({ status }) => status)).toEqual(["409", "200", "403", "404"]);
    await carla.sees(() => carla.events.find(({ kind }) => kind === "invited"));
    const seen = await beto.sees(() => beto.events.find(({ kind }) => kind === "add"));
    expect(seen).toMatchObject({ people: [carla.phone], by: ana.phone });
    const metadata = await beto.socket.groupMetadata(group);
    expect(metadata.participants.map(({ phoneNumber }) => phoneNumber)).toEqual(
      [ana, beto, carla].map((one) => one.account.pn),
    );
    await Promise.all([ana, beto, carla].map((one) => one.stop()));
  });

  it("list those who refused in the answer to creation, although they are not members", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, { phone: "5491155550001", name: "Ana" });
    const dora = simulator.addAccount({ phone: "5491155550004", blocksGroupAdds: true });
    const answer = await ana.socket.groupCreate("Soporte", [dora.pn]);
    expect(answer.participants.map(({ phoneNumber }) => phoneNumber)).toContain(dora.pn);
    expect(simulator.groups.get(answer.id)?.members).toEqual([ana.phone]);
  });

  it("announce promotions, demotions, names and descriptions", async () => {
    await using simulator = await startSimulator();
    const [ana, beto, carla] = await startThree(simulator);
    const group = await ana.createsGroup("Soporte", [beto, carla]);
    const promoted = await ana.socket.groupParticipantsUpdate(group, [beto.account.lid], "promote");
    expect(promoted[0]?.status).toBe("200");
    await carla.sees(() => carla.events.find(({ kind }) => kind === "promote"));
    expect(simulator.groups.get(group)?.admins).toEqual([ana.phone, beto.phone]);
    await beto.socket.groupUpdateSubject(group, "Soporte: a_b@c.com 🎧");
    const renamed = await carla.sees(() =>
      carla.events.find(({ details }) => details["subject"] === "Soporte: a_b@c.com 🎧"),
    );
    expect(renamed.group).toBe(group);
    await beto.socket.groupUpdateDescription(group, "Turno mañana");
    await beto.socket.groupUpdateDescription(group, "Turno tarde");
    expect((await ana.socket.groupMetadata(group)).desc).toBe("Turno tarde");
    await ana.socket.groupParticipantsUpdate(group, [beto.account.lid], "demote");
    await expect(beto.socket.groupParticipantsUpdate(group, [carla.account.lid], "remove")).rejects.toThrow(
      "not-authorized",
    );
    await ana.socket.groupSettingUpdate(group, "announcement");
    await expect(beto.says(group, "¿se puede?")).rejects.toThrow("403");
    await Promise.all([ana, beto, carla].map((one) => one.stop()));
  });

  it("are silent to those who were removed", async () => {
    await using simulator = await startSimulator();
    const [ana, beto, carla] = await startThree(simulator);
    const group = await ana.createsGroup("Soporte", [beto, carla]);
    await ana.says(group, "todos");
    await Promise.all([beto.hears("todos"), carla.hears("todos")]);
    await ana.socket.groupParticipantsUpdate(group, [carla.account.lid], "remove");
    await carla.sees(() => carla.events.find(({ kind }) => kind === "remove"));
    await ana.says(group, "sin Carla");
    await beto.hears("sin Carla");
    await beto.says(carla, "¿te llegó?");
    await carla.hears("¿te llegó?");
    expect(carla.heard({ jid: group }).map(({ text }) => text)).toEqual(["todos"]);
    await expect(carla.socket.groupMetadata(group)).rejects.toThrow("forbidden");
    await Promise.all([ana, beto, carla].map((one) => one.stop()));
  });

  it("can be joined by link and by personal invitation, and left", async () => {
    await using simulator = await startSimulator();
    const [ana, beto, carla] = await startThree(simulator);
    beto.account.blocksGroupAdds = true;
    const group = await ana.createsGroup("Soporte", []);
    const code = (await ana.socket.groupInviteCode(group)) ?? "";
    expect((await carla.socket.groupGetInviteInfo(code)).subject).toBe("Soporte");
    expect(await carla.socket.groupAcceptInvite(code)).toBe(group);
    const [refused] = await ana.socket.groupParticipantsUpdate(group, [beto.account.lid], "add");
    const request = Array.isArray(refused?.content.content) ? refused.content.content[0] : undefined;
    const { code: inviteCode = "", expiration = "0" } = request?.attrs ?? {};
    const invitation = {
      groupJid: group,
      inviteCode,
      inviteExpiration: Number(expiration),
      groupName: "Soporte",
    };
    await ana.sends(beto, { groupInviteMessage: invitation });
    const invited = await beto.hears(({ kind }) => kind === "groupInviteMessage");
    await beto.socket.groupAcceptInviteV4(ana.account.lid, invited.raw.message?.groupInviteMessage ?? {});
    expect(simulator.groups.get(group)?.members).toEqual([ana.phone, carla.phone, beto.phone]);
    await ana.socket.groupLeave(group);
    expect(simulator.groups.get(group)?.admins).toEqual([carla.phone]);
    await Promise.all([ana, beto, carla].map((one) => one.stop()));
  });

  it("work by phone number too", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, { phone: "5491155550001", name: "Ana", addressing: "pn" });
    await using beto = await startPerson(simulator, {
      phone: "5491155550002",
      name: "Beto",
      addressing: "pn",
    });
    const group = await ana.createsGroup("Viejo grupo", [beto]);
    await ana.says(group, "Hola");
    const heard = await beto.hears("Hola");
    expect(heard.raw.key).toMatchObject({ participant: ana.account.pn, participantAlt: ana.account.lid });
    await beto.says(group, "¿Qué tal?");
    await ana.hears("¿Qué tal?");
    await ana.says(beto, "privado");
    expect((await beto.hears("privado")).raw.key.remoteJid).toBe(ana.account.pn);
    simulator.groups.readdress(group, "lid");
    await ana.says(group, "ahora con LID");
    expect((await beto.hears("ahora con LID")).raw.key.participant).toBe(ana.account.lid);
  });
});
