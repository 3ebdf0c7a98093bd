/** Ticking clock for relative times: components with `useNow` render again every 10 seconds. */
import { useSyncExternalStore } from "react";

const STEP_MS = 10_000;
const watchers = new Set<() => void>();
let now = new Date();

setInterval(() => {
  now = new Date();
  for (const watcher of watchers) watcher();
}, STEP_MS);

export function useNow(): Date {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => now,
  );
}
