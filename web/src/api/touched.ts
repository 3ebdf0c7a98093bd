/**
 * Query cache invalidation: which API paths an event of the server makes stale. A path that no topic names is
 * not updated by events; its page has to poll.
 */

/** An event of the server: ids only. */
export interface Told {
  topic: string;
  number?: number;
  id?: number;
}

/** Paths under `/api`; one that ends in "?" is that list alone. */
const touched: Record<string, string[]> = {
  // Whoever has a ticket has a room less, and its groups, tags and reasons are counted.
  ticket: [
    "agents",
    "panel-people",
    "main-groups?",
    "bulk/preview",
    "overview",
    "checklist",
    "contacts",
    "search",
    "close-reasons",
    "tags",
    "chats",
    "tickets?",
  ],
  bulk: ["bulk?"],
  agents: ["bulk/preview", "adoptions", "agents", "main-groups", "overview", "checklist", "group-plan"],
  "main-groups": ["main-groups", "adoptions", "agents", "overview", "checklist", "group-plan", "team-plan"],
  contact: ["contacts", "contact-fields", "search", "tickets?"],
  settings: [
    "settings",
    // How many conversations may be started.
    "chats",
    "pace",
    "retention",
    "storage",
    "words",
    "quick-replies",
    "team-plan",
    "group-plan",
    "checklist",
    "contact-fields",
    // A tag of another name or colour stands on what carries it.
    "tags",
    "tickets",
    "contacts",
    "search",
  ],
  review: ["review", "overview"],
  connection: ["whatsapp", "overview", "checklist"],
  accounts: ["accounts", "me", "panel-people"],
  audit: ["audit"],
  backups: ["backups", "checklist", "storage"],
};

/** API paths that may answer differently after this event; none for an unknown topic. */
export function pathsTouched({ topic, number, id }: Told): string[] {
  const paths = (touched[topic] ?? []).map((path) => `/api/${path}`);
  if (topic === "ticket" && number !== undefined) paths.push(`/api/tickets/${number}`);
  if (topic === "bulk" && id !== undefined) paths.push(`/api/bulk/${id}`);
  return paths;
}

/** Whether a query's path lies under a stale path. */
export function isUnder(asked: string, path: string): boolean {
  if (path.endsWith("?")) return asked === path.slice(0, -1);
  return asked === path || asked.startsWith(`${path}/`);
}
