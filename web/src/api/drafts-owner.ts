/** Ownership of drafts in session storage: they are dropped at sign-out, or when another account signs in. */
const OWNER = "relevo-owner";

/** To be called once it is known who is signed in: drops the drafts of another account. */
export function keepDraftsOf(account: number): void {
  const owner = sessionStorage.getItem(OWNER);
  if (owner !== null && owner !== String(account)) dropDrafts();
  sessionStorage.setItem(OWNER, String(account));
}

/** Removes everything that the panel keeps in session storage. */
export function dropDrafts(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith("relevo-")) sessionStorage.removeItem(key);
}
