/**
 * `npm run reset-password -- <user>`: a one-time password for whoever cannot get in any more, a sole administrator above all.
 * Works while the program runs and while it does not. `--remove-second-factor` is for whoever lost that, too.
 */
import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadConfig, type Config } from "./config.ts";
import { migrations } from "./installed.ts";
import { realClock } from "./app/clock-and-ids.ts";
import { attemptsOf } from "./panel/auth/lockout.ts";
import { hashPassword } from "./panel/auth/passwords.ts";
import { foldUserName } from "./domain/accounts/user-name.ts";
import { keepToOurselves } from "./app/secret-key.ts";
import { explainStart } from "./app/start-problem.ts";
import {
  changeAccountRow,
  findAccountByTyped,
  findAccounts,
  findAccountsWithFactor,
  type Account,
} from "./store/accounts/accounts.ts";
import { writeAudit } from "./store/accounts/audit.ts";
import { endLogins } from "./store/accounts/logins.ts";
import { openStore, type Store } from "./store/engine/open.ts";
import { removeSecondFactor } from "./store/accounts/second-factors.ts";
import { readVersion } from "./store/engine/version.ts";
import { forgetWrongAttemptsOf } from "./store/accounts/wrong-attempts.ts";
import type { Language } from "./domain/languages.ts";
import { createTranslator, type Translate } from "./i18n/translator.ts";

/** No sign that looks like another one. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const REMOVE = "--remove-second-factor";

let language: Language | null = null;
try {
  keepToOurselves();
  const config = loadConfig();
  language = config.locale;
  await run(config, createTranslator(config.locale), process.argv.slice(2));
} catch (error) {
  const sentence = explainStart(error, language);
  if (sentence === null) throw error;
  fail(sentence);
}

async function run({ dataDir }: Config, t: Translate, args: string[]): Promise<void> {
  const path = join(dataDir, "relevo.db");
  if (!existsSync(path)) return fail(t("terminal.reset-no-database", { folder: dataDir }));
  if ((await readVersion(path, migrations)) !== "same") return fail(t("terminal.reset-other-version"));
  await using store = openStore(path);
  const wanted = args.find((arg) => arg !== REMOVE);
  const account = wanted === undefined ? null : await findAccountByTyped(store.read, wanted);
  if (!account) return fail(await whoThereIs(store, t, wanted));
  const hadFactor = (await findAccountsWithFactor(store.read)).has(account.id);
  const password = newPassword();
  await reset(store, account, { password, factorGoes: args.includes(REMOVE) && hadFactor });
  out(t("terminal.reset-done", { user: account.user, password }));
  out(t("terminal.reset-next"));
  if (!hadFactor) return;
  out(
    args.includes(REMOVE)
      ? t("terminal.reset-factor-removed")
      : t("terminal.reset-factor-stays", { user: account.user }),
  );
}

async function whoThereIs(store: Store, t: Translate, wanted: string | undefined): Promise<string> {
  const users = (await findAccounts(store.read)).map(({ user, role }) => `  ${user} (${role})`);
  if (users.length === 0) return t("terminal.reset-nobody");
  const why =
    wanted === undefined ? t("terminal.reset-usage") : t("terminal.reset-no-such-user", { user: wanted });
  return [why, ...users].join("\n");
}

/** All of it or nothing: the password, the end of every session and of every lock-out, and the line in the audit. */
async function reset(
  store: Store,
  { id, user, role }: Account,
  { password, factorGoes }: { password: string; factorGoes: boolean },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await store.transaction(async (tx) => {
    await changeAccountRow(tx, id, { passwordHash, mustChangePassword: true });
    await endLogins(tx, { account: id, except: null });
    await forgetWrongAttemptsOf(tx, attemptsOf(foldUserName(user)));
    if (factorGoes) await removeSecondFactor(tx, id);
    const facts = { account: id, user, role, ...(factorGoes ? { secondFactorRemoved: true } : {}) };
    await writeAudit(tx, { at: realClock.now(), action: "account.password-reset", facts });
  });
}

function newPassword(): string {
  const signs = Array.from({ length: 16 }, () => SIGNS[randomInt(SIGNS.length)]);
  return [0, 4, 8, 12].map((from) => signs.slice(from, from + 4).join("")).join("-");
}

function out(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
