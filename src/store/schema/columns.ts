/** Column types with safe deserialization: a damaged value affects only itself, not the list it stands in. */
import { sql, type SQL } from "drizzle-orm";
import { customType, integer, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import { cleanName } from "../../domain/text/clean-name.ts";
import type { Arrival, InboundContent, Quoted } from "../../domain/messages/inbound.ts";
import { laneOfRank, laneRank, type Lane } from "../../domain/messages/lane.ts";
import type { Outgoing } from "../../domain/messages/outgoing.ts";
import { toContent, toQuoted } from "../../domain/messages/stored-content.ts";

/** A content as JSON. Reading never throws. */
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

/** A JSON object of ours. A damaged value reads as `instead`, so that a list shows its other rows. */
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

/** A JSON list of ours. A damaged value reads as `instead`. */
export const listJson = <T>(name: string, instead: T[]) =>
  customType<{ data: T[]; driverData: string }>({
    dataType: () => "text",
    toDriver: (list) => JSON.stringify(list),
    fromDriver: (json) => {
      const read = parsed(json);
      return Array.isArray(read) ? (read as T[]) : instead;
    },
  })(name);

/** Facts of an event: words, numbers, or nothing. */
export type EventFacts = Record<string, string | number | null>;

/** What is left of damaged facts says so under this name. */
const DAMAGED = "damaged";

/** The facts that could be read, and whether some could not. */
export function soundFacts({ [DAMAGED]: damaged, ...facts }: EventFacts): {
  facts: EventFacts;
  damaged: boolean;
} {
  return { facts, damaged: damaged !== undefined };
}

/** Facts of an event as JSON. A damaged value, or a fact that is none, costs only itself: `soundFacts` tells. */
export const factsJson = (name: string) =>
  customType<{ data: EventFacts; driverData: string }>({
    dataType: () => "text",
    toDriver: (facts) => JSON.stringify(facts),
    fromDriver: (json) => {
      const read = parsed(json);
      if (typeof read !== "object" || read === null || Array.isArray(read)) return { [DAMAGED]: 1 };
      const facts = Object.entries(read);
      const sound = facts.filter((fact): fact is [string, EventFacts[string]] => isFact(fact[1]));
      const marked = sound.length < facts.length ? { [DAMAGED]: 1 } : {};
      return { ...Object.fromEntries(sound), ...marked };
    },
  })(name);

const isFact = (value: unknown): value is EventFacts[string] =>
  value === null || typeof value === "string" || typeof value === "number";

/** Any JSON value; a damaged one reads as undefined. */
export const valueJson = customType<{ data: unknown; driverData: string }>({
  dataType: () => "text",
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (json) => parsed(json) ?? undefined,
});

/** A quotation as JSON; a damaged one reads as null. */
export const quotedJson = customType<{ data: Quoted | null; driverData: string | null }>({
  dataType: () => "text",
  toDriver: (quoted) => (quoted === null ? null : JSON.stringify(quoted)),
  fromDriver: (json) => (json === null ? null : toQuoted(parsed(json))),
});

/** An arrival as JSON; a damaged one reads as null, and the reader of the row replaces it. */
export const arrivalJson = customType<{ data: Arrival; driverData: string }>({
  dataType: () => "text",
  toDriver: (arrival) => JSON.stringify(arrival),
  fromDriver: (json) => parsed(json) as Arrival,
});

/** An outgoing message as JSON, for display only: the bytes are sent. A damaged one reads as an empty text. */
export const outgoingJson = customType<{ data: Outgoing; driverData: string }>({
  dataType: () => "text",
  toDriver: (content) => JSON.stringify(content),
  fromDriver: (json) => (parsed(json) as Outgoing | null) ?? { kind: "text", text: "" },
});

/**
 * Reads one value of a JSON column ("$.content.target") within a query; NULL where the JSON is damaged,
 * because SQLite would fail there.
 */
export const jsonField = (column: SQLiteColumn, path: string): SQL =>
  sql`CASE WHEN json_valid(${column}) THEN json_extract(${column}, ${path}) END`;

/** Kind of a stored content, as `toContent` would say it; of no row: NULL. */
export const kindIn = (column: SQLiteColumn): SQL<string | null> =>
  sql<
    string | null
  >`CASE WHEN ${column} IS NOT NULL THEN coalesce(${jsonField(column, "$.kind")}, 'unsupported') END`;

/** A name chosen outside, sanitized when written and, because of rows of earlier versions, when read. */
export const outsideName = customType<{ data: string; driverData: string | null }>({
  dataType: () => "text",
  toDriver: (name) => cleanName(name),
  fromDriver: (name) => cleanName(name) as string,
});

/** Instant: milliseconds since 1970, UTC. */
export const at = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Boolean, stored as 0 or 1. */
export const flag = (name: string) => integer(name, { mode: "boolean" });

/** A lane as its rank, so that `min` gives the most urgent one. */
export const laneColumn = customType<{ data: Lane; driverData: number }>({
  dataType: () => "integer",
  toDriver: (lane) => laneRank[lane],
  fromDriver: laneOfRank,
});
