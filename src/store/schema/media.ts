/**
 * Schema of stored media files, addressed by content hash. WhatsApp keeps the originals for a while, so each
 * can be fetched again.
 */
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { EntryId } from "../../domain/ids.ts";
import { entries } from "./messages.ts";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Files on our disk. */
export const mediaFiles = sqliteTable(
  "media_files",
  {
    /** SHA-256 of the file, hex; its name on the disk. */
    hash: text("hash").primaryKey(),
    /** Bytes. */
    size: integer("size").notNull(),
    /** Detected from the content, whatever the sender said; null = unknown type. */
    mimeType: text("mime_type"),
    extension: text("extension"),
    keptAt: at("kept_at").notNull(),
    /** Last use, accurate to the hour. */
    usedAt: at("used_at").notNull(),
  },
  (t) => [index("media_files_used").on(t.usedAt)],
);

/** Which entry shows which file: a forwarded picture is stored once. */
export const entryFiles = sqliteTable(
  "entry_files",
  {
    entry: integer("entry")
      .$type<EntryId>()
      .primaryKey()
      .references(() => entries.id, { onDelete: "cascade" }),
    hash: text("hash")
      .notNull()
      .references(() => mediaFiles.hash, { onDelete: "cascade" }),
  },
  (t) => [index("entry_files_hash").on(t.hash)],
);
