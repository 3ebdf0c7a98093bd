/** Scroll position of a thread: at its end, at a requested message, or further up. */
import type { Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Known } from "./known-entries.ts";
import type { Row } from "./timeline.ts";
import type { ThreadState } from "./use-thread.ts";

/** Pixels that still count as being at the end. */
export const END = 80;
/** Rows from an edge at which the next page is fetched. */
const NEAR = 6;

type Lines = Virtualizer<HTMLDivElement, Element>;

/** Begins at the end, or at the entry of the address, and jumps to quoted entries. */
export function useJumps({
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

/** Infinite scroll at both ends; refetches what is in sight when the ticket has changed. */
export function useReading({
  lines,
  rows,
  thread,
}: {
  lines: Lines;
  rows: Row[];
  thread: ThreadState;
}): void {
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

/** Scrolls to the end on request, and after the user has sent something. */
export function useDown(lines: Lines, { known, toNewest }: ThreadState, sent: number): () => void {
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

/** Id of the last entry that was in sight. */
export function useSeen(lines: Lines, known: Known, newest: number): number {
  const last = known.entries.at(-1)?.id ?? 0;
  const [seen, setSeen] = useState(newest);
  const isAtEnd = known.newer === null && lines.isAtEnd(END);
  if (isAtEnd && seen !== last) setSeen(last);
  return seen;
}
