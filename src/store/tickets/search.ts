/**
 * Full-text search (FTS5), together with migrations/0005_search.sql, whose triggers keep two indexes. `entries_search` holds the words of conversations; a deleted message
 * leaves it at once. `contacts_search` is a trigram index of names, phones, tags and custom fields. The
 * triggers also keep the sort keys of contact lists.
 */
import { sql, type SQL } from "drizzle-orm";
import { asciiDigits } from "../../domain/text/digits.ts";
import { foldText } from "../../domain/text/fold.ts";
import { phoneNeedles, splitSearch } from "../../domain/contacts/phone-search.ts";
import { toEntryId, type EntryId } from "../../domain/ids.ts";
import { containing } from "../engine/containing.ts";
import type { Read, Tx } from "../engine/open.ts";
import { entries } from "../schema/messages.ts";
import { contacts } from "../schema/people.ts";

/** A word as the tokenizer sees it, without letters on which JavaScript and SQLite disagree. */
const WORD = /(?:(?![\u19b0-\u19c9\u1cf2\u1cf3])[\p{L}\p{N}\p{Co}])+/gu;
/** The entries index keeps no positions: each word must stand alone, or it would be a phrase query. */
const wordsOf = (q: string): string[] =>
  q
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .match(WORD) ?? [];

/** Words of a query that are used; more narrow nothing. */
const MOST_WORDS = 12;
/** How many of the newest matching messages count for a list of tickets. */
const MOST_SAID = 1000;

/**
 * Builds the FTS query: all words in any order, the last as a prefix. null = the text has no word (signs,
 * emoji).
 */
function saying(q: string): string | null {
  const words = wordsOf(q).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  return `${words.map((word) => `"${word}"`).join(" AND ")}*`;
}

/** Signs around each hit in `marked`. */
export const MARKS = { from: "\u0001", to: "\u0002" } as const;

/** A hit of the search in an entry. */
export interface Said {
  id: EntryId;
  /** The whole text, each hit between MARKS. */
  marked: string;
}

/** Entries with these words, newest first, before an entry (null = the newest of all). */
export async function findSaid(
  read: Read,
  { q, before, limit }: { q: string; before: EntryId | null; limit: number },
): Promise<Said[]> {
  const match = saying(q);
  if (match === null) return [];
  // By row and not by rank: only what is shown is looked at, however common the word.
  const rows = await read
    .select({
      id: sql<number>`entries_search.rowid`,
      marked: sql<string>`highlight(entries_search, 0, ${MARKS.from}, ${MARKS.to})`,
    })
    .from(sql`entries_search`)
    .where(
      before === null
        ? sql`entries_search MATCH ${match}`
        : sql`entries_search MATCH ${match} AND entries_search.rowid < ${before}`,
    )
    .orderBy(sql`entries_search.rowid DESC`)
    .limit(limit);
  return rows.map(({ id, marked }) => ({ id: toEntryId(id), marked }));
}

/**
 * Subquery for `inArray`: numbers of tickets in which these words were said lately; undefined = the text has
 * no word.
 */
export function ticketsSaying(q: string): SQL | undefined {
  const match = saying(q);
  if (match === null) return undefined;
  return sql`(SELECT ${entries.ticket} FROM ${entries} WHERE ${entries.id} IN (
    SELECT rowid FROM entries_search WHERE entries_search MATCH ${match} ORDER BY rowid DESC LIMIT ${sql.raw(String(MOST_SAID))}))`;
}

/** Shorter pieces are not in the trigram index. */
const TRIGRAM = 3;

/** Condition on `contacts`: name, phone, tags and custom fields contain each of these pieces. */
export function contactMeant(q: string): SQL {
  const { words, numbers } = splitSearch(readable(q));
  const pieces = [
    ...words.flatMap((word) => foldText(word).split(" ").flatMap(apart)).map((word) => [word]),
    ...numbers.map((number) => [...phoneNeedles(number), foldText(number)]),
  ].filter(([first]) => first !== undefined && first !== "");
  const conditions = [...long(pieces), ...short(pieces)];
  // Nothing but invisible signs means nobody.
  return conditions.length === 0 ? sql`1 = 0` : sql.join(conditions, sql` AND `);
}

/**
 * Splits emoji from words and from each other: folding removes what joined them (a family becomes four
 * people), and names keep it.
 */
const apart = (word: string): string[] => [
  ...new Set(
    word.match(
      /\p{Extended_Pictographic}|\p{Regional_Indicator}|[^\p{Extended_Pictographic}\p{Regional_Indicator}]+/gu,
    ) ?? [],
  ),
];

/** Removes control characters and lone surrogates, which no index holds. */
const readable = (q: string): string => asciiDigits(q.replace(/[\p{Cc}\p{Cs}]/gu, " "));

/** Pieces that the trigram index can find, each in one of its spellings. */
function long(pieces: string[][]): SQL[] {
  const match = pieces
    .map((piece) => piece.filter(isLong).map((spelling) => `"${spelling.replaceAll('"', '""')}"`))
    .filter((piece) => piece.length > 0)
    .slice(0, MOST_WORDS)
    .map((piece) => `(${piece.join(" OR ")})`)
    .join(" AND ");
  if (match === "") return [];
  return [
    sql`${contacts.person} IN (SELECT rowid FROM contacts_search WHERE contacts_search MATCH ${match})`,
  ];
}

const isLong = (piece: string): boolean => Array.from(piece).length >= TRIGRAM;

/** Pieces that are too short for the trigram index; they are looked for in the name only. */
function short(pieces: string[][]): SQL[] {
  return pieces
    .filter((piece) => !piece.some(isLong))
    .flatMap(([piece]) => (piece ? [containing(contacts.sortName, piece)] : []))
    .slice(0, MOST_WORDS);
}

/** Merges the index of contacts now, so that deleted terms leave the file. */
export function forgetContactWords(tx: Tx): void {
  tx.run(sql`INSERT INTO contacts_search (contacts_search) VALUES ('optimize')`);
}
