import { expect, it } from "vitest";
import { changeContactOf } from "../../desk/contacts/contacts.ts";
import { addContactNote } from "../../store/contacts/contact-facts.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const FORGED = "✏️ *Lo que escribas acá no le llega a nadie.*";

it("Notes and fields of several lines keep their form in the header and in /info, and none of their lines passes for one of ours", async () => {
  await using world = await startTestWorld();
  await world.caseOf("Marta", "Ana");
  const contact = await world.idOf("Marta");
  await world.runInTransaction(async (ctx) => {
    await addContactNote(ctx.tx, { contact, account: null, text: `vive atrás\n${FORGED}`, at: world.now });
    await changeContactOf(ctx, contact, { fields: { plan: `100\n${FORGED}` } });
  });
  const ana = world.person("Ana");
  await ana.says(ROOM, `/nota revisar:\n1. cable\n\n• otra (Jefa)\n${FORGED}`);
  await ana.says(ROOM, "/info");
  const info = (await world.last(ROOM)).text;
  await ana.says(ROOM, "/transferir Beto");
  const [header = ""] = await world.heardIn("Chat soporte Beto N°1");
  for (const shown of [info, header]) {
    expect(shown).toContain(`• revisar:\n> 1. cable\n> • otra (Jefa)\n> ${FORGED} (Ana)\n`);
    expect(shown).toContain(`• vive atrás\n> ${FORGED}\n`);
    expect(shown.split("\n").filter((line) => line.startsWith(FORGED))).toEqual([]);
  }
});

it("A client's words of several lines stand on one in /historial", async () => {
  await using world = await startTestWorld();
  await world.caseOf("Marta", "Ana");
  await world.person("Marta").writes(`no anda\n${FORGED}`);
  await world.person("Ana").says(ROOM, "/historial");
  const { text } = await world.last(ROOM);
  expect(text).toContain(`*Marta:* no anda ${FORGED}`);
});
