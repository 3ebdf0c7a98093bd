/** Route handler of the audit log: search for who did what, newest first, each line as a sentence. */
import { contactFields } from "../../desk/contacts/contact-fields.ts";
import { panelNames } from "../../store/accounts/account-names.ts";
import { findAudit, type AuditLine } from "../../store/accounts/audit.ts";
import { namesOf } from "../../store/contacts/people.ts";
import { findTags } from "../../store/tickets/tags.ts";
import { toPersonId } from "../../domain/ids.ts";
import { defaultSettings, type Settings } from "../../domain/settings.ts";
import { findMainGroupNames } from "../../store/team/groups.ts";
import type { Read } from "../../store/engine/open.ts";
import { findAgentRows } from "../../store/team/team-lists.ts";
import { languages, type Key, type Translate } from "../../i18n/translator.ts";
import { auditList, auditQuery } from "../../contract/admin/audit.ts";
import type { Panel } from "../panel.ts";
import { toPage } from "../http/pagination.ts";
import { route, type Route } from "../http/route.ts";

const look = route({
  method: "get",
  path: "/api/audit",
  role: "supervisor",
  summary: "Who did what, newest first",
  query: auditQuery,
  answer: auditList,
  async handle({ panel, query }) {
    const { account, action, from, to, q, cursor, limit } = query;
    const lines = await findAudit(panel.store.read, {
      account: account ?? null,
      actions: action ? action.split(",") : null,
      from: from ?? null,
      to: to ?? null,
      q: q || null,
      before: cursor ?? null,
      limit: limit + 1,
    });
    const names = { ...(await namesIn(panel.store.read, lines)), changed: await fieldNames(panel) };
    const nameOf = await panelNames(
      panel.store.read,
      lines.flatMap((line) => [line.user, userIn(line)].filter((user) => user !== null)),
    );
    const items = lines.map((line) => {
      const { user, at } = line;
      const about = userIn(line);
      // A line keeps the user name; people read who it was.
      const called = about === null ? {} : { user: new Map([[about, nameOf({ user: about, at })]]) };
      return {
        ...line,
        name: user === null ? null : nameOf({ user, at }),
        text: auditText(line, { ...names, ...called }, panel.t),
      };
    });
    return toPage(items, limit, ({ id }) => String(id));
  },
});

/** What facts mean by their ids, as things are called now. */
type Names = Record<string, Map<unknown, string>>;

const settingNames = Object.keys(defaultSettings) as (keyof Settings)[];

/** What can change of a client, and of the settings. */
async function fieldNames({ store, t }: Pick<Panel, "store" | "t">): Promise<Map<unknown, string>> {
  const own = await contactFields(store.read, t);
  return new Map([
    ...(["name", "blocked", "tags", "fields"] as const).map(
      (field) => [field, t(`audit.field.${field}`)] as const,
    ),
    ...own.map(({ key, label }) => [`fields.${key}`, label] as const),
    ...settingNames.map((name) => [name, t(`audit.setting.${name}`)] as const),
  ]);
}

async function namesIn(read: Read, lines: AuditLine[]): Promise<Names> {
  const people = lines.flatMap(({ facts }) => [facts["contact"], facts["other"]].filter(isId));
  const [agents, groups, tags, contacts] = await Promise.all([
    findAgentRows(read),
    findMainGroupNames(read),
    findTags(read, lines.map(({ facts }) => facts["tag"]).filter(isId)),
    namesOf(read, people.map(toPersonId)),
  ]);
  return {
    agent: new Map(agents.map(({ agent }) => [agent.person, agent.name])),
    mainGroup: new Map(groups.map(({ id, name }) => [id, name])),
    tag: new Map(tags.map(({ id, name }) => [id, name])),
    contact: contacts,
    other: contacts,
  };
}

/** The user name of the account that the line is about; null = it is about none. */
const userIn = ({ facts: { user } }: AuditLine): string | null => (typeof user === "string" ? user : null);

const isId = (fact: unknown): fact is number => typeof fact === "number";

/** The sentence is `audit.<action>`; of what nobody wrote a sentence for, the action itself. */
function auditText({ action, facts }: AuditLine, names: Names, t: Translate): string {
  const key = `audit.${action}`;
  if (!Object.hasOwn(languages.es, key)) return t("audit.other", { action });
  const values = Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => {
      // Who is gone is read under the name they had at that time.
      const then = facts[`${fact}Name`];
      const isGone = typeof then === "string" && then !== "" && !names[fact]?.has(value);
      return [fact, isGone ? then : readable(value, names[fact], t)];
    }),
  );
  return (t as (key: Key, values: Record<string, string>) => string)(key as Key, values);
}

function readable(fact: unknown, names: Map<unknown, string> | undefined, t: Translate): string {
  if (Array.isArray(fact)) return fact.map((one) => names?.get(one) ?? String(one)).join(", ");
  if (names && typeof fact === "number") return names.get(fact) ?? t("audit.nobody", { id: fact });
  if (typeof fact === "string") return names?.get(fact) ?? fact;
  return typeof fact === "number" ? String(fact) : "";
}

export const auditRoutes: Route[] = [look];
