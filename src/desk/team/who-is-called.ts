/**
 * Rules for the names by which people read who did something. Reserved ones are given to nobody. An account and an agent
 * may share a name only where an administrator says that they are one person, as in a small company where Ana answers in
 * her groups and in the panel.
 */
import { isReservedName } from "../../domain/accounts/reserved-names.ts";
import { lookOf } from "../../domain/accounts/user-name.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { findAccounts, isRenamedToTaken, type Account } from "../../store/accounts/accounts.ts";
import type { Read } from "../../store/engine/open.ts";
import { getSetup } from "../../store/settings.ts";
import { findAgents } from "../../store/team/agents.ts";

interface Naming {
  /** The name that people are to read. */
  name: string;
  /** What they read until now, which may stay; null = whoever it is is new. */
  before: string | null;
  /** An administrator says that account and agent of that name are one person. */
  samePerson: boolean;
}

/** Why an account may not be shown under this name; null = it may. `isAdmin`: whether an administrator gives it. */
export async function mayNameAccount(
  read: Read,
  { name, before, samePerson, isAdmin }: Naming & { isAdmin: boolean },
): Promise<Refusal | null> {
  if (stays(name, before)) return null;
  if (await isReserved(read, name)) return refuse("name-reserved");
  const isAgents = (await findAgents(read)).some((agent) => looksLike(agent.name, name));
  if (!isAgents || (samePerson && isAdmin)) return null;
  return refuse(isAdmin ? "called-like-agent" : "called-like-agent-ask");
}

/** The same of a new display name of an account; undefined = it is not renamed, empty = its user name is shown. */
export async function mayRenameAccount(
  read: Read,
  account: Account,
  { name, ...given }: { name: string | undefined; samePerson: boolean; isAdmin: boolean },
): Promise<Refusal | null> {
  if (name === undefined) return null;
  if (await isRenamedToTaken(read, account, name)) return refuse("called-like-another");
  const shown = { name: name || account.user, before: account.name || account.user };
  return mayNameAccount(read, { ...shown, ...given });
}

/** Why an agent may not have this name; null = they may. Agents are named by administrators only. */
export async function mayNameAgent(
  read: Read,
  { name, before, samePerson }: Naming,
): Promise<Refusal | null> {
  if (stays(name, before)) return null;
  if (await isReserved(read, name)) return refuse("name-reserved");
  if (samePerson) return null;
  const accounts = await findAccounts(read);
  const isAccounts = accounts.some((account) => looksLike(account.name || account.user, name));
  return isAccounts ? refuse("called-like-account") : null;
}

/** Whether nobody may be called this: a user name, or a name to be read. */
export async function isReserved(read: Read, name: string): Promise<boolean> {
  return isReservedName(name, (await getSetup(read)).settings.companyName);
}

const stays = (name: string, before: string | null): boolean => before !== null && looksLike(name, before);

const looksLike = (one: string, other: string): boolean =>
  lookOf(one) !== "" && lookOf(one) === lookOf(other);
