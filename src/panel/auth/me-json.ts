/** JSON serialization of the signed-in account, as the contract has it. */
import { getAccount, type Account } from "../../store/accounts/accounts.ts";
import { countRecoveryCodes } from "../../store/accounts/second-factors.ts";
import { requiredActionOf } from "./login.ts";
import type { Panel } from "../panel.ts";
import { ProblemError } from "../http/problems.ts";
import type { Call } from "../http/route.ts";
import { activeFactor } from "./second-factor.ts";

export async function meJson({ store, config }: Panel, account: Account) {
  const { id, user, name, role, language } = account;
  const factor = await activeFactor(store.read, id);
  return {
    id,
    user,
    name: name || user,
    role,
    language,
    twoFactor: factor !== null,
    requiredAction: await requiredActionOf(store.read, account),
    recoveryCodesLeft: await countRecoveryCodes(store.read, id),
    installation: { language: config.language, country: config.country, timezone: config.timezone },
    version: config.version,
  };
}

/** The account of who is signed in. */
export async function mine({ panel, who }: Pick<Call, "panel" | "who">): Promise<Account> {
  const account = who && (await getAccount(panel.store.read, who.account));
  if (!account) throw new ProblemError("not-signed-in");
  return account;
}
