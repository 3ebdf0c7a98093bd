/** JSON serialization of strangers in our groups, and of identity bindings that wait for an administrator's decision. */
import type { GroupJid } from "../../domain/ids.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { getAgent } from "../../store/team/agents.ts";
import { findBindings } from "../../store/team/bindings.ts";
import type { Read } from "../../store/engine/open.ts";
import { findByAddress, nameOf } from "../../store/contacts/people.ts";
import { findStrangers } from "../../store/contacts/strangers.ts";

/** Strangers in our groups. Whoever has become an agent meanwhile is left out, even before the group is checked again. */
export async function strangersJson(read: Read) {
  const found = await Promise.all(
    (await findStrangers(read)).map(async ({ group, lid, phone, seenAt }) => {
      const people = await findByAddress(read, { lid, phone });
      for (const { id } of people) if (await getAgent(read, id)) return null;
      const [person] = people;
      return {
        group,
        phone,
        phoneDisplay: phone === null ? null : displayPhone(phone),
        name: person ? await nameOf(read, person.id) : null,
        seenAt,
      };
    }),
  );
  return found.filter((stranger) => stranger !== null);
}

type Strangers = Awaited<ReturnType<typeof strangersJson>>;

export const strangersIn = (all: Strangers, jid: GroupJid | null) =>
  all.filter(({ group }) => group === jid).map(({ group: _, ...stranger }) => stranger);

/** Pending bindings, by agent. */
export async function bindingsJson(read: Read) {
  const rows = await findBindings(read);
  const known = await Promise.all(
    rows.map(async ({ agent, sender, at }) => [agent, { name: await nameOf(read, sender), at }] as const),
  );
  return new Map(known);
}
