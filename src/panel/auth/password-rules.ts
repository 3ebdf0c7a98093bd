/** Password policy of the panel: the rules of the domain, with the company's name among those that must not be it. */
import { passwordWeakness } from "../../domain/accounts/password-rules.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import type { Read } from "../../store/engine/open.ts";
import { getSetup } from "../../store/settings.ts";

/** null = good enough. `whose`: the names that must not be the password. */
export async function weakness(
  read: Read,
  password: string,
  whose: { user: string; name?: string | undefined },
): Promise<Refusal | null> {
  const { settings } = await getSetup(read);
  const weak = passwordWeakness(password, [whose.user, whose.name ?? "", settings.companyName ?? ""]);
  return weak === null ? null : refuse(weak);
}
