/** WhatsApp shows that two clients are one just while one of them is erased. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { beginErasing } from "../../desk/people/erase-contact.ts";
import { closeTicket } from "../../desk/lifecycle/close.ts";
import { mergeContacts } from "../../desk/people/merge-contacts.ts";
import type { RunInTransaction } from "../../desk/context.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { eraseAll } from "../../panel/contacts/erasing.ts";
import { forgetPhone } from "../../store/contacts/people-merge.ts";
import { getPerson } from "../../store/contacts/people.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

it.each([
  ["at the first step", 1],
  ["after the last step", 1000],
])("whoever is joined with an erased client %s is forgotten as well", async (_, at) => {
  await using world = await startTestWorld();
  await using office = await openTestPanel({ over: world.store });
  for (const [name, text] of [
    ["Zulma", "crío jazmines"],
    ["Ramona", "crío geranios"],
  ] as const) {
    await world.person(name).writes(text);
    await world.seconds(121);
  }
  await world.runInTransaction(async (ctx) => {
    for (const number of [1, 2]) {
      const ticket = await getTicket(ctx.tx, number as never);
      if (ticket) await closeTicket(ctx, ticket, { by: null, reason: null, silent: true });
    }
  });
  const [zulma, ramona] = [await world.idOf("Zulma"), await world.idOf("Ramona")];
  const { phone } = await getPerson(world.store.read, ramona);
  // WhatsApp knew one of them by a hidden number only.
  await world.store.transaction((tx) => forgetPhone(tx, zulma));
  let [steps, isJoined] = [0, false];
  const join = async (): Promise<void> => {
    isJoined = true;
    await world.runInTransaction((ctx) => mergeContacts(ctx, { kept: zulma, gone: ramona }));
  };
  const runInTransaction: RunInTransaction = async (verb) => {
    const done = await world.runInTransaction(verb);
    if (++steps === at) await join();
    return done;
  };
  const { library, erased } = office;
  const parts = { store: world.store, runInTransaction, library, erased, clock: () => world.now };
  const erasing = await world.runInTransaction((ctx) =>
    beginErasing(ctx, { person: zulma, confirm: "Zulma" }),
  );
  if (isRefusal(erasing)) throw new Error(erasing.refused);
  const tickets = await eraseAll(parts, erasing, async (last) => {
    if (!isJoined) await join();
    return world.runInTransaction(last);
  });
  expect(tickets).toBe(2);
  const left = (await readFile(world.store.path, "utf8")).toLowerCase();
  expect(["jazmines", "geranios", phone ?? "?"].filter((trace) => left.includes(trace))).toEqual([]);
  // An older copy that knows them as two forgets both.
  expect(await erased.all()).toMatchObject([{ marks: expect.arrayContaining([erased.mark(phone ?? "")]) }]);
});
