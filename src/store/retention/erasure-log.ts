/**
 * Erasure log: who was erased and when, in a file beside the database that no backup takes back in time.
 * After a restore, the next start erases them again (`eraseAgain` in `panel/contacts/erasing.ts`). It holds row ids and keyed hashes of addresses, nobody's
 * name or number.
 */
import { createHmac } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { and, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { toPersonId, type PersonId } from "../../domain/ids.ts";
import { phoneIdentity } from "../../domain/contacts/phone.ts";
import type { Read } from "../engine/open.ts";
import { contacts, persons } from "../schema/people.ts";

interface Line {
  person: number;
  at: string;
  /**
   * Hashes of LID and phone: an older copy may know them as another person, who was merged with this one
   * later.
   */
  marks: string[];
}

export class ErasureLog {
  readonly #path: string;
  readonly #key: Buffer;
  /** Serializes changes: taking a line back rewrites the file. */
  #changing: Promise<unknown> = Promise.resolve();

  /** `key`: a secret of this installation. */
  constructor(path: string, key: Buffer) {
    this.#path = path;
    this.#key = key;
  }

  /** Durable when it resolves. Returns a function that takes the line back. */
  async note(person: PersonId, addresses: (string | null)[], at: Date): Promise<() => Promise<void>> {
    const marks = addresses.flatMap((address) => (address === null ? [] : this.mark(address)));
    const line = JSON.stringify({ person, at: at.toISOString(), marks } satisfies Line);
    // Begins a line of its own: the last one may have been cut off by a kill.
    await this.#inTurn(() => write(this.#path, "a", `\n${line}\n`));
    return () => this.#inTurn(() => this.#takeBack(line));
  }

  /** Lines that cannot be read are skipped. */
  async all(): Promise<Line[]> {
    return (await this.#lines()).flatMap((line) => toLine(line) ?? []);
  }

  /** Keyed hash; the same for every spelling of a phone number. */
  mark(address: string): string {
    return createHmac("sha256", this.#key).update(phoneIdentity(address)).digest("base64url");
  }

  async #lines(): Promise<string[]> {
    const text = await readFile(this.#path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    return text.split("\n").filter((line) => line !== "");
  }

  async #takeBack(line: string): Promise<void> {
    const lines = await this.#lines();
    const at = lines.lastIndexOf(line);
    const draft = `${this.#path}.new`;
    const kept = lines.filter((_, n) => n !== at).map((one) => `${one}\n`);
    await write(draft, "w", kept.join(""));
    await rename(draft, this.#path);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(work);
    this.#changing = done.catch(() => undefined);
    return done;
  }
}

/** Durable when it resolves. */
async function write(path: string, flag: "a" | "w", text: string): Promise<void> {
  await using file = await open(path, flag, 0o600);
  await file.writeFile(text);
  await file.sync();
}

function toLine(text: string): Line | null {
  try {
    const { person, at, marks } = JSON.parse(text) as Partial<Line>;
    const isWhole = typeof person === "number" && typeof at === "string" && Array.isArray(marks);
    return isWhole ? { person, at, marks } : null;
  } catch {
    return null;
  }
}

/**
 * Persons whom the database knows although they were erased: met before that, and not since. If the line's
 * own person is marked as erased here, the erasure was done in this very database, and whoever has the
 * address since is somebody new, whatever the dates say. The lines' own persons come last, so that a run that
 * was cut off finds the others again.
 */
export async function findComeBack(read: Read, erased: ErasureLog): Promise<PersonId[]> {
  const gone = await findErased(read);
  const lines = (await erased.all()).filter(({ person }) => !gone.has(person));
  if (lines.length === 0) return [];
  const latest = new Date(Math.max(...lines.map(({ at }) => Date.parse(at))));
  const people = await read
    .select({ id: persons.id, lid: persons.lid, phone: persons.phone, metAt: persons.createdAt })
    .from(persons)
    .innerJoin(contacts, eq(contacts.person, persons.id))
    .where(and(isNull(contacts.erasedAt), lt(persons.createdAt, latest)));
  const byPerson = lastOf(lines.map(({ person, at }): [number, string] => [person, at]));
  const byMark = lastOf(lines.flatMap(({ marks, at }) => marks.map((mark): [string, string] => [mark, at])));
  const isBack = ({ id, lid, phone, metAt }: (typeof people)[number]): boolean =>
    [byPerson.get(id), ...[lid, phone].map((address) => address && byMark.get(erased.mark(address)))].some(
      (at) => at && metAt < new Date(at),
    );
  const back = people.filter(isBack).map(({ id }) => toPersonId(id));
  return back.toSorted((one, other) => Number(byPerson.has(one)) - Number(byPerson.has(other)));
}

async function findErased(read: Read): Promise<Set<number>> {
  const rows = await read
    .select({ person: contacts.person })
    .from(contacts)
    .where(isNotNull(contacts.erasedAt));
  return new Set(rows.map(({ person }) => person));
}

const lastOf = <K>(pairs: [K, string][]): Map<K, string> =>
  new Map(pairs.toSorted(([, a], [, b]) => (a < b ? -1 : 1)));
