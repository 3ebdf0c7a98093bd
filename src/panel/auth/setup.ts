/**
 * Creation of the first administrator: route handlers with the code from the terminal, and from the configuration for an
 * unattended first start.
 */
import type { Read } from "../../store/engine/open.ts";
import { isReserved, mayNameAccount } from "../../desk/team/who-is-called.ts";
import { isRefusal, refuse } from "../../domain/refusal.ts";
import { foldUserName } from "../../domain/accounts/user-name.ts";
import { addAccount, countAccounts, type Account } from "../../store/accounts/accounts.ts";
import { meSchema, setupBody, setupState } from "../../contract/admin/accounts.ts";
import { isLockedOut } from "./attempts.ts";
import { audited } from "./audited.ts";
import { rememberBrowser } from "./known-browser.ts";
import { signIn } from "./login.ts";
import { meJson } from "./me-json.ts";
import type { PanelDeps } from "../panel.ts";
import { weakness } from "./password-rules.ts";
import { hashPassword } from "./passwords.ts";
import { ANSWERED, route, type Route } from "../http/route.ts";

export async function isSetupNeeded(read: Read): Promise<boolean> {
  return (await countAccounts(read)) === 0;
}

/**
 * Creates the first administrator from the configuration, if there is no account yet. Later starts change nothing, so the
 * password may be changed in the panel.
 */
export async function createFirstFromConfig({ store, config, clock }: PanelDeps): Promise<void> {
  const { adminUser, adminPassword } = config;
  if (adminUser === null || adminPassword === null || !(await isSetupNeeded(store.read))) return;
  const passwordHash = await hashPassword(adminPassword);
  const user = foldUserName(adminUser);
  await store.transaction((tx) => addAccount(tx, { user, passwordHash, role: "admin", createdAt: clock() }));
}

const state = route({
  method: "get",
  path: "/api/setup",
  role: "anyone",
  summary: "Whether the first administrator has to be created",
  answer: setupState,
  handle: async ({ panel }) => ({
    needed: await isSetupNeeded(panel.store.read),
    language: panel.config.language,
  }),
});

const create = route({
  method: "post",
  again: "harmless",
  path: "/api/setup",
  role: "anyone",
  summary: "Create the first administrator with the code from the terminal, and sign in",
  body: setupBody,
  answer: meSchema,
  status: 201,
  async handle(call) {
    const { panel, body, req } = call;
    if (!(await isSetupNeeded(panel.store.read))) return refuse("setup-done");
    const attempt = { user: "", address: req.ip ?? "", browser: null };
    if (await isLockedOut(call, attempt)) return ANSWERED;
    if (!panel.firstAdministrator.matches(body.code)) return refuse("wrong-code");
    const { user, name = "", password } = body;
    const weak = await weakness(panel.store.read, password, { user, name });
    if (weak) return weak;
    const passwordHash = await hashPassword(password);
    const added = await audited<Account>(
      call,
      { action: "setup.done", facts: () => ({}) },
      async ({ tx, now }) => {
        if ((await countAccounts(tx)) > 0) return refuse("setup-done");
        if (await isReserved(tx, user)) return refuse("user-reserved");
        // Whoever sees the server's terminal may well be an agent of this team, and says so by being here.
        const naming = { name: name || user, before: null, samePerson: true, isAdmin: true };
        const misleading = await mayNameAccount(tx, naming);
        if (misleading) return misleading;
        return addAccount(tx, { user, name, passwordHash, role: "admin", createdAt: now });
      },
    );
    if (isRefusal(added)) return added;
    panel.firstAdministrator.used();
    await panel.lockout.right(attempt);
    await signIn(panel, req, added);
    rememberBrowser(panel, call, added);
    return meJson(panel, added);
  },
});

export const setupRoutes: Route[] = [state, create];
