import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { describe, expect, it } from "vitest";
import type { AtDesk } from "../desk/desk.ts";
import { toLid, toMessageId } from "../domain/ids.ts";
import { migrateStore } from "../store/migrate.ts";
import { findPending, writeDown } from "../store/inbox.ts";
import { openStore } from "../store/open.ts";
import { addPerson } from "../store/people.ts";
import { chatOfPerson } from "../domain/ids.ts";
import { Drain } from "./drain.ts";

const now = new Date("2026-03-02T13:00:00Z");

describe("An event that cannot be written because of the disk", () => {
  it.each(["SQLITE_FULL", "SQLITE_BUSY", "SQLITE_IOERR_WRITE"])(
    "waits after %s instead of being put aside",
    async (code) => {
      const folder = await mkdtemp(join(tmpdir(), "relevo-drain-"));
      const path = join(folder, "relevo.db");
      await migrateStore({ path, migrations: "migrations", backups: folder, now });
      await using store = openStore(path);
      await store.transaction(async (tx) => {
        const { id } = await addPerson(tx, { lid: toLid("1"), phone: null, pushName: null, now });
        const arrival = {
          id: toMessageId("A"),
          chat: { kind: "direct" as const, with: { lid: toLid("1"), phone: null } },
          author: { lid: toLid("1"), phone: null },
          fromMe: false,
          sentAt: now,
          pushName: null,
          live: true,
          content: { kind: "text" as const, text: "hola" },
          quotes: null,
          mentions: [],
          secret: null,
          expiresInSeconds: null,
          journalKey: null,
        };
        await writeDown(tx, { chat: chatOfPerson(id), sender: id, arrival, receivedAt: now });
      });
      const full: AtDesk = () => Promise.reject(Object.assign(new Error("no room"), { code }));
      const drain = new Drain({ read: store.read, atDesk: full, log: pino({ level: "silent" }) });
      await drain.settle();
      expect(await findPending(store.read, 10)).toHaveLength(1);
      await drain.stop();
      await rm(folder, { recursive: true });
    },
  );
});
