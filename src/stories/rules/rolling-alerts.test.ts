import { describe, expect, it } from "vitest";
import { startTown, type Town } from "../../testing/town.ts";

async function waitingClients(town: Town, n: number): Promise<void> {
  for (let i = 1; i <= n; i++) await town.person(`Cliente ${i}`).writes("no tengo internet");
}

const messages = async (town: Town) =>
  (await town.heard("Supervisor")).filter(({ content }) => content.kind !== "edit");

describe("Forty waiting clients", () => {
  it("are one message to the supervisor", async () => {
    await using town = await startTown();
    await waitingClients(town, 40);
    await town.minutes(14);
    const [alert, ...more] = await town.heard("Supervisor");
    expect(more).toEqual([]);
    expect(alert?.text).toContain(
      "🚨 *40 clientes esperan y nadie los tomó*\n• *#1* Cliente 1 · Soporte · espera hace 10 min\n",
    );
    expect(alert?.text).toContain("… y 20 más");
  });

  it("who come one by one are one message that is edited, at most once a minute, and after a while a new one", async () => {
    await using town = await startTown();
    for (let minute = 0; minute < 10; minute++) {
      for (const name of ["A", "B", "C", "D"])
        await town.person(`${name}${minute}`).writes("no tengo internet");
      await town.minutes(1);
    }
    await town.minutes(13);
    const heard = await town.heard("Supervisor");
    expect(await messages(town)).toHaveLength(1);
    expect(heard.length).toBeLessThanOrEqual(11);
    expect(heard.at(-1)?.text).toContain("*40 clientes esperan");
    await town.person("Nora").writes("no tengo internet");
    await town.minutes(11);
    expect(await messages(town)).toHaveLength(2);
    expect((await town.last("Supervisor")).text).toContain("*41 clientes esperan");
  });

  it("are assigned by number and name, and by a name alone when only one is left", async () => {
    await using town = await startTown({ support: { Ana: 2, Beto: 1 } });
    await waitingClients(town, 3);
    await town.minutes(11);
    const alert = await town.last("Supervisor");
    expect(alert.text).toContain("*3 clientes esperan");
    const sofia = town.person("Sofía");
    await sofia.quotes("Supervisor", alert, "Ana");
    const question = await town.last("Supervisor");
    expect(question.text).toBe(
      "¿Cuál de ellos? Respondé citando este mensaje con el número y el nombre del agente: #1, #2, #3.",
    );
    await sofia.quotes("Supervisor", question, "2 Ana");
    expect((await town.last("Supervisor")).text).toContain(
      "El ticket *#2* (Cliente 2) quedó asignado a *Ana*",
    );
    await sofia.quotes("Supervisor", alert, "el #1 para Beto");
    expect((await town.last("Supervisor")).text).toContain(
      "El ticket *#1* (Cliente 1) quedó asignado a *Beto*",
    );
    await sofia.quotes("Supervisor", alert, "Ana");
    expect((await town.last("Supervisor")).text).toContain(
      "El ticket *#3* (Cliente 3) quedó asignado a *Ana*",
    );
    const before = await town.heardIn("Supervisor");
    await sofia.quotes("Supervisor", alert, "gracias!");
    expect(await town.heardIn("Supervisor")).toEqual(before);
  });

  it("who were taken meanwhile are not on the next message", async () => {
    await using town = await startTown();
    await waitingClients(town, 2);
    await town.minutes(11);
    await town.person("Ana").says("Soporte", "tomo 1");
    await town.person("Ana").says("Chat soporte Ana N°1", "hola");
    await town.person("Cliente 3").writes("no tengo internet");
    await town.minutes(11);
    expect((await town.last("Supervisor")).text).toContain("*2 clientes esperan y nadie los tomó*\n• *#2*");
  });

  it("and angry ones are two situations; the second angry client is seen within the minute", async () => {
    await using town = await startTown();
    await town.person("Marta").writes("SON UNOS INÚTILES!!! es una vergüenza");
    await town.person("Pedro").writes("SON UNOS INÚTILES!!! es una vergüenza");
    expect(await messages(town)).toHaveLength(1);
    await town.minutes(1);
    expect((await town.last("Supervisor")).text).toContain("*2 clientes están enojados*");
    await town.minutes(11);
    expect(await messages(town)).toHaveLength(2);
  });
});

describe("An angry client who comes while the alert can still be edited", () => {
  const ANGRY = "SON UNOS INÚTILES!!! es una vergüenza";

  it("rings: a new message with everybody in it, at most every two minutes", async () => {
    await using town = await startTown();
    await town.person("Marta").writes(ANGRY);
    await town.minutes(5);
    await town.person("Pedro").writes(ANGRY);
    expect(await messages(town)).toHaveLength(2);
    const second = await town.last("Supervisor");
    expect(second.content.kind).toBe("text");
    expect(second.text).toContain("*2 clientes están enojados*");
    await town.seconds(95);
    await town.person("Nora").writes(ANGRY);
    expect(await messages(town)).toHaveLength(2);
    await town.minutes(1);
    expect(await messages(town)).toHaveLength(3);
    expect((await town.last("Supervisor")).text).toContain("*3 clientes están enojados*");
  });

  it("is one message with nine others who come at once", async () => {
    await using town = await startTown();
    for (let n = 0; n < 10; n++) await town.person(`Cliente ${n}`).writes(ANGRY);
    await town.minutes(5);
    expect(await messages(town)).toHaveLength(1);
    expect((await town.last("Supervisor")).text).toContain("*10 clientes están enojados*");
  });

  it("and the first who waits too long again, after all were taken, rings as well", async () => {
    await using town = await startTown();
    await town.person("Marta").writes("no tengo internet");
    await town.minutes(10);
    await town.person("Ana").says("Soporte", "tomo 1");
    await town.person("Ana").says("Chat soporte Ana N°1", "hola");
    const before = (await messages(town)).length;
    await town.person("Pedro").writes("no tengo internet");
    await town.minutes(11);
    expect(await messages(town)).toHaveLength(before + 1);
  });
});
