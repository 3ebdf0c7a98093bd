/** Downtime of the WhatsApp connection, worded for every page. */
import { useTranslation } from "react-i18next";
import type { WhatsApp } from "@contract/contract.ts";
import { useAnswer } from "../api/queries.ts";
import { cellWhen, clockTime, lasting, roughly } from "./formats.ts";
import { useNow } from "./now.ts";

const MINUTE = 60_000;

/**
 * "Sin conexión desde las 11:41, hace 3 min"; null = the connection is up, or the time of its loss is not
 * known.
 */
export function useLostSince(whatsapp: Pick<WhatsApp, "lostAt"> | undefined): string | null {
  const { t } = useTranslation();
  const now = useNow();
  const at = whatsapp?.lostAt ?? null;
  if (at === null) return null;
  const isToday = new Date(at).toDateString() === now.toDateString();
  return t(isToday ? "connection.lost-today" : "connection.lost-before", {
    at: isToday ? clockTime(at) : cellWhen(at, now),
    time: lasting(now.getTime() - new Date(at).getTime()),
  });
}

/** "3 min", "2 h": short form for a badge on a phone; null = less than a minute, or no loss. */
export function useLostFor(whatsapp: Pick<WhatsApp, "lostAt"> | undefined): string | null {
  const now = useNow();
  const at = whatsapp?.lostAt ?? null;
  const ms = at === null ? 0 : now.getTime() - new Date(at).getTime();
  return ms < MINUTE ? null : roughly(ms);
}

/** Whether messages have to wait for the connection. False until the state is known. */
export function useLineIsDown(): { isDown: boolean; since: string | null } {
  const { data } = useAnswer<WhatsApp>("/api/whatsapp");
  const since = useLostSince(data);
  return { isDown: data !== undefined && data.state !== "connected", since };
}
