/** Since when WhatsApp is out of reach, as every page says it. */
import { useTranslation } from "react-i18next";
import type { WhatsApp } from "@contract/contract.ts";
import { useAnswer } from "../api/queries.ts";
import { cellWhen, clockTime, lasting, roughly } from "./formats.ts";
import { useNow } from "./now.ts";

const MINUTE = 60_000;

/** "Sin conexión desde las 11:41, hace 3 min"; null = nobody knows, or there is a connection. */
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

/** "3 min", "2 h": what a mark has room for on a phone; null for what may be over in a moment. */
export function useLostFor(whatsapp: Pick<WhatsApp, "lostAt"> | undefined): string | null {
  const now = useNow();
  const at = whatsapp?.lostAt ?? null;
  const ms = at === null ? 0 : now.getTime() - new Date(at).getTime();
  return ms < MINUTE ? null : roughly(ms);
}

/** Whether what is written now has to wait for WhatsApp. */
export function useLineIsDown(): { isDown: boolean; since: string | null } {
  const { data } = useAnswer<WhatsApp>("/api/whatsapp");
  const since = useLostSince(data);
  return { isDown: data !== undefined && data.state !== "connected", since };
}
