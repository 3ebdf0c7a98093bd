/** Columns that read what is in them with care: a damaged value costs itself, not the list it stands in. */
import { sql, type SQL } from "drizzle-orm";
import { customType, integer, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import { cleanName } from "../../domain/text/clean-name.ts";
import type { Arrival, InboundContent, Quoted } from "../../domain/messages/inbound.ts";
import { laneOfRank, laneRank, type Lane } from "../../domain/messages/lane.ts";
import type { Outgoing } from "../../domain/messages/outgoing.ts";
import { toContent, toQuoted } from "../../domain/messages/stored-content.ts";

/** A content as JSON. Reading never fails. */
export const contentJson = customType<{ data: InboundContent; driverData: string }>({
  dataType: () => "text",
  toDriver: (content) => JSON.stringify(content),
  fromDriver: (json) => toContent(parsed(json)),
});

/** null when it is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Any other JSON of ours. Damaged, or not even an object, it reads as `instead`: so that a list shows its other rows. */
export const recordJson = <T extends object>(name: string, instead: T | null) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => "text",
    toDriver: (record) => JSON.stringify(record),
    fromDriver: (json) => {
      const read = parsed(json);
      const isRecord = typeof read === "object" && read !== null && !Array.isArray(read);
      return (isRecord ? read : instead) as T;
    },
  })(name);

/** A value of any kind; damaged, it is undefined, as if nobody had set it. */
export const valueJson = customType<{ data: unknown; driverData: string }>({
  dataType: () => "text",
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (json) => parsed(json) ?? undefined,
});

/** A quote as JSON; damaged, it is none. */
export const quotedJson = customType<{ data: Quoted | null; driverData: string | null }>({
  dataType: () => "text",
  toDriver: (quoted) => (quoted === null ? null : JSON.stringify(quoted)),
  fromDriver: (json) => (json === null ? null : toQuoted(parsed(json))),
});

/** An arrival as JSON; null when it is damaged: whoever reads rows says what stands in its place. */
export const arrivalJson = customType<{ data: Arrival; driverData: string }>({
  dataType: () => "text",
  toDriver: (arrival) => JSON.stringify(arrival),
  fromDriver: (json) => parsed(json) as Arrival,
});

/** What we say, as JSON, for people to look at: what is sent are bytes of their own. Damaged, it says nothing. */
export const outgoingJson = customType<{ data: Outgoing; driverData: string }>({
  dataType: () => "text",
  toDriver: (content) => JSON.stringify(content),
  fromDriver: (json) => (parsed(json) as Outgoing | null) ?? { kind: "text", text: "" },
});

/** One value of a JSON column, "$.content.target", within a query; NULL where it is damaged: SQLite would fail there. */
export const jsonField = (column: SQLiteColumn, path: string): SQL =>
  sql`CASE WHEN json_valid(${column}) THEN json_extract(${column}, ${path}) END`;

/** A name that somebody outside chose: clean when it goes in, and, being of an earlier version perhaps, when it comes out. */
export const outsideName = customType<{ data: string; driverData: string | null }>({
  dataType: () => "text",
  toDriver: (name) => cleanName(name),
  fromDriver: (name) => cleanName(name) as string,
});

/** Milliseconds since 1970, UTC. */
export const at = (name: string) => integer(name, { mode: "timestamp_ms" });

export const flag = (name: string) => integer(name, { mode: "boolean" });

/** A number, so that the most urgent of several is their minimum. */
export const laneColumn = customType<{ data: Lane; driverData: number }>({
  dataType: () => "integer",
  toDriver: (lane) => laneRank[lane],
  fromDriver: laneOfRank,
});
