/**
 * Erasure (right to be forgotten) beside the conversation: the decryption journal, Signal keys, failures, the
 * audit log.
 */
import { and, eq, gte, isNotNull, like, lt, or, sql } from "drizzle-orm";
import { chatOfPerson, type Lid, type PersonId, type Phone } from "../../domain/ids.ts";
import type { Tx } from "../engine/open.ts";
import { groupStrangers } from "../schema/groups.ts";
import { arrivalFailures } from "../schema/review.ts";
import { findAddresses } from "./erase-mentions.ts";
import { audit } from "../schema/accounts.ts";
import { entries, inbox, links } from "../schema/messages.ts";
import { journal, secrets } from "../schema/system.ts";
import { tickets } from "../schema/tickets.ts";

/**
 * Deletes the journal entries of the client, and all entries that are stored in the inbox: others may have
 * named the client in them.
 */
export async function forgetDecrypted(tx: Tx, person: PersonId): Promise<void> {
  await tx.delete(journal).where(isNotNull(journal.storedAt));
  const ids = new Set(await messageIdsOf(tx, person));
  const addresses = await addressesOf(tx, person);
  const rows = await tx.select({ hash: journal.hash, stanzaKey: journal.stanzaKey }).from(journal);
  // The key is `from|participant|id`.
  const theirs = rows.filter(
    ({ stanzaKey }) =>
      ids.has(stanzaKey.slice(stanzaKey.lastIndexOf("|") + 1)) ||
      addresses.some((address) => stanzaKey.includes(address)),
  );
  for (const { hash } of theirs) await tx.delete(journal).where(eq(journal.hash, hash));
}

async function messageIdsOf(tx: Tx, person: PersonId): Promise<string[]> {
  const received = await tx
    .select({ message: inbox.message })
    .from(inbox)
    .where(eq(inbox.chat, chatOfPerson(person)));
  const said = await tx
    .select({ message: links.message })
    .from(tickets)
    .innerJoin(entries, eq(entries.ticket, tickets.number))
    .innerJoin(links, eq(links.entry, entries.id))
    .where(eq(tickets.contact, person));
  return [...received, ...said].map(({ message }) => message);
}

const addressesOf = async (tx: Tx, person: PersonId): Promise<string[]> =>
  (await findAddresses(tx, person)).filter((address) => address !== null);

/** Deletes arrivals of theirs that could not be stored, and records of them as a stranger in our groups. */
export async function forgetSeen(tx: Tx, person: PersonId): Promise<void> {
  const addresses = await addressesOf(tx, person);
  const failed = await tx.select({ id: arrivalFailures.id, key: arrivalFailures.key }).from(arrivalFailures);
  // The key holds WhatsApp's addresses of where and by whom.
  for (const { id, key } of failed)
    if (addresses.some((address) => key.includes(address)))
      await tx.delete(arrivalFailures).where(eq(arrivalFailures.id, id));
  for (const address of addresses)
    await tx
      .delete(groupStrangers)
      .where(or(eq(groupStrangers.lid, address as Lid), eq(groupStrangers.phone, address as Phone)));
}

/** Removes their name as an agent from the audit log. */
export async function forgetAgentName(tx: Tx, person: PersonId): Promise<void> {
  await tx
    .update(audit)
    .set({ facts: sql`json_remove(${audit.facts}, '$.agentName')` })
    .where(
      and(
        gte(audit.action, "agent."),
        lt(audit.action, "agent/"),
        sql`json_valid(${audit.facts}) AND json_extract(${audit.facts}, '$.agent') = ${person}`,
      ),
    );
}

/** Deletes the Signal keys shared with them: WhatsApp agrees on new ones when they write again. */
export async function forgetKeysOf(tx: Tx, person: PersonId): Promise<void> {
  const addresses = await addressesOf(tx, person);
  if (addresses.length === 0) return;
  await tx.delete(secrets).where(or(...addresses.map((address) => like(secrets.id, `%${address}%`))));
}
