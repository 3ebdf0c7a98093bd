/**
 * Seeding of a benchmark database: real migrations, filled with two busy years of invented people. Indexes,
 * triggers and the full-text search are dropped while the tables fill, and rebuilt at the end.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { migrations } from "../../installed.ts";
import { migrateStore } from "../../store/engine/migrate.ts";
import { seededRandom } from "../../simulator/faults/seeded-random.ts";
import { makeFill, type Fill } from "./fill.ts";
import { fillTeam, type Team } from "./team.ts";
import { fillTickets } from "./tickets.ts";
import { personName, pick, type Chance } from "./words.ts";

/** Size of the database, and where it goes. */
export interface SeedPlan {
  /** The data folder; made when absent. Must not hold a database yet. */
  folder: string;
  tickets: number;
  contacts: number;
  messages: number;
}

const DAY = 24 * 60 * 60 * 1000;
const FIRST_CONTACT = 101;

/** Creates the database. Throws when the folder holds one already. */
export async function seed(plan: SeedPlan): Promise<void> {
  const folder = resolve(plan.folder);
  const path = join(folder, "relevo.db");
  if (existsSync(path)) throw new Error(`${path} exists already: choose another folder.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await migrateStore({ path, migrations, backups: join(folder, "backups"), now: new Date() });
  const db = new Database(path);
  for (const pragma of [
    "journal_mode = OFF",
    "synchronous = OFF",
    "foreign_keys = OFF",
    "cache_size = -400000",
  ])
    db.pragma(pragma);
  db.exec("BEGIN");
  await withoutUpkeep(db, () => fillAll(db, plan));
  db.exec("COMMIT");
  db.pragma("journal_mode = WAL");
  db.close();
  console.log(`${path}: ${plan.tickets} tickets, ${plan.contacts} contacts, ${plan.messages} messages.`);
}

function fillAll(db: Database.Database, plan: SeedPlan): void {
  const fill = makeFill(db);
  const chance = seededRandom(2026);
  const now = Date.now();
  const team = fillTeam(fill, { chance, now: now - 800 * DAY });
  const contacts = { first: FIRST_CONTACT, last: FIRST_CONTACT + plan.contacts - 1 };
  for (let id = contacts.first; id <= contacts.last; id++) fillContact(fill, { id, chance, team, now });
  const told = Math.ceil(plan.tickets / 10);
  const { tickets, messages } = plan;
  fillTickets({ fill, chance, team, now, tickets, messages, contacts }, (number) => {
    if (number % told === 0) console.log(`${number} of ${tickets} tickets`);
  });
}

interface Someone {
  id: number;
  chance: Chance;
  team: Team;
  now: number;
}

/** Inserts a client. One in twenty hides the phone number; one in three has a name that the team gave. */
function fillContact(fill: Fill, { id, chance, team, now }: Someone): void {
  const phone = chance() < 0.05 ? null : `5493815${String(id).padStart(6, "0")}`;
  const created = now - Math.round(chance() * 730 * DAY);
  const lid = `70000000${String(id).padStart(7, "0")}`;
  fill("persons", {
    id,
    lid,
    phone,
    phone_identity: phone,
    push_name: chance() < 0.95 ? personName(chance) : null,
    created_at: created,
  });
  const name = chance() < 0.33 ? personName(chance) : null;
  fill("contacts", { person: id, name, blocked: chance() < 0.01 ? 1 : 0, created_at: created });
  if (chance() < 0.25) fill("contact_tags", { contact: id, tag: pick(chance, team.tags) });
  if (chance() < 0.5)
    fill("contact_values", { contact: id, field: "customer-number", value: String(100_000 + id) });
  if (chance() < 0.3)
    fill("contact_values", {
      contact: id,
      field: "plan",
      value: pick(chance, ["50 megas", "100 megas", "300 megas"]),
    });
  if (chance() < 0.1)
    fill("contact_notes", { contact: id, text: "Prefiere que lo llamen por la tarde.", at: created });
}

/** Runs the work without indexes, triggers and search. The migration of the search rebuilds it from the rows. */
async function withoutUpkeep(db: Database.Database, work: () => void): Promise<void> {
  const search = await searchMigration();
  const kept = db
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('index', 'trigger', 'view')",
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of kept) db.exec(`DROP ${type} "${name}"`);
  for (const name of ["entries_search", "contacts_search"]) db.exec(`DROP TABLE ${name}`);
  work();
  for (const { type, sql } of kept) if (type === "index") db.exec(sql);
  console.log("Building the search");
  for (const statement of search) db.exec(statement);
  const made = new Set(db.prepare("SELECT name FROM sqlite_master").pluck().all());
  for (const { name, sql } of kept) if (!made.has(name)) db.exec(sql);
}

async function searchMigration(): Promise<string[]> {
  const files = await readdir(migrations);
  const name = files.find((file) => file.endsWith("_search.sql"));
  if (name === undefined) throw new Error("the migration that makes the search is not there");
  return (await readFile(join(migrations, name), "utf8")).split("--> statement-breakpoint");
}
