/** WhatsApp shows that two clients are one just while one of them is erased. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { beginErasing } from "../../desk/people/erase-contact.ts";
import { closeTicket } from "../../desk/lifecycle/close.ts";
import { mergeContacts } from "../../desk/people/merge-contacts.ts";
import type { AtDesk } from "../../desk/desk.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { eraseAll } from "../../panel/contacts/erasing.ts";
import { forgetPhone } from "../../store/contacts/people-merge.ts";
import { getPerson } from "../../store/contacts/people.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { openOffice } from "../../testing/panel/office.ts";
import { startTown } from "../../testing/town.ts";

it.each([
  ["at the first step", 1],
  ["after the last step", 1000],
])("whoever is joined with an erased client %s is forgotten as well", async (_, at) => {
  await using town = await startTown();
  await using office = await openOffice({ over: town.store });
  for (const [name, text] of [
    ["Zulma", "crío jazmines"],
    ["Ramona", "crío geranios"],
  ] as const) {
    await town.person(name).writes(text);
    await town.seconds(121);
  }
  await town.atDesk(async (desk) => {
    for (const number of [1, 2]) {
      const ticket = await getTicket(desk.tx, number as never);
      if (ticket) await closeTicket(desk, ticket, { by: null, reason: null, silent: true });
    }
  });
  const [zulma, ramona] = [await town.idOf("Zulma"), await town.idOf("Ramona")];
  const { phone } = await getPerson(town.store.read, ramona);
  // WhatsApp knew one of them by a hidden number only.
  await town.store.transaction((tx) => forgetPhone(tx, zulma));
  let [steps, isJoined] = [0, false];
  const join = async (): Promise<void> => {
    isJoined = true;
    await town.atDesk((desk) => mergeContacts(desk, { kept: zulma, gone: ramona }));
  };
  const atDesk: AtDesk = async (verb) => {
    const done = await town.atDesk(verb);
    if (++steps === at) await join();
    return done;
  };
  const { library, erased } = office;
  const parts = { store: town.store, atDesk, library, erased, clock: () => town.now };
  const erasing = await town.atDesk((desk) => beginErasing(desk, { person: zulma, confirm: "Zulma" }));
  if (isRefusal(erasing)) throw new Error(erasing.refused);
  const tickets = await eraseAll(parts, erasing, async (last) => {
    if (!isJoined) await join();
    return town.atDesk(last);
  });
  expect(tickets).toBe(2);
  const left = (await readFile(town.store.path, "utf8")).toLowerCase();
  expect(["jazmines", "geranios", phone ?? "?"].filter((trace) => left.includes(trace))).toEqual([]);
  // An older copy that knows them as two forgets both.
  expect(await erased.all()).toMatchObject([{ marks: expect.arrayContaining([erased.mark(phone ?? "")]) }]);
});
