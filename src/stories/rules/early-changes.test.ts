import { describe, expect, it } from "vitest";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { parkEvent, retryReview } from "../../desk/review.ts";
import { acquaint } from "../../desk/people/people.ts";
import { findReview } from "../../store/review-lists.ts";
import { earlyChanges } from "../../store/schema/conversation.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";
import type { TestPerson } from "../../testing/test-person.ts";

const ROOM = "Chat soporte Ana N°1";
const directWith = (person: TestPerson) => ({ kind: "direct", with: person.address }) as const;
const roomOf = (world: TestWorld) => ({ kind: "group", group: world.group(ROOM) as never }) as const;

/** What both halves of a message look like, for delivering them in any order. */
function halves(person: TestPerson, chat: Parameters<TestPerson["arrival"]>[0], said: string) {
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
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const { message, edit } = halves(marta, directWith(marta), "vivo en calle 10");
    await world.delivers(edit("vivo en calle 20"));
    await world.minutes(30);
    await world.delivers(message);
    expect((await world.last(ROOM)).content).toMatchObject({ kind: "edit", text: "vivo en calle 20" });
  });

  it("a deletion of the client: nobody sees it, and no card is made of it", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta");
    const { message, deletion } = halves(marta, directWith(marta), "mi clave es 1234");
    await world.delivers(deletion);
    await world.delivers(message);
    await world.minutes(5);
    expect(await world.heard("Soporte")).toEqual([]);
    expect(await world.ticketOf("Marta")).toBeNull();
  });

  it("an edit of the agent: the client reads the new words", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const { message, edit } = halves(world.person("Ana"), roomOf(world), "son 100 pesos");
    const before = (await world.heardIn(ROOM)).length;
    await world.delivers(edit("son 200 pesos"));
    await world.seconds(30);
    await world.delivers(message);
    const [said, changed] = (await world.heard("Marta")).slice(-2);
    expect(said?.text).toBe("son 100 pesos");
    expect(changed?.content).toMatchObject({ kind: "edit", target: { id: said?.id }, text: "son 200 pesos" });
    await world.minutes(3);
    expect((await world.heardIn(ROOM)).length).toBe(before);
  });

  it("in the same batch: each is carried out with its message", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const one = halves(world.person("Ana"), roomOf(world), "son 100 pesos");
    const other = halves(world.person("Ana"), roomOf(world), "no era para vos");
    await world.delivers(one.edit("son 200 pesos"), other.deletion, one.message, other.message);
    const [said, changed] = (await world.heard("Marta")).slice(-2);
    expect(said?.text).toBe("son 100 pesos");
    expect(changed?.content).toMatchObject({ kind: "edit", target: { id: said?.id }, text: "son 200 pesos" });
  });

  it("a deletion of the agent: the message reaches nobody", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const { message, deletion } = halves(world.person("Ana"), roomOf(world), "no era para vos");
    const before = await world.heardIn("Marta");
    await world.delivers(deletion);
    await world.minutes(10);
    await world.delivers(message);
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it.each(["client", "agent"])(
    "a deletion of the %s: nothing is shown when it becomes readable",
    async (who) => {
      await using world = await startTestWorld();
      await world.caseOf("Marta", "Ana");
      const by = world.person(who === "client" ? "Marta" : "Ana");
      const { message, deletion } = halves(by, who === "client" ? directWith(by) : roomOf(world), "es 1234");
      const [client, room] = [await world.heardIn("Marta"), await world.heardIn(ROOM)];
      await world.delivers(deletion);
      await world.delivers({ ...message, content: { kind: "undecryptable" } });
      await world.minutes(2);
      await world.delivers(message);
      await world.minutes(2);
      expect([await world.heardIn("Marta"), await world.heardIn(ROOM)]).toEqual([client, room]);
    },
  );

  it("of a message that does not come: the agent hears within two minutes that the edit reached nobody", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const { message, edit } = halves(world.person("Ana"), roomOf(world), "son 100");
    const changed = edit("son 200");
    await world.delivers(changed);
    await world.minutes(2);
    expect((await world.last(ROOM)).text).toContain("Ese mensaje no le había llegado a nadie");
    await world.delivers(message);
    expect((await world.last("Marta")).content).toMatchObject({ kind: "edit", text: "son 200" });
  });

  it.each([
    ["the client on their own message", "Marta", "Marta", ROOM],
    ["the client on what the owner wrote from the phone", "Marta", "owner", ROOM],
    ["the agent on their own message", "Ana", "Ana", "Marta"],
  ])("a reaction of %s: it stands on the copy", async (_, who, author, where) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const by = world.person(who);
    const chat = who === "Marta" ? directWith(by) : roomOf(world);
    const message = { ...halves(by, chat, "a las 8").message, fromMe: author === "owner" };
    await world.delivers(by.arrival(chat, { kind: "reaction", target: message.id, emoji: "👍" }));
    await world.minutes(2);
    await world.delivers(message);
    const [copy, reaction] = (await world.heard(where)).slice(-2);
    expect(copy?.text).toContain("a las 8");
    expect(reaction?.content).toMatchObject({ kind: "reaction", emoji: "👍", target: { id: copy?.id } });
  });

  it("a reaction of the agent to what could not be read: it stands on the copy once it can be", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const ana = world.person("Ana");
    const { message } = halves(ana, roomOf(world), "a las 8");
    await world.delivers({ ...message, content: { kind: "undecryptable" } });
    await world.minutes(2);
    await ana.reacts(ROOM, message, "👍");
    await world.delivers(message);
    const [copy, reaction] = (await world.heard("Marta")).slice(-2);
    expect(reaction?.content).toMatchObject({ kind: "reaction", target: { id: copy?.id } });
  });

  it("a reaction to what its author took back meanwhile reaches nobody", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const { message, deletion } = halves(world.person("Ana"), roomOf(world), "no era para vos");
    const before = await world.heardIn("Marta");
    await world.person("Ana").reacts(ROOM, message, "👍");
    await world.delivers(deletion, message);
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it("a reaction to a sentence of ours waits for nothing", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").reacts(ROOM, await world.message(ROOM, "Ticket #1"), "👍");
    expect(await world.store.read.select().from(earlyChanges)).toEqual([]);
  });

  it("never of somebody else's message", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const { message } = halves(world.person("Ana"), roomOf(world), "ya vamos");
    const beto = world.person("Beto");
    await world.delivers(beto.arrival(roomOf(world), { kind: "deletion", target: message.id }));
    await world.delivers(beto.arrival(roomOf(world), { kind: "edit", target: message.id, text: "no vamos" }));
    await world.delivers(message);
    expect((await world.last("Marta")).text).toBe("ya vamos");
  });

  it("of a message that was put aside: it is carried out when that is tried again", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const { message, edit } = halves(marta, directWith(marta), "calle 10");
    const { message: other, deletion } = halves(marta, directWith(marta), "calle 30");
    await world.runInTransaction(async (ctx) => {
      const { receive } = await import("../../inbox/receive.ts");
      for (const row of await receive(ctx, [message, other])) await parkEvent(ctx, row.id, new Error("bug"));
    });
    await world.delivers(edit("calle 20"), deletion);
    const items = await findReview(world.store.read, { kinds: ["event"], after: null, limit: 9 });
    expect(items).toHaveLength(2);
    await world.runInTransaction((ctx) => retryReview(ctx, items));
    await world.settle();
    expect((await world.last(ROOM)).content).toMatchObject({ kind: "edit", text: "calle 20" });
    expect((await world.heardIn(ROOM)).join()).not.toContain("calle 30");
  });

  it("under the other address of the person, whose rows became one meanwhile", async () => {
    await using world = await startTestWorld();
    const lid = world.person("Marta", { phone: null });
    const phone = world.person("Marta Ruiz", { lid: null });
    await phone.writes("no tengo internet");
    const { message, deletion } = halves(lid, directWith(lid), "mi clave es 1234");
    await world.delivers(deletion);
    await world.runInTransaction((ctx) =>
      acquaint(ctx, [{ lid: lid.address.lid, phone: phone.address.phone }]),
    );
    await world.delivers({ ...message, author: { ...lid.address, phone: phone.address.phone } });
    await world.minutes(5);
    expect((await world.last("Soporte")).text).not.toContain("1234");
  });
});
