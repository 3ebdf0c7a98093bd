/**
 * Repository of cards, registrations, pending claims and once-only (idempotency) keys: messages of ours that
 * a reply can refer to, and what was said already.
 */
import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { ChatId, GroupJid, MessageId, PersonId, TicketNumber } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { cached } from "../engine/query-cache.ts";
import { prepared } from "../engine/prepared.ts";
import { said } from "../schema/messages.ts";
import { registrations } from "../schema/team.ts";
import { cards, claimQuestions, pendingClaims, type CardShows } from "../schema/tickets.ts";

export type Card = typeof cards.$inferSelect;

export async function addCard(tx: Tx, card: typeof cards.$inferInsert): Promise<void> {
  await tx.insert(cards).values(card);
}

const quotedCard = prepared((tx: Read) =>
  tx
    .select()
    .from(cards)
    .where(and(eq(cards.chat, sql.placeholder("chat")), eq(cards.message, sql.placeholder("message"))))
    .prepare(),
);

/** Looked up by the quoted id and the group, never by the quoted text. null = that message is no card. */
export async function getCard(tx: Read, chat: ChatId, message: MessageId): Promise<Card | null> {
  const rows = await quotedCard(tx).execute({ chat, message });
  return rows[0] ?? null;
}

/** In any group, to tell people that they quoted in the wrong place. */
export async function getCardAnywhere(tx: Read, message: MessageId): Promise<Card | null> {
  const rows = await tx.select().from(cards).where(eq(cards.message, message));
  return rows[0] ?? null;
}

export type Registration = typeof registrations.$inferSelect;

export async function addRegistration(
  tx: Tx,
  registration: typeof registrations.$inferInsert,
): Promise<void> {
  await tx.insert(registrations).values(registration);
}

export async function getRegistration(
  tx: Read,
  chat: ChatId,
  message: MessageId,
): Promise<Registration | null> {
  const rows = await tx
    .select()
    .from(registrations)
    .where(and(eq(registrations.chat, chat), eq(registrations.message, message)));
  return rows[0] ?? null;
}

/** Stores the ticket that somebody wants to claim; the last one counts. */
export async function addPendingClaim(
  tx: Tx,
  claim: { person: PersonId; ticket: TicketNumber; at: Date },
): Promise<void> {
  await tx
    .insert(pendingClaims)
    .values(claim)
    .onConflictDoUpdate({ target: pendingClaims.person, set: { ticket: claim.ticket, at: claim.at } });
}

/** Deletes and returns it; null = there was none. */
export async function takePendingClaim(tx: Tx, person: PersonId): Promise<TicketNumber | null> {
  const rows = await tx.delete(pendingClaims).where(eq(pendingClaims.person, person)).returning();
  return rows[0]?.ticket ?? null;
}

/** The ticket that somebody waits to claim; null = none. */
export async function pendingClaimOf(tx: Read, person: PersonId): Promise<TicketNumber | null> {
  const rows = await tx.select().from(pendingClaims).where(eq(pendingClaims.person, person));
  return rows[0]?.ticket ?? null;
}

/** Who waits to claim the ticket. */
export async function findPendingClaimants(tx: Read, ticket: TicketNumber): Promise<PersonId[]> {
  const rows = await tx
    .select({ person: pendingClaims.person })
    .from(pendingClaims)
    .where(eq(pendingClaims.ticket, ticket));
  return rows.flatMap(({ person }) => (person === null ? [] : [person]));
}

/** Everybody who waits to claim a ticket. */
export async function findAllPendingClaimants(tx: Read): Promise<PersonId[]> {
  const rows = await tx.select({ person: pendingClaims.person }).from(pendingClaims);
  return rows.flatMap(({ person }) => (person === null ? [] : [person]));
}

/** Stores the question "¿Lo tomás?"; the last one per chat and person counts. */
export async function askClaim(tx: Tx, question: typeof claimQuestions.$inferInsert): Promise<void> {
  const { ticket, message, at } = question;
  await tx
    .insert(claimQuestions)
    .values(question)
    .onConflictDoUpdate({
      target: [claimQuestions.chat, claimQuestions.person],
      set: { ticket, message, at },
    });
}

/** Deletes and returns the open question; null = nothing was asked. */
export async function takeClaimQuestion(
  tx: Tx,
  chat: ChatId,
  person: PersonId,
): Promise<typeof claimQuestions.$inferSelect | null> {
  const rows = await tx
    .delete(claimQuestions)
    .where(and(eq(claimQuestions.chat, chat), eq(claimQuestions.person, person)))
    .returning();
  return rows[0] ?? null;
}

const openQuestion = prepared((tx: Read) =>
  tx
    .select()
    .from(claimQuestions)
    .where(
      and(
        eq(claimQuestions.chat, sql.placeholder("chat")),
        eq(claimQuestions.person, sql.placeholder("person")),
      ),
    )
    .prepare(),
);

/** The question that this person was asked about a claim in the chat; null = none is open. */
export async function getClaimQuestion(
  tx: Read,
  chat: ChatId,
  person: PersonId,
): Promise<typeof claimQuestions.$inferSelect | null> {
  const rows = await cached(tx, ["claim_questions", `${chat} ${person}`], () =>
    openQuestion(tx).execute({ chat, person }),
  );
  return rows[0] ?? null;
}

const saidAt = { key: sql.placeholder("key"), at: sql.placeholder("at") };
const saidOnce = prepared((tx: Tx) =>
  tx.insert(said).values(saidAt).onConflictDoNothing().returning({ key: said.key }).prepare(),
);

