import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { sendingOf } from "../../testing/outbox-world.ts";
import { twoClients, handedTo, ROOM } from "../../testing/two-clients.ts";

describe("The /fin of an agent after a cut of seconds", () => {
  it("hides none of the few words that the client wrote meanwhile: each stands in the room or at the end", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world, { delays: "human" });
    await sending.seconds(60);
    sending.line.connected = false;
    const words = [
      "cancelen la visita de hoy",
      "me mudé",
      "a Mitre 450",
      "piso 3",
      "el timbre no anda",
      "llamen al llegar",
      "gracias",
      "y perdón",
    ];
    for (const one of words) await world.person("Flora").writes(one);
    await world.person("Flora").sends(mediaOf("image", "foto del frente"));
    await world.person("Ana").says(ROOM, "/fin resuelto");
    sending.line.connected = true;
    await sending.seconds(60);
    const shown = (await handedTo(world, sending)).join("|");
    expect(words.filter((one) => !shown.includes(one))).toEqual([]);
  });
});
