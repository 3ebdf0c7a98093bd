import { beforeEach, describe, expect, it } from "vitest";
import { silenceLibsignal } from "../../session/signal/silence.ts";
import { startPerson, type Person } from "../person/person.ts";
import { startSimulator } from "../simulator.ts";

beforeEach(() => silenceLibsignal());

describe("Two phones on the simulated WhatsApp", () => {
  it("exchange texts, with the push name of the sender", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, { phone: "5491155550001", name: "Ana" });
    await using beto = await startPerson(simulator, { phone: "5491155550002", name: "Beto" });
    await ana.says(beto, "Hola Beto");
    const heard = await beto.hears("Hola Beto");
    expect(heard).toMatchObject({ from: ana.phone, chat: ana.phone, pushName: "Ana", fromMe: false });
    await beto.says(ana, "Hola Ana", { quoted: heard });
    expect((await ana.hears("Hola Ana")).quotedId).toBe(heard.id);
  });

  it("begin at the same time and write over one another, and read every word at once", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, { phone: "5491155550001", name: "Ana" });
    await using beto = await startPerson(simulator, { phone: "5491155550002", name: "Beto" });
    const texts = (name: string): string[] => Array.from({ length: 25 }, (_, n) => `${name} ${n}`);
    const sends = async (from: Person, to: Person): Promise<void> => {
      for (const text of texts(from.account.name)) await from.says(to, text);
    };
    await Promise.all([sends(ana, beto), sends(beto, ana)]);
    await Promise.all([ana.hears("Beto 24"), beto.hears("Ana 24")]);
    const read = ({ messages }: Person): string[] =>
      messages.filter(({ fromMe }) => !fromMe).map(({ text }) => text);
    expect({ ana: read(ana), beto: read(beto) }).toEqual({ ana: texts("Beto"), beto: texts("Ana") });
    expect(simulator.counters.askedAgain).toEqual([]);
  });

  it("talk in a group addressed by LID", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, { phone: "5491155550001", name: "Ana" });
    await using beto = await startPerson(simulator, { phone: "5491155550002", name: "Beto" });
    await using carla = await startPerson(simulator, { phone: "5491155550003", name: "Carla" });
    const group = await ana.createsGroup("Ticket 7: x@y.com", [beto, carla]);
    expect(simulator.groups.get(group)?.members).toEqual([ana.phone, beto.phone, carla.phone]);
    await ana.says(group, "Hola a todos");
    await beto.hears("Hola a todos");
    const heard = await carla.hears("Hola a todos");
    expect(heard).toMatchObject({ from: ana.phone, chat: group });
    expect(heard.raw.key.participant).toMatch(/@lid$/);
    await carla.says(group, "Buenas");
    await ana.hears("Buenas");
    await beto.hears("Buenas");
  });

  it("get what was said while they were away, once and in order", async () => {
    await using simulator = await startSimulator();
    await using ana = await startPerson(simulator, { phone: "5491155550001", name: "Ana" });
    await using beto = await startPerson(simulator, { phone: "5491155550002", name: "Beto" });
    await ana.says(beto, "antes");
    await beto.hears("antes");
    await beto.goesOffline();
    for (const text of ["uno", "dos", "tres"]) await ana.says(beto, text);
    await beto.comesOnline();
    await beto.hears("tres");
    expect(beto.heard(ana).map(({ text }) => text)).toEqual(["antes", "uno", "dos", "tres"]);
    await beto.sees(() => (simulator.unconfirmed(beto.account) === 0 ? true : undefined));
  });
});
