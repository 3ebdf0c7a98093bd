/** What was begun and not sent belongs to whoever began it: it ends with their sign-out, and nobody else finds it. */
const OWNER = "relevo-owner";

/** To be called once it is known who is signed in. */
export function keepDraftsOf(account: number): void {
  const owner = sessionStorage.getItem(OWNER);
  if (owner !== null && owner !== String(account)) dropDrafts();
  sessionStorage.setItem(OWNER, String(account));
}

export function dropDrafts(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith("relevo-")) sessionStorage.removeItem(key);
}
