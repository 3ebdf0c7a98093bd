/**
 * Route handlers of accounts (the people who sign in to the panel), for administrators: list, add, change, remove, sign out,
 * reset a second factor. One's own account: `auth/me.ts`.
 */
import type { DeskContext } from "../../desk/context.ts";
import { stopBulkOf } from "../../desk/bulk/bulk-start.ts";
import { isReserved, mayNameAccount, mayRenameAccount } from "../../desk/team/who-is-called.ts";
import { leftPanel, releaseAllAtPanel } from "../../desk/lifecycle/claiming/take-at-panel.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import {
  addAccount,
  changeAccountRow,
  findAccounts,
  findAccountsWithFactor,
  forgetBrowsers,
  getAccount,
  isNameTaken,
  removeAccountRow,
  type Account,
  type AccountNews,
} from "../../store/accounts/accounts.ts";
import { endLogins, findLogins } from "../../store/accounts/logins.ts";
import type { Tx } from "../../store/engine/open.ts";
import { removeSecondFactor } from "../../store/accounts/second-factors.ts";
import { forgetWrongAttemptsOf } from "../../store/accounts/wrong-attempts.ts";
import { audited, onceOf } from "../auth/audited.ts";
import {
  accountChange,
  accountList,
  accountSchema,
  endedLogins,
  newAccount,
} from "../../contract/admin/accounts.ts";
import { byId } from "../../contract/basics.ts";
import { attemptsOf } from "../auth/lockout.ts";
import type { Panel } from "../panel.ts";
import { weakness } from "../auth/password-rules.ts";
import { hashPassword } from "../auth/passwords.ts";
import { meanwhile } from "../../domain/changed-meanwhile.ts";
import { may } from "../../contract/roles.ts";
import { route, type Call, type Route } from "../http/route.ts";
import { activeFactor } from "../auth/second-factor.ts";

async function toAccountJson({ lockout, clock }: Panel, account: Account, twoFactor: boolean) {
  const shutMs = await lockout.shutMs(account.user);
  return {
    ...account,
    name: account.name || account.user,
    twoFactor,
    lockedUntil: shutMs === 0 ? null : new Date(clock().getTime() + shutMs),
  };
}

async function oneAccount(panel: Panel, account: Account | Refusal) {
  if (isRefusal(account)) return account;
  const factor = await activeFactor(panel.store.read, account.id);
  return toAccountJson(panel, account, factor !== null);
}

const list = route({
  method: "get",
  path: "/api/accounts",
  role: "admin",
  summary: "Who may sign in",
  answer: accountList,
  async handle({ panel }) {
    const { read } = panel.store;
    const secured = await findAccountsWithFactor(read);
    const rows = await findAccounts(read);
    return { items: await Promise.all(rows.map((row) => toAccountJson(panel, row, secured.has(row.id)))) };
  },
});

const add = route({
  method: "post",
  again: "by-key",
  path: "/api/accounts",
  role: "admin",
  stepUp: true,
  summary: "Let somebody sign in; at the first sign-in they choose a password of their own",
  body: newAccount,
  answer: accountSchema,
  status: 201,
  async handle(call) {
    const { user, password, role, name = "", language = null, samePerson = false } = call.body;
    const weak = await weakness(call.panel.store.read, password, { user, name });
    if (weak) return weak;
    const passwordHash = await hashPassword(password);
    const change = {
      action: "account.added",
      facts: ({ id, user, role }: Account) => ({ account: id, user, role }),
      id: ({ id }: Account) => id,
    };
    const added = await onceOf<Account, number>(call, change, async ({ tx, now }) => {
      if (await isNameTaken(tx, user, null)) return refuse("user-taken");
      if (await isNameTaken(tx, name, null)) return refuse("called-like-another");
      if (await isReserved(tx, user)) return refuse("user-reserved");
      const naming = { name: name || user, before: null, samePerson, isAdmin: true };
      const misleading = await mayNameAccount(tx, naming);
      if (misleading) return misleading;
      const given = { user, passwordHash, mustChangePassword: true };
      return addAccount(tx, { ...given, role, name, language, createdAt: now });
    });
    if (isRefusal(added)) return added;
    const account = await getAccount(call.panel.store.read, added);
    return account ? oneAccount(call.panel, account) : refuse("no-such-account");
  },
});

