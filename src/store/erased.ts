/**
 * Who was erased and when, in a file beside the database that no backup takes back in time: a restored copy that still knows
 * them forgets them again at the next start. It holds numbers of rows and keyed hashes of addresses, nobody's name or number.
 */
import { createHmac } from "node:crypto";
import { appendFile, open, readFile, rename, writeFile } from "node:fs/promises";
import { and, eq, isNull, lt } from "drizzle-orm";
import { toPersonId, type PersonId } from "../domain/ids.ts";
import { phoneIdentity } from "../domain/phone.ts";
import type { Read } from "./open.ts";
import { contacts, persons } from "./schema.ts";

interface Line {
  person: number;
  at: string;
  /** Of their LID and phone: an older copy may know them as another person, who was joined with this one later. */
  marks: string[];
}

export class Erased {
  readonly #path: string;
  readonly #key: Buffer;

  /** `key`: a secret of this installation. */
  constructor(path: string, key: Buffer) {
    this.#path = path;
    this.#key = key;
  }

  /** On the disk when it resolves. What it gives takes the line back. */
  async note(person: PersonId, addresses: (string | null)[], at: Date): Promise<() => Promise<void>> {
    const marks = addresses.flatMap((address) => (address === null ? [] : this.mark(address)));
    const line = JSON.stringify({ person, at: at.toISOString(), marks } satisfies Line);
    await appendFile(this.#path, `${line}\n`, { mode: 0o600 });
    await using file = await open(this.#path, "r");
    await file.sync();
    return () => this.#takeBack(line);
  }

  /** One that cannot be read any more counts for nothing. */
  async all(): Promise<Line[]> {
    return (await this.#lines()).flatMap((line) => toLine(line) ?? []);
  }

  /** Of a phone in any of its spellings the same. */
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
    await writeFile(
      draft,
      lines
        .filter((_, n) => n !== at)
        .map((one) => `${one}\n`)
        .join(""),
      {
        mode: 0o600,
      },
    );
    await rename(draft, this.#path);
  }
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

/** People whom the database knows although they were erased: met before that, and not since. */
export async function findComeBack(read: Read, erased: Erased): Promise<PersonId[]> {
  const lines = await erased.all();
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
  return people.filter(isBack).map(({ id }) => toPersonId(id));
}

const lastOf = <K>(pairs: [K, string][]): Map<K, string> =>
  new Map(pairs.toSorted(([, a], [, b]) => (a < b ? -1 : 1)));
