/** Route handlers of one's own second factor: enrolment, confirmation, new recovery codes, removal. */
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Account } from "../../store/accounts/accounts.ts";
import { endLogins } from "../../store/accounts/logins.ts";
import type { Tx } from "../../store/engine/open.ts";
import {
  confirmSecondFactor,
  offerSecondFactor,
  removeSecondFactor,
} from "../../store/accounts/second-factors.ts";
import { getSetup } from "../../store/settings.ts";
import { writeLine } from "./audited.ts";
import { meSchema, recoveryCodes, twoFactorOffer, twoFactorProof } from "../../contract/admin/accounts.ts";
import { loginId } from "./login-store.ts";
import { meJson, mine } from "./me-json.ts";
import { isSecondFactorRequired } from "./login.ts";
import { checkPassword, withCode } from "./proof.ts";
import { route, type Call, type Route } from "../http/route.ts";
import { activeFactor, makeOffer, renewRecoveryCodes } from "./second-factor.ts";

const offer = route({
  method: "post",
  again: "harmless",
  path: "/api/me/two-factor",
  role: "viewer",
  duringRequiredAction: true,
  summary: "A secret for an authenticator app; asked for at sign-in once it is confirmed",
  answer: twoFactorOffer,
  async handle(call) {
    const { panel } = call;
    const account = await mine(call);
    const { settings } = await getSetup(panel.store.read);
    const { sealed, shown } = makeOffer(panel, account, settings.companyName ?? "Relevo");
    return panel.store.transaction(async (tx) => {
      if (await activeFactor(tx, account.id)) return refuse("two-factor-on");
      await offerSecondFactor(tx, account.id, sealed);
      await writeLine(tx, call, { at: panel.clock(), action: "two-factor.offered", facts: {} });
      return shown;
    });
  },
});

interface Step<T> {
  action: string;
  /** Whether it is about a factor that is on already. */
  on: boolean;
  /** Runs when password and code are right, in the transaction that marks the code as used. */
  change(tx: Tx, account: Account): Promise<T>;
}

/** Asks for password and code in the same request: a browser left open, or a stolen cookie, is not enough. */
async function withProof<T>(
  call: Call<unknown, unknown, { code: string; password: string }>,
  { action, on, change }: Step<T>,
): Promise<T | Refusal> {
  const { panel, body } = call;
  const account = await mine(call);
  const wrong = await checkPassword(call, account, body.password);
  if (wrong) return wrong;
  return withCode(call, { account, code: body.code }, async (tx, isRight) => {
    if (((await activeFactor(tx, account.id)) !== null) !== on)
      return refuse(on ? "two-factor-off" : "two-factor-on");
    if (!(await isRight())) return refuse("wrong-factor-code");
    await writeLine(tx, call, { at: panel.clock(), action, facts: {} });
    return change(tx, account);
  });
}

/** Ends all other sessions of the account. */
async function endOthers({ req }: Pick<Call, "req">, tx: Tx, account: number): Promise<void> {
  await endLogins(tx, { account, except: loginId(req.sessionID) });
}

function hangUpOthers({ panel, who, req }: Pick<Call, "panel" | "who" | "req">): void {
  panel.live.end(({ account, login }) => account === who?.account && login !== req.sessionID);
}

const confirm = route({
  method: "post",
  again: "harmless",
  path: "/api/me/two-factor/confirm",
  role: "viewer",
  duringRequiredAction: true,
  summary: "Turn the second factor on, with the app's first code; answers the recovery codes, once",
  body: twoFactorProof,
  answer: recoveryCodes,
  async handle(call) {
    const codes = await withProof(call, {
      action: "two-factor.on",
      on: false,
      async change(tx, { id }) {
        await confirmSecondFactor(tx, id, call.panel.clock());
        await endOthers(call, tx, id);
        return renewRecoveryCodes(tx, call.panel, id);
      },
    });
    if (isRefusal(codes)) return codes;
    hangUpOthers(call);
    return { recoveryCodes: codes };
  },
});

const renew = route({
  method: "post",
  again: "harmless",
  path: "/api/me/two-factor/recovery-codes",
  role: "viewer",
  summary: "New recovery codes, shown once; the old ones open nothing any more",
  body: twoFactorProof,
  answer: recoveryCodes,
  async handle(call) {
    const codes = await withProof(call, {
      action: "two-factor.codes-renewed",
      on: true,
      change: (tx, { id }) => renewRecoveryCodes(tx, call.panel, id),
    });
    return isRefusal(codes) ? codes : { recoveryCodes: codes };
  },
});

const disable = route({
  method: "post",
  again: "harmless",
  path: "/api/me/two-factor/disable",
  role: "viewer",
  summary: "Turn the second factor off; every other browser is signed out",
  body: twoFactorProof,
  answer: meSchema,
  async handle(call) {
    const { panel } = call;
    if (await isSecondFactorRequired(panel.store.read, await mine(call)))
      return refuse("two-factor-required");
    const account = await withProof(call, {
      action: "two-factor.off",
      on: true,
      async change(tx, account) {
        await removeSecondFactor(tx, account.id);
        await endOthers(call, tx, account.id);
        return account;
      },
    });
    if (isRefusal(account)) return account;
    hangUpOthers(call);
    return meJson(panel, account);
  },
});

export const twoFactorRoutes: Route[] = [offer, confirm, renew, disable];
