import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { giveOut } from "../../testing/room-model.ts";
import { sendingOf } from "../../testing/outbox-world.ts";
import { type TestWorld } from "../../testing/test-world.ts";
import { twoClients, handedTo, ROOM } from "../../testing/two-clients.ts";

/** What `acts` do waits when the case goes to Beto and comes back to Ana; gives all that Ana's room was shown. */
async function thereAndBack(
  before: (world: TestWorld) => Promise<unknown>,
  acts: (world: TestWorld) => Promise<unknown>,
) {
  const world = await twoClients();
  const sending = sendingOf(world);
  await sending.seconds(30);
  await before(world);
  await sending.seconds(5);
  sending.line.connected = false;
  await acts(world);
  await world.seconds(5);
  await giveOut(world, 1, "Beto");
  await world.seconds(60);
  await giveOut(world, 1, "Ana");
  await world.seconds(5);
  sending.line.connected = true;
  await sending.seconds(60);
  const shown = await handedTo(world, sending);
  await sending[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
  return shown;
}

describe("What the client changed of words that the room shows, and waited when the case left", () => {
  it("is shown when the case comes back: an edit", async () => {
    let said: { id: never; chat: never };
    const shown = await thereAndBack(
      async (world) => (said = (await world.person("Flora").writes("mi dirección es Mitre 100")) as never),
      (world) => world.person("Flora").edits(said, "mi dirección es Mitre 200"),
    );
    expect(shown.join("|")).toContain("Mitre 200");
  });

  it("is shown when the case comes back: a deletion", async () => {
    let said: unknown;
    const shown = await thereAndBack(
      async (world) => (said = await world.person("Flora").writes("pasen mañana a las 8")),
      (world) => world.person("Flora").deletes(said as never),
    );
    expect(shown.join("|")).toMatch(/borró|eliminó/u);
  });

  it("is shown when the case comes back: a reaction to what Ana asked", async () => {
    const shown = await thereAndBack(
      (world) => world.person("Ana").says(ROOM, "¿te sirve el martes?"),
      async (world) => world.person("Flora").reacts(null, await world.last("Flora"), "👍"),
    );
    expect(shown.some((one) => one.startsWith("<reaction>"))).toBe(true);
  });

  it("is shown once: the large picture in place of the small one", async () => {
    let small: { id: string };
    const shown = await thereAndBack(
      async (world) => (small = (await world.person("Flora").sends(mediaOf("image"))) as never),
      (world) => {
        const large = mediaOf("image", "el comprobante") as unknown as { media: { wire: string } };
        const media = { ...large.media, wire: `${large.media.wire}AAAA` };
        return world.person("Flora").sends({ ...large, media, replaces: small.id } as never);
      },
    );
    const pictures = shown.filter((one) => one.startsWith("<media>")).length;
    const deletions = shown.filter((one) => one.startsWith("<deletion>")).length;
    expect(pictures - deletions).toBe(1);
  });

  it("takes the place of the sentence that it could not be read", async () => {
    let said: { id: never };
    const shown = await thereAndBack(
      async (world) => {
        said = (await world.person("Flora").sends({ kind: "undecryptable" })) as never;
        await world.minutes(2);
      },
      async (world) => {
        await world.person("Flora").writes("mi dirección es Mitre 450", { id: said.id });
        await world.minutes(2);
      },
    );
    expect(shown.join("|")).toContain("Mitre 450");
    expect(shown.filter((one) => one.startsWith("<deletion>"))).toHaveLength(1);
  });

  it("is told at the end of the case: an edit", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world);
    await sending.seconds(30);
    const said = await world.person("Flora").writes("mi dirección es Mitre 100");
    await sending.seconds(3);
    sending.line.connected = false;
    await world.person("Flora").edits(said, "mi dirección es Mitre 200");
    await world.seconds(2);
    await world.person("Ana").says(ROOM, "/fin");
    sending.line.connected = true;
    await sending.seconds(30);
    expect((await handedTo(world, sending)).join("|")).toContain("Mitre 200");
  });
});
