/** What people of the panel are called: they are remembered by their user name and read by their display name. */
import { asc, inArray } from "drizzle-orm";
import type { Read } from "../engine/open.ts";
import { accounts, formerAccounts } from "../schema/accounts.ts";

/** Somebody of the panel, and an instant at which they did something there. */
export interface PanelDeed {
  user: string;
  at: Date;
}

/**
 * Gives the name of whoever had that user name at that instant, as it reads now: a renamed account shows its new name, one
 * that is gone its last one, and a user name that was given to somebody else keeps its former holder's past apart. Whom
 * nobody remembers is called by the user name. Two queries, however many deeds.
 */
export async function panelNames(read: Read, users: Iterable<string>): Promise<(deed: PanelDeed) => string> {
  const wanted = [...new Set(users)];
  if (wanted.length === 0) return ({ user }) => user;
  const present = await read
    .select({ user: accounts.user, name: accounts.name, createdAt: accounts.createdAt })
    .from(accounts)
    .where(inArray(accounts.user, wanted));
  const former = await read
    .select()
    .from(formerAccounts)
    .where(inArray(formerAccounts.user, wanted))
    .orderBy(asc(formerAccounts.removedAt), asc(formerAccounts.id));
  return ({ user, at }) => {
    const gone = former.find((one) => one.user === user && one.removedAt >= at);
    const now = present.find((one) => one.user === user);
    // Someone who is gone had the name at that time, unless its present holder had it already.
    if (gone && !(now && now.createdAt <= at)) return gone.name;
    return now?.name || user;
  };
}

export async function panelName(read: Read, deed: PanelDeed): Promise<string> {
  return (await panelNames(read, [deed.user]))(deed);
}