const change = route({
  method: "patch",
  path: "/api/accounts/:id",
  role: "admin",
  stepUp: true,
  summary: "Change somebody's role, password, name or language; a new password signs them out everywhere",
  params: byId,
  body: accountChange,
  answer: accountSchema,
  async handle(call) {
    const { panel, params, body } = call;
    const { was, samePerson = false, ...wanted } = body;
    const { password, ...rest } = wanted;
    const now = await getAccount(panel.store.read, params.id);
    if (!now) return refuse("no-such-account");
    const weak = password === undefined ? null : await weakness(panel.store.read, password, now);
    if (weak) return weak;
    const news: AccountNews = present({
      ...rest,
      ...(password === undefined
        ? {}
        : { passwordHash: await hashPassword(password), mustChangePassword: true }),
    });
    const changed = await onAccount(
      call,
      { action: "changed", changed: Object.keys(wanted), endsAdmin: (body.role ?? "admin") !== "admin" },
      async (ctx, account) => {
        const { tx } = ctx;
        const no = meanwhile({ is: { ...account }, was, wanted });
        if (no) return no;
        if (news.role !== undefined && news.role !== "admin" && (await isLastAdmin(tx, account)))
          return refuse("last-admin");
        const misnamed = await mayRenameAccount(tx, account, { name: news.name, samePerson, isAdmin: true });
        if (misnamed) return misnamed;
        // Who may only look on answers nobody any more.
        if (news.role === "viewer") await releaseAllAtPanel(ctx, account.user);
        if (news.role !== undefined && !may(news.role, account.role)) await stopBulkOf(ctx, account.user);
        await changeAccountRow(tx, params.id, news);
        if (news.passwordHash) {
          await putOut(ctx, account);
          await forgetWrongAttemptsOf(tx, attemptsOf(account.user));
        }
        return { ...account, ...news };
      },
    );
    // What a stream tells hangs on the role.
    if (!isRefusal(changed) && (news.passwordHash || news.role)) hangUp(panel, params.id);
    return oneAccount(panel, changed);
  },
});

/** Without the fields that were left out. */
const present = (news: { [K in keyof AccountNews]?: AccountNews[K] | undefined }): AccountNews =>
  Object.fromEntries(Object.entries(news).filter(([, value]) => value !== undefined));

const remove = route({
  method: "delete",
  path: "/api/accounts/:id",
  role: "admin",
  stepUp: true,
  summary: "Take somebody's access away, at once; what they did stays in the audit",
  params: byId,
  async handle(call): Promise<void | Refusal> {
    const removed = await onAccount(call, { action: "removed", endsAdmin: true }, async (ctx, account) => {
      const { tx } = ctx;
      if (await isLastAdmin(tx, account)) return refuse("last-admin");
      await releaseAllAtPanel(ctx, account.user);
      await stopBulkOf(ctx, account.user);
      await removeAccountRow(tx, account, call.panel.clock());
      return account;
    });
    if (isRefusal(removed)) return removed;
    hangUp(call.panel, removed.id);
  },
});

const endTheirLogins = route({
  method: "post",
  again: "harmless",
  path: "/api/accounts/:id/end-logins",
  role: "admin",
  stepUp: true,
  summary: "Sign somebody out of every browser",
  params: byId,
  answer: endedLogins,
  async handle(call) {
    let ended = 0;
    const done = await onAccount(call, { action: "logins-ended" }, async (ctx, account) => {
      ended = await putOut(ctx, account);
      await forgetBrowsers(ctx.tx, account.id);
      return account;
    });
    if (isRefusal(done)) return done;
    hangUp(call.panel, done.id);
    return { ended };
  },
});

const resetTwoFactor = route({
  method: "post",
  again: "harmless",
  path: "/api/accounts/:id/reset-two-factor",
  role: "admin",
  stepUp: true,
  summary: "Take away a second factor that somebody lost; their browsers are signed out",
  params: byId,
  answer: accountSchema,
  async handle(call) {
    const done = await onAccount(call, { action: "two-factor-reset" }, async (ctx, account) => {
      if (!(await activeFactor(ctx.tx, account.id))) return refuse("no-two-factor");
      await removeSecondFactor(ctx.tx, account.id);
      await putOut(ctx, account);
      return account;
    });
    if (!isRefusal(done)) hangUp(call.panel, done.id);
    return oneAccount(call.panel, done);
  },
});

/** Ends all their sessions; the supervisors are told of cases that have nobody for now. Returns how many. */
async function putOut(ctx: DeskContext, { id, user }: Account): Promise<number> {
  const wasHere = (await findLogins(ctx.tx, { account: id, now: ctx.now })).length > 0;
  const ended = await endLogins(ctx.tx, { account: id, except: null });
  if (wasHere) await leftPanel(ctx, user, "administrator");
  return ended;
}

interface Deed {
  action: string;
  changed?: string[];
  /** They are no administrator afterwards. */
  endsAdmin?: boolean;
}

/** One transaction: the change of an account of somebody else, and its line. */
function onAccount(
  call: Pick<Call, "panel" | "who" | "req"> & { params: { id: number } },
  { action, changed, endsAdmin = false }: Deed,
  verb: (ctx: DeskContext, account: Account) => Promise<Account | Refusal>,
): Promise<Account | Refusal> {
  const facts = ({ id, user, role }: Account) => ({
    account: id,
    user,
    role,
    ...(changed ? { changed } : {}),
  });
  return audited<Account>(call, { action: `account.${action}`, facts }, async (ctx) => {
    const account = await getAccount(ctx.tx, call.params.id);
    if (!account) return refuse("no-such-account");
    if (account.id !== call.who?.account) return verb(ctx, account);
    // One's own is changed where the password is asked for: a session alone must not be enough.
    return refuse(endsAdmin && (await isLastAdmin(ctx.tx, account)) ? "last-admin" : "own-account");
  });
}

function hangUp({ live }: Panel, id: number): void {
  live.end(({ account }) => account === id);
}

async function isLastAdmin(tx: Tx, { id, role }: Account): Promise<boolean> {
  const all = await findAccounts(tx);
  return role === "admin" && !all.some((other) => other.role === "admin" && other.id !== id);
}

export const accountRoutes: Route[] = [list, add, change, remove, endTheirLogins, resetTwoFactor];
