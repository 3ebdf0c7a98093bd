/**
 * Route handler of the set-up checklist: what is still missing before the first client can be attended, in the order in
 * which it is done. Computed from rows.
 */
import { countAccounts } from "../../store/accounts/accounts.ts";
import { findAgents, type Agent } from "../../store/team/agents.ts";
import { findMainGroups, type MainGroup } from "../../store/team/groups.ts";
import { hasTickets } from "../../store/tickets/overview-now.ts";
import { getSetup } from "../../store/settings.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { checklistSchema } from "../../contract/tickets/overview.ts";
import type { Panel } from "../panel.ts";
import { route, type Route } from "../http/route.ts";

const LATELY_MS = 3 * 24 * 60 * 60 * 1000;

interface Facts {
  accounts: number;
  linked: boolean;
  phone: string | null;
  sized: boolean;
  groups: MainGroup[];
  /** Active ones. */
  agents: Agent[];
  tickets: boolean;
  backedUp: boolean;
}

async function gather({ store, whatsapp, backups, clock }: Panel): Promise<Facts> {
  const { settings, self } = await getSetup(store.read);
  const connection = whatsapp.connection();
  const newest = await backups.newest();
  return {
    accounts: await countAccounts(store.read),
    // A line that is cut for a minute is not a phone that was never linked.
    linked:
      connection.state === "connected" ||
      (connection.state === "connecting" && (self.phone ?? self.lid) !== null),
    phone: self.phone,
    sized: settings.teamSize !== null,
    groups: await findMainGroups(store.read),
    agents: (await findAgents(store.read)).filter(({ active }) => active),
    tickets: await hasTickets(store.read),
    backedUp: newest !== null && clock().getTime() - newest.at.getTime() < LATELY_MS,
  };
}

type Item = Exclude<(typeof checklistSchema)["_zod"]["input"]["items"], undefined>[number];
type Key = Item["key"];

function itemsFor(facts: Facts, t: Panel["t"]): Item[] {
  const item = (key: Key, done: boolean, more: Partial<Item> = {}): Item => ({
    key,
    done,
    optional: false,
    text: t(`api.checklist.${key}`),
    hint: done ? t("api.checklist.done") : t(`api.checklist.${key}.hint`),
    names: [],
    goTo: null,
    ...more,
  });
  const ready = (kind: MainGroup["kind"]) =>
    facts.groups.some((group) => group.kind === kind && group.state === "ready");
  const unregistered = facts.agents.filter(({ registeredAt }) => registeredAt === null);
  const attending = facts.agents.filter(({ roomsWanted }) => roomsWanted > 0);
  return [
    item("administrator", facts.accounts > 0),
    item("whatsapp", facts.linked, { goTo: "whatsapp" }),
    item("team-size", facts.sized || ready("support"), { goTo: "team-plan" }),
    item("support-group", ready("support"), { goTo: "main-groups" }),
    item("supervisor-group", ready("supervisor"), { goTo: "main-groups", optional: true }),
    item("agents", attending.length > 0, { goTo: "agents" }),
    item("registered", attending.length > 0 && unregistered.length === 0, {
      goTo: "agents",
      names: unregistered.map(({ name }) => name),
    }),
    item("first-ticket", facts.tickets, firstTicketHint(facts, t)),
    item("backup", facts.backedUp, { goTo: "backups" }),
  ];
}

/** With the number to write to, once we know it. */
function firstTicketHint({ tickets, phone }: Facts, t: Panel["t"]): Partial<Item> {
  if (tickets || phone === null) return {};
  return { hint: t("api.checklist.first-ticket.hint-phone", { phone: displayPhone(phone) }) };
}

const missingIn = (items: Item[]): Key[] =>
  items.filter(({ done, optional }) => !done && !optional).map(({ key }) => key);

/** Whoever attends clients already is not told that they cannot begin. */
function summary(items: Item[], t: Panel["t"]): string {
  const missing = missingIn(items);
  const count = missing.length;
  if (count === 0) return t("api.checklist.complete");
  if (missing.every((key) => key === "backup")) return t("api.checklist.only-backup");
  if (!missing.includes("first-ticket")) return t("api.checklist.rest", { count });
  // Nobody has to wait for a backup.
  return t("api.checklist.missing", { count: missing.filter((key) => key !== "backup").length });
}

const look = route({
  method: "get",
  path: "/api/checklist",
  role: "viewer",
  summary: "What is still missing, and where it is done",
  answer: checklistSchema,
  async handle({ panel }) {
    const items = itemsFor(await gather(panel), panel.t);
    return { complete: missingIn(items).length === 0, text: summary(items, panel.t), items };
  },
});

export const checklistRoutes: Route[] = [look];