/** Once-only key: true the first time, false ever after. What must be said once is guarded by this. */
export async function firstTime(tx: Tx, key: string, now: Date): Promise<boolean> {
  const rows = await saidOnce(tx).execute({ key, at: now });
  return rows.length > 0;
}

const saidLast = prepared((tx: Tx) =>
  tx
    .insert(said)
    .values(saidAt)
    .onConflictDoUpdate({ target: said.key, set: { at: sql`excluded.at` } })
    .prepare(),
);

/** Stores when the key was last used. */
export async function noteSaid(tx: Tx, key: string, at: Date): Promise<void> {
  await saidLast(tx).execute({ key, at });
}

/** Throttle: true when the key was not used within `ms`. A clock that was set back does not block it. */
export async function firstWithin(
  tx: Tx,
  key: string,
  { now, ms }: { now: Date; ms: number },
): Promise<boolean> {
  const before = await getSaidAt(tx, key);
  const age = before === null ? ms : now.getTime() - before.getTime();
  if (age >= 0 && age < ms) return false;
  await noteSaid(tx, key, now);
  return true;
}

/**
 * Last write wins: true unless the key has a later instant, so that an event out of order does not undo a
 * later one.
 */
export async function isLatest(tx: Tx, key: string, written: Date): Promise<boolean> {
  const before = await getSaidAt(tx, key);
  if (before !== null && before > written) return false;
  await noteSaid(tx, key, written);
  return true;
}

/**
 * Rate limit: true for the first `few` times within `ms`. It guards answers, so that nobody can fill a group
 * with them.
 */
export async function fewWithin(
  tx: Tx,
  key: string,
  { few, ...within }: { now: Date; ms: number; few: number },
): Promise<boolean> {
  for (let n = 1; n <= few; n++) if (await firstWithin(tx, `${key}:${n}`, within)) return true;
  return false;
}

const saidKey = prepared((tx: Read) =>
  tx
    .select()
    .from(said)
    .where(eq(said.key, sql.placeholder("key")))
    .prepare(),
);

/** When the key was last used; null = never, or so long ago that it was purged. */
export async function getSaidAt(tx: Read, key: string): Promise<Date | null> {
  const [known] = await saidKey(tx).execute({ key });
  return known?.at ?? null;
}

/**
 * Key that exists while an invitation link of ours to this group is out: the link is revoked when nobody
 * needs it any more.
 */
export const linkOut = (group: GroupJid): string => `link:${group}:`;

// A range, not a pattern: this runs with every answer, and a range is found by the key's index.
const hasPrefix = and(gte(said.key, sql.placeholder("from")), lt(said.key, sql.placeholder("to")));
const rangeOf = (prefix: string) => ({ from: prefix, to: `${prefix}\u{10FFFF}` });

const forget = prepared((tx: Tx) => tx.delete(said).where(hasPrefix).prepare());

const keysWith = prepared((tx: Read) => tx.select({ key: said.key }).from(said).where(hasPrefix).prepare());

/** All keys with this prefix. */
export async function findSaid(tx: Read, prefix: string): Promise<string[]> {
  const rows = await cached(tx, ["said", prefix], () => keysWith(tx).execute(rangeOf(prefix)));
  return rows.map(({ key }) => key);
}

/** Deletes all keys with this prefix, so that it may be said again. Nearly always there is none. */
export async function forgetSaid(tx: Tx, prefix: string): Promise<void> {
  if ((await findSaid(tx, prefix)).length > 0) await forget(tx).execute(rangeOf(prefix));
}

/** Deletes the once-only keys from before this date. */
export async function purgeSaid(tx: Tx, before: Date): Promise<void> {
  await tx.delete(said).where(lt(said.at, before));
}

const lastCard = prepared((tx: Read) =>
  tx
    .select()
    .from(cards)
    .where(
      and(
        eq(cards.ticket, sql.placeholder("ticket")),
        eq(cards.chat, sql.placeholder("chat")),
        eq(cards.kind, "card"),
      ),
    )
    .orderBy(desc(cards.createdAt), sql`rowid DESC`)
    .limit(1)
    .prepare(),
);

/** The newest card of a ticket in a chat; null = it was never posted there. */
export async function getLastCard(tx: Read, ticket: TicketNumber, chat: ChatId): Promise<Card | null> {
  const rows = await lastCard(tx).execute({ ticket, chat });
  return rows[0] ?? null;
}

/** Saves what the card shows now. */
export async function saveShows(tx: Tx, { chat, message }: Card, shows: CardShows): Promise<void> {
  await tx
    .update(cards)
    .set({ shows })
    .where(and(eq(cards.chat, chat), eq(cards.message, message)));
}

/** Removes from all cards of these tickets why they came back: it quotes what somebody wrote. What a card shows stays. */
export async function forgetWhysOnCards(tx: Tx, numbers: TicketNumber[]): Promise<void> {
  await tx
    .update(cards)
    .set({ shows: sql`CASE WHEN json_valid(shows) THEN json_set(shows, '$.why', NULL) END` })
    .where(inArray(cards.ticket, numbers));
}

/** Merge of tickets: cards of one belong to the other from now on. */
export async function moveCards(tx: Tx, from: TicketNumber, to: TicketNumber): Promise<void> {
  await tx.update(cards).set({ ticket: to }).where(eq(cards.ticket, from));
}
