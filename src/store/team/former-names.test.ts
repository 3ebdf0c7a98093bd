import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { migratedDatabase } from "../../testing/store/migrated-database.ts";

it("knows from the audit log who was removed or renamed before names were kept", async () => {
  const folder = await mkdtemp(join(tmpdir(), "relevo-former-"));
  const path = join(folder, "relevo.db");
  await copyFile(await migratedDatabase(new Date(0)), path);
  const db = new Database(path);
  db.exec("DROP TABLE former_names");
  db.exec("INSERT INTO persons (id, created_at) VALUES (1, 0), (2, 0)");
  db.exec("INSERT INTO agents (person, name, rooms_wanted, created_at) VALUES (1, 'Ana', 2, 0)");
  const log = db.prepare("INSERT INTO audit (at, action, facts) VALUES (0, ?, ?)");
  log.run("agent.added", JSON.stringify({ agent: 1, agentName: "Anita" }));
  log.run("agent.changed", JSON.stringify({ agent: 1, agentName: "Ana" }));
  log.run("agent.removed", JSON.stringify({ agent: 2, agentName: "Beto" }));
  log.run("agent.removed", JSON.stringify({ agent: 2, agentName: "Beto" }));
  log.run("agent.removed", JSON.stringify({ agent: 3, agentName: "of a person who is gone" }));
  log.run("agent.removed", JSON.stringify({ agent: 2 }));
  db.exec(await readFile("migrations/0026_former-names.sql", "utf8"));
  expect(db.prepare("SELECT kind, name, person FROM former_names ORDER BY name").raw().all()).toEqual([
    ["agent", "Anita", 1],
    ["agent", "Beto", 2],
  ]);
  db.close();
  await rm(folder, { recursive: true });
});
