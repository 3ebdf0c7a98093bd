/**
 * Display names of panel users: resolves a user name and an instant to the name shown, including removed
 * accounts.
 */
import { asc } from "drizzle-orm";
import { among, listed } from "../engine/among.ts";
import type { Read } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { cached } from "../engine/query-cache.ts";
import { accounts, formerAccounts } from "../schema/accounts.ts";

/** A user name of the panel, and the instant of what its bearer did there. */
export interface PanelDeed {
  user: string;
  at: Date;
}

const holdersOf = prepared((read: Read) => ({
  present: read
    .select({ user: accounts.user, name: accounts.name, createdAt: accounts.createdAt })
    .from(accounts)
    .where(among(accounts.user, "users"))
    .prepare(),
  former: read
    .select()
    .from(formerAccounts)
    .where(among(formerAccounts.user, "users"))
    .orderBy(asc(formerAccounts.removedAt), asc(formerAccounts.id))
    .prepare(),
}));

/** User and display names of all who have, or had, an account. */
export async function findPanelNames(read: Read): Promise<string[]> {
  const present = await cached(read, ["accounts", "names"], () =>
    read.select({ user: accounts.user, name: accounts.name }).from(accounts),
  );
  const former = await cached(read, ["former_accounts", "names"], () =>
    read.select({ user: formerAccounts.user, name: formerAccounts.name }).from(formerAccounts),
  );
  return [...present, ...former].flatMap(({ user, name }) => [user, name]);
}

/**
 * Returns the name of whoever had that user name at that instant: a renamed account shows its new name, a
 * removed one its last name, and a user name that was given to somebody else keeps its former holder apart.
 * An unknown user name is returned as it is. Two queries, however many users.
 */
export async function panelNames(read: Read, users: Iterable<string>): Promise<(deed: PanelDeed) => string> {
  const wanted = [...new Set(users)];
  if (wanted.length === 0) return ({ user }) => user;
  const { present: of, former: goneOf } = holdersOf(read);
  const present = await of.execute({ users: listed(wanted) });
  const former = await goneOf.execute({ users: listed(wanted) });
  return ({ user, at }) => {
    const gone = former.find((one) => one.user === user && one.removedAt >= at);
    const now = present.find((one) => one.user === user);
    // Someone who is gone had the name at that time, unless its present holder had it already.
    if (gone && !(now && now.createdAt <= at)) return gone.name;
    return now?.name || user;
  };
}

/** The same for one. */
export async function panelName(read: Read, deed: PanelDeed): Promise<string> {
  return (await panelNames(read, [deed.user]))(deed);
}
