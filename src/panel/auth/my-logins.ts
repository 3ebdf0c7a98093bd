/** Route handlers of one's own sessions: list of the browsers one is signed in with, and signing them out. */
import { leftPanel } from "../../desk/lifecycle/claiming/take-at-panel.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { forgetBrowsers } from "../../store/accounts/accounts.ts";
import { endLogin, endLogins, findLogins, type Login } from "../../store/accounts/logins.ts";
import { audited } from "./audited.ts";
import { byLogin, endedLogins, loginList } from "../../contract/admin/accounts.ts";
import { rememberBrowser } from "./known-browser.ts";
import { loginId } from "./login-store.ts";
import { mine } from "./me-json.ts";
import { route, type Route } from "../http/route.ts";

const list = route({
  method: "get",
  path: "/api/me/logins",
  role: "viewer",
  summary: "Where one is signed in, the browser used last first",
  answer: loginList,
  async handle({ panel, who, req }) {
    const rows = await findLogins(panel.store.read, { account: who?.account ?? 0, now: panel.clock() });
    return { items: rows.map((row) => toLoginJson(row, loginId(req.sessionID))) };
  },
});

function toLoginJson({ id, data, seenAt, expiresAt }: Login, current: string) {
  const { since, browser, address } = JSON.parse(data) as {
    since: number;
    browser?: string | null;
    address?: string | null;
  };
  return {
    id,
    browser: browser ?? null,
    address: address ?? null,
    since: new Date(since),
    lastSeenAt: seenAt ?? new Date(since),
    expiresAt,
    current: id === current,
  };
}

const end = route({
  method: "delete",
  path: "/api/me/logins/:id",
  role: "viewer",
  summary: "Sign one browser out",
  params: byLogin,
  async handle(call): Promise<void | Refusal> {
    const { panel, params, who } = call;
    const line = { action: "login.ended", facts: () => ({}) };
    const ended = await audited<true>(call, line, async (ctx) => {
      const account = who?.account ?? 0;
      if (!(await endLogin(ctx.tx, { id: params.id, account }))) return refuse("no-such-login");
      // It may have been the one of this very browser.
      const isLast = (await findLogins(ctx.tx, { account, now: ctx.now })).length === 0;
      if (who && isLast) await leftPanel(ctx, who.user, "themselves");
      return true;
    });
    if (isRefusal(ended)) return ended;
    panel.live.end(({ login }) => loginId(login) === params.id);
  },
});

const endOthers = route({
  method: "post",
  again: "harmless",
  path: "/api/me/logins/end-others",
  role: "viewer",
  summary: "Sign every other browser out; none of them counts as known any more",
  answer: endedLogins,
  async handle(call) {
    const { panel, who, req } = call;
    const line = { action: "login.others-ended", facts: (ended: number) => ({ ended }) };
    const account = await mine(call);
    const ended = await audited<number>(call, line, async ({ tx }) => {
      await forgetBrowsers(tx, account.id);
      return endLogins(tx, { account: account.id, except: loginId(req.sessionID) });
    });
    if (isRefusal(ended)) return ended;
    rememberBrowser(panel, call, await mine(call));
    panel.live.end(({ account, login }) => account === who?.account && login !== req.sessionID);
    return { ended };
  },
});

export const myLoginRoutes: Route[] = [list, endOthers, end];
