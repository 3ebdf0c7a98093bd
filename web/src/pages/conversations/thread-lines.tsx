/** The lines of a thread: only those near the window are on the page. */
import { Loader, Text } from "@mantine/core";
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { clockTime, dayName } from "../../parts/formats.ts";
import { Bubble } from "./bubble.tsx";
import styles from "./conversations.module.css";
import { eventWords } from "./event-words.ts";
import { useNames } from "./names.ts";
import { NewBelow } from "./new-below.tsx";
import { toTimeline, type Row } from "./timeline.ts";
import type { Known } from "./known-entries.ts";
import type { ThreadState } from "./use-thread.ts";

interface LinesProps {
  thread: ThreadState;
  known: Known;
  page: NonNullable<ThreadState["page"]>;
  client: string;
  /** The message to begin at; null = the newest. */
  entry: number | null;
  mayRetry: boolean;
  /** How often something was said from here. */
  sent: number;
  openPicture: (entry: number) => void;
}

/** Pixels that still count as being at the end. */
const END = 80;
/** Rows from an edge at which the next page is fetched. */
const NEAR = 6;

export function ThreadLines({ thread, known, page, client, entry, mayRetry, sent, openPicture }: LinesProps) {
  const { t } = useTranslation();
  const { events } = page;
  const rows = useMemo(() => {
    const { entries, older, newer } = known;
    return toTimeline({ entries, events, fromStart: older === null, untilNow: newer === null });
  }, [known, events]);
  const scroller = useRef<HTMLDivElement>(null);
  // Its functions are called where they are made, never kept.
  // eslint-disable-next-line react/incompatible-library
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => guessHeight(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: END,
    paddingStart: 8,
    paddingEnd: 10,
  });
  const { flashing, jumpTo } = useJumps({ lines, rows, thread, entry });
  useReading({ lines, rows, thread });
  const newest = page.entries.at(-1)?.id ?? 0;
  const seen = useSeen(lines, known, newest);
  const down = useDown(lines, thread, sent);
  return (
    <>
      <div
        ref={scroller}
        className={styles["scroller"]}
        // What can be scrolled must be reachable by the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={t("conversations.thread")}
        data-thread
      >
        {thread.isReadingOlder && (
          <Loader size="sm" pos="absolute" top={10} left="50%" style={{ zIndex: 1 }} />
        )}
        <div className={styles["rows"]} style={{ height: lines.getTotalSize() }} role="list">
          {lines.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              ref={lines.measureElement}
              data-index={index}
              role="listitem"
              className={styles["row"]}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Line
                row={rows[index]}
                ticket={page.ticket.number}
                client={client}
                flashing={flashing}
                mayRetry={mayRetry}
                jumpTo={jumpTo}
                openPicture={openPicture}
              />
            </div>
          ))}
        </div>
      </div>
      <NewBelow
        entries={known.entries}
        seen={seen}
        client={client}
        isAway={known.newer !== null || lines.getDistanceFromEnd() > END * 3}
        down={down}
      />
    </>
  );
}

interface LineProps {
  row: Row | undefined;
  ticket: number;
  client: string;
  flashing: number | null;
  mayRetry: boolean;
  jumpTo: (entry: number) => void;
  openPicture: (entry: number) => void;
}

function Line({ row, flashing, ...rest }: LineProps) {
  if (row?.kind === "entry")
    return (
      <Bubble {...rest} entry={row.entry} isFirst={row.isFirst} isFlashing={flashing === row.entry.id} />
    );
  if (row?.kind === "day") return <div className={styles["pill"]}>{dayName(row.at)}</div>;
  return row ? <SystemLine row={row} /> : null;
}

function SystemLine({ row }: { row: Extract<Row, { kind: "event" }> }) {
  const words = eventWords(row.event, useNames());
  if (words === null) return null;
  return (
    <div className={styles["pill"]} data-event={row.event.event}>
      {words}{" "}
      <Text span fz={11} c="dimmed">
        {clockTime(row.event.at)}
      </Text>
    </div>
  );
}

