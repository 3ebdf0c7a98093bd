import { describe, expect, it } from "vitest";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { parkEvent, retryReview } from "../../desk/review.ts";
import { acquaint } from "../../desk/people/people.ts";
import { findReview } from "../../store/review-lists.ts";
import { earlyChanges } from "../../store/schema/conversation.ts";
import { startTown, type Town } from "../../testing/town.ts";
import type { Townsperson } from "../../testing/townsperson.ts";

const ROOM = "Chat soporte Ana N°1";
const directWith = (person: Townsperson) => ({ kind: "direct", with: person.address }) as const;
const roomOf = (town: Town) => ({ kind: "group", group: town.group(ROOM) as never }) as const;

/** What both halves of a message look like, for delivering them in any order. */
function halves(person: Townsperson, chat: Parameters<Townsperson["arrival"]>[0], said: string) {
  const message = person.arrival(chat, { kind: "text", text: said });
  const change = (content: InboundContent) => person.arrival(chat, content);
  return {
    message,
    edit: (text: string) => change({ kind: "edit", target: message.id, text }),
    deletion: change({ kind: "deletion", target: message.id }),
  };
}

describe("A change that comes before its message", () => {
  it("an edit of the client: the room reads the new words", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const marta = town.person("Marta");
    const { message, edit } = halves(marta, directWith(marta), "vivo en calle 10");
    await town.delivers(edit("vivo en calle 20"));
    await town.minutes(30);
    await town.delivers(message);
    expect((await town.last(ROOM)).content).toMatchObject({ kind: "edit", text: "vivo en calle 20" });
  });

  it("a deletion of the client: nobody sees it, and no card is made of it", async () => {
    await using town = await startTown();
    const marta = town.person("Marta");
    const { message, deletion } = halves(marta, directWith(marta), "mi clave es 1234");
    await town.delivers(deletion);
    await town.delivers(message);
    await town.minutes(5);
    expect(await town.heard("Soporte")).toEqual([]);
    expect(await town.ticketOf("Marta")).toBeNull();
  });

  it("an edit of the agent: the client reads the new words", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const { message, edit } = halves(town.person("Ana"), roomOf(town), "son 100 pesos");
    const before = (await town.heardIn(ROOM)).length;
    await town.delivers(edit("son 200 pesos"));
    await town.seconds(30);
    await town.delivers(message);
    const [said, changed] = (await town.heard("Marta")).slice(-2);
    expect(said?.text).toBe("son 100 pesos");
    expect(changed?.content).toMatchObject({ kind: "edit", target: { id: said?.id }, text: "son 200 pesos" });
    await town.minutes(3);
    expect((await town.heardIn(ROOM)).length).toBe(before);
  });

  it("in the same batch: each is carried out with its message", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const one = halves(town.person("Ana"), roomOf(town), "son 100 pesos");
    const other = halves(town.person("Ana"), roomOf(town), "no era para vos");
    await town.delivers(one.edit("son 200 pesos"), other.deletion, one.message, other.message);
    const [said, changed] = (await town.heard("Marta")).slice(-2);
    expect(said?.text).toBe("son 100 pesos");
    expect(changed?.content).toMatchObject({ kind: "edit", target: { id: said?.id }, text: "son 200 pesos" });
  });

  it("a deletion of the agent: the message reaches nobody", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const { message, deletion } = halves(town.person("Ana"), roomOf(town), "no era para vos");
    const before = await town.heardIn("Marta");
    await town.delivers(deletion);
    await town.minutes(10);
    await town.delivers(message);
    expect(await town.heardIn("Marta")).toEqual(before);
  });

  it.each(["client", "agent"])(
    "a deletion of the %s: nothing is shown when it becomes readable",
    async (who) => {
      await using town = await startTown();
      await town.caseOf("Marta", "Ana");
      const by = town.person(who === "client" ? "Marta" : "Ana");
      const { message, deletion } = halves(by, who === "client" ? directWith(by) : roomOf(town), "es 1234");
      const [client, room] = [await town.heardIn("Marta"), await town.heardIn(ROOM)];
      await town.delivers(deletion);
      await town.delivers({ ...message, content: { kind: "undecryptable" } });
      await town.minutes(2);
      await town.delivers(message);
      await town.minutes(2);
      expect([await town.heardIn("Marta"), await town.heardIn(ROOM)]).toEqual([client, room]);
    },
  );

  it("of a message that does not come: the agent hears within two minutes that the edit reached nobody", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const { message, edit } = halves(town.person("Ana"), roomOf(town), "son 100");
    const changed = edit("son 200");
    await town.delivers(changed);
    await town.minutes(2);
    expect((await town.last(ROOM)).text).toContain("Ese mensaje no le había llegado a nadie");
    await town.delivers(message);
    expect((await town.last("Marta")).content).toMatchObject({ kind: "edit", text: "son 200" });
  });

  it.each([
    ["the client on their own message", "Marta", "Marta", ROOM],
    ["the client on what the owner wrote from the phone", "Marta", "owner", ROOM],
    ["the agent on their own message", "Ana", "Ana", "Marta"],
  ])("a reaction of %s: it stands on the copy", async (_, who, author, where) => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const by = town.person(who);
    const chat = who === "Marta" ? directWith(by) : roomOf(town);
    const message = { ...halves(by, chat, "a las 8").message, fromMe: author === "owner" };
    await town.delivers(by.arrival(chat, { kind: "reaction", target: message.id, emoji: "👍" }));
    await town.minutes(2);
    await town.delivers(message);
    const [copy, reaction] = (await town.heard(where)).slice(-2);
    expect(copy?.text).toContain("a las 8");
    expect(reaction?.content).toMatchObject({ kind: "reaction", emoji: "👍", target: { id: copy?.id } });
  });

  it("a reaction of the agent to what could not be read: it stands on the copy once it can be", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const ana = town.person("Ana");
    const { message } = halves(ana, roomOf(town), "a las 8");
    await town.delivers({ ...message, content: { kind: "undecryptable" } });
    await town.minutes(2);
    await ana.reacts(ROOM, message, "👍");
    await town.delivers(message);
    const [copy, reaction] = (await town.heard("Marta")).slice(-2);
    expect(reaction?.content).toMatchObject({ kind: "reaction", target: { id: copy?.id } });
  });

  it("a reaction to what its author took back meanwhile reaches nobody", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const { message, deletion } = halves(town.person("Ana"), roomOf(town), "no era para vos");
    const before = await town.heardIn("Marta");
    await town.person("Ana").reacts(ROOM, message, "👍");
    await town.delivers(deletion, message);
    expect(await town.heardIn("Marta")).toEqual(before);
  });

  it("a reaction to a sentence of ours waits for nothing", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").reacts(ROOM, await town.message(ROOM, "Ticket #1"), "👍");
    expect(await town.store.read.select().from(earlyChanges)).toEqual([]);
  });

  it("never of somebody else's message", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const { message } = halves(town.person("Ana"), roomOf(town), "ya vamos");
    const beto = town.person("Beto");
    await town.delivers(beto.arrival(roomOf(town), { kind: "deletion", target: message.id }));
    await town.delivers(beto.arrival(roomOf(town), { kind: "edit", target: message.id, text: "no vamos" }));
    await town.delivers(message);
    expect((await town.last("Marta")).text).toBe("ya vamos");
  });

  it("of a message that was put aside: it is carried out when that is tried again", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const marta = town.person("Marta");
    const { message, edit } = halves(marta, directWith(marta), "calle 10");
    const { message: other, deletion } = halves(marta, directWith(marta), "calle 30");
    await town.atDesk(async (desk) => {
      const { receive } = await import("../../inbox/receive.ts");
      for (const row of await receive(desk, [message, other]))
        await parkEvent(desk, row.id, new Error("bug"));
    });
    await town.delivers(edit("calle 20"), deletion);
    const items = await findReview(town.store.read, { kinds: ["event"], after: null, limit: 9 });
    expect(items).toHaveLength(2);
    await town.atDesk((desk) => retryReview(desk, items));
    await town.settle();
    expect((await town.last(ROOM)).content).toMatchObject({ kind: "edit", text: "calle 20" });
    expect((await town.heardIn(ROOM)).join()).not.toContain("calle 30");
  });

  it("under the other address of the person, whose rows became one meanwhile", async () => {
    await using town = await startTown();
    const lid = town.person("Marta", { phone: null });
    const phone = town.person("Marta Ruiz", { lid: null });
    await phone.writes("no tengo internet");
    const { message, deletion } = halves(lid, directWith(lid), "mi clave es 1234");
    await town.delivers(deletion);
    await town.atDesk((desk) => acquaint(desk, [{ lid: lid.address.lid, phone: phone.address.phone }]));
    await town.delivers({ ...message, author: { ...lid.address, phone: phone.address.phone } });
    await town.minutes(5);
    expect((await town.last("Soporte")).text).not.toContain("1234");
  });
});
