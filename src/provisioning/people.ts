/** Addresses of the people a step is about. */
import type { Address } from "../domain/messages/inbound.ts";
import type { PersonId } from "../domain/ids.ts";
import { agentsOf } from "../store/team/agents.ts";
import { addressOf } from "../store/contacts/people.ts";
import type { Work } from "./work.ts";

/** null = no address is known (any more). */
export async function addressIn({ step, store }: Work): Promise<Address | null> {
  return step.person === null ? null : known(store, step.person);
}

/** Who goes into a new group from the start: the room's agent, or the agents of the main group. */
export async function toChatPeople(work: Work): Promise<Address[]> {
  const { room, mainGroup, store } = work;
  const people = room ? [room.agent] : mainGroup ? await activeOf(work, mainGroup.id) : [];
  const addresses: Address[] = [];
  for (const person of people) {
    const address = await known(store, person);
    if (address) addresses.push(address);
  }
  return addresses;
}

async function activeOf(
  { store }: Work,
  mainGroup: NonNullable<Work["mainGroup"]>["id"],
): Promise<PersonId[]> {
  const agents = await agentsOf(store.read, mainGroup);
  return agents.filter(({ active }) => active).map(({ person }) => person);
}

async function known(store: Work["store"], person: PersonId): Promise<Address | null> {
  const address = await addressOf(store.read, person);
  return address.lid === null && address.phone === null ? null : address;
}
