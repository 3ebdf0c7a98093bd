/** People who sign in, as administrators see them, and what they did. */
import { isRefusal, refuse, type Refusal } from "../domain/refusal.ts";
import {
  addAccount,
  changeAccountRow,
  findAccounts,
  getAccount,
  getAccountByUser,
  removeAccountRow,
  type Account,
} from "../store/accounts.ts";
import { findAudit } from "../store/audit.ts";
import type { Tx } from "../store/open.ts";
import { audited } from "./audited.ts";
import {
  accountChange,
  accountList,
  accountSchema,
  auditList,
  auditQuery,
  newAccount,
} from "./contract-accounts.ts";
import { byId } from "./contract-basics.ts";
import { toPage } from "./page.ts";
import { hashPassword } from "./passwords.ts";
import { route, type Route } from "./route.ts";

const list = route({
  method: "get",
  path: "/api/accounts",
  role: "admin",
  summary: "Who may sign in",
  answer: accountList,
  handle: async ({ panel }) => ({ items: await findAccounts(panel.store.read) }),
});

const add = route({
  method: "post",
  path: "/api/accounts",
  role: "admin",
  summary: "Let somebody sign in",
  body: newAccount,
  answer: accountSchema,
  status: 201,
  async handle(call) {
    const { user, password, role } = call.body;
    if (password.toLowerCase() === user) return refuse("password-is-user");
    const passwordHash = await hashPassword(password);
    const change = { action: "account.added", facts: ({ id, role }: Account) => ({ account: id, role }) };
    return audited<Account>(call, change, async ({ tx, now }) => {
      if (await getAccountByUser(tx, user)) return refuse("user-taken");
      return addAccount(tx, { user, passwordHash, role, createdAt: now });
    });
  },
});

const change = route({
  method: "patch",
  path: "/api/accounts/:id",
  role: "admin",
  summary: "Change somebody's role or password",
  params: byId,
  body: accountChange,
  answer: accountSchema,
  async handle(call) {
    const { panel, params, body } = call;
    const passwordHash = body.password === undefined ? undefined : await hashPassword(body.password);
    const line = {
      action: "account.changed",
      facts: () => ({ account: params.id, changed: Object.keys(body) }),
    };
    const changed = await audited<Account>(call, line, async ({ tx }) => {
      const account = await getAccount(tx, params.id);
      if (!account) return refuse("no-such-account");
      if (body.role !== undefined && body.role !== "admin" && (await isLastAdmin(tx, account)))
        return refuse("last-admin");
      const news = { ...(passwordHash ? { passwordHash } : {}), ...(body.role ? { role: body.role } : {}) };
      if (Object.keys(news).length > 0) await changeAccountRow(tx, params.id, news);
      return { ...account, ...news };
    });
    if (!isRefusal(changed) && passwordHash) panel.live.end(({ account }) => account === params.id);
    return changed;
  },
});

const remove = route({
  method: "delete",
  path: "/api/accounts/:id",
  role: "admin",
  summary: "Take somebody's access away, at once",
  params: byId,
  async handle(call): Promise<void | Refusal> {
    const { panel, params } = call;
    const line = { action: "account.removed", facts: ({ role }: Account) => ({ account: params.id, role }) };
    const removed = await audited<Account>(call, line, async ({ tx }) => {
      const account = await getAccount(tx, params.id);
      if (!account) return refuse("no-such-account");
      if (await isLastAdmin(tx, account)) return refuse("last-admin");
      await removeAccountRow(tx, params.id);
      return account;
    });
    if (isRefusal(removed)) return removed;
    panel.live.end(({ account }) => account === params.id);
  },
});

async function isLastAdmin(tx: Tx, { id, role }: Account): Promise<boolean> {
  const all = await findAccounts(tx);
  return role === "admin" && !all.some((other) => other.role === "admin" && other.id !== id);
}

const log = route({
  method: "get",
  path: "/api/audit",
  role: "admin",
  summary: "Who did what, newest first",
  query: auditQuery,
  answer: auditList,
  async handle({ panel, query }) {
    const lines = await findAudit(panel.store.read, { before: query.cursor ?? null, limit: query.limit + 1 });
    return toPage(lines, query.limit, ({ id }) => String(id));
  },
});

export const accountRoutes: Route[] = [list, add, change, remove, log];
