/** Virtualized list of a thread's entries and events. */
import { Loader, Text } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { clockTime, dayName } from "../../../components/formats.ts";
import { Bubble } from "./bubble.tsx";
import styles from "../conversations.module.css";
import { eventWords } from "./event-words.ts";
import { useNames } from "../names.ts";
import { NewBelow } from "./new-below.tsx";
import { END, useDown, useJumps, useReading, useSeen } from "./thread-scroll.ts";
import { instantOf, toTimeline, type Row, type TicketEvent } from "./timeline.ts";
import type { Known } from "./known-entries.ts";
import type { ThreadState } from "./use-thread.ts";

interface LinesProps {
  thread: ThreadState;
  known: Known;
  page: NonNullable<ThreadState["page"]>;
  client: string;
  /** The entry to begin at; null = the newest. */
  entry: number | null;
  mayRetry: boolean;
  /** Counts what was sent from this page. */
  sent: number;
  openPicture: (entry: number) => void;
}

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
  if (!row) return null;
  return (
    <>
      {row.day && (
        <div className={styles["pill"]} data-day>
          {dayName(instantOf(row))}
        </div>
      )}
      {row.kind === "entry" ? (
        <Bubble {...rest} entry={row.entry} isFirst={row.isFirst} isFlashing={flashing === row.entry.id} />
      ) : (
        <SystemLine event={row.event} />
      )}
    </>
  );
}

function SystemLine({ event }: { event: TicketEvent }) {
  const words = eventWords(event, useNames());
  if (words === null) return null;
  return (
    <div className={styles["pill"]} data-event={event.event}>
      {words}{" "}
      <Text span fz={11} c="dimmed">
        {clockTime(event.at)}
      </Text>
    </div>
  );
}

/** Estimated height in pixels before a row is measured. A good estimate avoids jumps. */
function guessHeight(row: Row | undefined): number {
  const day = row?.day ? 38 : 0;
  if (row?.kind !== "entry") return day + 38;
  const { text, media, quote, side } = row.entry;
  const lines = (text ?? "").split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / 46), 0);
  const file =
    media === null
      ? 0
      : media.kind === "document" || media.kind === "voice" || media.kind === "audio"
        ? 70
        : 235;
  const name = row.isFirst && side !== "client" ? 18 : 0;
  return day + 20 + Math.min(lines, 34) * 20 + file + (quote ? 58 : 0) + name;
}
