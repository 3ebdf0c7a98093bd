/** Route handlers of one's own account: name, language, and change of password. */
import { refuse } from "../../domain/refusal.ts";
import { mayRenameAccount } from "../../desk/team/who-is-called.ts";
import { changeAccountRow, getAccount, type Account } from "../../store/accounts/accounts.ts";
import { endLogins } from "../../store/accounts/logins.ts";
import { writeLine } from "./audited.ts";
import { meChange, meSchema, passwordBody } from "../../contract/admin/accounts.ts";
import { rememberBrowser } from "./known-browser.ts";
import { signIn } from "./login.ts";
import { meJson, mine } from "./me-json.ts";
import { weakness } from "./password-rules.ts";
import { hashPassword } from "./passwords.ts";
import { ProblemError } from "../http/problems.ts";
import { checkPassword } from "./proof.ts";
import { route, type Route } from "../http/route.ts";

const me = route({
  method: "get",
  path: "/api/me",
  role: "viewer",
  duringRequiredAction: true,
  summary: "Who is signed in, and how the installation is set up",
  answer: meSchema,
  handle: async (call) => meJson(call.panel, await mine(call)),
});

const change = route({
  method: "patch",
  path: "/api/me",
  role: "viewer",
  duringRequiredAction: true,
  summary: "How the panel calls oneself, and in which language",
  body: meChange,
  answer: meSchema,
  async handle(call) {
    const { panel, body } = call;
    const account = await mine(call);
    const { samePerson = false, ...wanted } = body;
    const { name = account.name, language = account.language } = wanted;
    const isAdmin = account.role === "admin";
    const refused = await panel.store.transaction(async (tx) => {
      const misnamed = await mayRenameAccount(tx, account, { name: body.name, samePerson, isAdmin });
      if (misnamed) return misnamed;
      await changeAccountRow(tx, account.id, { name, language });
      const facts = { changed: Object.keys(wanted) };
      await writeLine(tx, call, { at: panel.clock(), action: "me.changed", facts });
      return null;
    });
    return refused ?? meJson(panel, { ...account, name, language });
  },
});

const password = route({
  method: "post",
  again: "harmless",
  path: "/api/me/password",
  role: "viewer",
  duringRequiredAction: true,
  summary: "Change one's own password; every other browser is signed out",
  body: passwordBody,
  answer: meSchema,
  async handle(call) {
    const { panel, body, req } = call;
    const account = await mine(call);
    const wrong = await checkPassword(call, account, body.current);
    if (wrong) return wrong;
    if (body.password === body.current) return refuse("password-is-current");
    const weak = await weakness(panel.store.read, body.password, account);
    if (weak) return weak;
    const news = { passwordHash: await hashPassword(body.password), mustChangePassword: false };
    const changed: Account = { ...account, ...news };
    await panel.store.transaction(async (tx) => {
      // Somebody gave them another one while this was being hashed: it is that one that counts.
      const now = await getAccount(tx, account.id);
      if (now?.passwordHash !== account.passwordHash) throw new ProblemError("not-signed-in");
      await changeAccountRow(tx, account.id, news);
      await endLogins(tx, { account: account.id, except: null });
      await writeLine(tx, call, { at: panel.clock(), action: "password.changed", facts: {} });
    });
    panel.live.end((listener) => listener.account === account.id);
    await signIn(panel, req, changed);
    // The mark of this browser ended with the old password.
    rememberBrowser(panel, call, changed);
    return meJson(panel, changed);
  },
});

export const meRoutes: Route[] = [me, change, password];
