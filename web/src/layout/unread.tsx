/**
 * What clients wrote while the user looked elsewhere, in the user's own cases and in those that wait: a number in the
 * browser's tab, an announcement for screen readers and, if wanted, a sound.
 */
import { VisuallyHidden } from "@mantine/core";
import { useLocalStorage, useWindowEvent } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me, Ticket, TicketList } from "@contract/contract.ts";
import { useMay, useMe } from "../api/me.ts";
import { useAnswer } from "../api/queries.ts";
import { useUnreadInTitle } from "../components/page-title.ts";
import { clientName } from "../components/tickets/client-name.ts";
import { playOnce, useSoundWish } from "../components/unread/sound.ts";
import { newAmong, seenAfter, unreadOf, type Seen } from "../components/unread/unread-rules.ts";

/** More conversations nobody counts. */
const MOST = 100;

/** `open`: the conversation on the page; null = none. */
export function Unread({ open }: { open: number | null }) {
  const me = useMe();
  const mayAnswer = useMay("operator");
  return me && mayAnswer ? <UnreadOf key={me.user} me={me} open={open} /> : null;
}

function UnreadOf({ me, open }: { me: Me; open: number | null }) {
  const tickets = useMyTickets(me.user);
  const isLooking = useIsLooking();
  const [seen, setSeen] = useLocalStorage<Seen>({
    key: `relevo-seen-${me.user}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const number = isLooking ? open : null;
  useEffect(() => {
    if (!tickets) return;
    const after = seenAfter(seen, { tickets, number });
    if (after !== seen) setSeen(after);
  }, [tickets, number, seen, setSeen]);
  // What is looked at is seen a moment later: it counts as nothing already.
  const unread = tickets && unreadOf(tickets, seen).filter((ticket) => ticket.number !== number);
  useUnreadInTitle(unread?.length ?? 0);
  return unread && <Announced unread={unread} user={me.user} />;
}

/** The user's own cases and those that wait; null until both are known. */
function useMyTickets(user: string): Ticket[] | null {
  const asking = { sort: "activity", order: "desc", limit: MOST };
  const mine = useAnswer<TicketList>("/api/tickets", { query: { state: "in_progress", user, ...asking } });
  const waiting = useAnswer<TicketList>("/api/tickets", { query: { state: "waiting", ...asking } });
  return mine.data && waiting.data ? [...mine.data.items, ...waiting.data.items] : null;
}

const looksHere = (): boolean => document.visibilityState === "visible" && document.hasFocus();

/** Whether the user has this page in front of them. */
function useIsLooking(): boolean {
  const [isLooking, setLooking] = useState(looksHere);
  const look = (): void => setLooking(looksHere());
  useWindowEvent("focus", look);
  useWindowEvent("blur", look);
  // It bubbles from the document.
  useWindowEvent("visibilitychange", look);
  return isLooking;
}

function Announced({ unread, user }: { unread: Ticket[]; user: string }) {
  const { t } = useTranslation();
  const [isWanted] = useSoundWish(user);
  const before = useRef<Ticket[] | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const fresh = newAmong(unread, before.current);
    before.current = unread;
    const latest = fresh[0];
    if (!latest) return;
    const name = clientName(latest.contact);
    setSaid(t(latest.state === "waiting" ? "shell.unread-waiting" : "shell.unread-mine", { name }));
    if (isWanted) playOnce(Math.max(...fresh.map(({ preview }) => preview?.entry ?? 0)));
  }, [unread, isWanted, t]);
  return <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>;
}