/** Before it was measured. A good guess moves little. */
function guessHeight(row: Row | undefined): number {
  if (row?.kind !== "entry") return 38;
  const { text, media, quote, side } = row.entry;
  const lines = (text ?? "").split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / 46), 0);
  const file =
    media === null
      ? 0
      : media.kind === "document" || media.kind === "voice" || media.kind === "audio"
        ? 70
        : 235;
  const name = row.isFirst && side !== "client" ? 18 : 0;
  return 20 + Math.min(lines, 34) * 20 + file + (quote ? 58 : 0) + name;
}

type Lines = Virtualizer<HTMLDivElement, Element>;

/** Begins at the end, or at the message the address names; and goes to what a quote stands for. */
function useJumps({
  lines,
  rows,
  thread,
  entry,
}: {
  lines: Lines;
  rows: Row[];
  thread: ThreadState;
  entry: number | null;
}) {
  const [flashing, setFlashing] = useState<number | null>(null);
  const [target, setTarget] = useState(entry);
  const [asked, setAsked] = useState(entry);
  if (asked !== entry) {
    setAsked(entry);
    if (entry !== null) setTarget(entry);
  }
  const index = target === null ? -1 : rows.findIndex(({ key }) => key === target);
  useLayoutEffect(() => {
    if (target === null) return;
    if (index < 0) return;
    lines.scrollToIndex(index, { align: "center" });
    setFlashing(target);
    setTarget(null);
  }, [index, target, lines]);
  useLayoutEffect(() => {
    if (entry === null) lines.scrollToEnd();
    // Once, when the thread is there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    if (flashing === null) return;
    const timer = setTimeout(() => setFlashing(null), 2400);
    return () => clearTimeout(timer);
  }, [flashing]);
  const jumpTo = (to: number): void => {
    setTarget(to);
    if (!rows.some(({ key }) => key === to)) void thread.jumpTo(to).catch(() => setTarget(null));
  };
  const latest = useRef(jumpTo);
  useEffect(() => {
    latest.current = jumpTo;
  });
  // The same function always, so that no bubble is drawn again for it.
  return { flashing, jumpTo: useCallback((to: number) => latest.current(to), []) };
}

/** Reads on at both ends, and again what is in sight when the ticket has changed. */
function useReading({ lines, rows, thread }: { lines: Lines; rows: Row[]; thread: ThreadState }): void {
  const items = lines.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { known, page, readOlder, readNewer, lookAgain, isReadingOlder, isReadingNewer } = thread;
  useEffect(() => {
    if (items.length === 0) return;
    if (first < NEAR && !isReadingOlder) readOlder();
    if (last > rows.length - NEAR && !isReadingNewer) readNewer();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first, last, rows.length, isReadingOlder, isReadingNewer, known?.older, known?.newer]);
  const newestFirst = page?.entries[0]?.id ?? 0;
  const inSight = rows.slice(first, last + 1).filter((row) => row.kind === "entry");
  const lowest = inSight.at(-1)?.entry.id ?? Number.MAX_SAFE_INTEGER;
  useEffect(() => {
    if (lowest < newestFirst) lookAgain(lowest, inSight.length + 1);
    // When the ticket has changed, not when somebody scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [page]);
}

/** To the end: when somebody wants to, and when they have said something themselves. */
function useDown(lines: Lines, { known, toNewest }: ThreadState, sent: number): () => void {
  const down = (): void => {
    if (known !== null && known.newer !== null) toNewest();
    requestAnimationFrame(() => lines.scrollToEnd());
  };
  const before = useRef(sent);
  useEffect(() => {
    if (before.current === sent) return;
    before.current = sent;
    down();
  });
  return down;
}

/** Id of the last message that somebody has had in sight. */
function useSeen(lines: Lines, known: Known, newest: number): number {
  const last = known.entries.at(-1)?.id ?? 0;
  const [seen, setSeen] = useState(newest);
  const isAtEnd = known.newer === null && lines.isAtEnd(END);
  if (isAtEnd && seen !== last) setSeen(last);
  return seen;
}
